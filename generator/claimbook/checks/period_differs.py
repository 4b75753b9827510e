"""A claim has a period that contradicts its quote.

If a quote says “in the six months to September”, the claim is about April to September. It is an
error if the period does not fit the words in any year. It is a warning if the period may still be
right, since the words may mean an unlikely year, or a part of a fiscal year.

It is also an error if the text gives another time right after the figure, as in “from 9,150
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

from collections.abc import Iterator
from datetime import timedelta

from claimbook.checks.shared.around import Around, find_around_figure
from claimbook.checks.shared.period_named import find_other_period, find_other_years, fits
from claimbook.checks.shared.time_beside import TimeBeside, find_time
from claimbook.model import Claim
from claimbook.problem import Fault, Problem, Proposal, Severity
from claimbook.quantity import Form, NamedPeriod, Period, spell_period, write_period
from claimbook.study import Study

FAULT = Fault.of(__name__)
_YEAR = timedelta(days=365)


def check(study: Study) -> Iterator[Problem]:
    """The period of a claim must be one that its quote names, if it names any."""
    book = study.book
    for claim in book.claims.values():
        period = claim.period
        if period is None or not claim.quote:
            continue
        fiscal, said_on = book.fiscal_year_of(claim.about), book.said_on(claim)
        sentence = find_around_figure(study, claim) or _split_quote(claim)
        time = find_time(sentence, fiscal, said_on) if sentence else None
        if time and differs(claim, time):
            yield _report_time(claim, period, time)
        elif years := find_other_years(claim, period):
            yield _report_years(claim, period, years)
        elif named := find_other_period(claim, period, fiscal, said_on):
            yield _report_named(claim, period, named)


def differs(claim: Claim, time: TimeBeside) -> bool:
    """Whether the time that a text gives for a figure cannot be that of its claim."""
    period = claim.period
    return not (period is None or claim.period_from or any(map(period.overlaps, time.readings)))


def _split_quote(claim: Claim) -> Around | None:
    """Split a quote at its claim's figure; None if the quote has it in another form, or twice."""
    before, figure, after = claim.quote.partition(claim.amount.text if claim.amount else "\n")
    return Around(before, figure, after) if figure and figure not in after else None


def _report_named(claim: Claim, period: Period, named: NamedPeriod) -> Problem:
    certain = named.form is Form.MONTHS and not fits(period, named, named.all)
    meant = named.near[0 if claim.kind.class_ == "fact" else -1]
    said = f"the quote says “{named.words}”"
    proposed = Proposal("period", spell_period(meant), said)
    advice = f"write `{proposed}`, or quote the words that name the claim's period"
    if named.form is Form.PART and not named.has_year:
        proposed = Proposal("period", "", said)
        advice = (
            f"write the period of the {named.words}; if it is one of a fiscal year, write it like "
            "`FY2026-Q1`, and `fiscal_year` in entities.yml"
        )
    return FAULT.report(
        claim.origin.at("period"),
        f"{said}, the claim's period is {period.text}",
        advice,
        notes=((claim.origin.at("quote"), "the claim's quote"),),
        severity=Severity.ERROR if certain else Severity.WARNING,
        proposed=(proposed,),
    )


def _report_years(claim: Claim, period: Period, years: str) -> Problem:
    proposed = Proposal("period", "", f"the quote says “{years}”")
    return FAULT.report(
        claim.origin.at("period"),
        f"{proposed.because}, the claim's period is {write_period(period)}",
        "write the fiscal year that the quote names, or quote the words that name the claim's "
        "period",
        severity=Severity.WARNING,
        proposed=(proposed,),
    )


def _report_time(claim: Claim, period: Period, time: TimeBeside) -> Problem:
    certain = time.is_certain and not (time.is_part and _may_be_fiscal(period, time.readings[0]))
    meant = spell_period(time.readings[0])
    proposed = Proposal("period", meant, f"the text says “{time.words}”")
    return FAULT.report(
        claim.origin.at("period"),
        f"{proposed.because}, the claim's period is {period.text}",
        f"write `{proposed}`, which the text gives this figure",
        severity=Severity.ERROR if certain else Severity.WARNING,
        proposed=(proposed,),
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
