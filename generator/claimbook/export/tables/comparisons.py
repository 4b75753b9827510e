"""The table of comparisons: pairs of claims about the same thing, and how they compare."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.export.standing_rows import list_compared_rows
from claimbook.export.tables.table import Column, Row, Table
from claimbook.study import Study
from claimbook.views.claims.shown import show_claims

_COLUMNS = (
    Column("claim", "The id of a claim.", refers_to="claims"),
    Column("other", "The id of the claim that it is compared with.", refers_to="claims"),
    Column("verdict", "conflict, near, revised, agree, met or missed."),
    Column("grade", "In what sense the two agree: identical, rounded, bound, converted, …"),
    Column("factor", "How many times as large the larger figure is, to six digits.", "number"),
    Column("about", "The entity that both are about.", refers_to="entities"),
    Column("metric", "What both measure.", refers_to="metrics"),
    Column("claim_figure", "The figure of the claim, as journalists would write it."),
    Column("other_figure", "The figure of the other."),
    Column("claim_byline", "Whose word the claim is."),
    Column("other_byline", "Whose word the other is."),
    Column("claim_page", "The address of the claim, from the root of the site."),
    Column("other_page", "The address of the other."),
)


def _make_rows(study: Study, whole: bool) -> Iterator[Row]:
    """Yield each pair that claims.json has for either of its claims, once."""
    del whole
    shown, seen = show_claims(study), set()
    for id_, claim in shown.items():
        for pair in list_compared_rows(study, id_):
            other = shown.get(pair.claim)
            key = frozenset({id_, pair.claim})
            # A derived figure is not a claim.
            if other is None or key in seen:
                continue
            seen.add(key)
            yield {
                "claim": id_,
                "other": pair.claim,
                "verdict": pair.verdict,
                "grade": pair.grade,
                "factor": pair.factor,
                "about": claim.claim.about,
                "metric": claim.claim.metric,
                "claim_figure": claim.figure,
                "other_figure": other.figure,
                "claim_byline": claim.byline.name,
                "other_byline": other.byline.name,
                "claim_page": claim.address,
                "other_page": other.address,
            }


TABLE = Table(
    "comparisons",
    "Pairs of claims that can be compared; for each claim, the twenty worst.",
    _COLUMNS,
    _make_rows,
    key=("claim", "other"),
)
