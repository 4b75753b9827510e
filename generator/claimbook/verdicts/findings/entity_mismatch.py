"""entity-mismatch: one article gives the same figure for an entity and for a part of it.

"26% Revenue Growth" of the company in the headline, of its cloud business in the body.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.findings.repeated import list_repeated
from claimbook.verdicts.identity import make_id
from claimbook.verdicts.statement import Finding, FindingKind
from claimbook.verdicts.wording import join_names, write_figure

_SENTENCE = "The {metric} of {whole} is given as {amount}, and so is that of {parts}, a part of it."


def find(context: Context) -> Iterator[Finding]:
    """One finding for each figure of an article that stands for a whole and for parts of it."""
    for article, figures in context.by_article.items():
        for group in list_repeated(figures):
            for whole in dict.fromkeys(figure.entity for figure in group):
                parts = [each for each in group if context.book.is_part(each.entity, whole)]
                wholes = [each for each in group if each.entity == whole]
                if parts:
                    yield _make_finding(context, article, wholes, parts)


def _make_finding(
    context: Context, article: str, wholes: list[Figure], parts: list[Figure]
) -> Finding:
    claims = tuple(figure.id for figure in (*wholes, *parts))
    sentence = _SENTENCE.format(
        amount=write_figure(wholes[0]),
        metric=context.name_metric(wholes[0]),
        whole=context.name_entity(wholes[0]),
        parts=join_names(context.name_entity(part) for part in parts),
    )
    id_ = make_id(FindingKind.ENTITY_MISMATCH, *claims)
    return Finding(id_, FindingKind.ENTITY_MISMATCH, claims, article, sentence)
