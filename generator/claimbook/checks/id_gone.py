"""An id that was published is gone.

Whoever links to a claim or a page, or keeps what claims.json says, names it by its id. So ids never
change and are never used again. Where one is gone those links lead nowhere, and nobody is told.

Only `claimbook check --published claims.json` looks for this: with the claims.json of the published
site, or with the folder of the book as it was then. It is about articles, claims, derived figures,
entities, metrics, outlets and topics. An article's id is the name of its file.

Write the old id again, even if another would fit better: readers see names and sentences, not ids.
If the claim was taken back for good, nothing is to be mended. The warning ends once the site is
published without it, and no other claim may have its id.

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
    """Something that an earlier build gave an id."""

    noun: str
    """What it is: a key of `list_present`."""
    id: str
    words: str = ""
    """Its quote, headline or name, by which it is found under another id; empty if not known."""
    article: str = ""
    """The article that it stood in, if it is a claim."""


@dataclass(frozen=True, slots=True)
class Present:
    """Something that the book has now."""

    at: Location
    """Where its id stands, or the file whose name that is."""
    words: str


_Presents: TypeAlias = Mapping[str, Present]


def check(study: Study, published: Collection[Published]) -> Iterator[Problem]:
    """What was published should have its id still. Ids of records that cannot be read count."""
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
            f"the {row.noun} `{row.id}` was published, and no {row.noun} has that id now",
            f"was it renamed to `{alike}`? keep the id `{row.id}`: links from elsewhere name it"
            if alike
            else f"if it has another id now, write `{row.id}` again: links from elsewhere name it",
        )


def list_present(book: Book) -> dict[str, _Presents]:
    """All that has an id of its own now, by its noun and its id; drafts too."""
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
    """The new id that the old one most likely became: that of the same words, else one like it."""
    same = [id_ for id_, it in new.items() if row.words and it.words == row.words]
    return next(iter(same or get_close_matches(row.id, new, n=1)), None)


def _locate_around(row: Published, known: _Presents, book: Book) -> Location:
    """Where it stood: its article's claims, the file of its kind, or else the book's settings."""
    if article := book.article.get(row.article):
        return article.origin.at("claims", key=True)
    beside = next(iter(known.values()), None)
    if beside and row.noun not in ("article", "claim"):
        return Location(beside.at.path)
    return Location(book.settings.origin.file.path)
