"""Write the fields of a draft from what the stages resolved, with a mark for what is open."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claimbook.drafts import Field, join_lines
from claimbook.extract.drafting.proposals import Proposals
from claimbook.extract.drafting.wholes import TOLD
from claimbook.extract.resolving.amount.amounts import Written
from claimbook.extract.resolving.kind.kinds import Judged
from claimbook.extract.resolving.period.settled import When
from claimbook.extract.resolving.sentence.said import Said
from claimbook.extract.splitting.spoken import close_quotations, find_first_person, find_pronoun
from claimbook.extract.words.verbs import FINITE

_PERCENT = re.compile(r"\sp(?<=\d\sp)er\s?cent\b(?!\w|-| points?)", re.IGNORECASE)
FRAGMENT = "a part of a sentence, to be made whole"
_BROKEN = re.compile(
    r"(?:[A-Z][\w.’'-]+\s){1,3}(?<=\w\s)[A-Z][\w’'-]+,\s(?:said|says|told|added|warned)\b"
)
"""A name that has been cut from the office before it."""
_SUBORDINATE = re.compile(
    r"(?:After|While|When|Although|Though|Because|Since|Whereas|Before|If|Unless|Once|Until)\s"
)
"""Begins a clause that is not a sentence without its main clause: `After it cut 9 jobs`."""
_HOWEVER = re.compile(r",\s(?:however|though|too|meanwhile)$")
"""Words after a clause that only connect it with earlier ones."""
_MAIN = re.compile(rf",\s(?!(?:and|or|but)\b|{FINITE.pattern})[^,]*?{FINITE.pattern}")
"""A clause with its own subject, after a subordinate one."""
_THINGS = {"this", "that", "these", "those"}
MOST_FURTHER = 3
"""How many other figures a sentence may have if a claim is to say it."""


def write_says(
    words: str, further: Sequence[str], *, whole: bool = True, condition: str = ""
) -> Field:
    """Return the words as a sentence to be reworded; left open if there are none, or many figures.

    They are marked if they are not a `whole` clause, if the text adds a condition that begins with
    the words of `condition`, or if they have “we”, “its”, “she” or “this”.
    """
    if not words or len(further) > MOST_FURTHER or "|" in words:  # that is a row of a table
        return Field("says", "", "the claim in your words", needed=True)
    says = _begin(_HOWEVER.sub("", close_quotations(words)))
    teller = find_first_person(says) or find_pronoun(says)
    asked = "what" if teller.lower() in _THINGS else "whom"
    alone = _SUBORDINATE.match(says) and not _MAIN.search(TOLD.sub("", says))
    whole = whole and not (alone or _BROKEN.match(says))
    open_ = FRAGMENT if not whole else f"{asked} “{teller}” stands for" if teller else ""
    if condition:
        open_ = f"{open_}; the text adds a condition, “{condition} …”".removeprefix("; ")
    return Field("says", says, open_, needed=True)


def write_speaker(
    said: Said, proposals: Proposals, speaks_for: str = ""
) -> str | Mapping[str, str]:
    """Return a speaker as a claim has it: an id, or a name with role, mode and employer."""
    entity = said.name.entity if said.name else ""
    if entity and said.mode == "indirect":
        return entity
    name = proposals.lexicon.book.name_entity(entity) if entity else said.words
    role = {"role": said.role} if said.role else {}
    owner = {"speaks_for": speaks_for} if speaks_for else {}
    return {"name": name, **role, "mode": said.mode, **owner}


def write_change(written: Written) -> Field:
    """Return the base of a change, with a mark if the text does not date it."""
    open_ = written.is_change and not written.change
    return Field("change", written.change, "what it is compared with" if open_ else "", open_)


def write_kind(judged: Judged) -> Field:
    """Return the kind; left open if there are several candidates."""
    if not judged.others:
        return Field("kind", judged.kind.value, needed=True)
    kinds = (judged.kind, *judged.others)
    return Field("kind", "", " or ".join(kind.value for kind in kinds), needed=True)


def write_period(when: When | None) -> Field:
    """Return the period, or a mark with the candidates."""
    if when is None:
        return Field("period")
    return Field("period", when.written, " or ".join(when.candidates))


def _begin(quote: str) -> str:
    """Return the quote as a sentence, to be reworded."""
    words = _PERCENT.sub("%", join_lines(quote).strip(" ,;:-–—*#"))
    ends = "" if words.rstrip('”"').endswith((".", "!", "?")) else "."
    return f"{words[:1].upper()}{words[1:]}{ends}"
