"""Fit and print the weights by which `extract` judges whom a figure is about.

    python benchmarks/extract_weights.py [LABELS.yml=FOLDER …]

They are fitted to the cases in tests/extract/cases, to the forty articles and the pages of
`extract.py`, and to further sets, each given as a file of labels in the form of `extract.yml` and
the folder of its articles. The printed table replaces the one in
generator/claimbook/extract/resolving/entity/weights.py and has the same traits. The weights make
the labelled entities the likeliest (a conditional logit) and are kept small. First it prints how
good such weights are for articles they were not fitted to: how often the likeliest candidate is
right, how many figures get it without a mark, and how many get a wrong one without a mark.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, repeat
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

_TABLE = extract.ROOT / "generator/claimbook/extract/resolving/entity/weights.py"
_ROW = re.compile(r'(?<=^    ")([^"]+)": [\d.-]+', re.MULTILINE)
_KEPT_SMALL = 8.0
"""How strongly large weights are penalized."""
_CASE = 1.0
"""How many labelled news figures a case counts for."""
_FURTHER = 3.0
"""How many a figure of the further sets counts for, since the rules were made without them."""
_FOLDS = 6
"""How many parts the articles are divided into. Each is judged by weights fitted to the others."""
_ROUNDS = 60
_STEP, _LEAST, _MOST = 0.1, 0.001, 0.5
"""The first change of a weight, and the smallest and largest change in later rounds."""
_FASTER, _SLOWER = 1.2, 0.5


class Labelled(NamedTuple):
    """A figure's candidates, and which of them are right."""

    candidates: Sequence[Sequence[str]]
    right: Sequence[bool]
    weight: float = 1.0


class Recorder:
    """Records the candidates of each figure of the article being drafted, by the figure's place."""

    def __init__(self) -> None:
        """Listen to the drafting."""
        self.candidates: dict[int, list[Candidate]] = {}
        likelihood.list_candidates = self.list_candidates  # type: ignore[attr-defined]

    def list_candidates(self, around: Around, *others: Any) -> list[Candidate]:
        """Return and keep the candidates of a figure."""
        found = list_candidates(around, *others)
        self.candidates[around.mention.start] = found
        return found

    def label(self, hit: Drafted, names: Sequence[str], weight: float = 1.0) -> Labelled | None:
        """Label a draft's candidates as right if they have one of the names."""
        found = self.candidates.get(hit.pick.mention.start) if hit.pick.mention else None
        if found is None:
            return None
        right = [any(_is_same(each, name) for name in names) for each in found[:-1]]
        return Labelled([each.traits for each in found], [*right, not any(right)], weight)


def main(sets: Sequence[str]) -> None:
    """Print how good the weights are for other articles, and the table of weights."""
    recorder = Recorder()
    cases = [*_label_cases(recorder)]
    articles = [(each, 1.0) for each in extract._read_articles(extract.FOLDER)]
    if extract.PAGES_FOLDER:
        articles += ((each, 1.0) for each in extract._read_pages(Path(extract.PAGES_FOLDER)))
    for each in sets:
        labels, _, folder = each.partition("=")
        for name, label in yaml.safe_load(Path(labels).read_text(encoding="utf-8")).items():
            text = (Path(folder) / name).read_bytes().decode("utf-8")
            articles.append(((name, text, label), _FURTHER))
    labelled = [[*_label_article(recorder, each, weight)] for each, weight in articles]
    random.Random(1).shuffle(labelled)  # noqa: S311
    judged: list[tuple[bool, bool]] = []
    for number in range(_FOLDS):
        rest = (each for n, each in enumerate(labelled) if n % _FOLDS != number)
        weights = fit_weights([*cases, *chain.from_iterable(rest)])
        judged += map(partial(_judge, weights), chain.from_iterable(labelled[number::_FOLDS]))
    silent = [right for sure, right in judged if sure]
    print(
        f"# likeliest right {_share(sum(right for _, right in judged), judged)}, without a mark "
        f"{_share(len(silent), judged)}, wrong without a mark {_share(silent.count(False), judged)}"
    )
    weights = fit_weights([*cases, *chain.from_iterable(labelled)])
    print(_ROW.sub(lambda row: f'{row[1]}": {weights[row[1]]:.1f}', _TABLE.read_text("utf-8")))


def _judge(weights: Mapping[str, float], each: Labelled) -> tuple[bool, bool]:
    """Return whether the likeliest candidate of a figure gets no mark, and whether it is right."""
    likely = [exp(_add_up(weights, traits)) for traits in each.candidates]
    best = max(range(len(likely) - 1), key=likely.__getitem__, default=0)
    sure = likelihood.needs_no_mark(likely[best] / sum(likely), each.candidates[best])
    return sure, each.right[best]


def _share(part: int, whole: Sequence[Any]) -> str:
    return f"{100 * part / len(whole):.1f} %"


def _add_up(weights: Mapping[str, float], traits: Sequence[str]) -> float:
    return sum(map(weights.get, traits, repeat(0.0)))


def _label_article(
    recorder: Recorder, article: tuple[str, str, dict[str, Any]], weight: float
) -> Iterator[Labelled]:
    """Yield each figure of an article that has a label."""
    found: list[Labelled | None] = []

    def judge(_: DraftArticle, hit: Drafted, label: dict[str, Any], *__: str) -> Sequence[Any]:
        if label["about"] != ["?"]:
            found.append(recorder.label(hit, label["about"], weight))
        return ()

    extract._judge = judge
    recorder.candidates.clear()
    _, text, labels = article
    list(extract._compare(text, labels))
    yield from filter(None, found)


def _label_cases(recorder: Recorder) -> Iterator[Labelled]:
    """Yield each figure of the tests' cases whose entity or open candidates are given.

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

    Each round changes every weight in the direction that makes them likelier: faster as long as the
    direction stays the same, more slowly when it turns.
    """
    weights = dict.fromkeys(WEIGHTS, 0.0)
    steps = dict.fromkeys(weights, _STEP)
    before = dict.fromkeys(weights, 0.0)
    for _ in range(_ROUNDS):
        slopes = {trait: -_KEPT_SMALL * weight for trait, weight in weights.items()}
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
    sums = [exp(_add_up(weights, traits)) for traits in each.candidates]
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
