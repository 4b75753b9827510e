// What the theme's frame lacks for people who do not see it or have no mouse: a name for the search
// dialog, and on pages without a table of contents a link that skips what every page begins with.
(() => {
  "use strict";

  function mount() {
    nameSearch();
    offerToSkip();
  }

  function nameSearch() {
    const dialog = document.querySelector(".md-search[role=dialog]");
    const field = dialog?.querySelector("input");
    // The field's own name is in the language of the site.
    if (field) dialog.setAttribute("aria-label", field.getAttribute("aria-label") || "Search");
  }

  function offerToSkip() {
    const place = document.querySelector("[data-md-component=skip]");
    const content = document.querySelector(".md-content article");
    if (!place || !content || place.querySelector("a")) return;
    content.id ||= "content";
    content.tabIndex = -1;
    const link = document.createElement("a");
    link.href = `#${content.id}`;
    link.className = "md-skip";
    link.textContent = "Skip to content";
    link.addEventListener("click", (event) => {
      // The theme's own way to an anchor takes the focus away again.
      event.preventDefault();
      event.stopPropagation();
      content.focus();
    });
    place.append(link);
  }

  if (window.document$) window.document$.subscribe(mount);
  document.addEventListener("DOMContentLoaded", mount);
  if (document.readyState !== "loading") mount();
})();
