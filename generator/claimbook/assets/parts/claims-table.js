// All claims: where the newest are, a form to filter and sort all of them, and a way to go on.
// Without this script the table is plain and the rest is on pages by year. What does the work (in
// claims/) is loaded on that page alone.
(() => {
  "use strict";

  const LARGE = 5000; // claims; what more are chosen by is loaded only for readers who ask for it
  const table = new URL("../claims/table.js", document.currentScript.src);

  async function mount() {
    const ledger = document.querySelector(".cb-ledger[data-more]");
    // A page that is opened from a disk may not read the files beside it.
    if (!ledger || ledger.dataset.mounted || !location.protocol.startsWith("http")) return;
    ledger.dataset.mounted = "true";
    if (Number(ledger.dataset.more) > LARGE && !location.search) await beAsked(ledger);
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
