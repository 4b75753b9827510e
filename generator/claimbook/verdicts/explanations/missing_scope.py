"""A basis or another narrowing that only one of two figures gives."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Explanation, ExplanationKind
from claimbook.verdicts.wording import begin_sentence, join_names, write_figure

_SENTENCE = "{narrowed} is marked {scope}: a figure without this mark may count something else."


def explain(narrowed: Figure, other: Figure, _: Context) -> Iterator[Explanation]:
    """Whether the narrowed figure has a scope of which the other says nothing."""
    missing = sorted(narrowed.scope.keys() - other.scope.keys())
    if missing:
        scope = join_names(f"“{narrowed.scope[name]}”" for name in missing)
        sentence = begin_sentence(_SENTENCE.format(narrowed=write_figure(narrowed), scope=scope))
        yield Explanation(ExplanationKind.MISSING_SCOPE, sentence, (narrowed.id,))
