// What pages lack for people who do not see them or have no mouse: a name for the search dialog, on
// pages without a table of contents a link that skips what every page begins with, and the roles of
// tables whose rows are laid out as blocks on a phone.
(() => {
  "use strict";

  function mount() {
    setTimeout(reachTables); // after the theme has put wide tables into boxes that scroll
    nameSearch();
    offerToSkip();
    nameCells();
  }

  function reachTables() {
    for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) {
      box.toggleAttribute("tabindex", box.scrollWidth > box.clientWidth);
      if (box.hasAttribute("tabindex")) box.tabIndex = 0;
    }
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

  // A browser may take a table that is laid out as blocks for no table any more. In the HTML the
  // roles would only repeat what the elements say, so they are set here.
  function nameCells() {
    const roles = {
      "thead, tbody": "rowgroup",
      tr: "row",
      td: "cell",
      th: "columnheader",
      "tbody th": "rowheader",
    };
    for (const table of document.querySelectorAll(".cb-rows, .cb-table--coverage")) {
      table.setAttribute("role", "table");
      for (const [parts, role] of Object.entries(roles)) {
        for (const part of table.querySelectorAll(parts)) part.setAttribute("role", role);
      }
    }
  }

  window.addEventListener("resize", reachTables);
  if (window.document$) window.document$.subscribe(mount);
  document.addEventListener("DOMContentLoaded", mount);
  if (document.readyState !== "loading") mount();
})();
