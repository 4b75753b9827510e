"""Measure how well the figures of whole articles are read: found, value, unit, direction.

    python benchmarks/wikinews.py [FOLDER]

FOLDER has the articles labelled in `wikinews.yml`. The default is `wikinews` in the folder in
CLAIMBOOK_BENCHMARKS, or else in `../shared/benchmarks`. Prints the rates in percent, then each
figure that is read differently from its label.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

sys.path.insert(0, str(Path(__file__).parent.parent / "generator"))

from helping import help_if_asked

from claimbook.quantity import Amount, Comparator, Mention, find_amounts, find_written_ends

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDER = Path(os.environ.get("CLAIMBOOK_BENCHMARKS", "../shared/benchmarks")) / "wikinews"
LABELS = Path(__file__).with_suffix(".yml")
_NEAR = Decimal("0.001")
_OPEN = "?"


@dataclass(frozen=True, slots=True)
class Label:
    """A figure as a person read it."""

    text: str
    start: int
    end: int
    value: str | list[str]
    """Both ends of a range."""
    unit: str = ""
    """Empty if it is open."""
    direction: str | None = None


def main(folder: Path) -> None:
    """Read every labelled article, and print how often we agree with its labels."""
    counts: Counter[str] = Counter()
    differences: list[str] = []
    for name, article in yaml.safe_load(LABELS.read_text(encoding="utf-8")).items():
        raw = (folder / name).read_bytes()
        if hashlib.sha256(raw).hexdigest() != article["sha256"]:
            sys.exit(f"{name} is another text than the labelled one")
        for kind, words in _compare(raw.decode("utf-8"), article):
            counts[kind] += 1
            if words:
                differences.append(f"{name[:2]} {kind}: {words}")
    found, missed, false = (counts[kind] for kind in ("found", "missed", "false"))
    print(f"figures    precision {_rate(found, false)}  recall {_rate(found, missed)}")
    for kind in ("value", "unit", "direction"):
        print(f"{kind:<10} {_rate(counts[kind], counts[f'{kind} differs'])}")
    print(*differences, sep="\n")


def _rate(right: int, wrong: int) -> str:
    return f"{100 * right / (right + wrong):.1f} % of {right + wrong}"


def _compare(text: str, article: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the outcome for each figure, with the differences in words."""
    mentions = list(find_amounts(text))
    labels = [Label(**row) for row in article["figures"]]
    for label in labels:
        mention = next((m for m in mentions if m.start < label.end and label.start < m.end), None)
        if mention is None:
            yield "missed", label.text
            continue
        mentions.remove(mention)
        yield "found", ""
        yield from _judge(label, mention.amount)
    for mention in _leave_out(mentions, article.get("ignored", ())):
        yield "false", mention.amount.text


def _leave_out(mentions: Iterable[Mention], spans: Iterable[list[int]]) -> Iterator[Mention]:
    ignored = list(spans)
    for mention in mentions:
        if not any(start <= mention.start < end for start, end in ignored):
            yield mention


def _judge(label: Label, amount: Amount) -> Iterator[tuple[str, str]]:
    said = f"{label.text} is {label.value} {label.unit} {label.direction}, read as {amount}"
    wanted = label.value if isinstance(label.value, list) else [label.value]
    ours = find_written_ends(amount) or (amount.value,)
    if amount.comparator is Comparator.VAGUE:
        ours = (amount.interval.low, amount.interval.high)
    same = len(wanted) == len(ours) and all(map(_is_near, wanted, ours))
    yield ("value", "") if same else ("value differs", said)
    if label.unit:
        same = f"{amount.unit}/".startswith(f"{label.unit}/")
        yield ("unit", "") if same else ("unit differs", said)
    direction = amount.direction.value if amount.direction else None
    if label.direction != _OPEN and (direction or label.direction):
        same = direction == label.direction
        yield ("direction", "") if same else ("direction differs", said)


def _is_near(wanted: str, ours: Decimal | None) -> bool:
    gold = Decimal(wanted)
    return ours is not None and abs(ours - gold) <= _NEAR * max(1, abs(gold))


if __name__ == "__main__":
    help_if_asked(__doc__)
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
