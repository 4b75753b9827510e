"""An id that was published is gone.

Links to a claim or a page contain its id, and programs that read claims.json use it. If an id is
gone, those links lead nowhere. So an id is never used again for something else, and a record with a
new id says which one it had before.

Only `claimbook check --published claims.json` looks for this. It takes the claims.json of the
published site, its address, or the folder of the book as it was then, and checks articles, claims,
derived figures, entities, metrics, outlets and topics. The id of an article is the name of its
file.

If it has a new id, write the old one as `was` in the record, and its old address leads to the new
one; `claimbook rename OLD NEW` does all of this. If a claim was withdrawn for good, say so with an
entry `kind: retraction` in data/corrections.yml. An article may be removed, or become a draft
again, once all its claims are retracted.

A new claim is proposed as a replacement only if it has the same quote, or the same article, metric
and figure. Compare the two: a link must never lead to a different claim than before.

The topic of these examples was published as `chips`.

Wrong, in data/topics.yml:

    semiconductors:
      name: Semiconductors

Right, in data/topics.yml:

    semiconductors:
      name: Semiconductors
      was: [chips]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import PurePosixPath

from claimbook.checks.shared.earlier import Earlier, Published
from claimbook.checks.shared.present import find_words, read_amount_of
from claimbook.model import Book, Claim, Derived, Named, is_same_text
from claimbook.problem import Fault, Location, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)
_FIGURES = ("claim", "derived figure")
_LIKENESS = 0.8
"""How similar the old and the new id must be if the two records have no words in common."""


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """Whatever was published should still have its id; ids of unreadable records count."""
    book = study.book
    known = {(row.noun, row.id) for row in earlier.rows}
    drafts = {PurePosixPath(path).stem: path for path in book.drafts}
    taken: set[tuple[str, str]] = set()
    for row in earlier.rows:
        drafted = drafts.get(row.id) if row.noun == "article" else None
        if (not drafted and _is_accounted_for(row, book)) or _is_empty(row, earlier, book):
            continue
        if drafted:
            yield _report_draft(row, Location(drafted), book)
            continue
        present = book.records[row.noun]
        new = {
            id_: it
            for id_, it in present.items()
            if (row.noun, id_) not in known and (row.noun, id_) not in taken
        }
        alike = _find_alike(study, row, new)
        if alike:
            taken.add((row.noun, alike))
        yield FAULT.report(
            new[alike].id_at if alike else _locate_around(row, present, book),
            f"the {row.noun} `{row.id}` was published, but no {row.noun} has that id now"
            + ("" if alike else row.what_it_said),
            f"was it renamed to `{alike}`? then write `was: [{row.id}]` there, and old links still "
            "work"
            if alike
            else _advise(row, book),
        )


def _report_draft(row: Published, at: Location, book: Book) -> Problem:
    """Report an article that has become a draft again, once, where it used to be listed."""
    return FAULT.report(
        Location(book.settings.origin.file.path),
        f"the article `{row.id}` was published, and is a draft now; links to it and to its claims "
        "would lead nowhere",
        f"take `draft: true` out of its file, or retract its claims in {_name_corrections(book)}",
        notes=((at, "it is a draft"),),
    )


def _is_accounted_for(row: Published, book: Book) -> bool:
    """Whether it exists, has another id, was retracted, or may merely be unreadable."""
    return (
        row.id in book.records[row.noun]
        or row.id in book.former[row.noun]
        or _is_retracted(row, book)
        or row.id in book.unread
        or row.noun in book.doubtful
    )


def _is_retracted(row: Published, book: Book) -> bool:
    retracted = (each.claim for each in book.corrections if each.retracts)
    return row.noun in _FIGURES and row.id in retracted


def _is_empty(row: Published, earlier: Earlier, book: Book) -> bool:
    """Whether it is an article whose published claims were all retracted."""
    if row.noun != "article":
        return False
    claims = [each for each in earlier.rows if each.noun == "claim" and each.article == row.id]
    return bool(claims) and all(_is_retracted(each, book) for each in claims)


def _name_corrections(book: Book) -> str:
    return f"{book.data}/corrections.yml"


def _advise(row: Published, book: Book) -> str:
    if row.noun == "article":
        return (
            f"if its file was renamed, write `was: [{row.id}]` in the new one; if it was removed, "
            f"retract its claims in {_name_corrections(book)}"
        )
    if row.noun in _FIGURES:
        return (
            f"if it has another id now, write `was: [{row.id}]` there; if it was withdrawn, say so "
            f"in {_name_corrections(book)} with `kind: retraction`, and what it said as `was`"
        )
    return f"if it has another id now, write `was: [{row.id}]` there, and old links still work"


def _find_alike(study: Study, row: Published, new: Mapping[str, Named]) -> str | None:
    """Return the id that most likely replaced the old one; None if none is likely.

    A claim must be the same one; other records have the same words, or a similar id.
    """
    if row.noun in _FIGURES:
        figures = ((id_, it) for id_, it in new.items() if isinstance(it, Claim | Derived))
        likely = {id_: _rate(study, row, id_, it) for id_, it in figures}
        best = max(likely, key=likely.__getitem__, default=None)
        return best if best and likely[best] else None
    same = [id_ for id_, it in new.items() if row.words and find_words(row.noun, it) == row.words]
    return next(iter(same or get_close_matches(row.id, new, n=1, cutoff=_LIKENESS)), None)


def _rate(study: Study, row: Published, id_: str, record: Claim | Derived) -> int:
    """Rate how likely a claim or derived figure is the published one; 0 if it is another.

    A quote may have several figures, so the same quote with another metric and figure is not
    enough; without the quote, article, metric and figure must all be the same.
    """
    former = study.book.former
    amount, metric = read_amount_of(study, id_), row.said.get("metric")
    same_figure = row.amount.is_that_of(amount) if row.amount and amount else not row.amount
    same_metric = metric is None or former["metric"].get(metric, metric) == (record.metric or "")
    if row.words and is_same_text(find_words(row.noun, record), row.words):
        return 1 + same_figure + same_metric if same_figure or same_metric else 0
    if not (row.amount and same_figure and same_metric):
        return 0
    article = study.book.article_of[id_].slug if isinstance(record, Claim) else ""
    return int(former["article"].get(row.article, row.article) == article)


def _locate_around(row: Published, known: Mapping[str, Named], book: Book) -> Location:
    """Return the likely place: its article's claims, the file of its kind, or the settings."""
    if article := book.article.get(row.article):
        return article.origin.at("claims", key=True)
    beside = next(iter(known.values()), None)
    if beside and row.noun not in ("article", "claim"):
        return Location(beside.id_at.path)
    return Location(book.settings.origin.file.path)
