// What a query finds, the best first: exact names, what compares two names, figures, then words.
(() => {
  "use strict";

  const ORDER = ["entity", "metric", "speaker", "outlet", "topic", "measure", "disagreement", "article"];
  const BOOSTS = { entity: 3, metric: 3, measure: 2.5, speaker: 2, topic: 1.5, outlet: 1.5, page: 0.5 };
  // Words that only make a sentence of a question.
  const IDLE = new Set(
    `a about an and are by did do does for from had has have how in is it many much of on or said say says
    sum than that the to versus vs was were what when where which who whose why with`.split(/\s+/),
  );
  // Endings that make another form of a word: invests, invested and investment of invest.
  const ENDING = /(?<=^\p{L}{4,})(?:ments?|ings?|ees?|ed|s)$/u;
  const YEAR = /^(?:19|20)\d\d$/;
  const BRITISH = /(?<=^(?:cen|fib|lit|me|thea))re(?=s?$)/; // written -er in American English
  const SHORT = 5; // a typo turns shorter words into others
  const NO_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]+/gu;
  const segmenter = self.Intl?.Segmenter && new Intl.Segmenter(undefined, { granularity: "word" });

  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function split(text) {
    const apart = segmenter
      ? text.replace(NO_SPACES, (run) => [...segmenter.segment(run)].map((each) => each.segment).join(" "))
      : text;
    const words = fold(apart).match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}]+/gu) || [];
    return words.map((word) => word.replace(BRITISH, "er"));
  }

  function join(text) {
    return split(text).join(" ");
  }

  function makeSearch(book, pages) {
    const entries = [...book.entries, ...pages.map(readPage)].map((entry, id) => ({ ...entry, id }));
    const index = makeIndex(entries);
    const read = self.claimbook.makeReader(book);
    const measure = self.claimbook.makeMeasure(book);
    const named = nameEntries(entries);

    function find(query) {
      const asked = dropIdle(query) || join(query);
      const typed = read(fold(query));
      const certain = [
        ...findNamed(join(query)),
        ...findNamed(asked),
        ...compareNamed(asked),
        ...findMeasured(asked.split(" ")),
        ...(typed ? findFigure(query, typed) : []),
      ];
      const ranked = [...certain, ...findWords(asked, "AND")];
      return [...new Set(ranked.length ? ranked : findWords(asked, "OR"))];
    }

    // What has exactly this name; if nothing has, what a single typo could have made of its name.
    function findNamed(words) {
      if (named.has(words)) return named.get(words);
      if (words.length < SHORT) return [];
      return [...named.keys()].filter((name) => differByTypo(name, words)).flatMap((name) => named.get(name));
    }

    // The measures that several entities have in common, if the query is nothing but their names.
    function compareNamed(words) {
      const places = readNames(words);
      if (places.length < 2) return [];
      const shared = (entry) => entry.kind === "metric" && places.every((at) => entry.about?.includes(at));
      return entries.filter(shared).sort(byWeight);
    }

    // What is measured of an entity, if the query has its name and words of a metric's: Microsoft spending.
    function findMeasured(words) {
      const [named] = listRuns(words.length).filter(([from, to]) => findEntity(words.slice(from, to)));
      const rest = named ? [...words.slice(0, named[0]), ...words.slice(named[1])] : [];
      const others = rest.filter((word) => !YEAR.test(word)).map(strip);
      if (!others.length) return [];
      const entity = findEntity(words.slice(...named));
      const isMeant = ({ title, names = [] }, more = "") =>
        [title, ...names].some((it) => hasAll([...split(it), ...split(more)], others));
      const isAsked = ({ kind, words: more, about: [who, what] = [] }) =>
        kind === "measure" && who === entity.id && isMeant(entries[what], more);
      return entries.filter(isAsked).sort(byWeight);
    }

    // The entities that a query names one after the other; none if it has other words.
    function readNames(words) {
      const rest = words.split(" ");
      const places = [];
      while (rest.length) {
        const long = rest.findLastIndex((_, end) => findEntity(rest.slice(0, end + 1)));
        if (long < 0) return [];
        places.push(findEntity(rest.splice(0, long + 1)).id);
      }
      return places;
    }

    function findEntity(words) {
      return named.get(words.join(" "))?.find((entry) => entry.kind === "entity");
    }

    function findFigure(query, typed) {
      const distances = new Map();
      for (const entry of entries) {
        const far = entry.figures ? measure(typed, entry.figures) : null;
        if (far !== null) distances.set(entry, far);
      }
      const near = (a, b) => distances.get(a) - distances.get(b) || byHand(a, b) || byWeight(a, b);
      const found = [...distances.keys()].sort(near);
      const others = dropIdle(fold(query).replace(typed.words, " "));
      // A bare number may also be a year or part of a name.
      if (!others) return typed.sure || !findWords(typed.words, "AND").length ? found : [];
      const told = new Set(findWords(others, "AND"));
      return found.filter((entry) => told.has(entry));
    }

    function findWords(words, combineWith) {
      // A stem finds every form of its word, since terms are searched for by how they begin.
      const queries = split(words).map((word) => ({ combineWith: "OR", queries: [word, strip(word)] }));
      return index.search({ combineWith, queries }).map(({ id }) => entries[id]);
    }

    return { find, standings: book.standings };
  }

  function dropIdle(text) {
    return split(text).filter((word) => !IDLE.has(word)).join(" ");
  }

  function strip(word) {
    return word.replace(ENDING, "");
  }

  // Whether each of some beginnings begins one of the words.
  function hasAll(words, beginnings) {
    return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
  }

  // All runs of so many words, the longest first, as the places where they begin and end.
  function listRuns(count) {
    const places = [...Array(count + 1).keys()];
    const runs = places.flatMap((from) => places.slice(from + 1).map((to) => [from, to]));
    return runs.sort(([a, b], [c, d]) => d - c - (b - a));
  }

  // Whether one letter is wrong, missing or too many, or two neighbours are swapped.
  function differByTypo(one, two) {
    let start = 0;
    while (start < one.length && one[start] === two[start]) start += 1;
    const [a, b] = [one.slice(start), two.slice(start)];
    if (a.length === b.length) {
      return a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
    }
    return a.slice(1) === b || a === b.slice(1);
  }

  // At first hand, then by a voice that is named, then an outlet by itself.
  function byHand(a, b) {
    return (b.hand || 0) - (a.hand || 0);
  }

  function byWeight(a, b) {
    return (b.weight || 0) - (a.weight || 0);
  }

  // A section of a page as the theme writes it: a title and text that are HTML.
  function readPage({ location, title, text }) {
    const plain = (html) => html.replace(/<[^>]*>/g, " ").replace(/&(?:#?\w+);/g, " ").trim();
    return { kind: "page", title: plain(title), address: location, words: plain(text) };
  }

  function nameEntries(entries) {
    const named = new Map();
    const ordered = entries.filter((entry) => ORDER.includes(entry.kind));
    ordered.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
    for (const entry of ordered) {
      for (const name of [entry.title, ...(entry.names || [])]) {
        for (const words of new Set([join(name), dropIdle(name) || join(name)])) {
          named.set(words, [...(named.get(words) || []), entry]);
        }
      }
    }
    return named;
  }

  function makeIndex(entries) {
    const nameAll = ({ title, names = [] }) => [title, ...names].join(" ");
    const fields = {
      title: (entry) => entry.title,
      names: (entry) => (entry.names || []).join(" "),
      about: (entry) => (entry.about || []).map((at) => nameAll(entries[at])).join(" "),
      words: (entry) => [entry.words, entry.meta, entry.figure].filter(Boolean).join(" "),
    };
    const index = new self.MiniSearch({
      fields: Object.keys(fields),
      extractField: (entry, name) => (name === "id" ? entry.id : fields[name](entry)),
      tokenize: split,
      processTerm: (term) => term,
      searchOptions: {
        boost: { title: 4, names: 4, about: 2 },
        boostDocument: (id) => BOOSTS[entries[id].kind] || 1,
        prefix: (term) => term.length > 1,
        fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 1 : false),
      },
    });
    index.addAll(entries);
    return index;
  }

  Object.assign(self.claimbook, { makeSearch, split });
})();
