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
        claims = (headline, *sorted(against[headline]))
        figures = [context.figures[claim] for claim in claims]
        sentence = _SENTENCE.format(
            headline=write_figure(figures[0]),
            others=join_names(map(write_figure, figures[1:])),
        )
        yield Finding(
            make_id(FindingKind.HEADLINE_DIFFERS, headline),
            FindingKind.HEADLINE_DIFFERS,
            claims,
            figures[0].article,
            sentence,
            tuple(
                dict.fromkeys(
                    chain(*(explain_pair(figures[0], each, context) for each in figures[1:]))
                )
            ),
        )
