"""A claim's change is measured against another year than the text says.

If the text has “down 8% since 2019” or “from 9,150 in 2019 to 8,420, a drop of 8%”, `change:
year-on-year` tells readers that it fell by that much within a year, and it is compared with other
changes within a year.

Write the year that the text names: `change: since 2019`.

Wrong, in seeds/example.txt:

    Spending is up 8% since 2019.

Wrong, in a claim of data/articles/example.yml:

    says: Spending is up 8% since 2019.
    quote: Spending is up 8% since 2019
    kind: fact
    amount: up 8%
    change: year-on-year

Right, in a claim of data/articles/example.yml:

    says: Spending is up 8% since 2019.
    quote: Spending is up 8% since 2019
    kind: fact
    amount: up 8%
    change: since 2019
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.checks.shared.around import Around, find_around_figure
from claimbook.model import Claim
from claimbook.problem import Fault, Problem, Proposal, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)
_YEAR = r"(?P<year>(?:19|20)\d\d)\b(?![-–/]\d)"
_FIGURE = r"[^\s,;]*\d[^\s;]*(?:\s(?:per\scent|[a-z]+)){0,3}"
_AFTER = re.compile(
    r"(?:\s(?!(?:and|or|but|to|while|which|that|than|since|from)\b)[\w’'-]+){0,3},?\s"
    rf"(?P<words>(?:since|from(?!\s\d+\s(?:to|through|until)\b)|compared\s(?:with|to)|than\sin|from\s{_FIGURE}\sin)\s{_YEAR})"
)
"""Right after a figure, and up to three words: `8 percent since 2019`, `8% from 9,150 in 2019`."""
_BEFORE = re.compile(
    rf"\b(?P<words>from\s{_FIGURE}\sin\s{_YEAR},?\sto)\s[^;.]{{3,60}}?,\s(?:(?:or|an?|that\sis)\s)?"
    r"(?:[a-z]+\s(?:of\s)?)?$"
)
"""Right before it: `from 9,150 in 2019 to 8,420, a sharp drop of`."""
_STEP = re.compile(r"(\w+)-on-\1")
_SINCE = re.compile(r"since\b.*\b(?P<year>(?:19|20)\d\d)")


def check(study: Study) -> Iterator[Problem]:
    """A change must be measured against the year that its sentence names."""
    for claim in study.book.claims.values():
        sentence = find_around_figure(study, claim) if claim.change else None
        found = sentence and _find_base(sentence)
        if found and not _may_be(study, claim, int(found["year"])):
            said = f"the text says “{found['words']}”"
            proposed = Proposal("change", f"since {found['year']}", said)
            yield FAULT.report(
                claim.origin.at("change"),
                f"{said}, the claim's change is {claim.change}",
                f"write `{proposed}`",
                proposed=(proposed,),
            )


def _find_base(sentence: Around) -> re.Match[str] | None:
    """Return the words for the year that a figure is a change from."""
    return _AFTER.match(sentence.after) or _BEFORE.search(sentence.before)


def _may_be(study: Study, claim: Claim, year: int) -> bool:
    """Whether a claim's change may be one from a certain year."""
    change = claim.change or ""
    if _STEP.fullmatch(change):
        end = claim.period.end if claim.period else None
        return (end or study.book.said_on(claim)).year - year <= 1
    since = _SINCE.match(change)
    return since is None or int(since["year"]) == year
