// The rows of the table as the site's own pages write them, from parts that are loaded when wanted.

import { element } from "./elements.js";

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const ROOT = "../"; // from the page

export function makeRows({ claims, part, facets }) {
  const loading = new Map();
  const parts = [];
  const [entities, metrics, kinds] = ["entity", "metric", "kind"].map((name) =>
    facets.find((facet) => facet.name === name),
  );

  function loadPart(at) {
    if (!loading.has(at)) {
      loading.set(
        at,
        loadJson(`rows-${at}.json`).then((rows) => {
          parts[at] = { rows, words: [] };
        }),
      );
    }
    return loading.get(at);
  }

  function loadRows(wanted) {
    return Promise.all([...new Set(wanted.map((claim) => Math.floor(claim / part)))].map(loadPart));
  }

  function loadAll() {
    return Promise.all(Array.from({ length: Math.ceil(claims / part) }, (_, at) => loadPart(at)));
  }

  // All that a row says, in small letters, once it is loaded.
  function readWords(claim) {
    const { rows, words } = parts[Math.floor(claim / part)];
    const at = claim % part;
    words[at] ??= fold(
      [
        ...["figure", "worth", "says", "narrowed", "period", "said"].map((name) => rows[name][at]),
        ...rows.byline[at].map(([text]) => text),
        ...rows.badges[at].map(([, , text]) => text),
        ...[entities, metrics, kinds].map((facet) => nameValue(facet, claim)),
      ].join(" "),
    );
    return words[at];
  }

  function makeRow(claim) {
    const { rows } = parts[Math.floor(claim / part)];
    const at = claim % part;
    const row = Object.fromEntries(Object.entries(rows).map(([name, column]) => [name, column[at]]));
    const narrowed = row.narrowed ? [" ", soft(row.narrowed)] : [];
    const byline = row.byline.map(([text, href]) => link(text, href));
    const badges = row.badges.flatMap((badge) => [showBadge(badge), " "]);
    const made = element("tr");
    // On a phone rows are laid out as blocks, which a browser may take for no table any more.
    made.setAttribute("role", "row");
    made.append(
      fillClaim(row),
      cell("About", "", ...showNamed(entities, claim)),
      cell("Metric", "", ...showNamed(metrics, claim), ...narrowed),
      cell("Period", "", row.period),
      cell("Kind", "cb-kind", nameValue(kinds, claim)),
      cell("Said by", "cb-rows__said", ...byline, ", ", soft(row.said)),
      cell("Standing", "cb-rows__stands", ...badges, ...showNote(row)),
    );
    for (const each of made.cells) each.setAttribute("role", "cell");
    return made;
  }

  return { loadRows, loadAll, readWords, makeRow };
}

export async function loadJson(name) {
  const response = await fetch(new URL(name, location.href));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

export function fold(words) {
  const plain = words.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("’", "'");
  return plain.toLowerCase().replace(/\s+/g, " ").trim();
}

function fillClaim({ address, figure, worth, rate, says }) {
  const made = element("td", { className: "cb-rows__claim" });
  if (!figure) {
    made.append(link(says, address));
    return made;
  }
  const head = link(figure, address);
  head.className = "cb-rows__figure cb-num";
  made.append(head);
  if (worth) {
    const other = soft(`= ${worth}`);
    other.classList.add("cb-num");
    if (rate) other.title = rate;
    made.append(" ", other);
  }
  made.append(" ", element("span", { className: "cb-rows__says", textContent: says }));
  return made;
}

function nameValue({ values, column }, claim) {
  return values[column[claim]]?.[1] ?? "";
}

function showNamed({ values, column }, claim) {
  const [, name, href] = values[column[claim]] ?? [];
  return name ? [link(name, href)] : [];
}

function showBadge([colour, sign, words, href]) {
  const mark = element("span", { className: `cb-badge cb-badge--${colour}` });
  mark.textContent = `${sign} ${words}`;
  if (!href) return mark;
  const made = element("a", { className: "cb-badge-link", href: ROOT + href });
  made.append(mark);
  return made;
}

// The note itself is beside the claim.
function showNote({ note, address }) {
  if (!note) return [];
  const made = element("a", { className: "cb-note-sign", href: ROOT + address, textContent: "※ note" });
  made.setAttribute("aria-label", "Editor’s note");
  return [made];
}

function cell(label, className, ...content) {
  const made = element("td", { className });
  if (!className) made.removeAttribute("class");
  made.dataset.label = label;
  made.append(...content);
  return made;
}

// A name that is read from right to left would take what follows it to its other side.
function link(text, href) {
  const words = RIGHT_TO_LEFT.test(text) ? element("bdi", { textContent: text }) : text;
  if (!href) return words;
  const made = element("a", { href: ROOT + href });
  made.append(words);
  return made;
}

function soft(text) {
  return element("span", { className: "cb-soft", textContent: text });
}
