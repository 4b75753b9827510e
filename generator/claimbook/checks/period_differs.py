"""A claim has a period that contradicts its quote.

If a quote says “in the six months to September”, the claim is about April to September. It is an
error if the period fits the words in no year. It is a warning if the period may still be right,
since the words may mean an unlikely year, or a part of a fiscal year.

It is an error, too, if the text gives the figure another time right behind it, as in “from 9,150
ships in 2019” or “3 million guests in the first nine months of 2025”. It is a warning if that time
has no year of its own, as in “20 million dollars last year”, if it may be of something else, as in
“12 ships launched in 2019”, or if the sentence opens with it: “In a poll of March 2024, …”.

Write the period that the quote names. If the figure is for another time, quote the words that name
that time. If a company counts its quarters in a fiscal year, give it a `fiscal_year` in
`entities.yml`, and write `FY2026-Q1`.

Wrong, in data/articles/report.yml:

    headline: What Example spent
    outlet: daily-example
    published: 2026-10-29
    claims:
      - id: half-year-spending
        says: Example spent 20 million dollars.
        quote: spent 20 million dollars in the six months to September
        about: example
        metric: investment
        kind: fact
        amount: 20 million dollars
        period: 2026-H1

Right, in a claim of data/articles/report.yml:

    period: 2026-04/2026-09
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from claimbook.checks.around import Around, find_around_figure
from claimbook.checks.time_beside import TimeBeside, find_opening_time, find_time_beside
from claimbook.model import Claim, Kind
from claimbook.problem import Problem, Severity
from claimbook.quantity import (
    FiscalYear,
    Form,
    NamedPeriod,
    Period,
    find_amounts,
    find_named_periods,
    spell_period,
)
from claimbook.study import Study

_BASE = re.compile(
    r"\b(?:from|than|since|after|before|against|over|versus|until|compared|relative|due|back|prior|unlike|like|as)\b",
    re.IGNORECASE,
)
"""Words before the time that something is compared with, or that it goes back to."""
_EARLIER = re.compile(r"\b(?:earlier|ago|previous|prior|preceding|last year|year before|same)\b")
_LONGER = re.compile(r"\b(?:years?|annual(?:ly)?|full-year|months|decade)\b", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:sa(?:id|ys)|told|announced|reported|unveiled|published|released|founded|launched"
    r"|opened|began|started|signed|agreed|approved|bought|acquired|born|made|set)\b"
)
"""Words for what was done on a day, while the figure may be of another time."""
_ASIDE = re.compile(r"(?:,|\(|\s[–—])\s?(?:which|who|whose|where)\s[^,;()–—]*[,)–—]")
"""What is said of somebody on the way to the figure: `, which reports in January,`."""
_DONE = frozenset({Kind.FACT, Kind.EVENT, Kind.ESTIMATE})
_NUMBERED = re.compile(r"[QH]\d|\d[QH]", re.IGNORECASE)
_YEAR = timedelta(days=365)
_MOMENTS = frozenset({"day", "week", "month"})


def check(study: Study) -> Iterator[Problem]:
    """The period of a claim must be one that its quote names, if it names any."""
    book = study.book
    for claim in book.claims.values():
        if claim.period is None or not claim.quote:
            continue
        entity = book.entities.get(claim.about)
        fiscal = entity.fiscal_year.value if entity and entity.fiscal_year else None
        said_on = book.said_on(claim)
        sentence = find_around_figure(study, claim) or _split_quote(claim)
        time = sentence and _find_time(sentence, fiscal, said_on)
        if time and not (
            claim.period_from or any(claim.period.overlaps(each) for each in time.readings)
        ):
            yield _report_time(claim, claim.period, time)
            continue
        named = find_named_periods(claim.quote, fiscal, said_on)
        if any(_fits(claim.period, each, each.near) for each in named):
            continue
        telling = [each for each in named if _tells_period(claim, each, named)]
        if telling:
            yield _report(claim, claim.period, telling[0])


def _split_quote(claim: Claim) -> Around | None:
    """Split a quote at its claim's figure; None if the quote has it otherwise, or twice."""
    before, figure, after = claim.quote.partition(claim.amount.text if claim.amount else "\n")
    return Around(before, figure, after) if figure and figure not in after else None


