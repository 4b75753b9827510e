"""Drafts: claims to fill in, one for each figure of an article that no claim covers."""

from __future__ import annotations

from claimbook.drafts.draft import Draft, draft_claims, list_uncovered
from claimbook.drafts.insertion import NoPlaceError, insert_drafts
from claimbook.drafts.writing import write_drafts

__all__ = [
    "Draft",
    "NoPlaceError",
    "draft_claims",
    "insert_drafts",
    "list_uncovered",
    "write_drafts",
]
