"""What an editor writes in brackets to cite: `[@id]`, `[@id in USD]`, `[@a vs @b]`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_ID = r"[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?"
_FORM = re.compile(
    rf"""
    @ (?P<target>{_ID}) (?P<accepted>!)?
    (?:[ ]
        (?: in [ ] (?P<unit>[^\s@!<>&"'-]{{1,20}})
        | vs [ ] @ (?P<other>{_ID}) (?P<also>!)?
        | (?P<ask>quote|says|date|by)
        )
    )?
    """,
    re.VERBOSE,
)
BRACKETED = r"\[(@[^\[\]<>`\x02\x03]{1,200})\](?!\(|\[(?![@^]))"
"""A reference in a text, with the part in brackets as its group.

Before parentheses or other brackets it is a link's text instead, unless these are another reference
or a footnote.
"""
IN_TEXT = re.compile(rf"(?<!\\){BRACKETED}")
"""A reference in a text that is not Markdown, such as a note."""
FORMS = "[@id], [@id in USD], [@id quote], [@id says], [@id date], [@id by], [@id vs @other]"
"""All forms that a reference may have, for messages."""


class Ask(StrEnum):
    """What a reference shows of a claim."""

    FIGURE = "figure"
    IN = "in"
    QUOTE = "quote"
    SAYS = "says"
    DATE = "date"
    BY = "by"
    VERSUS = "vs"
    WORDS = "words"
    """Nothing: the editor supplies the words."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference that could be read."""

    target: str
    """The id that it names."""
    ask: Ask = Ask.FIGURE
    unit: str = ""
    """The unit or currency to show the figure in."""
    other: str = ""
    """The id that the figure is compared with."""
    accepted: bool = False
    """Whether the editor knows that the figure stands alone or is disputed."""


def read_reference(written: str, *, words: bool = False) -> Reference | None:
    """Read what is in the brackets; None if it has none of the forms.

    With `words` it is the address of a link: `[own words](@id)`.
    """
    found = _FORM.fullmatch(" ".join(written.split()))
    if found is None or (
        words and found.end("target") + len(found["accepted"] or "") < found.end()
    ):
        return None
    target, accepted = found["target"], bool(found["accepted"] or found["also"])
    if words:
        return Reference(target, Ask.WORDS, accepted=accepted)
    if found["unit"]:
        return Reference(target, Ask.IN, unit=_read_unit(found["unit"]), accepted=accepted)
    if found["other"]:
        return Reference(target, Ask.VERSUS, other=found["other"], accepted=accepted)
    return Reference(target, Ask(found["ask"] or Ask.FIGURE), accepted=accepted)


def _read_unit(written: str) -> str:
    """Return the unit as written, or a currency's code in capitals."""
    return written.upper() if len(written) == 3 and written.isalpha() else written
