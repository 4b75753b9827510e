"""Fit the weights with which `extract` judges whom a figure may be about, and print them.

    python benchmarks/extract_weights.py [LABELS.yml=FOLDER …]

They are fitted to the cases of tests/extract/cases, to the forty articles and the pages of
`extract.py`, and to further sets: each is a file of labels in the form of `extract.yml` with the
folder of its articles. The table is that of
generator/claimbook/extract/resolving/entity/weights.py. The weights are
those under which the labelled entities are the likeliest (a conditional logit), kept near the
present ones, which owe something to sets that are not here; those of new traits are kept small.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from math import exp
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from helping import help_if_asked

import extract

sys.path.insert(0, str(extract.ROOT))

from tests.extract.reading_cases import draft
from tests.extract.test_stages import CASES, LEXICON

from claimbook.extract import DraftArticle, Drafted
from claimbook.extract.resolving import likelihood
from claimbook.extract.resolving.entity.candidates import Candidate, list_candidates
from claimbook.extract.resolving.entity.weights import WEIGHTS
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.slugs import make_slug

_KEPT_SMALL = 4.0
"""How much a large weight of a new trait is avoided."""
_KEPT_NEAR = 120.0
"""How much the weights are kept near those that there are, which other labels have shaped, too."""
_CASE = 3.0
"""How many labelled figures of the news a case counts for."""
_FURTHER = 8.0
"""How many a figure of the further sets counts for: the rules were made without them."""
_FEWEST = 10
"""A trait that fewer candidates have gets no weight."""
_ROUNDS = 80
_STEP, _LEAST, _MOST = 0.1, 0.001, 0.5
"""By how much a weight is changed in the first round, and at least and at most in the others."""
_FASTER, _SLOWER = 1.2, 0.5


class Labelled(NamedTuple):
    """A figure's candidates, and which of them are right."""

    candidates: Sequence[Sequence[str]]
    right: Sequence[bool]
    weight: float = 1.0


class Recorder:
    """The candidates of each figure of the article that is drafted, by where the figure is."""

    def __init__(self) -> None:
        """Listen to the drafting."""
        self.candidates: dict[int, list[Candidate]] = {}
        likelihood.list_candidates = self.list_candidates  # type: ignore[attr-defined]

    def list_candidates(self, around: Around, *others: Any) -> list[Candidate]:
        """Return the candidates of a figure, and keep them."""
        found = list_candidates(around, *others)
        self.candidates[around.mention.start] = found
        return found

    def label(self, hit: Drafted, names: Sequence[str], weight: float = 1.0) -> Labelled | None:
        """Return the candidates of a draft, right if they have one of the names."""
        found = self.candidates.get(hit.pick.mention.start) if hit.pick.mention else None
        if found is None:
            return None
        right = [any(_is_same(each, name) for name in names) for each in found[:-1]]
        return Labelled([each.traits for each in found], [*right, not any(right)], weight)


def main(sets: Sequence[str]) -> None:
    """Print the table of weights."""
    recorder = Recorder()
    labelled = [*_label_cases(recorder)]
    articles = [*extract._read_articles(extract.FOLDER)]
    if extract.PAGES_FOLDER:
        articles += extract._read_pages(Path(extract.PAGES_FOLDER))
    labelled += _label_articles(recorder, articles)
    for each in sets:
        labels, _, folder = each.partition("=")
        further = [
            (name, (Path(folder) / name).read_bytes().decode("utf-8"), label)
            for name, label in yaml.safe_load(Path(labels).read_text(encoding="utf-8")).items()
        ]
        labelled += (f._replace(weight=_FURTHER) for f in _label_articles(recorder, further))
    weights = fit_weights(labelled)
    for trait in sorted(weights, key=lambda each: -weights[each]):
        if round(weights[trait], 1):
            print(f'    "{trait}": {weights[trait]:.1f},')


def _label_articles(
    recorder: Recorder, articles: Sequence[tuple[str, str, dict[str, Any]]]
) -> Iterator[Labelled]:
    """Yield each figure of the articles that has a label."""
    found: list[Labelled | None] = []

    def judge(_: DraftArticle, hit: Drafted, label: dict[str, Any], *__: str) -> Sequence[Any]:
        if label["about"] != ["?"]:
            found.append(recorder.label(hit, label["about"]))
        return ()

    extract._judge = judge
    for _, text, labels in articles:
        recorder.candidates.clear()
        list(extract._compare(text, labels))
    yield from filter(None, found)


def _label_cases(recorder: Recorder) -> Iterator[Labelled]:
    """Yield each figure of the tests' cases that says whom it is about or what is open.

    An entity that is marked may be right or not.
    """
    for path in sorted(CASES.glob("*.yml")):
        for text, expected in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            recorder.candidates.clear()
            for hit, wanted in zip(draft(text, LEXICON).drafted, expected, strict=False):
                marks = wanted.get("decide") or {}
                if "about" not in wanted and "about" not in marks:
                    continue
                about, mark = wanted.get("about"), marks.get("about")
                names = [about] if about else mark.split(" or ") if mark and " or " in mark else []
                doubtful = bool(about and mark)
                found = [recorder.label(hit, names, _CASE / 2 if doubtful else _CASE)]
                if doubtful:
                    found.append(recorder.label(hit, [], _CASE / 2))
                yield from filter(None, found)


def _is_same(candidate: Candidate, name: str) -> bool:
    """Whether a candidate has a name, or the id that a case has for it."""
    words = candidate.name.words
    return make_slug(words) == name or extract._is_same(words, name, "entity")


def fit_weights(labelled: Sequence[Labelled]) -> Mapping[str, float]:
    """Return the weights under which the right candidates are the likeliest.

    Each round changes a weight in the direction that makes them likelier: ever faster as long as
    that stays the same, and more slowly when it turns.
    """
    counts = Counter(trait for each in labelled for traits in each.candidates for trait in traits)
    present = {
        trait: WEIGHTS.get(trait, 0.0) for trait, count in counts.items() if count >= _FEWEST
    }
    weights = dict(present)
    steps = dict.fromkeys(weights, _STEP)
    before = dict.fromkeys(weights, 0.0)
    for _ in range(_ROUNDS):
        slopes = {
            t: (_KEPT_NEAR if t in WEIGHTS else _KEPT_SMALL) * (present[t] - weight)
            for t, weight in weights.items()
        }
        for each in labelled:
            _add_slopes(each, weights, slopes)
        for trait, slope in slopes.items():
            turned = slope * before[trait]
            if turned:
                step = steps[trait] * (_FASTER if turned > 0 else _SLOWER)
                steps[trait] = min(max(step, _LEAST), _MOST)
            before[trait] = slope
            weights[trait] += steps[trait] * ((slope > 0) - (slope < 0))
    return weights


def _add_slopes(each: Labelled, weights: Mapping[str, float], slopes: dict[str, float]) -> None:
    """Add how much likelier each weight makes the right candidates of a figure."""
    sums = [exp(sum(map(weights.get, traits, repeat(0.0)))) for traits in each.candidates]
    whole = sum(sums)
    good = sum(one for one, right in zip(sums, each.right, strict=True) if right)
    for traits, one, right in zip(each.candidates, sums, each.right, strict=True):
        change = each.weight * ((one / good if right else 0) - one / whole)
        for trait in traits:
            if trait in slopes:
                slopes[trait] += change


if __name__ == "__main__":
    help_if_asked(__doc__)
    main(sys.argv[1:])
