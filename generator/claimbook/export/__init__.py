"""What programs read: the book's data as files of the site."""

from __future__ import annotations

from claimbook.export.claims_csv import write_csv
from claimbook.export.claims_json import write_claims, write_schema
from claimbook.study import Study


def make_exports(study: Study) -> dict[str, bytes]:
    """The published data files by their path in the site."""
    return {
        "claims.json": write_claims(study),
        "claims.csv": write_csv(study),
        "claims.schema.json": write_schema(),
    }
