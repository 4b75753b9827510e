"""The files that the table of all claims loads when a reader filters, sorts or pages through it.

One file has what claims are filtered and sorted by, a number for each claim: small enough to be
loaded at once, and to count the results of each filter among a hundred thousand claims at every key
press. The words of the rows are in parts, which are loaded when they are shown or searched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from claimbook.export.values import write_compact
from claimbook.study import Study
from claimbook.views.claims.byline import Byline
from claimbook.views.lists.all_claims import ClaimLine, list_lines
from claimbook.views.rendering.environment import typeset
from claimbook.views.wording.names import Named

FOLDER = "claims"
"""The folder of the site that contains them, beside the page."""
COLUMNS = f"{FOLDER}/columns.json"
ROWS = 1000
"""The number of claims in a part.

A file of this size is fetched in one go; smaller ones would need many requests when matching rows
are scattered over the whole book.
"""

Choice = tuple[str, str, str]
"""A value to filter by: an id, a name, and the address of its page, which may be empty."""
_FACETS: tuple[tuple[str, str, str, Callable[[ClaimLine], Choice]], ...] = (
    ("entity", "About", "Any entity", lambda it: (it.shown.claim.about, *_cut(it.shown.about))),
    (
        "metric",
        "Metric",
        "Any metric",
        lambda it: (it.shown.claim.metric or "", *_cut(it.shown.metric)),
    ),
    ("year", "Year", "Any year", lambda it: (it.year, it.year, "")),
    ("kind", "Kind", "Any kind", lambda it: (it.shown.claim.kind, str(it.shown.kind), "")),
    ("outlet", "Outlet", "Any outlet", lambda it: (it.shown.article.outlet, it.outlet, "")),
    ("speaker", "Speaker", "Any speaker", lambda it: (it.speaker, it.speaker_name, "")),
    ("standing", "Standing", "Any standing", lambda it: _name_standing(it)),
)
"""For each filter: its name in addresses, its title, the words for no choice, the choice."""


def write_all_claims(study: Study) -> dict[str, bytes]:
    """Return the files by their path in the site; none for a book without claims."""
    lines = list_lines(study)
    if not lines:
        return {}
    parts = [lines[start : start + ROWS] for start in range(0, len(lines), ROWS)]
    rows = {
        f"{FOLDER}/rows-{at}.json": write_compact(_list_rows(part)) for at, part in enumerate(parts)
    }
    return {COLUMNS: write_compact(_list_columns(lines)), **rows}


def _list_columns(lines: Sequence[ClaimLine]) -> dict[str, Any]:
    """Return the columns that claims are filtered and sorted by."""
    return {
        "claims": len(lines),
        "part": ROWS,
        "facets": [
            {"name": name, "title": title, "any": any_, **_number(map(choose, lines))}
            for name, title, any_, choose in _FACETS
        ],
        "orders": {
            "claim": [line.rank for line in lines],
            "period": _rank([line.start for line in lines]),
        },
    }


def _number(choices: Iterable[Choice]) -> dict[str, Any]:
    """List the distinct choices in the order of their names, and the index of each claim's choice.

    A claim without one has the index -1.
    """
    chosen = list(choices)
    values = sorted(
        {each for each in chosen if each[0]}, key=lambda each: (each[1].casefold(), each)
    )
    places = {each: place for place, each in enumerate(values)}
    return {"values": values, "column": [places.get(each, -1) for each in chosen]}


def _rank(texts: Sequence[str]) -> list[int]:
    """Return the rank of each text from 1; 0 for an empty one."""
    ranks = {text: rank for rank, text in enumerate(sorted({*texts, ""}))}
    return [ranks[text] for text in texts]


def _list_rows(lines: Iterable[ClaimLine]) -> dict[str, list[Any]]:
    """Return the words of a part's rows, by column."""
    rows = [_make_row(line) for line in lines]
    return {name: [row[name] for row in rows] for name in rows[0]}


def _make_row(line: ClaimLine) -> dict[str, Any]:
    shown = line.shown
    return {
        "address": shown.address,
        "figure": shown.figure,
        "worth": shown.worth.brief if shown.figure else "",
        "rate": shown.worth.rate if shown.figure else "",
        "says": str(typeset(shown.claim.says)),
        "narrowed": line.narrowed,
        "period": shown.period,
        "byline": list(_cut_byline(shown.byline)),
        "said": shown.byline.said,
        "badges": [[each.colour, each.sign, each.words, each.href] for each in shown.badges],
        "note": int(bool(shown.claim.note)),
    }


def _cut_byline(byline: Byline) -> Iterator[list[str]]:
    """Cut a byline into pieces: names with the addresses of their pages, and the words between."""
    if byline.who.name:
        yield [*_cut(byline.who)]
        yield [", "]
        if byline.role:
            yield [str(typeset(byline.role))]
            yield [", "]
        yield ["in "]
    yield [*_cut(byline.printed)]
    if byline.citing:
        yield [", citing "]
        yield [byline.citing]


def _cut(named: Named) -> tuple[str, str]:
    return named.name, named.href


def _name_standing(line: ClaimLine) -> Choice:
    standing = line.shown.standing
    return (standing.id, standing.words, "") if standing else ("", "", "")
