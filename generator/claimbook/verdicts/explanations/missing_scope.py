"""Explain a difference by a basis or another scope that only one of two figures gives."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.sentences import explanations
from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Explanation, ExplanationKind
from claimbook.verdicts.wording import write_figure


def explain(narrowed: Figure, other: Figure, context: Context) -> Iterator[Explanation]:
    """Explain the difference by a scope that the other figure does not mention."""
    missing = sorted(narrowed.scope.keys() - other.scope.keys())
    if missing:
        claim = context.book.claims.get(narrowed.id)
        written = claim.scope if claim else narrowed.scope
        scope = {name: written.get(name, narrowed.scope[name]) for name in missing}
        figures = write_figure(narrowed), write_figure(other)
        sentence = explanations.explain_missing_scope(*figures, scope)
        yield Explanation(ExplanationKind.MISSING_SCOPE, sentence, (narrowed.id,))
