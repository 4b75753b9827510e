// All claims: where the newest are, a form to filter and sort all of them, and a way to go on.
// Without this script the table is plain and the rest is on pages by year. What does the work (in
// claims/) is loaded on that page alone.
(() => {
  "use strict";

  const WAITING = "cb-ledger--waiting"; // keeps the place of the form free, so that no row moves
  // So many claims, as in pages/claims.py; what more are chosen by is loaded only for readers who ask for it.
  const LARGE = 5000;
  const table = new URL("../claims/table.js", document.currentScript.src);

  async function mount() {
    const ledger = document.querySelector(".cb-ledger[data-more]");
    if (!ledger || ledger.dataset.mounted) return;
    ledger.dataset.mounted = "true";
    try {
      // A page that is opened from a disk may not read the files beside it.
      if (location.protocol.startsWith("http")) await mountOn(ledger);
    } finally {
      ledger.classList.remove(WAITING);
    }
  }

  async function mountOn(ledger) {
    if (Number(ledger.dataset.more) > LARGE && !location.search) {
      ledger.classList.remove(WAITING);
      await beAsked(ledger);
    }
    const { mountTable } = await import(table);
    await mountTable(ledger);
  }

  function beAsked(ledger) {
    const ask = document.createElement("button");
    ask.type = "button";
    ask.className = "cb-ledger__more";
    ask.textContent = `Filter and sort all ${Number(ledger.dataset.more).toLocaleString("en")} claims`;
    ledger.before(ask);
    return new Promise((resolve) => {
      ask.addEventListener("click", () => {
        ask.remove();
        resolve();
      });
    });
  }

  // The table stays as plain as it is if its files cannot be loaded.
  const start = () => mount().catch(() => {});

  if (window.document$) window.document$.subscribe(start);
  document.addEventListener("DOMContentLoaded", start);
  if (document.readyState !== "loading") start();
})();
