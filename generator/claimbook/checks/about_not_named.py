"""A claim's sentence begins with an entity, and the claim is about another one.

`says`, or the sentence that the quote is from, begins with the name of one entity of the book, or
with its last words, as in “The teachers' union”, but `about` is another one, which it does not
name. Readers then find the figure on somebody else's page. A claim about a part or the whole of the
named entity is not reported, and neither are the words of a speaker.

Correct `about`, or name the entity of the claim in `says`. If both are right, nothing needs to be
done.

Wrong, in data/entities.yml:

    harbour-works:
      name: Harbour Works
      kind: company
    example:
      name: Example
      kind: company

Wrong, in seeds/example.txt:

    Harbour Works plans to spend 20 million dollars on machines.

Wrong, in a claim of data/articles/example.yml:

    says: Harbour Works plans to spend on machines.
    quote: Harbour Works plans to spend 20 million dollars

Right, in a claim of data/articles/example.yml:

    says: Harbour Works plans to spend on machines.
    quote: Harbour Works plans to spend 20 million dollars
    about: harbour-works
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from claimbook.checks.shared.around import read_sentences
from claimbook.model import Book, Claim
from claimbook.problem import Fault, Problem, Proposal, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.INFO)
_SHORTEST = 4
"""The fewest letters of a word that can stand for an entity."""
_LONGEST = 6
"""The most words of a name at the beginning of a sentence."""
_AFTER_NAME = re.compile(r"['’]s?$|[,.;:]$")


def check(study: Study) -> Iterator[Problem]:
    """A sentence that begins with an entity should name the one that its claim is about."""
    book = study.book
    if book.unread or book.doubtful:
        return
    names = {name: id_ for id_, entity in book.entities.items() for name in entity.names}
    names |= _list_ends(names)
    for claim in book.claims.values():
        quoted = read_sentences(study, claim)
        for words, what in ((claim.says, "`says`"), (quoted, "the sentence of the quote")):
            other = _find_first(words, names)
            if other is None or other == claim.about or claim.about not in book.entities:
                continue
            if not _may_mean(book, claim, words) and not _belong(book, claim, other):
                yield FAULT.report(
                    claim.origin.at("about"),
                    f"{what} begins with {book.entities[other].name} and does not name "
                    f"{book.entities[claim.about].name}, which the claim is about",
                    f"if it is about {book.entities[other].name}, write `{other}`",
                    proposed=(Proposal("about", other),),
                )
                break


def _list_ends(names: Mapping[str, str]) -> Mapping[str, str]:
    """Return the ends of long names that are of one entity only: `The teachers’ union`."""
    ends: dict[str, set[str]] = {}
    for name, id_ in names.items():
        words = name.lower().split()
        for at in range(max(1, len(words) - _LONGEST + 1), len(words) - 1):
            ends.setdefault(f"The {' '.join(words[at:])}", set()).add(id_)
    return {end: next(iter(ids)) for end, ids in ends.items() if len(ids) == 1}


def _find_first(says: str, names: Mapping[str, str]) -> str | None:
    """Return the entity whose name a sentence begins with, the longest such name."""
    words = says.split()[:_LONGEST]
    begun = (_AFTER_NAME.sub("", " ".join(words[:n])) for n in range(len(words), 0, -1))
    known = (name for each in begun for name in (each, each.removeprefix("The ")) if name in names)
    return next((names[name] for name in known), None)


def _may_mean(book: Book, claim: Claim, said: str) -> bool:
    """Whether a sentence names the entity a claim is about, or has a word like one of its name."""
    entity = book.entities[claim.about]
    names = entity.names
    if any(re.search(rf"\b{re.escape(name)}\b", said) for name in names):
        return True
    words = re.findall(r"[^\W\d_]+", " ".join(names))
    low = said.casefold()
    return any(word.casefold()[:_SHORTEST] in low for word in words if len(word) >= _SHORTEST)


def _belong(book: Book, claim: Claim, other: str) -> bool:
    """Whether the named entity is the claim's speaker or a party, or belongs to its subject."""
    one, two = book.entities[claim.about], book.entities[other]
    speaker = claim.speaker
    tied = {one.part_of, one.speaks_for, *one.members, *claim.parties, claim.source}
    teller = {speaker.name, speaker.speaks_for} if speaker else set()
    wholes = {two.part_of, two.speaks_for, *two.members}
    return other in tied | teller or claim.about in wholes or two.name in teller
