"""Finding the amounts in a text, and deciding whether one of them is the amount of a claim."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from claimbook.grounding.folding import Folded
from claimbook.grounding.ground import Span
from claimbook.grounding.parts import TextLayout
from claimbook.grounding.printed import SOFT, fold_printed, settle
from claimbook.grounding.tables import gives_scale, read_cell
from claimbook.model import Claim
from claimbook.quantity import (
    Amount,
    Assumption,
    Direction,
    Mention,
    TableRow,
    UnreadableAmountError,
    counts_points,
    find_amounts,
    is_time,
    list_rows,
    read_amount,
)

_DEGREES = ("°C", "°F")
_LONGEST_UNIT = 3
"""The most words in the name of a unit: Hong Kong dollars."""


def find_mentions(layout: TextLayout, dollar: str) -> tuple[Mention, ...]:
    """Every amount that counts in a held text, block by block, at offsets of the text.

    Each cell of a table's row is read by itself.
    """
    rows = tuple(list_rows(layout.text, dollar))
    return tuple(
        mention
        for block in layout.blocks
        for mention in _read_block(layout, block.span, rows, dollar)
    )


def _read_block(
    layout: TextLayout, block: Span, rows: Sequence[TableRow], dollar: str
) -> Iterator[Mention]:
    start = block.start
    first = bisect_left(rows, block.start, key=lambda row: row.end)
    for row in takewhile(lambda row: row.start < block.end, rows[first:]):
        for number, cell in enumerate(row.row.cells):
            at = Span(row.start + cell.start, row.start + cell.end)
            if block.covers(at):
                yield from _read_stretch(layout, Span(start, at.start), dollar)
                yield from read_cell(row, number, dollar)
                start = at.end
    yield from _read_stretch(layout, Span(start, block.end), dollar)


def _read_stretch(layout: TextLayout, span: Span, dollar: str) -> Iterator[Mention]:
    words = layout.text[span.start : span.end]
    return _read_printed(fold_printed(words, layout.noise, span.start), dollar)


def _read_printed(printed: Folded, dollar: str) -> Iterator[Mention]:
    """Yield the amounts of a text with hyphens at line ends that may not belong to their words.

    The text is read both without and with these hyphens. A figure that needs one, such as
    "twenty-five", wins over the shorter ones that are found without it.
    """
    readings = list(_read(settle(printed, ""), dollar))
    if SOFT in printed.text:
        readings += _read(settle(printed, "-"), dollar)
        readings.sort(key=lambda mention: mention.start)
    yield from _keep_longest(readings)


def _keep_longest(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions that do not overlap a longer one; they must come in order of the text."""
    kept: Mention | None = None
    for mention in mentions:
        if kept and mention.start < kept.end:
            if mention.end - mention.start > kept.end - kept.start:
                kept = mention
            continue
        if kept:
            yield kept
        kept = mention
    if kept:
        yield kept


def _read(folded: Folded, dollar: str) -> Iterator[Mention]:
    for mention in find_amounts(folded.text, dollar):
        span = folded.span(mention.start, mention.end)
        yield replace(mention, start=span.start, end=span.end)


def within(mentions: Sequence[Mention], spans: Sequence[Span]) -> tuple[Mention, ...]:
    """The mentions, in the order of the text, that lie inside one of the spans as a whole."""
    return tuple(
        mention
        for mention in _narrow(mentions, spans)
        if any(span.covers(Span(mention.start, mention.end)) for span in spans)
    )


def touching(mentions: Sequence[Mention], spans: Sequence[Span]) -> tuple[Mention, ...]:
    """The mentions, in the order of the text, that share a character with one of the spans."""
    return tuple(
        mention
        for mention in _narrow(mentions, spans)
        if any(mention.start < span.end and span.start < mention.end for span in spans)
    )


def _narrow(mentions: Sequence[Mention], spans: Sequence[Span]) -> Sequence[Mention]:
    """Those from the first span to the last: every claim of an article asks for its own few."""
    if not spans:
        return ()
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    first = bisect_right(mentions, start, key=lambda mention: mention.end)
    return mentions[first : bisect_left(mentions, end, key=lambda mention: mention.start)]


def same_amount(written: Amount, stands: Amount, *, change: bool, unit_given: bool = False) -> bool:
    """Whether two readings are the same amount: in value, unit, sign and comparator.

    The sign of a `change` is taken from its words; other amounts differ if their words point in
    opposite directions. With `unit_given`, the claim takes its unit from elsewhere, so a bare
    number in the text is enough. How precisely a number is written makes no difference: seven is
    7, and $1.50 is $1.5.
    """
    if change:
        written, stands = written.signed(), stands.signed()
    elif {written.direction, stands.direction} == set(Direction):
        return False
    return (
        _same_unit(written, stands, given=unit_given)
        and _same_denominator(written, stands, given=unit_given)
        and written.comparator == stands.comparator
        and written.value == stands.value
        and (written.value is not None or written.interval == stands.interval)
    )


def _same_unit(written: Amount, stands: Amount, *, given: bool) -> bool:
    """Whether the claim's unit is that of the text, or one that the text leaves to other words."""
    if written.unit == stands.unit:
        return True
    for one, other in ((written, stands), (stands, written)):
        if Assumption.POINTS in one.assumed and counts_points(other):
            return True
    return given and (stands.unit == "count" or (stands.unit == "°" and written.unit in _DEGREES))


def _same_denominator(written: Amount, stands: Amount, *, given: bool) -> bool:
    """Whether both are counted by the same thing.

    A claim may leave out a time, which its period gives, and that a sum is for each share.
    """
    if written.per == stands.per:
        return True
    if stands.per is None:
        return given or Assumption.DENOMINATOR in written.assumed
    return written.per is None and (is_time(stands.per) or stands.per == "share")


def choose_used(
    claim: Claim, read: Sequence[Mention], taken: set[tuple[int, int]]
) -> tuple[Mention, ...]:
    """The mentions in one passage that are the claim's amount or one of its further `mentions`.

    If the same amount is there twice, the first one that no other claim has taken is chosen.
    Chosen mentions are added to `taken`.
    """
    wanted = [claim.amount] if claim.amount else []
    chosen = []
    for amount in (*wanted, *claim.mentions):
        fitting = [m for m in read if fits(claim, amount, m)]
        free = [m for m in fitting if (m.start, m.end) not in taken]
        if first := next(iter(free or fitting), None):
            chosen.append(first)
            taken.add((first.start, first.end))
    return tuple(chosen)


def fits(claim: Claim, amount: Amount, mention: Mention) -> bool:
    """Whether an amount of a claim is the one in its quote."""
    given = claim.unit_from is not None and names_unit(claim.unit_from, amount.unit)
    stands = gives_scale(claim.unit_from, mention)
    if stands is None:
        return False
    return same_amount(amount, stands, change=claim.change is not None, unit_given=given)


def names_unit(words: str, unit: str) -> bool:
    """Whether words contain the name of a unit or an amount in it: `all sums are in euros`."""
    if any(mention.amount.unit == unit for mention in find_amounts(words)):
        return True
    split = words.split()
    stretches = (
        " ".join(split[start:end])
        for start in range(len(split))
        for end in range(start + 1, min(start + _LONGEST_UNIT, len(split)) + 1)
    )
    return any(_reads_as(f"2 {stretch}", unit) for stretch in stretches)


def _reads_as(text: str, unit: str) -> bool:
    try:
        return read_amount(text).unit == unit
    except UnreadableAmountError:
        return False
