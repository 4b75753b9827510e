"""Word the figure that a page opens with."""

from __future__ import annotations

import re

from claimbook.sentences.style import begin_sentence, end

_BEHIND = re.compile(
    r" (?:\(|(?:against|at|by|for|from|in|not|of|on|per|since|that|to|which|who|with)\b)"
)
"""Begins what stands after the noun that a verb agrees with: `sales in the quarter`."""
_PLURAL = re.compile(r"(?:\bpeople|(?<![sui'])s)$")
_PARTICIPLE = re.compile(r"(?:ed|missing)$")
_SINGULAR = frozenset("gas news series".split())
"""Words that look like plurals."""
_LONG = " – "
"""Between the ends of a period, each of which has a year."""


def describe_leading(clause: str, figure: str, reason: str) -> str:
    """Say what the best confirmed figure is, and what its standing is."""
    return f"{end(f'{clause} {figure}')} {reason}".strip()


def write_ahead(kind: str, figure: str) -> str:
    """Write a figure of what may be, for the line that opens a list: `plan: $92 billion, 2025`."""
    return f"{kind}: {figure}"


def begin_leading(subject: str, when: str, *, past: bool, counted: bool) -> str:
    """Begin that sentence, up to the figure, which is a link on pages.

    `past` says that the figure is of a time that is over, and `counted` that it counts something.
    """
    verb = choose_verb(subject, past=past, counted=counted)
    return f"{begin_sentence(subject)}{_put_time(subject, when)} {verb}"


def choose_verb(subject: str, *, past: bool, counted: bool) -> str:
    """Return the verb between a subject and its figure: `was`, `are`, `numbered`."""
    noun = _find_noun(subject)
    plural = is_plural(noun)
    if counted and past and not subject.startswith("the number of "):
        return "numbered" if plural else "stood at"
    if plural:
        return "were" if past else "are"
    return "was" if past else "is"


def is_plural(noun: str) -> bool:
    """Whether a noun looks like a plural: `ships` does, `loss` and `news` do not."""
    return bool(_PLURAL.search(noun)) and noun not in _SINGULAR


def _find_noun(subject: str) -> str:
    """Return the noun that a verb agrees with: `votes` in `votes counted in the quarter`."""
    words = _BEHIND.split(subject, maxsplit=1)[0].lower().split()
    while len(words) > 1 and _PARTICIPLE.search(words[-1]) and _PLURAL.search(words[-2]):
        words.pop()
    return words[-1]


def _put_time(subject: str, when: str) -> str:
    """Put a period after its subject: ` in 2025`, ` from Feb 2025 to Feb 2028`.

    It is set off by commas if the subject has a time of its own: `on the day`, `since 2022`.
    """
    if not when:
        return ""
    if " on the day" in subject or " since " in subject:
        return f", {when.removeprefix('on ')},"
    first, found, last = when.partition(_LONG)
    if found and "(" not in first:
        return f" from {first.removeprefix('in ')} to {last}"
    return f" {when}," if ", " in when else f" {when}"
