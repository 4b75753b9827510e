"""Find whom an office speaks for: the `chief executive of Acme` speaks for Acme.

A member, a researcher or a customer does not.
"""

from __future__ import annotations

import re

from claimbook.model import Article, Book, Speaker

_OFFICE = re.compile(
    r"\b(?:(?:chair|spokes)(?:man|woman|person)|chair|director|executive|head|mayor|president)$",
    re.IGNORECASE,
)
_BEFORE_WHOLE = re.compile(r" (?:of|at|for) ")


def find_represented(book: Book, article: Article, speaker: Speaker) -> str | None:
    """Return the entity that a speaker represents, as their office says in any claim of an article.

    None if it does not say so.
    """
    told = (claim.speaker for claim in article.claims)
    roles = {each.role for each in told if each and each.role and each.name == speaker.name}
    found = {entity for role in roles if (entity := _find_in_role(book, role))}
    return found.pop() if len(found) == 1 else None


def _find_in_role(book: Book, role: str) -> str | None:
    owner, _, office = role.replace("’", "'").rpartition("'s ")
    if owner and _OFFICE.search(office):
        return book.find_entity(owner)
    for between in _BEFORE_WHOLE.finditer(role):
        if _OFFICE.search(role[: between.start()]):
            return book.find_entity(role[between.end() :].removeprefix("the "))
    return None
