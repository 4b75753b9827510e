// Loads the scripts that only some pages need, each when a page first has what it is for. With instant
// navigation that may be another page than the first one. Cards are also beside other links than
// citations, for those who point at them or come to them with the keyboard.
(() => {
  "use strict";

  const PARTS = {
    "cards.js": ".cb-citation[data-figure]",
    "charts.js": ".cb-chart",
    "cite.js": ".cb-cite",
    "claims-table.js": ".cb-ledger[data-more]",
  };
  const SEARCH = "[data-md-component=search-query]";
  const folder = new URL("parts/", document.currentScript.src);
  const loaded = new Set();

  function mount() {
    if (document.activeElement?.matches(SEARCH)) load("search.js");
    for (const [part, needed] of Object.entries(PARTS)) {
      if (document.querySelector(needed)) load(part);
    }
  }

  function load(part) {
    if (loaded.has(part)) return null;
    loaded.add(part);
    const script = document.createElement("script");
    script.src = new URL(part, folder).href;
    document.head.append(script);
    return script;
  }

  // What the script would have heard is said again when it is there.
  function reach(event) {
    if (event.target.matches?.(SEARCH)) load("search.js");
    if (!event.target.closest?.(".cb a[href]")) return;
    const again = new event.constructor(event.type, event);
    load("cards.js")?.addEventListener("load", () => event.target.dispatchEvent(again));
  }

  for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, reach);
  if (window.document$) window.document$.subscribe(mount);
  document.addEventListener("DOMContentLoaded", mount);
  if (document.readyState !== "loading") mount();
})();
