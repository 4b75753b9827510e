// The table of all claims: what a reader chooses is kept in the address, and rows come fifty at a time.

import { button, element } from "./elements.js";
import { makeForm } from "./form.js";
import { fold, loadJson, makeRows } from "./rows.js";
import { saveClaims } from "./saving.js";
import { makeSelection } from "./selection.js";

const STEP = 50;

export async function mountTable(ledger) {
  const columns = await loadJson("columns.json");
  const rows = makeRows(columns);
  const selection = makeSelection(columns);
  const body = ledger.querySelector("tbody");
  const written = [...body.rows]; // by the page itself: the newest, in the order of the book
  const heads = [...ledger.querySelectorAll("th")];
  const notes = [...ledger.parentElement.querySelectorAll(".cb-remark, .cb-ledger__newest")];
  const titles = heads.map((head) => [head.dataset.column, head.textContent]);
  const form = makeForm({ facets: columns.facets, titles, clear, save });
  const nothing = element("p", { className: "cb-ledger__nothing", hidden: true });
  nothing.append("No claim matches. ", button("Show all claims", clear));
  const more = button("", showMore);
  more.className = "cb-ledger__more";
  let found = [];
  let asked = 0; // what was asked last: an answer that comes late is dropped

  for (const head of heads) {
    const turn = button(head.textContent, () => sortBy(head.dataset.column));
    turn.className = "cb-ledger__sort";
    head.replaceChildren(turn);
  }
  ledger.before(form.form);
  ledger.classList.remove("cb-ledger--waiting");
  ledger.after(nothing, more);
  form.form.addEventListener("input", change);
  form.fill(new URLSearchParams(location.search));
  await show();

  async function show() {
    const mine = (asked += 1);
    ledger.setAttribute("aria-busy", "true");
    const { text, sort, chosen } = form.read();
    const wanted = fold(text).split(" ").filter(Boolean);
    if (wanted.length) await rows.loadAll();
    if (mine !== asked) return;
    const told = wanted.length ? (claim) => hasWords(rows.readWords(claim), wanted) : undefined;
    const selected = selection.select({ chosen, sort, told });
    found = selected.found;
    const whole = found.length === columns.claims;
    const count = `${columns.claims.toLocaleString("en")} ${columns.claims === 1 ? "claim" : "claims"}`;
    form.show(whole ? count : `${found.length.toLocaleString("en")} of ${count}`, selected.counts);
    tellOrder(sort);
    nothing.hidden = found.length > 0;
    ledger.hidden = !found.length;
    if (whole && !sort) {
      body.replaceChildren(...written);
    } else {
      await rows.loadRows(found.slice(0, STEP));
      if (mine !== asked) return;
      body.replaceChildren(...found.slice(0, STEP).map(rows.makeRow));
    }
    // Notes, and how many are below, are those of the rows that the page has written.
    for (const note of notes) note.hidden = !(whole && !sort);
    offerMore();
    ledger.setAttribute("aria-busy", "false");
  }

  async function showMore() {
    const mine = asked;
    const start = body.rows.length;
    const next = found.slice(start, start + STEP);
    await rows.loadRows(next);
    if (mine !== asked || start !== body.rows.length) return;
    body.append(...next.map(rows.makeRow));
    offerMore();
    body.rows[start].querySelector("a").focus({ preventScroll: true });
  }

  function offerMore() {
    const left = found.length - body.rows.length;
    more.hidden = left <= 0;
    more.textContent = `Show ${Math.min(left, STEP)} more of ${left.toLocaleString("en")}`;
  }

  function tellOrder(sort) {
    for (const head of heads) {
      head.removeAttribute("aria-sort");
      if (head.dataset.column !== sort.replace("-", "")) continue;
      head.setAttribute("aria-sort", sort.startsWith("-") ? "descending" : "ascending");
    }
  }

  function change() {
    keep();
    return show();
  }

  function clear() {
    form.fill(new URLSearchParams());
    change();
    form.fields.text.focus();
  }

  function sortBy(column) {
    const { sort } = form.fields;
    sort.value = sort.value === column ? `-${column}` : column;
    change();
  }

  async function save(kind, from) {
    from.disabled = true;
    try {
      await saveClaims(found, kind);
    } finally {
      from.disabled = false;
    }
  }

  function keep() {
    const query = form.write();
    history.replaceState(history.state, "", location.pathname + (query ? `?${query}` : "") + location.hash);
  }
}

function hasWords(text, wanted) {
  return wanted.every((word) => text.includes(word));
}
