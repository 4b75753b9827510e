"""Read the numbers in a text of another language: `1.670`, `3,5 Mrd.`, `3800亿`, `५ लाख`.

Each is read as its language writes numbers, or not at all. Nothing is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from claimbook.quantity.languages.scales import is_without_spaces, load_scales

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACES = " \u00a0\u202f\u2009"
_DIGITS = re.compile(rf"\d+(?:[.,'’٫٬{_SPACES}]\d+)*")
_LONGEST = 30
_GAP = re.compile(rf"[{_SPACES}\-‐‑]?")


@dataclass(frozen=True, slots=True)
class ForeignNumeral:
    """A number in a text."""

    start: int
    end: int
    """After its scale word, if it has one."""
    value: Decimal | None
    """None if the language does not write numbers this way."""


@dataclass(frozen=True, slots=True)
class _Format:
    """How a language writes numbers in digits."""

    whole: re.Pattern[str]
    group: re.Pattern[str]
    point: str


_ARABIC = _Format(re.compile(r"(?:\d{1,3}(?:٬\d{3})+|\d+)(?:٫\d+)?"), re.compile("٬"), "٫")
"""Numbers with Arabic separators, which mean the same in every language that uses them."""


def list_numerals(text: str, language: str) -> tuple[ForeignNumeral, ...]:
    """Return the numbers in digits in a text; `language` is a tag such as `de` or `pt-BR`."""
    return tuple(_list_numerals(text, language))


def _list_numerals(text: str, language: str) -> Iterator[ForeignNumeral]:
    base = language.split("-")[0].lower()
    form = _load_format(language)
    at = 0
    while found := _DIGITS.search(text, at):
        start, at = found.span()
        value = _read(found[0], form)
        factor, at = _read_scale(text, at, base)
        value = None if value is None else value * factor
        while is_without_spaces(base) and factor > 1 and (more := _DIGITS.match(text, at)):
            # "1亿2000万" is one number
            part, (lower, at) = _read(more[0], form), _read_scale(text, more.end(), base)
            falling = part is not None and value is not None and lower < factor
            value = (
                value + part * lower if falling and part is not None and value is not None else None
            )
            factor = lower
        yield ForeignNumeral(start, at, value)


@cache
def _load_format(language: str) -> _Format | None:
    from babel import Locale, UnknownLocaleError
    from babel.numbers import get_decimal_symbol, get_group_symbol

    try:
        locale = Locale.parse(language, sep="-")
        point = get_decimal_symbol(locale, numbering_system="latn")
        group = get_group_symbol(locale, numbering_system="latn")
        pattern = locale.decimal_formats[None].pattern
    except (UnknownLocaleError, ValueError, KeyError):
        return None
    marks = {"'": "'’", "’": "'’"}.get(group, _SPACES if group.isspace() else group)
    if point == ",":
        marks += _SPACES
    one = f"[{re.escape(marks)}]"
    western = rf"\d{{1,3}}(?:({one})\d{{3}})(?:\1\d{{3}})*"
    indian = rf"\d{{1,2}}(?:{one}\d\d)*{one}\d{{3}}"
    grouped = rf"(?:{western}|{indian})" if "#,##,##0" in pattern else western
    return _Format(
        re.compile(rf"(?:{grouped}|\d+)(?:{re.escape(point)}\d+)?"), re.compile(one), point
    )


def _read(written: str, form: _Format | None) -> Decimal | None:
    if len(written) > _LONGEST:
        return None
    if written.isdecimal():
        return Decimal(written)
    form = _ARABIC if any(mark in written for mark in "٫٬") else form
    if form is None or not form.whole.fullmatch(written):
        return None
    return Decimal(form.group.sub("", written).replace(form.point, "."))


def _read_scale(text: str, at: int, language: str) -> tuple[Decimal, int]:
    """Return the factor of the scale word at a place, perhaps after a space, and its end."""
    gap = _GAP.match(text, at)
    start = gap.end() if gap else at
    for word, factor in load_scales(language):
        end = start + len(word)
        ends = is_without_spaces(language) or not text[end : end + 1].isalpha()
        if ends and text[start:end].lower() == word:
            return factor, end
    return Decimal(1), at
