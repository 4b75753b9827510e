"""What a page of a review shows: a question with its claim, a list of decisions, unseen claims."""

from claimbook.cli.reviewing.showing.lists import list_row_help, show_list
from claimbook.cli.reviewing.showing.question import (
    Shown,
    show_places,
    show_question,
    show_title,
)
from claimbook.cli.reviewing.showing.unseen import show_unseen

__all__ = [
    "Shown",
    "list_row_help",
    "show_list",
    "show_places",
    "show_question",
    "show_title",
    "show_unseen",
]
