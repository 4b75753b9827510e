// Some claims as a file: the lines of the site's own claims.csv that are about them.

import { element } from "./elements.js";

const TABLE = "../claims.csv";

export async function saveClaims(claims, kind) {
  const response = await fetch(new URL(TABLE, location.href));
  if (!response.ok) throw new Error(`${TABLE}: ${response.status}`);
  const [head, ...lines] = cutRecords(await response.text());
  const chosen = claims.map((claim) => lines[claim]);
  const text = kind === "csv" ? [head, ...chosen].join("\r\n") + "\r\n" : writeJson(head, chosen);
  const type = kind === "csv" ? "text/csv" : "application/json";
  offer(new Blob([text], { type }), `claims-${claims.length}.${kind}`);
}

function writeJson(head, lines) {
  const names = cutCells(head);
  const rows = lines.map((line) => {
    const cells = cutCells(line);
    return Object.fromEntries(names.map((name, at) => [name, cells[at]]));
  });
  return `${JSON.stringify(rows, null, 1)}\n`;
}

// The records of a CSV file; a line break inside quotation marks ends none.
function cutRecords(text) {
  return cut(text.replace(/^\ufeff/, ""), "\n")
    .map((line) => line.replace(/\r$/, ""))
    .filter(Boolean);
}

function cutCells(record) {
  return cut(record, ",").map((cell) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
}

function cut(text, sign) {
  const pieces = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    if (text[at] !== sign || quoted) continue;
    pieces.push(text.slice(start, at));
    start = at + 1;
  }
  return [...pieces, text.slice(start)];
}

function offer(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
