// The table of all claims: sort by its headers, filter by its columns, search its words.
// What is chosen is kept in the address. Without this script the table is plain and whole.
(() => {
  "use strict";

  function mount() {
    const ledger = document.querySelector(".cb-ledger");
    const table = ledger?.querySelector("table");
    if (!table || ledger.dataset.mounted) return;
    ledger.dataset.mounted = "true";

    const body = table.tBodies[0];
    const columns = [...table.tHead.rows[0].cells].map((head, index) => ({
      head,
      index,
      name: head.dataset.column,
      title: head.textContent,
      sorts: head.dataset.sorts || "name",
      any: head.dataset.filters,
    }));
    const rows = [...body.rows].map((row, order) => ({
      row,
      order,
      words: fold(row.textContent),
      cells: [...row.cells].map((cell) => cell.dataset),
      note: noteOf(row),
    }));
    const filters = columns.filter((column) => column.any);
    let ordered = "";
    const form = makeForm();
    const count = form.querySelector("[role=status]");
    const nothing = element("p", { className: "cb-ledger__nothing", hidden: true });
    nothing.textContent = "No claim matches. ";
    nothing.append(button("Show all claims", clear));
    ledger.before(form);
    ledger.after(nothing);
    for (const column of columns) {
      const turn = button(column.title, () => sortBy(column));
      turn.className = "cb-ledger__sort";
      column.head.replaceChildren(turn);
    }
    read(new URLSearchParams(location.search));
    show();

    function makeForm() {
      const made = element("form", { className: "cb-ledger__form" });
      made.setAttribute("role", "search");
      made.setAttribute("aria-label", "Claims");
      // Not `q`: Material's own search opens with that.
      const search = element("input", { type: "search", name: "text", placeholder: "Search the claims" });
      search.setAttribute("aria-label", "Search the claims");
      search.autocomplete = "off";
      made.append(search, ...filters.map(makeFilter), makeOrder());
      const status = element("p", { className: "cb-ledger__count" });
      status.setAttribute("role", "status");
      const reset = button("Show all", clear);
      reset.className = "cb-ledger__reset";
      made.append(status, reset);
      made.addEventListener("input", changed);
      made.addEventListener("submit", (event) => event.preventDefault());
      return made;
    }

    function makeFilter(column) {
      const names = new Map();
      for (const { cells } of rows) {
        const { value, name } = cells[column.index];
        if (value) names.set(value, name);
      }
      const options = [...names].sort((a, b) => a[1].localeCompare(b[1]));
      return makeSelect(column.name, column.title, [["", column.any], ...options]);
    }

    function makeOrder() {
      const choices = columns.flatMap(({ name, title }) => [
        [name, `${title}, ascending`],
        [`-${name}`, `${title}, descending`],
      ]);
      const made = makeSelect("sort", "Order", [["", "Newest article first"], ...choices]);
      made.className = "cb-ledger__order";
      return made;
    }

    function makeSelect(name, label, options) {
      const made = element("select", { name });
      made.setAttribute("aria-label", label);
      made.append(...options.map(([value, words]) => new Option(words, value)));
      return made;
    }

    function read(asked) {
      for (const field of fields()) field.value = asked.get(field.name) ?? "";
      for (const field of fields()) {
        // A name that the table does not have leaves a select with nothing chosen.
        if (field.selectedIndex === -1) field.value = "";
      }
    }

    function fields() {
      return [...form.elements].filter((field) => field.name);
    }

    function changed() {
      show();
      keep();
    }

    function clear() {
      for (const field of fields()) field.value = "";
      changed();
      form.elements.text.focus();
    }

    function sortBy({ name }) {
      form.elements.sort.value = form.elements.sort.value === name ? `-${name}` : name;
      changed();
    }

    function show() {
      const wanted = fold(form.elements.text.value).split(" ").filter(Boolean);
      const chosen = filters.map(({ name }) => form.elements[name].value);
      const counts = filters.map(() => new Map());
      let shown = 0;
      for (const { row, words, cells, note } of rows) {
        const told = wanted.every((word) => words.includes(word));
        const missed = filters.filter(({ index }, at) => chosen[at] && cells[index].value !== chosen[at]);
        const fits = told && !missed.length;
        row.hidden = !fits;
        if (note) note.hidden = !fits;
        shown += fits;
        if (told) countRow(counts, cells, missed);
      }
      writeCounts(counts);
      order();
      const here = ledger.dataset.total ? ` on this page, ${ledger.dataset.total} in all` : "";
      const all = `${rows.length} ${rows.length === 1 ? "claim" : "claims"}${here}`;
      count.textContent = shown === rows.length ? all : `${shown} of ${all}`;
      nothing.hidden = shown > 0;
      ledger.hidden = shown === 0;
      form.querySelector(".cb-ledger__reset").hidden = fields().every((field) => !field.value);
    }

    // What each filter would leave, with all others as they are: a row counts for those that alone hide it.
    function countRow(counts, cells, missed) {
      for (const [at, column] of filters.entries()) {
        if (missed.some((other) => other !== column)) continue;
        const { value } = cells[column.index];
        counts[at].set(value, (counts[at].get(value) ?? 0) + 1);
      }
    }

    function writeCounts(counts) {
      for (const [at, { name }] of filters.entries()) {
        for (const option of form.elements[name].options) {
          if (!option.value) continue;
          option.dataset.words ??= option.textContent;
          const left = counts[at].get(option.value) ?? 0;
          option.textContent = `${option.dataset.words} (${left})`;
          option.disabled = !left && !option.selected;
        }
      }
    }

    // Moving every row takes long in a large table, and a filter moves none.
    function order() {
      const asked = form.elements.sort.value;
      if (asked === ordered) return;
      ordered = asked;
      const down = asked.startsWith("-");
      const column = columns.find(({ name }) => name === asked.replace("-", ""));
      for (const { head } of columns) head.removeAttribute("aria-sort");
      const sorted = [...rows];
      if (column) {
        column.head.setAttribute("aria-sort", down ? "descending" : "ascending");
        sorted.sort((a, b) => compare(column, a, b, down) || a.order - b.order);
      }
      body.append(...sorted.map(({ row }) => row));
    }

    // What a column leaves empty comes last in either direction.
    function compare({ index, sorts }, a, b, down) {
      const [one, two] = [a, b].map(({ cells }) => key(cells[index], sorts));
      if (!one || !two) return !one - !two;
      const found = sorts === "number" ? one - two : one.localeCompare(two);
      return down ? -found : found;
    }

    function key(cell, sorts) {
      if (sorts === "number") return Number(cell.sort);
      return sorts === "text" ? cell.sort : cell.name;
    }

    function keep() {
      const asked = new URLSearchParams();
      for (const { name, value } of fields()) if (value) asked.set(name, value);
      const query = asked.toString();
      const address = location.pathname + (query ? `?${query}` : "") + location.hash;
      try {
        history.replaceState(history.state, "", address);
      } catch {
        // A page opened from a file may not change its address.
      }
    }
  }

  // An editor's note stands below the table.
  function noteOf(row) {
    const sign = row.querySelector(".cb-note-sign");
    return sign && document.getElementById(decodeURIComponent(sign.hash.slice(1)));
  }

  function fold(words) {
    return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
  }

  function element(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }

  function button(words, act) {
    const made = element("button", { type: "button", textContent: words });
    made.addEventListener("click", act);
    return made;
  }

  if (window.document$) window.document$.subscribe(mount);
  document.addEventListener("DOMContentLoaded", mount);
  if (document.readyState !== "loading") mount();
})();
