"""Measure how often verdicts match a person's: `python benchmarks/verdicts.py [FILE]`.

Reads hand-labelled pairs of news figures from the folder in CLAIMBOOK_BENCHMARKS, or else from
`../shared/benchmarks`, makes a book of two articles for each pair, and lists the pairs that are
judged differently. A figure has only what an editor would write down: its words, what it measures,
its period, and when it was said.

Labels say less than verdicts: `not_comparable` covers all figures that neither agree nor contradict
each other, either because they were not compared or because one has replaced the other.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "generator"))

from helping import help_if_asked

from claimbook.quantity import UnreadablePeriodError, read_amount, read_period
from claimbook.read import read_book
from claimbook.study import study_book
from claimbook.verdicts import PairVerdict, Verdict

FOLDER = Path(os.environ.get("CLAIMBOOK_BENCHMARKS", "../shared/benchmarks"))
REACH = 0.95
DAY = "2025-11-15"
"""The day of figures whose day is unknown and whose period ends before it."""
LABELS = {
    Verdict.REVISED: "not_comparable",
    Verdict.MET: "not_comparable",
    Verdict.MISSED: "not_comparable",
}
DIMENSIONS = {"count": "count", "pct": "share", "bpd": "bbl/day"}
EARLIER = {"tsmc-g": "a"}
"""Which figure was said first, for pairs without days, according to their notes."""
KINDS = {"hypothetical": "forecast"}
"""The kinds of figures that are not facts."""


def main(path: Path) -> int:
    """Judge every pair of a file; print the differences and the share that matches."""
    if not path.exists():
        print(f"{path} is not here: nothing was measured.")
        return 0
    pairs = json.loads(path.read_text(encoding="utf-8"))
    table: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        given, judged = judge(pair)
        table[pair["label"], given] += 1
        if given != pair["label"]:
            print(describe(pair, given, judged))
    right = sum(count for (label, given), count in table.items() if label == given)
    for (label, given), count in sorted(table.items()):
        print(f"{label:>15} judged {given:<15} {count:>4}")
    print(f"{right} of {len(pairs)} as labelled: {right / len(pairs):.1%}")
    return 0 if right / len(pairs) >= REACH else 1


def judge(pair: dict[str, Any]) -> tuple[str, PairVerdict | None]:
    """Return the label that corresponds to our verdict, and the verdict itself."""
    with tempfile.TemporaryDirectory() as folder:
        write_book(Path(folder), pair)
        reading = read_book(Path(folder))
    errors = [
        problem.message for problem in reading.problems if problem.id.startswith("unreadable")
    ]
    if errors or reading.book is None:
        return f"unreadable: {'; '.join(errors)}", None
    study = study_book(reading.book)
    pairs = study.verdicts.pairs
    if not pairs or study.evidence.steps:
        return "not_comparable", None
    return LABELS.get(pairs[0].verdict, str(pairs[0].verdict)), pairs[0]


def write_book(root: Path, pair: dict[str, Any]) -> None:
    """Write a book of two articles with one claim each, using only the words of the pair."""
    day = pair["a"].get("date") or pair["b"].get("date")
    metrics = {make_id(pair[side]["metric"]): make_metric(pair[side]) for side in "ab"}
    files: dict[str, Any] = {
        "book.yml": {"title": pair["subject"]},
        "entities.yml": {
            "it": {"name": pair["subject"], "kind": "company", "fiscal_year": {"starts": 7}}
        },
        "metrics.yml": metrics,
        "outlets.yml": {f"outlet-{side}": {"name": f"Outlet {side}"} for side in "ab"},
        **{
            f"articles/{side}.yml": make_article(
                side, pair[side], day, earlier=EARLIER.get(pair["id"]) == side
            )
            for side in "ab"
        },
    }
    for name, content in files.items():
        (root / "data" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "data" / name).write_text(yaml.safe_dump(content), encoding="utf-8")


def make_id(words: str) -> str:
    """Return words as an id."""
    return "-".join(words.lower().split())


def make_metric(given: dict[str, Any]) -> dict[str, str]:
    """Return the metric of a figure; all metrics add up over their periods."""
    dimension = DIMENSIONS.get(given["unit"], "money")
    return {
        "name": given["metric"],
        "definition": "What the articles call so.",
        "dimension": dimension,
        "measure": "flow",
    }


def make_article(
    side: str, given: dict[str, Any], day: str | None, *, earlier: bool
) -> dict[str, Any]:
    """Return an article whose one claim has the figure.

    It has the unit of its label if its words lack one. A figure without a day gets the other
    figure's `day`, or `DAY`; `earlier` means the day before. Guidance is said by the company
    itself, on the day of the article.
    """
    said_on = given.get("date") or day or DAY
    if earlier:
        said_on = (date.fromisoformat(said_on) - timedelta(days=1)).isoformat()
    period = given.get("period") if is_period(given.get("period")) else None
    surface = given["surface"]
    if DIMENSIONS.get(given["unit"], "money") == "money":
        assumed = read_amount(surface, "USD").unit
        surface = surface.replace("$", f"{given['unit']} ") if assumed != given["unit"] else surface
    claim = {
        "id": f"claim-{side}",
        "says": "It is so.",
        "quote": surface,
        "about": "it",
        "metric": make_id(given["metric"]),
        "kind": KINDS.get(given.get("kind", "fact"), given.get("kind", "fact")),
        "amount": surface,
        **({"period": period} if period else {}),
        **({"scope": {"basis": given["basis"]}} if given.get("basis") else {}),
    }
    if claim["kind"] in ("plan", "target", "forecast"):
        claim |= {"speaker": "it", "as_of": said_on}
    if read_amount(surface).direction:
        claim["change"] = "year-on-year"
    return {
        "headline": "What is said",
        "outlet": f"outlet-{side}",
        "published": said_on,
        "claims": [claim],
    }


def is_period(text: str | None) -> bool:
    """Whether it names days: `3y` says how long, not when."""
    if text is None or text.startswith("FY"):
        return text is not None
    try:
        read_period(text)
    except UnreadablePeriodError:
        return False
    return True


def describe(pair: dict[str, Any], given: str, judged: PairVerdict | None) -> str:
    """Return one line on a pair that is judged differently from its label."""
    why = "" if judged is None else judged.obstacle or judged.grade or judged.factor or ""
    figures = f"{pair['a']['surface']} | {pair['b']['surface']}"
    return f"{pair['id']}: {figures}: labelled {pair['label']} ({pair['why']}), is {given} {why}"


if __name__ == "__main__":
    help_if_asked(__doc__)
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER / "pairs-dev.json"))
