"""No claim or article needs a record: an entity, a metric, an outlet or a topic.

An entity is needed if a claim is about it or a part of it, if it speaks, is a source or a party, or
settles a metric, or if another entity speaks in its name. Records that a draft names, or offers in
a mark, are needed, too. While you are still working through articles, records that nothing needs do
no harm, but readers find an empty page for each.

Write a claim that needs it, or take it out with `claimbook remove`.

The book of these examples has the topic `artificial-intelligence`.

Wrong, in data/articles/example.yml:

    topics: []

Right, in data/articles/example.yml:

    topics: [artificial-intelligence]
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from claimbook.checks.shared.present import find_words
from claimbook.drafts import list_named
from claimbook.model import Article, Book, Claim
from claimbook.problem import Fault, Problem, Severity
from claimbook.sentences.style import inside
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.INFO)


def check(study: Study) -> Iterator[Problem]:
    """Every record should be needed.

    While some records cannot be read, or name an unknown entity, it is unclear what is needed, so
    nothing is reported. Of drafts, whatever is written counts as needed.
    """
    book = study.book
    named = _list_drafted(book)
    if named is None:
        return
    figures = book.figures.values()
    about = {each.about for each in figures}
    if book.doubtful or not about <= book.entities.keys():
        return
    filed: tuple[Article | Claim, ...] = (*book.articles, *book.claims.values())
    needed: dict[str, tuple[Collection[str | None], str, str]] = {
        "entity": (
            _list_needed(book, about, named),
            "no claim is about {}",
            "write a claim about it",
        ),
        "metric": (
            {each.metric for each in figures},
            "no claim has the metric {}",
            "write a claim with it",
        ),
        "outlet": (
            {article.outlet for article in book.articles},
            "there is no article from {}",
            "write a file for one",
        ),
        "topic": (
            {topic for each in filed for topic in each.topics},
            "nothing is filed under {}",
            "give it to an article",
        ),
    }
    for noun, (ids, message, advice) in needed.items():
        for id_, record in book.records[noun].items():
            if id_ not in ids and id_ not in named:
                yield FAULT.report(
                    record.id_at,
                    message.format(inside(find_words(noun, record))),
                    f"{advice}, or take it out: `claimbook remove --kind {noun} {id_}`",
                )


def _list_drafted(book: Book) -> set[str] | None:
    """Return everything written in drafts: ids, names and other words.

    None if another file has records that could not be read, or nothing of a draft could be.
    """
    found = [article for article in book.articles if article.origin.file.path in book.drafts]
    if len(found) < len(book.drafts) or book.unread - frozenset().union(*book.drafts.values()):
        return None
    return {text for article in found for text in list_named(article)}


def _list_needed(book: Book, about: set[str], named: set[str]) -> set[str]:
    """Return the entities that claims are about or name, and all they are part of."""
    drafted = {book.find_entity(each) for each in named}
    needed = about | _list_voices(book) | {each for each in drafted if each}
    needed |= {whole for part in needed for whole in book.list_wholes(part)}
    sums = [book.entities[name] for name in needed & book.entities.keys()]
    return needed | {member for each in sums for member in each.members}


def _list_voices(book: Book) -> set[str]:
    """Return the entities that claims quote, cite, name as parties or compare themselves with."""
    words = {outlet.speaks_for for outlet in book.outlets.values()}
    words |= {entity.speaks_for for entity in book.entities.values()}
    words |= {each for metric in book.metrics.values() for each in metric.authority}
    for claim in book.claims.values():
        words |= {claim.source, *claim.parties, (claim.change or "").removeprefix("against ")}
        if claim.speaker:
            words |= {claim.speaker.name, claim.speaker.speaks_for}
    found = {book.find_entity(each) for each in words if each}
    return {each for each in found if each}
