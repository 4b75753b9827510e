"""JSON twins: each page of an article, entity, metric or disagreement as a file for programs.

The twin is `index.json` beside its page, with the rows that claims.json has for the same things.
Among the twins that contain a claim, only that of its article lists its comparisons. For a record
with many claims, such as a metric of a large book, the twin lists none, since it would repeat them
in full for a third time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimbook.export.claim_lines import list_claim_lines
from claimbook.export.record_rows import list_entity_rows, list_metric_rows
from claimbook.export.standing_rows import list_disagreement_rows
from claimbook.export.values import join_rows, write_row, write_twin
from claimbook.model import Claim
from claimbook.permalinks import locate_disagreement, locate_page
from claimbook.study import Study

MOST_CLAIMS = 200
"""The most claims that the twin of an entity, metric or disagreement lists."""


def list_twins(study: Study) -> Iterator[tuple[str, bytes]]:
    """Yield the path in the site and the bytes of each twin, except those of articles."""
    book, lines = study.book, list_claim_lines(study)
    packed = {id_: row for each in lines.values() for id_, row in each.rows.items()}

    def list_brief(claims: Sequence[Claim]) -> str:
        if len(claims) > MOST_CLAIMS:
            return "null"
        return join_rows(packed[claim.id].brief for claim in claims)

    for entity in list_entity_rows(book):
        address, about = locate_page("entities", entity.id), book.claims_about[entity.id]
        yield write_twin(address, entity=write_row(entity), claims=list_brief(about))
    for metric in list_metric_rows(book):
        address, measured = locate_page("metrics", metric.id), book.claims_of[metric.id]
        yield write_twin(address, metric=write_row(metric), claims=list_brief(measured))
    for found in list_disagreement_rows(study):
        claims = [book.claims[claim] for claim in found.claims if claim in book.claims]
        address = locate_disagreement(found.id)
        yield write_twin(address, disagreement=write_row(found), claims=list_brief(claims))
