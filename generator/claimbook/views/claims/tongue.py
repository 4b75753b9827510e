"""The language of a quote that is not in the book's, as HTML names it."""

from __future__ import annotations

from dataclasses import dataclass

from babel import Locale, UnknownLocaleError


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language and its direction of writing."""

    tag: str
    """As in `lang`: `de`, `pt-BR`."""
    direction: str
    """As in `dir`: `ltr`, `rtl`."""


def find_tongue(language: str | None) -> Tongue | None:
    """The language of a text if it is not the book's; if unknown, its direction is automatic."""
    if language is None:
        return None
    try:
        return Tongue(language, Locale.parse(language, sep="-").text_direction)
    except (UnknownLocaleError, ValueError):
        return Tongue(language, "auto")
