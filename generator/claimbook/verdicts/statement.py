"""What readers see besides verdicts: findings and possible explanations of conflicts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from hashlib import sha256

from claimbook.problem import Fault

_LONGEST = 80
"""The longest id, as for claims."""


class ExplanationKind(StrEnum):
    """Why two figures may differ, the most specific reason first."""

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
    """A possible explanation of a conflict or a finding, never shown as a fact."""

    kind: ExplanationKind
    sentence: str
    """One sentence for readers, with its full stop."""
    claims: tuple[str, ...] = ()
    """The claims that it refers to."""


class Weight(IntEnum):
    """How much a finding matters to a reader."""

    ASSUMED = 1
    """Something was assumed. It is shown if it matters, and casts no doubt on the claim."""
    MISLEADING = 2
    """A reader may be misled."""
    WRONG = 3
    """One of the figures is wrong."""


@dataclass(frozen=True, slots=True)
class FindingKind:
    """A kind of finding, as its module in `verdicts/findings/` declares it."""

    fault: Fault
    """Its id and its severity in `claimbook check`."""
    badge: str
    """The words of its badge."""
    weight: Weight
    advice: str
    """What an editor can do about it."""

    @property
    def id(self) -> str:
        """The id of its manual page: `conversion-off`."""
        return self.fault.id

    def make_finding(
        self,
        claims: Iterable[str],
        article: str,
        sentence: str,
        explanations: Iterable[Explanation] = (),
        *,
        named_after: Iterable[str] = (),
    ) -> Finding:
        """Make a finding of this kind, whose id consists of the kind's and those of its claims.

        `named_after` are the ids to use if those of the claims may change with other articles.
        """
        claims = tuple(claims)
        id_ = make_id(self.id, *(tuple(named_after) or claims))
        return Finding(id_, self, claims, article, sentence, tuple(dict.fromkeys(explanations)))


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about an article's figures that a reader should know."""

    id: str
    kind: FindingKind
    claims: tuple[str, ...]
    """The claims that it is about, beginning with the one to check."""
    article: str
    """The slug of the article that it is shown with first."""
    sentence: str
    """What was found, in one sentence for readers with its full stop."""
    explanations: tuple[Explanation, ...] = ()

    @property
    def raises_doubt(self) -> bool:
        """Whether it casts doubt on its claims, which a mere assumption does not."""
        return self.kind.weight > Weight.ASSUMED


def make_id(*parts: str) -> str:
    """Make a permanent id for a disagreement or finding from the ids of its claims.

    They are joined with hyphens. If the id is too long, it is cut and ends in a digest.
    """
    joined = "-".join(parts)
    if len(joined) <= _LONGEST:
        return joined
    digest = sha256(joined.encode()).hexdigest()[:8]
    return f"{joined[: _LONGEST - 9].rstrip('-')}-{digest}"
