// An embedded chart is as tall as it needs to be: inside, it tells the page around it its height; on that
// page, which has this script beside the frame, the frame takes it.
(() => {
  "use strict";

  const own = new URL(document.currentScript.src).origin;
  const chart = document.querySelector(".cb-embed main");

  function tell() {
    const height = Math.ceil(chart.getBoundingClientRect().height);
    window.parent.postMessage({ claimbook: "height", height }, "*");
  }

  function listen({ data, origin, source }) {
    if (origin !== own || data?.claimbook !== "height" || !Number.isFinite(data.height)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
    }
  }

  if (chart) new ResizeObserver(tell).observe(chart);
  else window.addEventListener("message", listen);
})();
