"""An id that was published is gone.

Whoever links to a claim or a page, or uses claims.json, refers to it by its id. So ids never change
and are never reused. If one is gone, those links silently lead nowhere.

Only `claimbook check --published claims.json` looks for this. It takes the claims.json of the
published site, or the folder of the book as it was then, and checks articles, claims, derived
figures, entities, metrics, outlets and topics. The id of an article is the name of its file.

Restore the old id, even if another one would fit better: readers see names and sentences, not ids.
If the claim was withdrawn for good, nothing needs to be done. The warning ends once the site is
published without it, and no other claim may get its id.

The topic of these examples was published as `chips`.

Wrong, in data/topics.yml:

    semiconductors:
      name: Semiconductors

Right, in data/topics.yml:

    chips:
      name: Semiconductors
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeAlias

from claimbook.model import Book, Record
from claimbook.problem import Location, Problem, Severity
from claimbook.study import Study

SEVERITY = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Published:
    """Something with an id in an earlier build."""

    noun: str
    """What it is: a key of `list_present`."""
    id: str
    words: str = ""
    """Its quote, headline or name, to find it by under another id; empty if unknown."""
    article: str = ""
    """Its article, if it is a claim."""


@dataclass(frozen=True, slots=True)
class Present:
    """Something with an id in the book as it is now."""

    at: Location
    """Where its id is written, or the file whose name is the id."""
    words: str


_Presents: TypeAlias = Mapping[str, Present]


def check(study: Study, published: Collection[Published]) -> Iterator[Problem]:
    """Whatever was published should still have its id. Ids of unreadable records count."""
    book = study.book
    present = list_present(book)
    earlier = {(row.noun, row.id) for row in published}
    for row in published:
        known = present[row.noun]
        if row.id in known or row.id in book.unread or row.noun in book.doubtful:
            continue
        new = {id_: it for id_, it in known.items() if (row.noun, id_) not in earlier}
        alike = _find_alike(row, new)
        yield Problem(
            "id-gone",
            SEVERITY,
            new[alike].at if alike else _locate_around(row, known, book),
            f"the {row.noun} `{row.id}` was published, but no {row.noun} has that id now",
            f"was it renamed to `{alike}`? keep the id `{row.id}`, since other sites may link to it"
            if alike
            else f"if it has another id now, restore `{row.id}`, since other sites may link to it",
        )


def list_present(book: Book) -> dict[str, _Presents]:
    """Everything that has an id now, by noun and by id; drafts too."""
    return {
        "article": {
            article.slug: Present(Location(article.origin.file.path), article.headline)
            for article in book.articles
        },
        "claim": {
            claim.id: Present(claim.origin.at("id"), claim.quote) for claim in book.claims.values()
        },
        "derived figure": {
            figure.id: Present(figure.origin.at("id"), figure.says) for figure in book.derived
        },
        "entity": {id_: _place(it, it.name) for id_, it in book.entities.items()},
        "metric": {id_: _place(it, it.name) for id_, it in book.metrics.items()},
        "outlet": {id_: _place(it, it.name) for id_, it in book.outlets.items()},
        "topic": {id_: _place(it, it.name) for id_, it in book.topics.items()},
    }


def _place(record: Record, name: str) -> Present:
    return Present(record.origin.at(key=True), name)


def _find_alike(row: Published, new: _Presents) -> str | None:
    """The id that most likely replaced the old one: one with the same words, or a similar id."""
    same = [id_ for id_, it in new.items() if row.words and it.words == row.words]
    return next(iter(same or get_close_matches(row.id, new, n=1)), None)


def _locate_around(row: Published, known: _Presents, book: Book) -> Location:
    """The likely place: the claims of its article, the file of its kind, or the book's settings."""
    if article := book.article.get(row.article):
        return article.origin.at("claims", key=True)
    beside = next(iter(known.values()), None)
    if beside and row.noun not in ("article", "claim"):
        return Location(beside.at.path)
    return Location(book.settings.origin.file.path)
