"""Test that each figure found in a text is accepted as the `amount` of a claim about it.

    python benchmarks/round_trip.py [FOLDER or FILE …]

Each figure of a sentence becomes a claim that quotes the sentence and has the figure's own words as
its amount. Prints how many claims are refused, and each of them with the reason. The default is
`wikinews` in the folder in CLAIMBOOK_BENCHMARKS, or else in `../shared/benchmarks`.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent.parent / "generator"))

from helping import help_if_asked

from claimbook.grounding import same_amount
from claimbook.quantity import (
    DURATIONS,
    UnreadableAmountError,
    find_amounts,
    read_amount,
    write_amount,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimbook.quantity import Amount

FOLDER = Path(os.environ.get("CLAIMBOOK_BENCHMARKS", "../shared/benchmarks")) / "wikinews"
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][\"'”’)]*(?=\s+[\"'“‘(]?[A-Z0-9])|(?=\n)|$)")


def main(folders: list[Path]) -> None:
    """Make the claims of every text, and print those that are refused."""
    files = [path for folder in folders for path in _list_texts(folder)]
    total, refused = 0, []
    for path in files:
        for sentence in _SENTENCE.findall(path.read_text(encoding="utf-8")):
            for mention in find_amounts(sentence):
                total += 1
                if reason := explain_refusal(mention.amount):
                    refused.append(f"{mention.amount.text}: {reason}\n    {sentence.strip()}")
    print(f"{len(refused)} of {total} figures are refused as amounts")
    print(*refused, sep="\n")


def explain_refusal(stands: Amount) -> str:
    """Return why an amount in a text is refused in its own words or in ours.

    Empty if it is accepted. The metric has its dimension, which decides whether 5m are metres.
    """
    reasons = [_explain(words, stands) for words in (stands.text, write_amount(stands))]
    return reasons[0] if all(reasons) else ""


def _explain(words: str, stands: Amount) -> str:
    unit = "duration" if stands.unit in DURATIONS else stands.unit
    try:
        written = read_amount(words, dimension=unit)
    except UnreadableAmountError as error:
        return error.reason
    if same_amount(written, stands, change=False):
        return ""
    return (
        f"is read as {written.interval} {written.unit}, stands for {stands.interval} {stands.unit}"
    )


def _list_texts(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(path.rglob("*.txt"))
    else:
        yield path


if __name__ == "__main__":
    help_if_asked(__doc__)
    main([Path(argument) for argument in sys.argv[1:]] or [FOLDER])
