"""headline-differs: the headline's figure is in conflict with the article's own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from claimbook.model import Where
from claimbook.verdicts.context import Context
from claimbook.verdicts.explanations import explain_pair
from claimbook.verdicts.identity import make_id
from claimbook.verdicts.statement import Finding, FindingKind
from claimbook.verdicts.wording import join_names, write_figure

_SENTENCE = "The headline says {headline}, the article itself {others}."


def find(context: Context) -> Iterator[Finding]:
    """One finding for each figure of a headline that conflicts with its article."""
    against: dict[str, list[str]] = defaultdict(list)
    for pair in context.conflicts:
        for one, two in ((pair.a, pair.b), (pair.b, pair.a)):
            head, other = context.figures[one], context.figures[two]
            within = head.article == other.article
            if within and head.where is Where.HEADLINE and other.where is not Where.HEADLINE:
                against[one].append(two)
    for headline in sorted(against):
        yield _make_finding(context, headline, sorted(against[headline]))


def _make_finding(context: Context, headline: str, others: list[str]) -> Finding:
    head, *figures = (context.figures[claim] for claim in (headline, *others))
    sentence = _SENTENCE.format(
        headline=write_figure(head), others=join_names(map(write_figure, figures))
    )
    kind = FindingKind.HEADLINE_DIFFERS
    told = chain(*(explain_pair(head, figure, context) for figure in figures))
    return Finding(
        make_id(kind, headline),
        kind,
        (headline, *others),
        head.article,
        sentence,
        tuple(dict.fromkeys(told)),
    )
