// Which claims fit what a reader has chosen, in which order, and what each further choice would leave.
// Claims are numbers here, their places in the book; each facet has a column with a number for each claim.

export function makeSelection({ claims, facets, orders }) {
  const columns = facets.map(({ column }) => Int32Array.from(column));
  const ranks = {
    ...Object.fromEntries(facets.map(({ name }, at) => [name, columns[at].map((value) => value + 1)])),
    ...Object.fromEntries(Object.entries(orders).map(([name, column]) => [name, Int32Array.from(column)])),
  };
  const kept = new Map(); // the order of all claims by what they are sorted by

  // `chosen` has for each facet the place of a value, or -1 for any; `told` says whether a claim has
  // the words that were searched for.
  function select({ chosen, sort = "", told = () => true }) {
    const found = [];
    const counts = facets.map(({ values }) => new Uint32Array(values.length));
    for (const claim of orderAll(sort)) {
      if (!told(claim)) continue;
      const missed = findMissed(claim, chosen);
      if (missed === NONE) found.push(claim);
      if (missed === SEVERAL) continue;
      // A claim counts for the facet that alone hides it, and for all if none does.
      for (let at = 0; at < columns.length; at += 1) {
        const value = columns[at][claim];
        if (value >= 0 && (missed === NONE || missed === at)) counts[at][value] += 1;
      }
    }
    return { found, counts };
  }

  // The facet whose choice a claim does not fit, NONE or SEVERAL.
  function findMissed(claim, chosen) {
    let missed = NONE;
    for (let at = 0; at < columns.length; at += 1) {
      if (chosen[at] < 0 || columns[at][claim] === chosen[at]) continue;
      if (missed !== NONE) return SEVERAL;
      missed = at;
    }
    return missed;
  }

  // What a column leaves empty comes last in either direction.
  function orderAll(sort) {
    if (!kept.has(sort)) kept.set(sort, sortAll(sort));
    return kept.get(sort);
  }

  function sortAll(sort) {
    const order = Uint32Array.from({ length: claims }, (_, place) => place);
    const column = ranks[sort.replace("-", "")];
    if (!column) return order;
    const sign = sort.startsWith("-") ? -1 : 1;
    return order.sort((a, b) => {
      if (!column[a] !== !column[b]) return column[a] ? -1 : 1;
      return sign * (column[a] - column[b]) || a - b;
    });
  }

  return { select, sorts: Object.keys(ranks) };
}

const NONE = -1;
const SEVERAL = -2;
