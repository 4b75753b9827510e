"""Drafts: claims to fill in, one for each figure of an article that no claim covers."""

from __future__ import annotations

from claimbook.drafts.candidates import add_candidate, list_candidates
from claimbook.drafts.draft import draft_claims, list_uncovered
from claimbook.drafts.field import Draft, Field, Value
from claimbook.drafts.insertion import NoPlaceError, insert_claims, insert_drafts
from claimbook.drafts.marks import (
    ENDING,
    Entry,
    Mark,
    find_entry,
    find_field,
    find_field_at,
    find_marks,
    list_entries,
    load_plain,
)
from claimbook.drafts.quoting import Quoted, join_lines, make_claim_id, quote_figure
from claimbook.drafts.settling import UnwritableError, remove_claim, settle_mark
from claimbook.drafts.unread import list_named, list_unread
from claimbook.drafts.writing import write_drafts, write_field

__all__ = [
    "ENDING",
    "Draft",
    "Entry",
    "Field",
    "Mark",
    "NoPlaceError",
    "Quoted",
    "UnwritableError",
    "Value",
    "add_candidate",
    "draft_claims",
    "find_entry",
    "find_field",
    "find_field_at",
    "find_marks",
    "insert_claims",
    "insert_drafts",
    "join_lines",
    "list_candidates",
    "list_entries",
    "list_named",
    "list_uncovered",
    "list_unread",
    "load_plain",
    "make_claim_id",
    "quote_figure",
    "remove_claim",
    "settle_mark",
    "write_drafts",
    "write_field",
]
