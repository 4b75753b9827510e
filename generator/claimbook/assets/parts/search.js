// How many results a search has, where only the first are listed: the theme counts those alone.
(() => {
  "use strict";

  const list = document.querySelector(".md-search-result__list");
  const told = document.querySelector(".md-search-result__meta");

  function tellAll() {
    const all = Number(list.querySelector("[data-all]")?.dataset.all);
    const shown = told.textContent.trim().match(/^\d+/)?.[0];
    if (!all || !shown || told.dataset.all === told.textContent) return;
    const count = all.toLocaleString(document.documentElement.lang || undefined);
    told.textContent = told.textContent.replace(shown, `${shown} of ${count}`);
    told.dataset.all = told.textContent; // the list also changes when the theme draws more of it
  }

  if (!list || !told) return;
  new MutationObserver(tellAll).observe(list, { childList: true });
  tellAll();
})();
