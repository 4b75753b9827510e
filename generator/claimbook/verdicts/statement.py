"""What is told to readers beyond verdicts: findings, and what may explain a conflict."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ExplanationKind(StrEnum):
    """Why two figures may differ, most specific first."""

    SAME_DIGITS = "same-digits"
    SCALE_SLIP = "scale-slip"
    PLACE_SLIP = "place-slip"
    PERCENT_OR_POINTS = "percent-or-points"
    FISCAL_YEAR = "fiscal-year"
    OTHER_ENTITY = "other-entity"
    OTHER_METRIC = "other-metric"
    OTHER_PERIOD = "other-period"
    COMBINED = "combined"
    MISSING_SCOPE = "missing-scope"
    ARITHMETIC = "arithmetic"


@dataclass(frozen=True, slots=True)
class Explanation:
    """What may explain a conflict or a finding; shown as a possibility, never as a fact."""

    kind: ExplanationKind
    sentence: str
    """One sentence for readers, with its full stop."""
    claims: tuple[str, ...] = ()
    """The claims that it points to."""


class FindingKind(StrEnum):
    """What a reader should know and a pair verdict cannot say."""

    CONVERSION_OFF = "conversion-off"
    CURRENCY_MISMATCH = "currency-mismatch"
    HEADLINE_DIFFERS = "headline-differs"
    RAISE_WITHOUT_CHANGE = "raise-without-change"
    PERIOD_MISMATCH = "period-mismatch"
    ENTITY_MISMATCH = "entity-mismatch"
    ASSUMED_CURRENCY = "assumed-currency"
    ASSUMED_PERIOD = "assumed-period"

    @property
    def weight(self) -> int:
        """How much it matters: 3 for what is wrong, 2 for what misleads, 1 for what was assumed."""
        return _WEIGHTS.get(self, 2)


_WEIGHTS = {
    FindingKind.CONVERSION_OFF: 3,
    FindingKind.CURRENCY_MISMATCH: 3,
    FindingKind.HEADLINE_DIFFERS: 3,
    FindingKind.ASSUMED_CURRENCY: 1,
    FindingKind.ASSUMED_PERIOD: 1,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about an article's figures that a reader should know."""

    id: str
    kind: FindingKind
    claims: tuple[str, ...]
    """The claims that it is about; the one to look at first comes first."""
    article: str
    """The slug of the article that it is shown with first."""
    sentence: str
    """What was found, one sentence for readers, with its full stop."""
    explanations: tuple[Explanation, ...] = ()

    @property
    def weight(self) -> int:
        """How much it matters, 1 to 3."""
        return self.kind.weight
