"""What the checks of references share: one problem for each id that does not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from claimbook.model import Book, Record
from claimbook.problem import Fault, Location, Problem, propose_here
from claimbook.problem.similar import find_misspelt, find_similar
from claimbook.quantity import Amount
from claimbook.read.beginning import begin_record
from claimbook.read.kinds import VOCABULARY

Use: TypeAlias = tuple[str, Callable[[], Location]]
"""An id, and a function that locates where it is used, since few locations are needed."""


def use(name: str, record: Record, *field: str | int) -> Use:
    """Make the use of an id in a field of a record."""
    return name, lambda: record.origin.at(*field)


def find_unknown(
    fault: Fault,
    noun: str,
    uses: Iterable[Use],
    known: Mapping[str, Record],
    book: Book,
    gone: str = "",
    amounts: Mapping[str, Amount] = MappingProxyType({}),
) -> Iterator[Problem]:
    """Yield a problem for each id among the `uses` that no record has, at its first use.

    A misspelt id in `entities.yml` is one mistake however many claims spell it correctly, so
    further uses are notes. Ids of records that could not be read count as known, and so does every
    id while records with unknown ids may have been lost.

    `gone` says what to do if the record may have been deleted; then only an id that was probably
    misspelt is suggested besides. `amounts` has one of each metric.
    """
    if noun in book.doubtful:
        return
    listed = noun in VOCABULARY and not gone
    places: dict[str, list[Location]] = {}
    for name, locate in uses:
        if name not in known and name not in book.unread:
            places.setdefault(name, []).append(locate())
    for name, (first, *others) in places.items():
        if renamed := _find_renamed(noun, name, book):
            yield _report_renamed(fault, noun, name, renamed, first)
            continue
        similar = (find_misspelt if gone else find_similar)(name, known)
        yield fault.report(
            first,
            f"there is no {noun} `{name}`" + _count_others(others),
            _advise_gone(gone, similar) if gone else _advise(noun, name, similar, book.data),
            notes=(
                *([(known[similar].id_at, f"`{similar}` is here")] if similar else []),
                *((at, "it is named here too") for at in others[:2]),
            ),
            lines=begin_record(noun, name, amounts.get(name)) if listed else (),
            proposed=propose_here(first, similar),
        )


def _find_renamed(noun: str, name: str, book: Book) -> str | None:
    """Return the present id of the record that had this one before; None if there is none."""
    nouns = ("claim", "derived figure") if noun == "claim" else (noun,)
    return next(filter(None, (book.former[each].get(name) for each in nouns)), None)


def _report_renamed(fault: Fault, noun: str, name: str, renamed: str, at: Location) -> Problem:
    return fault.report(
        at,
        f"the {noun} `{name}` has the id `{renamed}` now",
        f"write `{renamed}`",
        proposed=propose_here(at, renamed),
    )


def _count_others(others: list[Location]) -> str:
    if not others:
        return ""
    return f", but {len(others) + 1} places name it"


def _advise(noun: str, name: str, similar: str | None, data: str) -> str:
    article = "an" if noun[0] in "aeiou" else "a"
    written = f"`{similar}`, which is like it" if similar else f"the id of {article} {noun}"
    if noun in VOCABULARY:
        return f"write {written}, or add this to {data}/{VOCABULARY[noun].file}:"
    return f"write {written}, or add " + _ADDING[noun].format(name=name, data=data)


def _advise_gone(gone: str, similar: str | None) -> str:
    return f"{gone}, or write `{similar}`, which is like it" if similar else gone


_ADDING = {
    "claim": "such a claim",
    "article": "{data}/articles/{name}.yml",
}
"""How to add what has a file or an article of its own."""
