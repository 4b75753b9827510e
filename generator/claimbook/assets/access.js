// What the theme's frame lacks for people who do not see it: a name for the search dialog.
(() => {
  "use strict";

  function mount() {
    const dialog = document.querySelector(".md-search[role=dialog]");
    const field = dialog?.querySelector("input");
    // The field's own name is in the language of the site.
    if (field) dialog.setAttribute("aria-label", field.getAttribute("aria-label") || "Search");
  }

  if (window.document$) window.document$.subscribe(mount);
  document.addEventListener("DOMContentLoaded", mount);
  if (document.readyState !== "loading") mount();
})();
