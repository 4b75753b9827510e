"""Explain the words for kinds and standings that a page uses, from the glossary."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from claimbook.model import Claim
from claimbook.study import Study
from claimbook.views.claims.standing import find_standing
from claimbook.views.wording.kinds import KINDS


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the glossary."""

    head: str
    """Its sign and its words: `▲ stands alone`."""
    meaning: str


def explain_terms(study: Study, claims: Iterable[Claim]) -> tuple[Term, ...]:
    """Return the kinds and standings that these claims have, in the order of the glossary."""
    used: set[str] = set()
    for claim in claims:
        used.add(KINDS[claim.kind].word)
        if look := find_standing(study, claim.id):
            used.add(look.words)
    known = read_terms()
    found = {known[words] for words in used if words in known}
    return tuple(term for term in dict.fromkeys(known.values()) if term in found)


@cache
def read_terms() -> dict[str, Term]:
    """Return the entries of the glossary by each of their words; an entry may explain several."""
    text = (files("claimbook.pages") / "glossary.md").read_text(encoding="utf-8")
    found: dict[str, Term] = {}
    for block in text.split("\n\n"):
        head, colon, meaning = block.strip().partition("\n: ")
        if colon:
            term = Term(head, " ".join(meaning.split()))
            words = head.lstrip(_SIGNS)
            named = [words, *(each.strip(_SIGNS) for each in words.split(", "))]
            found |= {name: term for name in named if name not in found}
    return found


_SIGNS = "✕▲◆✓●※◌○↻→↑↓■~◧◇“”?◐≡† "
