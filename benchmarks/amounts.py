"""Measure how well and how fast amounts are read, on public test sets.

    python benchmarks/amounts.py [FOLDER]

FOLDER contains some or all of `recognizers`, `quantulum3`, `duckling` and `wikinews`. The default
is the folder in CLAIMBOOK_BENCHMARKS, or else `../shared/benchmarks`. `amounts_gold.py` says how a
gold case is compared. Prints a table, then each case that is read differently from its gold, with
the reason if one is known.
"""

from __future__ import annotations

import os
import sys
import time
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent.parent / "generator"))

from amounts_gold import Case, Gold, convert, read_duckling, read_quantulum, read_recognizers
from helping import help_if_asked

from claimbook.quantity import Amount, Comparator, find_amounts
from claimbook.quantity.money.currency import list_codes
from claimbook.quantity.units.names import DURATIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    TestSet = tuple[str, Iterable[Case], Callable[[Amount], bool]]

FOLDER = Path(os.environ.get("CLAIMBOOK_BENCHMARKS", "../shared/benchmarks"))
ABSTRACT = ("%", "pp", "x", "count")
_NEAR = Decimal("1e-6")


def is_money(amount: Amount) -> bool:
    """Whether an amount is in a currency."""
    return amount.unit in list_codes()


def is_physical(amount: Amount) -> bool:
    """Whether an amount is in a physical unit other than a duration."""
    return not is_money(amount) and amount.unit not in ABSTRACT and amount.unit not in DURATIONS


def is_percent(amount: Amount) -> bool:
    """Whether an amount is a percentage."""
    return amount.unit == "%"


def is_any(_: Amount) -> bool:
    """Whether a set holds every kind of amount."""
    return True


def is_hedged(amount: Amount) -> bool:
    """Whether an amount is a range or a bound."""
    return amount.comparator not in (Comparator.NONE, Comparator.ABOUT, Comparator.ALMOST)


def agrees(amount: Amount, gold: Gold) -> bool:
    """Whether an amount has the ends and the unit of a gold figure."""
    factor = _factor_to(amount, gold)
    if factor is None:
        return False
    if amount.value is not None and gold.low == gold.high:
        value = amount.value * factor
        return _same_end(value, gold.low, _NEAR * max(abs(value), _NEAR))
    low, high = (end and end * factor for end in (amount.interval.low, amount.interval.high))
    slack = amount.p / 2 * factor * (1 + _NEAR)
    return _same_end(low, gold.low, slack) and _same_end(high, gold.high, slack)


def _same_end(ours: Decimal | None, gold: Decimal | None, slack: Decimal) -> bool:
    if ours is None or gold is None:
        return ours is gold
    return abs(ours - gold) <= slack


def _factor_to(amount: Amount, gold: Gold) -> Decimal | None:
    """Return the factor that converts an amount to the gold's unit.

    None if the units differ.
    """
    if amount.unit in ABSTRACT and gold.unit in (None, "count", amount.unit, "count per week"):
        return Decimal("0.01") if amount.unit == "%" and gold.unit != "%" else Decimal(1)
    if gold.unit is None or gold.unit == amount.unit:
        return Decimal(1)
    if is_money(amount):
        return Decimal(1) if gold.unit.startswith("dollar per") else None
    return None if amount.unit in ABSTRACT else convert(Decimal(1), amount.unit, gold.unit)


def measure(name: str, cases: Iterable[Case], of_kind: Callable[[Amount], bool]) -> list[Case]:
    """Print the share of cases that agree, without and with those that differ for a known reason.

    Returns the cases that do not agree.
    """
    cases = list(cases)
    failed = [case for case in cases if not _agrees_with_case(case, of_kind)]
    good = len(cases) - len(failed)
    reasoned = good + sum(1 for case in failed if find_reason(case))
    share, with_reason = good / len(cases), reasoned / len(cases)
    print(f"{name:28} {good:4} of {len(cases):4}  {share:6.1%}  {with_reason:6.1%}")
    return failed


