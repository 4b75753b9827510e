"""Find the period that a quote names, if it cannot be its claim's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from claimbook.checks.shared.time_beside import OF_A_DEED
from claimbook.model import Claim
from claimbook.quantity import (
    FiscalYear,
    Form,
    NamedPeriod,
    Period,
    find_amounts,
    find_named_periods,
)

_BASE = re.compile(
    r"\b(?:from|than|since|after|before|against|over|versus|until|compared|relative|due|back|prior|unlike|like|as)\b",
    re.IGNORECASE,
)
"""Words before the time that something is compared with, or that it goes back to."""
_EARLIER = re.compile(
    r"\b(?:earlier|ago|previous|prior|preceding|same"
    r"|(?:last|next|following) year|year (?:before|after))\b"
)
_TWO_YEARS = re.compile(
    r"(?<![\d/–-])((?:19|20|21)\d\d)\s?[/–-]\s?(\d\d|(?:19|20|21)\d\d)(?![\d/–-])"
)
"""A fiscal year or a season as in `2025/26`."""
_LONGER = re.compile(r"\b(?:years?|annual(?:ly)?|full-year|months|decade)\b", re.IGNORECASE)
_ASIDE = re.compile(r"(?:,|\(|\s[–—])\s?(?:which|who|whose|where)\s[^,;()–—]*[,)–—]")
"""An aside about somebody before the figure: `, which reports in January,`."""
_NUMBERED = re.compile(r"[QH]\d|\d[QH]", re.IGNORECASE)
_MOMENTS = frozenset({"day", "week", "month"})


def find_other_period(
    claim: Claim, period: Period, fiscal: FiscalYear | None, said_on: date
) -> NamedPeriod | None:
    """Return the words of a quote for another period than its claim's; None if there are none."""
    named = find_named_periods(claim.quote, fiscal, said_on)
    if any(fits(period, each, each.near) for each in named):
        return None
    return next((each for each in named if _tells_period(claim, each, named)), None)


def _tells_period(claim: Claim, named: NamedPeriod, every: Sequence[NamedPeriod]) -> bool:
    """Whether the words for a period name the claim's own, not one that it is compared with."""
    if (
        _BASE.search(claim.quote[: named.start])
        or _is_aside(claim, named)
        or _is_of_another(claim, named)
        or _fits_earlier(claim, named)
    ):
        return False
    if named.form is Form.MONTHS:
        return not _may_be_longer(claim, named)
    if named.form is Form.PART:
        return _counts_parts(claim, named) and not _may_be_longer(claim, named)
    alone = len(every) == 1 and not claim.period_from
    # A period said of the figure itself is its own, even if it is yet to come.
    is_own = claim.kind.class_ == "fact" or len(find_amounts(claim.quote)) == 1
    return alone and is_own and not OF_A_DEED.search(claim.quote)


def _is_aside(claim: Claim, named: NamedPeriod) -> bool:
    """Whether words are in a clause about somebody that ends before the first figure."""
    figures = find_amounts(claim.quote)
    asides = _ASIDE.finditer(claim.quote, 0, figures[0].start) if figures else ()
    return any(each.start() <= named.start < each.end() for each in asides)


def _is_of_another(claim: Claim, named: NamedPeriod) -> bool:
    """Whether the figure goes back to another time: `2.1% in April from March's 2.4%`."""
    at = claim.quote.rfind(claim.amount.text) if claim.amount else -1
    return at > 0 and _BASE.search(claim.quote, named.start + len(named.words), at) is not None


def fits(period: Period, named: NamedPeriod, readings: Sequence[Period]) -> bool:
    """Whether a claim's period may be what words name."""
    if named.form is Form.YEAR:
        return any(period.overlaps(each) for each in readings)
    if named.form is Form.DATE:
        return any(period.contains(each) or each.contains(period) for each in readings)
    moment = period.length in _MOMENTS
    return any(period.same_days(each) or (moment and each.contains(period)) for each in readings)


def _fits_earlier(claim: Claim, named: NamedPeriod) -> bool:
    """Whether a quote has words such as `a year earlier`, which may lead to the claim's period."""
    if claim.period is None or not _EARLIER.search(claim.quote.replace(named.words, " ")):
        return False
    return named.form is not Form.MONTHS or fits(claim.period, named, named.all)


def _may_be_longer(claim: Claim, named: NamedPeriod) -> bool:
    """Whether a quote speaks of a longer time, too: `a strong first half; for the year …`."""
    around = claim.period and any(claim.period.contains(each) for each in named.all)
    return bool(around and _LONGER.search(claim.quote.replace(named.words, " ")))


def _counts_parts(claim: Claim, named: NamedPeriod) -> bool:
    """Whether a numbered quarter or half cannot be the claim's, whatever year it is a part of.

    Without a year it may be one of a fiscal year that nobody has noted. Then only its length tells.
    """
    period = claim.period
    if period is None or period.length in _MOMENTS or period.length == "open":
        return False
    numbered = _NUMBERED.search(period.text) and (named.has_year or _knows_fiscal(named))
    return bool(numbered) or all(period.length != each.length for each in named.all)


def _knows_fiscal(named: NamedPeriod) -> bool:
    return any(each.fiscal for each in named.all)


def find_other_years(claim: Claim, period: Period) -> str:
    """Return the two years that a quote names for a fiscal year, if the claim's are others.

    Empty if it names none, or several, or may compare with them.
    """
    start, end = period.start, period.end
    if not (period.fiscal and start and end) or end.year != start.year + 1 or claim.period_from:
        return ""
    found = [each for each in _TWO_YEARS.finditer(claim.quote) if _are_successive(each)]
    if len(found) != 1 or _EARLIER.search(claim.quote):
        return ""
    if _BASE.search(claim.quote[: found[0].start()]) or int(found[0][1]) == start.year:
        return ""
    return found[0][0]


def _are_successive(found: re.Match[str]) -> bool:
    return (int(found[1]) + 1) % 100 == int(found[2]) % 100
