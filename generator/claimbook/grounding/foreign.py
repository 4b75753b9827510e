"""Check the figures of claims on a text in another language against the translation.

The numbers in the translation are then looked for in the quote, as the quote's language writes
them. The words of the text itself are never interpreted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimbook.grounding.ground import NumberFound, NumberMatch
from claimbook.model import Claim, FieldPath
from claimbook.quantity import Amount, ForeignNumeral, Mention, Span, list_numerals

_HOME = "en"
"""The language in which amounts are read."""


def find_numbers(
    claim: Claim, pieces: Sequence[tuple[int, str]], language: str, passage: int = 0
) -> Iterator[NumberFound]:
    """Look for each amount of a claim in the pieces of a passage; each piece has its offset.

    A passage other than the quote needs only the claim's amount, not its mentions.
    """
    numerals = [
        (offset, words, numeral)
        for offset, words in pieces
        for numeral in list_numerals(words, language)
    ]
    stands = tuple(words[each.start : each.end] for _, words, each in numerals)
    for field, amount in _list_amounts(claim):
        if passage and field != ("amount",):
            continue
        wanted = _list_wanted(amount)
        same = [each for each in numerals if each[2].value in wanted]
        if same and len({each[2].value for each in same}) >= min(len(wanted), _count(amount)):
            first, last = same[0], same[-1]
            span = Span(first[0] + first[2].start, last[0] + last[2].end)
            mention = Mention(span.start, span.end, amount)
            yield NumberFound(field, amount, NumberMatch.SAME, stands, mention, passage)
            continue
        sure = numerals and wanted and all(each[2].value is not None for each in numerals)
        match = NumberMatch.DIFFERS if sure else NumberMatch.UNREAD
        yield NumberFound(field, amount, match, stands, passage=passage)


def _list_amounts(claim: Claim) -> Iterator[tuple[FieldPath, Amount]]:
    if claim.amount:
        yield ("amount",), claim.amount
    for number, amount in enumerate(claim.mentions):
        yield ("mentions", number), amount


def _list_wanted(amount: Amount) -> set[object]:
    """Return the numbers that may express an amount, as written and as meant; None if in words.

    50 basis points may be 50, or half a percentage point.
    """
    written = [each.value for each in _list_written(amount) if each.value is not None]
    meant = [abs(amount.value)] if written and amount.value is not None else []
    return {*written, *meant}


def _list_written(amount: Amount) -> tuple[ForeignNumeral, ...]:
    return list_numerals(amount.text, _HOME)


def _count(amount: Amount) -> int:
    """Return how many numbers must be in the quote: two for a range."""
    return 1 if amount.value is not None else len(_list_written(amount))
