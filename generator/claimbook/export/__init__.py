"""The data files of the site, for other programs.

`claims_json` writes claims.json from the rows in `form`, `tables` writes CSV files, `feed_items`
fills the feeds, and `search` writes the entries of the site's search.
"""

from __future__ import annotations

from claimbook.export.claim_lines import COLUMNS, list_claim_lines, write_csv
from claimbook.export.claims_json import make_schema, write_claims, write_schema
from claimbook.export.feeds import FEEDS, make_feeds
from claimbook.export.tables import PACKAGE, TABLES, Table, claims, make_tables
from claimbook.export.tables.table import export_tables
from claimbook.export.twins import list_twins
from claimbook.packing import PackedFiles
from claimbook.read import IDS_FILE, write_ids, write_schemas
from claimbook.study import Study

TABLES_FOLDER = "data"
"""The folder for the book's tables, beside the page that describes them."""
SCHEMAS = "schema"
"""The folder for the JSON Schemas of the files that people write."""


def make_exports(study: Study) -> PackedFiles:
    """Return the published data files by their path in the site; the feeds are made separately."""
    texts = {**write_schemas(), IDS_FILE: write_ids(study.book)}
    files = write_claims(study)
    for lines in list_claim_lines(study).values():
        files.take(lines.twin)
    files.update(list_twins(study))
    files["claims.csv"] = write_csv(study)
    files["claims.schema.json"] = write_schema()
    tables = make_tables(
        study, {claims.TABLE.name: (each.table for each in list_claim_lines(study).values())}
    )
    study.forget(list_claim_lines)
    files.update((f"{TABLES_FOLDER}/{name}", tables[name]) for name in tables)
    files.update((f"{SCHEMAS}/{name}", text.encode()) for name, text in texts.items())
    return files


__all__ = [
    "COLUMNS",
    "FEEDS",
    "PACKAGE",
    "SCHEMAS",
    "TABLES",
    "TABLES_FOLDER",
    "Table",
    "export_tables",
    "make_exports",
    "make_feeds",
    "make_schema",
    "make_tables",
]
