"""Add a claim that a draft lacks: for a figure without one, or for words that are typed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError
from rich.text import Text

from claimbook.cli.extracting.filed import UnfiledError, add_claims
from claimbook.cli.extracting.planning import Planning
from claimbook.cli.find_book import BookFolders
from claimbook.cli.replacing import Replacement, read_bytes
from claimbook.cli.reviewing.fitting import find_misfit
from claimbook.cli.reviewing.passages import QUOTED, clean, find_figure
from claimbook.cli.reviewing.settling import Answer
from claimbook.cli.reviewing.unclaimed import Unclaimed, find_article
from claimbook.cli.reviewing.values import UnfitError
from claimbook.drafts import list_entries
from claimbook.extract import Lexicon, UnreadError, draft_words
from claimbook.grounding import TextLayout, find_passage
from claimbook.model import Passage
from claimbook.quantity import Span
from claimbook.read import Reader

ASKED = "a number, or words of the article as it has them"
"""Input for which a claim is drafted."""


def show_unclaimed(figures: Sequence[Unclaimed]) -> list[Text]:
    """Return each figure with its number and its sentence, in which it is marked."""
    head = "These figures have no claim:" if figures else "Every figure has a claim."
    rows = [Text(head, style="bold")]
    for number, each in enumerate(figures, 1):
        figure = clean(each.figure)
        words = clean(each.before), (figure, QUOTED), clean(each.after)
        key = (f" {number:>2}", "bold cyan"), (f" {figure}", "bold")
        rows.append(Text.assemble(*key, "  ", *words))
    return rows


def find_words(typed: str, figures: Sequence[Unclaimed], layout: TextLayout) -> Span:
    """Return the place of a figure by its number, or of words of the article.

    Raises UnfitError if the text does not have the words, or in several places.
    """
    typed = typed.strip()
    if typed.isdecimal() and 0 < int(typed) <= len(figures):
        return figures[int(typed) - 1].span
    if misfit := find_misfit("quote", typed, {}, layout, None):
        raise UnfitError(misfit)
    return find_passage(layout, Passage.model_validate({"quote": typed})).spans[0]


def claim_words(folders: BookFolders, path: Path, words: Span, layout: TextLayout) -> Answer:
    """Return the changes that add a claim for words of an article, as `claimbook extract` does.

    It comes before the claims of later passages of the article. Raises UnfitError if they
    cannot be drafted, or the claim cannot be written to the file.
    """
    book = Reader(folders).read().book
    article = find_article(book, folders, path) if book else None
    if book is None or article is None:
        raise UnfitError(f"{path.name} cannot be read; `claimbook check` says why")
    try:
        made = draft_words(article, Lexicon(book), words)
    except UnreadError as error:
        raise UnfitError(f"the text cannot be drafted from: {error}") from None
    if not made.drafts:
        reason = next((each.reason for each in made.refused), "nothing in them is a claim")
        raise UnfitError(f"these words cannot be drafted: {reason}")
    planning, read = Planning(folders, book), path.read_bytes()
    try:
        step = planning.plan(path.name, made)
        before = _find_next(read.decode(), words, layout)
        added = add_claims(read, book, made, step.renamed, before)
    except UnfiledError as error:
        raise UnfitError(str(error)) from None
    changed = (
        (folders.root / each.path, each.content.encode()) for each in planning.list_changes()
    )
    records = [Replacement(each, read_bytes(each), content) for each, content in changed]
    return Answer([*records, Replacement(path, read, added)])


def _find_next(text: str, words: Span, layout: TextLayout) -> int | None:
    """Return the line of the first claim about a later passage; None if there is none."""
    for entry in list_entries(text):
        fields = entry.fields
        known = {name: fields[name] for name in ("before", "after", "where") if fields.get(name)}
        try:
            quote = Passage.model_validate({"quote": fields["quote"], **known})
        except (KeyError, ValidationError):
            continue
        place = find_passage(layout, quote)
        figure, _ = find_figure(fields) or (0, 0)
        if place.match.stands and place.spans[0].start + figure >= words.end:
            return entry.first
    return None
