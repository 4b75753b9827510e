"""Spread long lists over several pages, which link to each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from claimbook.permalinks import locate_part
from claimbook.views.wording.names import Named

PAGE = 200
"""The most claims, or lines of a list, on a page."""
_NEAR = 2
"""How many pages on either side are linked by number, besides the first and the last."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pager:
    """The position of a page among the pages of its list."""

    number: int
    count: int
    before: str
    """The address of the previous page; empty on the first."""
    after: str
    """The address of the next page; empty on the last."""
    near: tuple[Named, ...]
    """The pages linked by number; a gap is named `…`, and the present page has no link."""


def cut_list(
    items: Iterable[T],
    weigh: Callable[[T], int] = lambda _: 1,
    *,
    room: int = PAGE,
    first: int | None = None,
) -> list[Sequence[T]]:
    """Cut a list into parts that weigh no more than fits on a page; an empty list is one part.

    The first may have less room than the others. An item that weighs more is a part of its own.
    """
    first = room if first is None else first
    parts: list[list[T]] = [[]]
    weight = 0
    for item in items:
        weight += weigh(item)
        if parts[-1] and weight > (first if len(parts) == 1 else room):
            parts.append([])
            weight = weigh(item)
        parts[-1].append(item)
    return list(parts)


def split_list(items: Sequence[T], room: int, few: int = 1) -> tuple[Sequence[T], Sequence[T]]:
    """Split a list into what is shown at once and what is shown on request.

    Up to `few` more than there is room for are shown, too: hiding a single one is not worth a
    click.
    """
    shown = room if len(items) > room + few else len(items)
    return items[:shown], items[shown:]


def make_pager(address: str, number: int, count: int) -> Pager | None:
    """Return the pager of one page of a list that begins at an address.

    None if there is only one page.
    """
    if count < 2:
        return None
    return Pager(
        number,
        count,
        locate_part(address, number - 1) if number > 1 else "",
        locate_part(address, number + 1) if number < count else "",
        tuple(_name_near(address, number, count)),
    )


def name_part(title: str, number: int, count: int) -> str:
    """Return the title of one page of a list: `All claims, page 2 of 75`; the first has `title`."""
    return title if number == 1 else f"{title}, page {number} of {count}"


def _name_near(address: str, number: int, count: int) -> Iterable[Named]:
    shown = sorted({1, count, *range(max(1, number - _NEAR), min(count, number + _NEAR) + 1)})
    for before, each in zip((0, *shown), shown, strict=False):
        if each > before + 1:
            yield Named("…")
        yield Named(str(each), "" if each == number else locate_part(address, each))
