// Citations end with an address, which only the browser knows whole. Without this script they link to it.
(() => {
  "use strict";

  // Also of what the inspector copies: it takes a claim with all that stands in it.
  function mount() {
    for (const link of document.querySelectorAll(".cb-cite a")) link.textContent = link.href;
  }

  if (window.document$) window.document$.subscribe(mount);
  document.addEventListener("DOMContentLoaded", mount);
  if (document.readyState !== "loading") mount();
})();
