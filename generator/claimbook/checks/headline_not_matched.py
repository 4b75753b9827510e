"""The text has the figure of the headline, but its claim is about something else.

Only claims about the same thing are compared. If the claim in the headline has the `about` and
`metric` of another figure in the text, and not those of its own, the headline seems to differ from
its text. Readers are not told that, since the text does have the figure.

Give both claims the same `about` and `metric` if they are about the same thing. If they are not,
nothing needs to be done.

Wrong, in data/articles/example-report.yml:

    headline: Example to spend nearly 20 million dollars
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-headline
        says: Example plans to spend nearly 20 million dollars.
        quote: nearly 20 million dollars
        about: example
        metric: investment
        kind: plan
        amount: nearly 20 million dollars
        where: headline
      - id: report-body
        says: Example plans to spend 19.8 million dollars.
        quote: 19.8 million dollars
        about: example-port
        metric: investment
        kind: plan
        amount: 19.8 million dollars
        where: body
      - id: report-earlier
        says: Example had planned to spend 15 million dollars.
        quote: 15 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 15 million dollars
        where: body

Wrong, in data/entities.yml:

    example-port:
      name: Example Port
      kind: place

Right, in a claim of data/articles/example-report.yml:

    id: report-headline
    about: example-port
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.findings import are_grounded, locate_figure
from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study
from claimbook.verdicts import Context, Figure, Verdict
from claimbook.verdicts.wording import write_figure

FAULT = Fault.of(__name__, Severity.INFO)


def check(study: Study) -> Iterator[Problem]:
    """The figure of a headline should be compared with the same figure in its text."""
    context = study.verdicts.context
    if context is None:
        return
    for id_, same in sorted(context.borne_out.items()):
        head = context.figures[id_]
        if any(each.key == head.key for each in same) or not _is_contradicted(context, head):
            continue
        for other in same[:1]:
            if are_grounded(study, (head.id, other.id)):
                yield _report(study, head, other)


def _is_contradicted(context: Context, head: Figure) -> bool:
    """Whether a headline's figure was compared with another one of its own article, and differs."""
    return any(
        pair.verdict is Verdict.CONFLICT
        and context.figures[pair.other(head.id)].article == head.article
        for pair in context.pairs_with({head.id})
    )


def _report(study: Study, head: Figure, other: Figure) -> Problem:
    differing = [
        f"{field}: {theirs}"
        for field, own, theirs in (
            ("about", head.entity, other.entity),
            ("metric", head.metric, other.metric),
        )
        if own != theirs
    ]
    return FAULT.report(
        locate_figure(study, head.id),
        f"the text under this headline has {write_figure(other)}, but in a claim with "
        f"`{'` and `'.join(differing)}`",
        "if both are about the same thing, give them the same `about` and `metric`",
        notes=((locate_figure(study, other.id), f"the other is `{other.id}`"),),
    )
