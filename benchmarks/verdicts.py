"""How often the verdict on two figures is a person's: `python benchmarks/verdicts.py [FILE]`.

Reads hand-labelled pairs of news figures from the folder that CLAIMBOOK_BENCHMARKS names, else from
`../shared/benchmarks`, and lists every pair that is judged otherwise.

A label says less than a verdict: `not_comparable` stands for figures that are no contradiction for
another reason than agreement, so `revised`, `met` and `missed` count as that.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "generator"))

from claimbook.model import Kind
from claimbook.quantity import (
    Period,
    UnreadableAmountError,
    UnreadablePeriodError,
    read_amount,
    read_period,
)
from claimbook.verdicts import Figure, PairVerdict, Verdict, judge_pair
from claimbook.verdicts.dimension import is_currency

FOLDER = Path(os.environ.get("CLAIMBOOK_BENCHMARKS", "../shared/benchmarks"))
REACH = 0.95
UNITS = {"pct": "%"}
LABELS = {
    Verdict.REVISED: "not_comparable",
    Verdict.MET: "not_comparable",
    Verdict.MISSED: "not_comparable",
}


def main(path: Path) -> int:
    """Judge every pair of a file, print what differs and the share that does not."""
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
    """The label that our verdict amounts to, and the verdict itself."""
    day = pair["a"].get("date") or pair["b"].get("date")
    try:
        judged = judge_pair(*(make_figure(side, pair[side], day) for side in "ab"))
    except UnreadableAmountError as error:
        return f"unreadable: {error.text}", None
    return LABELS.get(judged.verdict, str(judged.verdict)), judged


def make_figure(side: str, given: dict[str, Any], day: str | None) -> Figure:
    """A figure of a labelled pair, in the unit of its label where the words have none.

    Where it has no date, that of the other, `day`, stands in, or the end of its period.
    """
    unit = UNITS.get(given["unit"], given["unit"])
    amount = read_amount(given["surface"], unit if is_currency(unit) else "USD").signed()
    if amount.unit == "count":
        amount = replace(amount, unit=unit)
    period = find_period(given.get("period"))
    day = given.get("date") or day
    said_on = date.fromisoformat(day) if day else period and period.end
    basis = given.get("basis")
    kind = given.get("kind", "fact")
    return Figure(
        id=side,
        entity="",
        metric=given["metric"],
        amount=amount,
        kind=Kind(kind) if kind in set(Kind) else Kind.FORECAST,
        scope={"basis": basis} if basis else {},
        period=period,
        said_on=said_on,
    )


def find_period(text: str | None) -> Period | None:
    """The period; one that names no days (`3y`) is only the same as itself."""
    if text is None:
        return None
    try:
        return read_period(text)
    except UnreadablePeriodError:
        return Period(text, None, None, length=text)


def describe(pair: dict[str, Any], given: str, judged: PairVerdict | None) -> str:
    """One line on a pair that is judged otherwise than labelled."""
    why = "" if judged is None else judged.obstacle or judged.grade or judged.factor or ""
    figures = f"{pair['a']['surface']} | {pair['b']['surface']}"
    return f"{pair['id']}: {figures}: labelled {pair['label']} ({pair['why']}), is {given} {why}"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER / "pairs-dev.json"))
