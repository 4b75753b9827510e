"""Find whom an office speaks for: the `chief executive of Acme` speaks for Acme.

A member, a researcher or a customer does not.
"""

from __future__ import annotations

import re

from claimbook.model import Article, Book

_OFFICE = re.compile(
    r"\b(?:(?:chair|spokes)(?:man|woman|person)|chair|director|executive|head|mayor|president)$",
    re.IGNORECASE,
)
_BEFORE_WHOLE = re.compile(r" (?:of|at|for) ")


def list_represented(book: Book, article: Article) -> dict[str, str]:
    """Return the entity that each speaker of an article represents, by the speaker's name.

    An office that any claim gives a speaker counts; speakers with several entities are left out.
    """
    speakers = [claim.speaker for claim in article.claims if claim.speaker]
    roles = dict.fromkeys((each.name, each.role) for each in speakers if each.role)
    found: dict[str, set[str]] = {}
    for name, role in roles:
        if entity := _find_in_role(book, role):
            found.setdefault(name, set()).add(entity)
    return {name: min(entities) for name, entities in found.items() if len(entities) == 1}


def _find_in_role(book: Book, role: str) -> str | None:
    owner, _, office = role.replace("’", "'").rpartition("'s ")
    if owner and _OFFICE.search(office):
        return book.find_entity(owner)
    for between in _BEFORE_WHOLE.finditer(role):
        if _OFFICE.search(role[: between.start()]):
            return book.find_entity(role[between.end() :].removeprefix("the "))
    return None
