"""Read one amount as an editor writes it in a claim file."""

from __future__ import annotations

import re
from contextlib import suppress
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING

from claimbook.quantity.amount import UnreadableAmountError
from claimbook.quantity.changes import LEADING_WORDS, TRAILING_WORDS
from claimbook.quantity.figures.after import read_suffix
from claimbook.quantity.finding.amounts import find_amounts
from claimbook.quantity.finding.cents import has_cents, is_bare_cents, settle
from claimbook.quantity.finding.refusals import explain_nothing, explain_range
from claimbook.quantity.losses import LOSSES
from claimbook.quantity.numbers.scales import SCALES
from claimbook.quantity.text.tokens import tokenize
from claimbook.quantity.units.names import DURATIONS, LENGTHS, load_unit_names

if TYPE_CHECKING:
    from claimbook.quantity.amount import Amount, Mention
    from claimbook.quantity.text.tokens import Token

_DECISIVE = LENGTHS | {"count"}
"""Dimensions that decide how ambiguous words are read."""
_PER = frozenset(("a", "an", "per", "each", "every"))
_METRES = re.compile(r"(\d)m\b")
_ENCLOSED = re.compile(r"\s*\(([^()]+)\)\s*")
_OF_LOSSES = LOSSES | frozenset(
    "net operating pre pretax tax trade budget current account -".split()
)
_LEADING_LOSS = (
    LEADING_WORDS | _OF_LOSSES | {"made", "posted", "reported", "total", "lose", "losing"}
)
_TRAILING_LOSS = TRAILING_WORDS | _OF_LOSSES | {"of", "the", "red"}
_LONGEST_NOUN = 8
_ALIKE = 0.86
"""How similar a word must be to a scale word to be a misspelling of it (difflib's ratio)."""
_SHORTEST = 7
"""Shorter scale words are too similar to other words, as crores are to cores."""
_LONG_SCALES = [scale for scale in SCALES if len(scale) >= _SHORTEST]
_RIGHT = 3
"""How many letters at one end of such a misspelling must be right."""


def read_amount(text: str, dollar: str = "USD", *, dimension: str = "") -> Amount:
    """Read the one amount that `text` is; `dollar` is the ISO 4217 code of a bare `$`.

    Four digits that could name a year are a number here, since an editor wrote them as one. The
    `dimension` of the metric decides where the words alone do not: six times say how often
    something happened if the metric is a count, and 35m are metres if it is a length.

    Words that only say how the amount moved may be next to it (`rose by 9%`, `a 26% increase`), and
    a count keeps all the words after it as its noun. Raises `UnreadableAmountError` for text that
    is not an amount, has more than one, or has other words next to it.
    """
    return _read(text, dollar, dimension if dimension in _DECISIVE else "")


@lru_cache(maxsize=256)  # an article has many of its figures in several claims
def _read(text: str, dollar: str, dimension: str) -> Amount:
    if enclosed := _ENCLOSED.fullmatch(text):
        return _negate(text, read_amount(enclosed[1], dollar, dimension=dimension))
    mentions = find_amounts(text, dollar, years=False)
    if dimension in LENGTHS and (measured := _read_metres(text, dollar)):
        return measured
    if not mentions:
        raise UnreadableAmountError(text, 0, explain_nothing(text, dollar))
    first = mentions[0]
    if dimension == "count":
        first = first._replace(amount=_count_times(first.amount))
    before, after = text[: first.start].strip(), text[first.end :].strip()
    if not _has_only(before, _LEADING_LOSS if first.amount.loss else LEADING_WORDS):
        raise UnreadableAmountError(text, 0, f"“{before}” does not belong to an amount.")
    counted = first.amount.noun or ""
    if meant := _correct_scale(counted.partition(" ")[0].lower()):
        raise UnreadableAmountError(text, first.start, f"Is “{meant[0]}” meant in “{counted}”?")
    if len(mentions) > 1:
        reason = f"It holds a second amount, “{mentions[1].amount.text}”; a claim has one."
        raise UnreadableAmountError(text, first.end, reason)
    if not after or _has_only(after, _TRAILING_LOSS if first.amount.loss else TRAILING_WORDS):
        return _with_text(first.amount, text.strip())
    noun = _read_rest_as_noun(text, first)
    if noun is None:
        raise UnreadableAmountError(text, first.end, _explain_rest(after))
    return first.amount._replace(text=text.strip(), noun=noun)


def _negate(text: str, amount: Amount) -> Amount:
    """Make the amount in parentheses negative, as in accounts."""
    return _with_text(amount if amount.is_negative else amount.turn(), text.strip())


def _read_metres(text: str, dollar: str) -> Amount | None:
    """Read the letter m in an amount as metres: `35m`, `0.3m to 1m`; None without an m."""
    spelt = _METRES.sub(r"\1 metres", text)
    if spelt == text:
        return None
    with suppress(UnreadableAmountError):
        return read_amount(spelt, dollar)._replace(text=text.strip())
    return None


def _count_times(amount: Amount) -> Amount:
    """Read the amount as a number of times, if it can be one: `over 115 times`."""
    if amount.unit == "x" and amount.text.endswith("times"):
        return amount._replace(unit="count", noun="times")
    return amount


def _with_text(amount: Amount, text: str) -> Amount:
    return amount if amount.text == text else amount._replace(text=text)


def _has_only(words: str, allowed: frozenset[str]) -> bool:
    """Whether a text has no other words than those allowed."""
    return not words or all(token.low in allowed for token in tokenize(words))


def _read_rest_as_noun(text: str, mention: Mention) -> str | None:
    """Return all words after a count, if none of them is a unit or a misspelt scale."""
    rest = text[mention.end :]
    words = tokenize(rest)
    if mention.amount.unit != "count" or len(words) > _LONGEST_NOUN:
        return None
    for word in words:
        joins = word.text in "-’'&" and word.index > 0
        if not (word.is_word or joins) or _is_measure(word):
            return None
    return f"{mention.amount.noun or ''} {rest.strip()}".strip()


def _is_measure(token: Token) -> bool:
    return read_suffix(token) is not None or bool(_correct_scale(token.low))


@lru_cache(maxsize=1024)
def _correct_scale(word: str) -> tuple[str, ...]:
    ends = word[:_RIGHT], word[-_RIGHT:]
    near = [each for each in _LONG_SCALES if each.startswith(ends[0]) or each.endswith(ends[1])]
    return tuple(get_close_matches(word, near, n=1, cutoff=_ALIKE)) if word else ()


def _explain_rest(rest: str) -> str:
    if reason := explain_range(rest):
        return reason
    if _is_rate(rest):
        return f"“{rest}” does not belong to a percentage: the time goes into `period`."
    meant = _correct_scale(rest.split()[0].lower())
    hint = f" Is “{meant[0]}” meant?" if meant else ""
    return f"“{rest}” does not belong to an amount.{hint}"


def _is_rate(words: str) -> bool:
    """Whether words say over which time something is counted: `a year`, `per day`."""
    first = tokenize(words)[0]
    named = load_unit_names().match_at(first.after) if first.low in _PER else None
    return named is not None and named[0] in DURATIONS and named[1].is_end


def settle_beside(amount: Amount, words: str, dollar: str) -> Amount:
    """Read an amount with the words beside it, which may name the currency of its cents."""
    if not is_bare_cents(amount):
        return amount
    found = (each.amount for each in find_amounts(words, dollar))
    same = (each for each in found if each.value == amount.value and not each.is_bare_dollar)
    first = next(same, None)
    return settle(amount, first) if first and has_cents(first.unit, amount) else amount
