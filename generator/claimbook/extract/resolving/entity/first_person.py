"""Find whom `I` and `we` mean outside quotations: the author, or whoever publishes the text."""

from __future__ import annotations

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.subjects import Subject

FIRST_PERSON = frozenset(("i", "we"))
"""The pronouns of who tells something."""
_OPEN_QUOTES = ("“", '"', "‘")


def find_first_person(around: Around, subject: Subject) -> Name | None:
    """Return who tells of themselves, in a clause with such a subject that nobody is quoted for.

    `We` is the publisher if the text has its name. It may as well be everybody, or the author's
    family.
    """
    if _is_quoted(around):
        return None
    cast = around.cast
    whose = cast.author if subject.pronoun == "i" else around.split.document.outlet
    if not whose:
        return None
    named = (name for name in cast.all if name.words.casefold() == whose.casefold())
    if name := next(named, None):
        return name
    if subject.pronoun == "we":
        return None
    return Name(*subject.span, whose, cast.lexicon.find_entity(whose))


def _is_quoted(around: Around) -> bool:
    """Whether somebody may be quoted: in the sentence, or in a paragraph that begins so."""
    begins = around.text.rfind("\n", 0, around.sentence.start) + 1
    paragraph = around.text[begins : around.sentence.end]
    return around.quoted is not None or any(map(paragraph.__contains__, _OPEN_QUOTES))
