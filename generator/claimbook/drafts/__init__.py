"""Drafts: claims to fill in, one for each figure of an article that no claim covers."""

from __future__ import annotations

from claimbook.drafts.candidates import add_candidate, list_candidates
from claimbook.drafts.draft import draft_claims, list_uncovered
from claimbook.drafts.field import Draft, Field, Value, leave_open
from claimbook.drafts.insertion import NoPlaceError, insert_claims, insert_drafts
from claimbook.drafts.quoting import Quoted, join_lines, make_claim_id, quote_figure
from claimbook.drafts.writing import write_drafts, write_field

__all__ = [
    "Draft",
    "Field",
    "NoPlaceError",
    "Quoted",
    "Value",
    "add_candidate",
    "draft_claims",
    "insert_claims",
    "insert_drafts",
    "join_lines",
    "leave_open",
    "list_candidates",
    "list_uncovered",
    "make_claim_id",
    "quote_figure",
    "write_drafts",
    "write_field",
]
