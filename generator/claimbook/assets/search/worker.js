// The search behind the theme's search box. It stands where the theme's own worker would, and speaks
// its language: set-up and queries come in, a readiness and results go out.
// All entries are fetched when a reader first types; nothing is loaded before.
(() => {
  "use strict";

  const SETUP = 0;
  const READY = 1;
  const QUERY = 2;
  const RESULT = 3;
  const SHOWN = 50;

  const here = new URL("../../claimbook/search/", self.location); // the worker is in javascripts/workers/
  const root = new URL("../../../", here);
  let search = null;

  function load() {
    const parts = ["minisearch.js", "figures.js", "ranking.js", "cards.js"];
    importScripts(...parts.map((part) => new URL(part, here).href));
    // The pages are sections of what is written by hand, as the theme indexes them.
    const files = ["search/book.json", "search/pages.json"].map((path) => fetch(new URL(path, root)));
    return Promise.all(files)
      .then((responses) => Promise.all(responses.map((response) => response.ok ? response.json() : [])))
      .then(([book, pages]) => self.claimbook.makeSearch(book, pages));
  }

  async function answer(message) {
    if (message.type === SETUP) return { type: READY };
    if (message.type !== QUERY) throw new TypeError("unknown message");
    if (!message.data.trim()) return { type: RESULT, data: { items: [] } };
    search ??= load();
    const { find, standings } = await search;
    const found = find(message.data);
    const shown = found.slice(0, SHOWN);
    return { type: RESULT, data: self.claimbook.showResults(shown, found.length, standings, message.data) };
  }

  // One after the other, so that the results of what was typed last come last.
  let last = Promise.resolve();
  addEventListener("message", (event) => {
    last = last.then(() => answer(event.data)).then(postMessage);
  });
})();
