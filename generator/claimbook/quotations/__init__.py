"""Quotations: find the speaker that a text itself names for some of its words.

Only what stands right beside the words is read: `“We lost,” Anna Holm said`, `Holm said: “We …`,
`Fares will rise, Holm said.` What pronouns and offices stand for is decided elsewhere.
"""

from __future__ import annotations

from claimbook.quotations.marks import QUOTED, find_quotation
from claimbook.quotations.names import (
    are_alike,
    belong_together,
    complete_name,
    is_person,
    list_names,
)
from claimbook.quotations.saying import Saying, find_owner_first, find_pronoun_first, find_saying
from claimbook.quotations.whole_words import find_word

__all__ = [
    "QUOTED",
    "Saying",
    "are_alike",
    "belong_together",
    "complete_name",
    "find_owner_first",
    "find_pronoun_first",
    "find_quotation",
    "find_saying",
    "find_word",
    "is_person",
    "list_names",
]
