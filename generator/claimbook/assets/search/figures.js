// Figures as readers type them: 53bn, $53 billion, RMB 380 billion, 9.14%.
// The words for scales and units come with the book, from the tables that its own reader uses.
self.claimbook = self.claimbook || {};

(() => {
  "use strict";

  const NUMBER = "\\d{1,3}(?:[,\\u00a0\\u202f ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";

  function matchAny(spellings) {
    const longestFirst = Object.keys(spellings).sort((a, b) => b.length - a.length);
    return longestFirst.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  }

  function makeReader({ scales, units }) {
    const unit = matchAny(units);
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}.,])(?:(?<before>${unit})\\s?)?(?<number>${NUMBER})` +
      `(?:[\\s-]?(?<scale>${matchAny(scales)})(?!\\p{L}))?(?:[\\s-]?(?<after>${unit}))?(?![\\p{L}\\p{N}])`,
      "u",
    );

    // The first figure of a query: what it may be, its words, and whether they say that it is one.
    return (query) => {
      const found = pattern.exec(query.toLowerCase());
      if (!found) return null;
      const { before, number, scale, after } = found.groups;
      const digits = number.replace(/[^\d.]/g, "");
      const factor = scale ? scales[scale] : 1;
      const value = Number(digits) * factor;
      const half = (factor * 10 ** -(digits.split(".")[1] || "").length) / 2;
      return {
        words: found[0],
        sure: Boolean(before || scale || after),
        units: units[before] || units[after] || null,
        low: value - half,
        high: value + half,
        value,
      };
    };
  }

  // How far a claim's figure is from the typed one, as a share; null if the two are different figures.
  // Money that was typed in another currency is compared in the book's, behind all that needs no rate.
  function makeMeasure({ currency, rates }) {
    return (typed, spans) => {
      const own = spans.filter(([unit]) => !typed.units || typed.units.includes(unit));
      const near = own.map((span) => compare(typed, span)).filter((far) => far !== null);
      if (near.length) return Math.min(...near);
      if (own.length || !typed.units) return null;
      const span = spans.find(([unit]) => unit === currency);
      const rate = rates[typed.units.find((unit) => unit in rates)];
      if (!span || !rate) return null;
      const far = compare(convert(typed, rate), span);
      return far === null ? null : 1 + far;
    };
  }

  function convert({ low, high, value }, [lowest, highest]) {
    return { low: low * lowest, high: high * highest, value: (value * (lowest + highest)) / 2 };
  }

  function compare(typed, [, low, high]) {
    if (typed.high <= low || typed.low >= high) return null;
    return Math.abs((low + high) / 2 - typed.value) / (typed.value || 1);
  }

  Object.assign(self.claimbook, { makeReader, makeMeasure });
})();
