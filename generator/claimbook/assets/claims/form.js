// The form above the table: what there is to choose from, with how many claims each choice would leave.

import { button, element } from "./elements.js";

const MANY = 300; // choices of one kind; the words of more are written only when they are about to be seen

export function makeForm({ facets, titles, clear, save }) {
  const form = element("form", { className: "cb-ledger__form" });
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", "Claims");
  // Not `q`: Material's own search opens with that.
  const search = element("input", { type: "search", name: "text", placeholder: "Search the claims" });
  search.setAttribute("aria-label", "Search the claims");
  search.autocomplete = "off";
  const filters = facets.map(makeFilter);
  const count = element("p", { className: "cb-ledger__count" });
  count.setAttribute("role", "status");
  const reset = button("Show all", clear);
  reset.className = "cb-ledger__reset";
  const choices = filters.map(({ select }) => select);
  const state = element("div", { className: "cb-ledger__state" });
  state.append(count, reset, makeSaving(save));
  form.append(search, ...choices, makeOrder(titles), state);
  form.addEventListener("submit", (event) => event.preventDefault());

  function listFields() {
    return [...form.elements].filter((field) => field.name);
  }

  // What is asked for, with the place of each choice among the values of its facet; -1 is any.
  function read() {
    return {
      text: search.value,
      sort: form.elements.sort.value,
      chosen: filters.map(({ select }) => select.selectedIndex - 1),
    };
  }

  function fill(asked) {
    for (const field of listFields()) {
      field.value = asked.get(field.name) ?? "";
      // A name that the table does not have leaves a select with nothing chosen.
      if (field.selectedIndex === -1) field.value = "";
    }
  }

  function write() {
    const asked = new URLSearchParams();
    for (const { name, value } of listFields()) if (value) asked.set(name, value);
    return asked.toString();
  }

  function show(words, counts) {
    count.textContent = words;
    for (const [at, filter] of filters.entries()) filter.tell(counts[at]);
    reset.hidden = !write();
  }

  return { form, fill, read, write, show, fields: form.elements };
}

function makeFilter({ name, title, any, values }) {
  const select = makeSelect(name, title, [["", any], ...values]);
  const words = values.map(([, each]) => each);
  let left = null;

  function tell(counts) {
    left = counts;
    if (values.length <= MANY) writeAll();
  }

  function writeAll() {
    if (!left) return;
    for (let at = 0; at < words.length; at += 1) {
      const option = select.options[at + 1];
      option.textContent = `${words[at]} (${left[at].toLocaleString("en")})`;
      option.disabled = !left[at] && !option.selected;
    }
    if (values.length > MANY) left = null;
  }

  for (const event of ["focus", "pointerdown"]) select.addEventListener(event, writeAll);
  return { select, tell };
}

function makeOrder(titles) {
  const choices = titles.flatMap(([name, title]) => [
    [name, `${title}, ascending`],
    [`-${name}`, `${title}, descending`],
  ]);
  const made = makeSelect("sort", "Order", [["", "Newest article first"], ...choices]);
  made.className = "cb-ledger__order";
  return made;
}

function makeSaving(save) {
  const made = element("p", { className: "cb-ledger__save" });
  const kinds = ["CSV", "JSON"].map((kind) => {
    const one = button(kind, () => save(kind.toLowerCase(), one));
    one.setAttribute("aria-label", `Save these claims as ${kind}`);
    return one;
  });
  made.append("Save these as ", kinds[0], " or ", kinds[1]);
  return made;
}

function makeSelect(name, label, options) {
  const made = element("select", { name });
  made.setAttribute("aria-label", label);
  made.append(...options.map(([value, words]) => new Option(words, value)));
  return made;
}
