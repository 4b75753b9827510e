"""What the data files contain for each article: rows of claims.json, lines of CSV, its twin.

They are made article by article, since most are the same in the next build, which then reuses them.
All of a large book at once would take much memory, so they are kept compressed.

claims.csv, at the root of the site, has the columns that programs may have relied on since 0.1. The
whole table of claims is data/claims.csv, under newer names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from claimbook.export.claim_rows import make_claim
from claimbook.export.form_claims import ClaimRow
from claimbook.export.record_rows import make_article, make_coverage
from claimbook.export.tables import claims
from claimbook.export.tables.table import write_cells, write_lines
from claimbook.export.values import join_rows, write_row, write_twin
from claimbook.packing import Packed, PackedFiles, pack, unpack
from claimbook.permalinks import locate_article
from claimbook.study import Study, once_per_study
from claimbook.tracing import Task
from claimbook.views.claims.shown import show_claims

COLUMNS = (
    "id article outlet published about metric kind says quote quote_match where amount value low "
    "high unit comparator change period period_start period_end speaker voice "
    "standing reason page byline per assumed"
).split()
"""The columns of claims.csv."""
_NEWER = {"where": "place", "speaker": "speaker_name", "voice": "voice_name"}
"""The names of these columns in the table of claims."""
_AT_LENGTH = {"also_at", "positions", "history", "compared_with"}
"""What only claims.json and the article's twin contain about a claim.

In other twins it would make the file several times as long.
"""


@dataclass(frozen=True, slots=True)
class PackedRow:
    """The row of a claim, in full and in brief."""

    packed: bytes

    @classmethod
    def of(cls, row: ClaimRow) -> PackedRow:
        """Pack a row."""
        whole, brief = (
            row.model_dump_json(by_alias=True, exclude=left_out) for left_out in (None, _AT_LENGTH)
        )
        return cls(pack(f"{whole}\n{brief}"))

    @property
    def whole(self) -> str:
        """The full row."""
        return self._texts[0]

    @property
    def brief(self) -> str:
        """The row without places, history and comparisons."""
        return self._texts[1]

    @property
    def _texts(self) -> list[str]:
        # No row has a line break, since JSON escapes those in texts.
        return unpack(self.packed).split("\n")


@dataclass(frozen=True)
class ClaimLines:
    """What the data files contain for an article and its claims."""

    rows: Mapping[str, PackedRow]
    """The rows of its claims in claims.json by their ids, in the order of the article."""
    twin: PackedFiles
    """The file beside its page, by its path in the site."""
    table: Packed = Packed()  # noqa: RUF009 a descriptor, which belongs to the class
    """The lines of its claims in the table of claims."""
    csv: Packed = Packed()  # noqa: RUF009
    """The lines of its claims in claims.csv."""
    article: Packed = Packed()  # noqa: RUF009
    """Its own row of claims.json."""
    coverage: Packed = Packed()  # noqa: RUF009
    """The row of its coverage in claims.json."""


@once_per_study
def list_claim_lines(study: Study) -> dict[str, ClaimLines]:
    """Return the lines of each article by its slug, in the order of the book."""
    return {article.slug: make_claim_lines(article.slug, study) for article in study.book.articles}


def list_line_tasks(study: Study) -> Iterator[Task[ClaimLines]]:
    """Yield the tasks that make the lines of each article, in the same order."""
    for article in study.book.articles:
        yield Task(f"lines {article.slug}", partial(make_claim_lines, article.slug))


def make_claim_lines(slug: str, study: Study) -> ClaimLines:
    """Return the lines of one article."""
    article, shown = study.book.article[slug], show_claims(study)
    cells = [
        write_cells(claims.make_row(study, shown[claim.id]), claims.TABLE.names)
        for claim in article.claims
    ]
    older = [_NEWER.get(name, name) for name in COLUMNS]
    rows = {claim.id: PackedRow.of(make_claim(study, article, claim)) for claim in article.claims}
    own, coverage = write_row(make_article(study.book, article)), make_coverage(study, article)
    covered, claimed = write_row(coverage), join_rows(row.whole for row in rows.values())
    path, twin = write_twin(locate_article(slug), article=own, claims=claimed, coverage=covered)
    return ClaimLines(
        rows,
        PackedFiles({path: twin}),
        pack(write_lines(each.values() for each in cells)),
        pack(write_lines([each[name] for name in older] for each in cells)),
        pack(own),
        pack(covered),
    )


def write_csv(study: Study) -> bytes:
    """Return claims.csv in UTF-8, with a header line (RFC 4180)."""
    lines = (each.csv for each in list_claim_lines(study).values())
    return "".join((write_lines([COLUMNS]), *lines)).encode()
