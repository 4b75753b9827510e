"""The standing of a claim: the same in lists, in filters and where claims are sorted."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.study import Study
from claimbook.verdicts import ClaimVerdict, PairVerdict, Verdict
from claimbook.views.claims.badge import STANDINGS, Look
from claimbook.views.claims.outcomes import is_replaced, name_outcome

_ORDER = (Verdict.CONFLICT, Verdict.NEAR, Verdict.REVISED, Verdict.AGREE, Verdict.MET,
          Verdict.MISSED, Verdict.ALONE)  # fmt: skip


def find_standing(study: Study, claim: str) -> Look:
    """The standing of a claim: the worst that fits it.

    Where a plan and its fact are compared with nothing else, it is how the plan turned out.
    """
    return STANDINGS[_name_standing(study, claim)]


def _name_standing(study: Study, claim: str) -> str:
    standing = study.verdicts.of(claim)
    if standing.conflicts:
        return "conflict" if list_open(study, standing) else "explained"
    if standing.verdict is Verdict.REVISED:
        return "replaced" if is_replaced(study, claim) else "replaces"
    if standing.verdict is Verdict.ALONE:
        return name_outcome(study, claim) or "alone"
    return str(standing.verdict)


def find_verdict(study: Study, claim: str) -> Verdict:
    """The worst verdict of a claim's pairs, leaving out conflicts that an editor has explained."""
    standing = study.verdicts.of(claim)
    if standing.verdict is not Verdict.CONFLICT or list_open(study, standing):
        return standing.verdict
    others = (p.verdict for p in standing.pairs if p.counts and p.verdict is not Verdict.CONFLICT)
    return min(others, key=_ORDER.index, default=Verdict.ALONE)


def list_open(study: Study, standing: ClaimVerdict) -> Sequence[PairVerdict]:
    """The conflicts of a claim that no editor has explained."""
    disputes = (study.verdicts.disagreement[id_] for id_ in standing.disagreements)
    closed = {pair for each in disputes if each.state != "open" for pair in each.pairs}
    return tuple(pair for pair in standing.conflicts if pair not in closed)


def rank_claim(study: Study, claim: str) -> tuple[int, int]:
    """A sort key: the claim that a reader should look at first comes first."""
    pairs = study.verdicts.of(claim).pairs
    return _ORDER.index(find_verdict(study, claim)), -len(pairs)
