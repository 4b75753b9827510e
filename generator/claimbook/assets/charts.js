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
    for (const link of document.querySelectorAll(".cb-chart__files a[href$='.svg']")) offerPng(link);
    if (!watcher) return;
    for (const picture of document.querySelectorAll(".cb-chart__drawing > svg[data-spec]")) {
      watcher.observe(picture.parentElement);
    }
  }

  // The picture with its title and sources, as an image of twice its size for slides and posts. A page
  // that is opened from a disk may not read the file beside it.
  function offerPng(link) {
    if (!location.protocol.startsWith("http") || link.dataset.png) return;
    link.dataset.png = "offered";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "PNG";
    button.setAttribute("aria-label", link.getAttribute("aria-label").replace("SVG", "PNG"));
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        save(await paint(await (await fetch(link.href)).text()), link.download.replace(/svg$/, "png"));
      } finally {
        button.disabled = false;
      }
    });
    link.after(" ", button);
  }

  async function paint(svg) {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve) => { canvas.toBlob(resolve, "image/png"); });
  }

  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
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
