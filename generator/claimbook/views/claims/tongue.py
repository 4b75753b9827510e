"""Describe the language of a quote that is not in the book's, as HTML needs it."""

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

    @property
    def marks(self) -> tuple[str, str]:
        """The quotation marks for a quote in its own direction, according to CLDR."""
        if self.direction == "rtl":
            return "”", "“"
        language, *parts = self.tag.split("-")
        traditional = language == "zh" and not {"Hant", "TW", "HK", "MO"}.isdisjoint(parts)
        return ("「", "」") if language == "ja" or traditional else ("“", "”")


def find_tongue(language: str | None) -> Tongue | None:
    """Return the language of a text if it is not the book's.

    If the language is unknown, its direction is automatic.
    """
    if language is None:
        return None
    try:
        return Tongue(language, Locale.parse(language, sep="-").text_direction)
    except (UnknownLocaleError, ValueError):
        return Tongue(language, "auto")
