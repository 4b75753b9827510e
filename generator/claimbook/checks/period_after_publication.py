"""A claim states as a fact something that happens after its article.

No article can report a fact from the future. Either the claim is a plan, a target, a forecast or an
estimate, or its period is wrong.

Give the claim the `kind` that it has in the article, or correct the period. The day of the
article's last update counts, and so does a day in `as_of`. If all such facts would fit the article
with the day and the month of `published` swapped, that is proposed once, on the article. If there
are three or more such facts, one problem is reported instead, for `published` itself.

Wrong, in seeds/example.txt:

    It spends 20 million dollars on machines.

Wrong, in a claim of data/articles/example.yml:

    kind: fact
    quote: spends 20 million dollars
    period: 2026

Right, in a claim of data/articles/example.yml:

    kind: plan
    period: 2026
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from claimbook.model import Article, Book, Claim, Kind, find_day
from claimbook.problem import Fault, Problem, Proposal, Severity
from claimbook.quantity import may_be_off, spell_day
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)

_TIME_ZONES = timedelta(days=1)
"""It may be tomorrow already where the news happened."""
_MONTHS = 12
_MANY = 3
"""With this many such facts, the article's own day is more likely wrong than their periods."""


def check(study: Study) -> Iterator[Problem]:
    """The period of a fact must have begun when the fact was stated."""
    for article in study.book.articles:
        late = [claim for claim in article.claims if is_late(study.book, article, claim)]
        swapped = _swap_day_and_month(study.book, article, late)
        if swapped or len(late) >= _MANY:
            yield _report_article(article, late, swapped)
        else:
            yield from (_report(article, claim) for claim in late)


def is_late(book: Book, article: Article, claim: Claim) -> bool:
    """Whether a fact's period begins after the article came out."""
    start = claim.period.start if claim.period else None
    if claim.kind is not Kind.FACT or start is None or claim.period is None:
        return False
    if claim.period.fiscal and not book.fiscal_year_of(claim.about):
        return False  # Its days are not certain: the entity or its fiscal year may be unreadable.
    last = _find_last_day(article, claim)
    return start > last + max(_TIME_ZONES, may_be_off(last))


def _swap_day_and_month(book: Book, article: Article, late: Sequence[Claim]) -> date | None:
    """Return `published` with day and month swapped, if every fact fits the article then."""
    day = article.published
    if not late or day.day > _MONTHS or may_be_off(day):
        return None
    swapped = article.model_copy(update={"published": day.replace(month=day.day, day=day.month)})
    last = article.updated or article.retrieved
    in_order = last is None or find_day(swapped.published) <= find_day(last)
    fits = in_order and not any(is_late(book, swapped, claim) for claim in late)
    return swapped.published if fits else None


def _report_article(article: Article, late: Sequence[Claim], swapped: date | None) -> Problem:
    periods = [claim.period for claim in late if claim.period]
    first = min(periods, key=lambda period: str(period.start)).text
    about = f"a fact is about {first}"
    if len(late) > 1:
        about = f"{len(late)} facts are about {first} or later"
    advice = "if the article came out later, correct `published`"
    proposed = Proposal("published", str(swapped)) if swapped else None
    if proposed:
        advice = f"if day and month are swapped, write `{proposed}`"
    return FAULT.report(
        article.origin.at("published"),
        f"the article is from {spell_day(find_day(article.published))}, but {about}",
        f"{advice}; otherwise write the `kind` that each claim has in the article, or correct its "
        "period",
        notes=tuple((claim.origin.at("period"), "a fact's period") for claim in late),
        proposed=(proposed,) if proposed else (),
    )


def _report(article: Article, claim: Claim) -> Problem:
    period = claim.period.text if claim.period else ""
    return FAULT.report(
        claim.origin.at("period"),
        f"this fact is about {period}, but the article is from "
        f"{spell_day(_find_last_day(article, claim))}",
        "write the `kind` that it has in the article (plan, target, forecast), "
        "or correct the period",
        notes=((claim.origin.at("kind"), "the claim's kind"),),
    )


def _find_last_day(article: Article, claim: Claim) -> date:
    moments = [article.published, article.updated, claim.as_of]
    return max(find_day(moment) for moment in moments if isinstance(moment, date))
