"""Say what is alleged beside the figures that sources give as a fact."""

from __future__ import annotations

from collections.abc import Iterable

from claimbook.sentences import disputes
from claimbook.study import Study
from claimbook.views.claims.shown import show_claim


def write_other_allegations(study: Study, claims: Iterable[str]) -> str:
    """Say who alleged another figure than these claims: `the Land League alleged 1,900 ballots`.

    Without a full stop; empty if nobody did.
    """
    shown, of = list(claims), study.evidence.allegations_of
    alleged = [show_claim(study, each) for claim in shown for each in of.get(claim, ())]
    others = [
        (study.evidence.attributions[each.claim.id].name, each.figure)
        for each in alleged
        if each.claim.id not in shown
    ]
    return disputes.write_alleged(list(dict.fromkeys(others))) if others else ""
