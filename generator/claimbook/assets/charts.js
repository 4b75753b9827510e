// Makes the charts of a page live: what a point says when it is pointed at, its claim on a click.
// Each is a finished picture beforehand, so nothing is lost without this script. The libraries that
// draw (in vega/) are loaded once, when the first chart comes into view.
(() => {
  "use strict";

  const LIBRARIES = ["vega.min.js", "vega-lite.min.js", "vega-embed.min.js"];
  const folder = new URL("vega/", document.currentScript.src);
  const live = new Map(); // from the drawing's element to what ends its chart
  let libraries = null;

  const watcher = window.IntersectionObserver && new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      // A chart that cannot be made live stays the picture that it is.
      enliven(target).catch(() => {});
    }
  }, { rootMargin: "200px" });

  function mount() {
    for (const [drawing, finalize] of live) {
      if (drawing.isConnected) continue;
      finalize();
      live.delete(drawing);
    }
    if (!watcher) return;
    for (const picture of document.querySelectorAll(".cb-chart__drawing > svg[data-spec]")) {
      watcher.observe(picture.parentElement);
    }
  }

  function load() {
    libraries ??= LIBRARIES.reduce(
      (before, name) => before.then(() => inject(new URL(name, folder))),
      Promise.resolve(),
    );
    return libraries;
  }

  function inject(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", resolve);
      script.addEventListener("error", reject);
      document.head.append(script);
    });
  }

  async function enliven(drawing) {
    const picture = drawing.querySelector("svg[data-spec]");
    if (!picture) return;
    await Promise.all([load(), document.fonts?.ready]);
    const stage = document.createElement("div");
    const { view, finalize } = await window.vegaEmbed(stage, JSON.parse(picture.dataset.spec), {
      mode: "vega-lite",
      ast: true, // no eval, so that the page's policy can forbid it
      renderer: "svg",
      actions: false,
      defaultStyle: false,
      tooltip: { disableDefaultStyle: true },
      loader: { load: refuse, sanitize: refuse, http: refuse, file: refuse },
    });
    const chart = stage.querySelector("svg");
    if (!chart || !drawing.isConnected || live.has(drawing)) {
      finalize();
      return;
    }
    chart.removeAttribute("width");
    chart.removeAttribute("height");
    chart.setAttribute("role", "img");
    chart.setAttribute("aria-label", picture.querySelector("title").textContent);
    chart.setAttribute("aria-description", picture.querySelector("desc").textContent);
    const root = new URL(drawing.closest("[data-base]").dataset.base, document.baseURI);
    view.addEventListener("click", (event, item) => follow(root, item?.datum?.claim));
    view.addEventListener("mouseover", (event, item) => {
      drawing.classList.toggle("cb-chart--link", Boolean(item?.datum?.claim));
    });
    live.set(drawing, finalize);
    drawing.replaceChildren(chart);
    drawing.classList.add("cb-chart--live");
  }

  function refuse() {
    return Promise.reject(new Error("charts load nothing"));
  }

  // The address is data, so it is followed only to a page of this very site.
  function follow(root, address) {
    if (typeof address !== "string" || !address) return;
    const target = new URL(address, root);
    if (target.origin === root.origin && target.protocol === root.protocol
      && target.pathname.startsWith(root.pathname)) {
      location.assign(target);
    }
  }

  if (window.document$) window.document$.subscribe(mount);
  document.addEventListener("DOMContentLoaded", mount);
  if (document.readyState !== "loading") mount();
})();
