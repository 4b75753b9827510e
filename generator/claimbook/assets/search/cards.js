// Results as the theme's search box shows them: HTML that is made here alone, with every text escaped.
(() => {
  "use strict";

  const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

  function escape(text) {
    return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]);
  }

  function span(name, ...parts) {
    return `<span class="${name}">${parts.filter(Boolean).join(" ")}</span>`;
  }

  // `all` is how many were found, if only the first of them are shown.
  function showEntry(entry, standings, all) {
    const [sign, words, colour] = standings[entry.standing] || [];
    const mark = sign && span(`cb-hit__standing cb-hit__standing--${colour}`, escape(`${sign} ${words}`));
    const source = entry.meta && span("cb-hit__source", escape(entry.meta));
    const parts = [
      entry.figure && span("cb-hit__figure", escape(entry.figure)),
      span("cb-hit__title", escape(entry.title)),
      (source || mark) && span("cb-hit__meta", source, mark),
    ];
    const count = all ? ` data-all="${all}"` : "";
    return `<span class="cb-hit cb-hit--${entry.kind}"${count}>${parts.filter(Boolean).join(" ")}</span>`;
  }

  // The theme marks these words on the page that the reader goes to.
  function listTerms(query, entry) {
    const words = new Set(self.claimbook.split(`${entry.title} ${entry.meta || ""} ${entry.words || ""}`));
    const found = self.claimbook.split(query).filter((word) => words.has(word));
    return Object.fromEntries(found.map((word) => [word, true]));
  }

  // What the theme offers to complete a query with, in grey.
  function suggest(query, [first]) {
    const last = query.toLowerCase().split(/[\s-]+/).pop();
    const word = first && last && self.claimbook.split(first.title).find((each) => each.startsWith(last));
    return word ? [word] : [];
  }

  function showResults(found, all, standings, query) {
    const more = all > found.length ? all : 0;
    const items = found.map((entry, place) => [
      {
        location: entry.address,
        title: showEntry(entry, standings, more),
        text: "",
        score: found.length - place,
        terms: listTerms(query, entry),
      },
    ]);
    return { items, suggest: suggest(query, found) };
  }

  Object.assign(self.claimbook, { showResults });
})();
