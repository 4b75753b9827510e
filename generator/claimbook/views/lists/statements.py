"""Statements: claims without a figure."""

from __future__ import annotations

from collections.abc import Iterable

from claimbook.model import Claim
from claimbook.study import Study
from claimbook.views.claims.shown import Shown, show_claim


def list_statements(study: Study, claims: Iterable[Claim]) -> tuple[Shown, ...]:
    """Return the claims that give no figure."""
    return tuple(show_claim(study, claim.id) for claim in claims if claim.amount is None)
