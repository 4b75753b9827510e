"""Continue the metric of the preceding figure: `17 ships in May and 26 in June`."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimbook.extract.resolving.metric.metrics import Measured
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.splitting.select import Pick
from claimbook.quantity import name_dimension


@dataclass(frozen=True)
class Sequel:
    """What the figures read so far measure."""

    _last: dict[str, tuple[Pick, str]] = field(default_factory=dict)
    """By dimension, the last figure whose metric was found, and the metric's id."""

    def note(self, around: Around, metric: str) -> None:
        """Remember what a figure measures."""
        self._last[name_dimension(around.mention.amount)] = (around.pick, metric)

    def go_on(self, around: Around, measured: Measured) -> Measured:
        """Return the preceding figure's metric if nothing says what this one measures.

        That figure has the same dimension, and is in the same sentence or the one before it. An
        editor has to confirm it.
        """
        amount = around.mention.amount
        before, id_ = self._last.get(name_dimension(amount), (None, ""))
        if measured.cue or measured.coined or before is None or amount.noun:
            return measured
        own = around.pick.sentence
        sold_by = before.mention.amount.per if before.mention else None
        if sold_by and sold_by != amount.per:
            return measured  # `$50 a barrel, and Coast Air's shares were at $49`
        follows = before.sentence in (own, around.split.before(own))
        if not follows or before.sentence.paragraph != own.paragraph:
            return measured
        return measured._replace(again=id_, likely=True)