def _agrees_with_case(case: Case, of_kind: Callable[[Amount], bool]) -> bool:
    amounts = [mention.amount for mention in find_amounts(case.text)]
    golds = case.golds
    if of_kind is is_hedged:
        exact = [gold for gold in golds if gold.low == gold.high]
        golds = [gold for gold in golds if gold.low != gold.high]
        if not all(any(amount.value == gold.low for amount in amounts) for gold in exact):
            return False
    read = [amount for amount in amounts if of_kind(amount)]
    return len(read) == len(golds) and all(map(agrees, read, golds))


def find_reason(case: Case) -> str | None:
    """Return why a case is rightly read differently from its gold.

    None if no reason is known.
    """
    if case.out_of_scope:
        return case.out_of_scope[0]
    amounts = [mention.amount for mention in find_amounts(case.text)]
    if any(" years and " in amount.text and amount.unit == "month" for amount in amounts):
        return "years and months are one figure"
    values = [amount.value for amount in amounts]
    for gold in case.golds:
        if gold.low != gold.high and gold.low in values and gold.high in values:
            return "a move from one figure to another is no range"
    return None


def explain(failed: list[Case], of_kind: Callable[[Amount], bool]) -> None:
    """Print each case that disagrees, with what was read."""
    for case in failed:
        read = [
            (m.amount.text, m.amount.unit) for m in find_amounts(case.text) if of_kind(m.amount)
        ]
        golds = [(str(g.low), str(g.high), g.unit) for g in case.golds]
        reason = find_reason(case) or "unexplained"
        print(f"  {case.text[:150]!r}\n      {reason}\n      gold {golds}\n      read {read}")


def measure_speed(folder: Path) -> None:
    """Print how fast the news articles are read, compared with quantulum3 if it is installed."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    size = sum(len(text.encode()) for text in texts) / 1e6
    ours = _time(find_amounts, texts)
    print(f"{'speed':28} {size / ours:8.2f} MB/s")
    try:
        from quantulum3 import parser
    except ImportError:
        print("quantulum3 is not installed: pip install quantulum3 to compare")
        return
    theirs = _time(lambda text: parser.parse(text), texts)
    print(f"{'speed of quantulum3':28} {size / theirs:8.4f} MB/s, {theirs / ours:.0f} times slower")


def _time(read: Callable[[str], object], texts: list[str]) -> float:
    """Return the seconds of the fastest of three runs, after a first text that builds tables."""
    read(texts[0])
    return min(_time_once(read, texts) for _ in range(3))


def _time_once(read: Callable[[str], object], texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - start


def list_sets(folder: Path) -> Iterator[TestSet]:
    """Yield each test set of the folder: its name, its cases and its kind of amounts."""
    for name, file, of_kind in (
        ("currency", "CurrencyModel.json", is_money),
        ("percent", "PercentModel.json", is_percent),
        ("numberrange", "NumberRangeModel.json", is_hedged),
        ("dimension", "DimensionModel.json", is_physical),
    ):
        if _is_here(path := folder / "recognizers" / file):
            yield f"recognizers {name}", read_recognizers(path, name), of_kind
    if _is_here(path := folder / "quantulum3" / "quantities.json"):
        yield "quantulum3", read_quantulum(path), is_any
    if _is_here(path := folder / "duckling" / "en_corpus.json"):
        for kind in ("AmountOfMoney", "Quantity", "Numeral"):
            yield f"duckling {kind}", read_duckling(path, kind), is_any


def _is_here(path: Path) -> bool:
    if not path.exists():
        print(f"{path} is not here: it was not measured.")
    return path.exists()


def main(folder: Path) -> None:
    """Measure everything in the folder."""
    print(f"{'':28} {'agree':>12}  {'':6}  with those that differ for a reason")
    failures = [
        (name, measure(name, cases, of_kind), of_kind) for name, cases, of_kind in list_sets(folder)
    ]
    if _is_here(folder / "wikinews"):
        measure_speed(folder / "wikinews")
    for name, failed, of_kind in failures:
        print(f"\n{name}: {len(failed)} read otherwise")
        explain(failed, of_kind)


if __name__ == "__main__":
    help_if_asked(__doc__)
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
