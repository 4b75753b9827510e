"""A basis or other scope that only one of two figures gives."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.sentences import explanations
from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Explanation, ExplanationKind
from claimbook.verdicts.wording import write_figure


def explain(narrowed: Figure, other: Figure, _: Context) -> Iterator[Explanation]:
    """Explain the difference by a scope that the other figure does not mention."""
    missing = sorted(narrowed.scope.keys() - other.scope.keys())
    if missing:
        scope = [narrowed.scope[name] for name in missing]
        sentence = explanations.say_missing_scope(write_figure(narrowed), scope)
        yield Explanation(ExplanationKind.MISSING_SCOPE, sentence, (narrowed.id,))