def _find_time(sentence: Around, fiscal: FiscalYear | None, said_on: date) -> TimeBeside | None:
    """Return the time of a figure: the one right behind it, or else the one of its sentence."""
    if beside := find_time_beside(sentence, fiscal, said_on):
        return beside
    is_of_deed = _SAID.search(sentence.before + sentence.after)
    return None if is_of_deed else find_opening_time(sentence, fiscal, said_on)


def _tells_period(claim: Claim, named: NamedPeriod, every: Sequence[NamedPeriod]) -> bool:
    """Whether words say what a claim is about, and not what it is compared with."""
    if (
        _BASE.search(claim.quote[: named.start])
        or _is_aside(claim, named)
        or _fits_earlier(claim, named)
    ):
        return False
    if named.form is Form.MONTHS:
        return not _may_be_longer(claim, named)
    if named.form is Form.PART:
        return _counts_parts(claim, named) and not _may_be_longer(claim, named)
    alone = len(every) == 1 and not claim.period_from
    # What is said of a figure by itself is its own, even if it is yet to come.
    is_own = claim.kind in _DONE or len(find_amounts(claim.quote)) == 1
    return alone and is_own and not _SAID.search(claim.quote)


def _is_aside(claim: Claim, named: NamedPeriod) -> bool:
    """Whether words stand in a clause about somebody that is over before the first figure."""
    figures = find_amounts(claim.quote)
    asides = _ASIDE.finditer(claim.quote, 0, figures[0].start) if figures else ()
    return any(each.start() <= named.start < each.end() for each in asides)


def _fits(period: Period, named: NamedPeriod, readings: Sequence[Period]) -> bool:
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
    return named.form is not Form.MONTHS or _fits(claim.period, named, named.all)


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


def _report(claim: Claim, period: Period, named: NamedPeriod) -> Problem:
    certain = named.form is Form.MONTHS and not _fits(period, named, named.all)
    meant = named.near[0 if claim.kind in _DONE else -1]
    help_ = (
        f"write `period: {spell_period(meant)}`, or quote the words that name the claim's period"
    )
    if named.form is Form.PART and not named.has_year:
        help_ = (
            f"write the period of the {named.words}; if it is one of a fiscal year, write it like "
            "`FY2026-Q1`, and `fiscal_year` in entities.yml"
        )
    return Problem(
        "period-differs",
        Severity.ERROR if certain else Severity.WARNING,
        claim.origin.at("period"),
        f"the quote says “{named.words}”, the claim's period is {period.text}",
        help_,
        notes=((claim.origin.at("quote"), "the claim's quote"),),
    )


def _may_be_fiscal(period: Period, named: Period) -> bool:
    """Whether a claim's period may be the part of a fiscal year that words name.

    It is not if it is that part of another calendar year, or a year or more away.
    """
    start, end, first, last = period.start, period.end, named.start, named.end
    if not (start and end and first and last):
        return True
    days = [(each.month, each.day) for each in (start, end, first, last)]
    if days[:2] == days[2:]:
        return False
    return first - end < _YEAR and start - last < _YEAR


def _report_time(claim: Claim, period: Period, time: TimeBeside) -> Problem:
    certain = time.is_certain and not (time.is_part and _may_be_fiscal(period, time.readings[0]))
    return Problem(
        "period-differs",
        Severity.ERROR if certain else Severity.WARNING,
        claim.origin.at("period"),
        f"the text says “{time.words}”, the claim's period is {period.text}",
        f"write `period: {spell_period(time.readings[0])}`, which the text gives this figure",
    )
