"""Show claims with a figure as rows of a table. Claims that give the same figure share a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from claimbook.gathering import gather
from claimbook.model import Claim
from claimbook.quantity import write_number, write_span
from claimbook.sentences.style import inside
from claimbook.study import Study
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.badges import list_shared_badges
from claimbook.views.claims.byline import Byline
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.claims.worth import Worth
from claimbook.views.lists.folding import fold
from claimbook.views.lists.order import order_figures
from claimbook.views.wording.names import Named

_LISTED = 50
"""How many claims a row lists. Other claims with the same figure are only counted."""
_NAMED = 6
"""How many voices are named at first, if there are at least twice as many."""
ROOM = 12
"""How many rows of a page are shown at once."""


@dataclass(frozen=True, slots=True)
class VoiceLine:
    """A voice that gives a figure; outlets that name nobody are together."""

    byline: Byline
    """The byline of the first claim."""
    days: tuple[tuple[str, tuple[Named, ...]], ...]
    """For each day, the earliest first, each outlet with a link to its claim.

    A second claim of the same outlet is named by its place in the article.
    """


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure in one line of a table, with everyone who gives it."""

    first: Shown
    """The first claim that gave it."""
    converted: str
    """The figure in the book's currency; for several days, from the smallest to the largest."""
    rate: str
    """The days of the rates; empty if there are none."""
    period: str
    """The shortest form in which its period is written."""
    said: tuple[VoiceLine, ...]
    """The first voices that give it, each once, the earliest first."""
    also: tuple[VoiceLine, ...]
    """The other voices, shown on request."""
    summary: str
    """How many claims `also` has: `14 more claims`."""
    listed: tuple[Shown, ...]
    """All claims in `said` and `also`."""
    more: int
    """The number of claims that it leaves out."""
    badges: tuple[Badge, ...]
    noted: tuple[str, ...]
    """Ids of the claims that have a note of the editor."""


def list_figure_rows(study: Study, claims: Iterable[Claim]) -> tuple[FigureRow, ...]:
    """Return figures as rows of a table; equal figures are one row."""
    return tuple(_make_row(study, same) for same in order_figures(study, claims))


def _make_row(study: Study, same: Sequence[Claim]) -> FigureRow:
    """Return the row of claims that give the same figure, the earliest first."""
    shown = [show_claim(study, claim.id) for claim in same]
    voices = fold(shown[:_LISTED], _NAMED, "claim", few=_NAMED - 1)
    return FigureRow(
        first=shown[0],
        converted=_write_converted(study, [each.worth for each in shown]),
        rate=_write_rates(each.worth for each in shown),
        period=min((each.period for each in shown if each.period), key=len, default=""),
        said=tuple(_gather_said(voices.first)),
        also=tuple(_gather_said(voices.rest)),
        summary=voices.summary if voices.rest else "",
        listed=tuple(shown[:_LISTED]),
        more=len(shown[_LISTED:]),
        badges=shown[0].badges if len(same) == 1 else list_shared_badges(study, same),
        noted=tuple(claim.id for claim in same[:_LISTED] if claim.note),
    )


def _gather_said(shown: Iterable[Shown]) -> Iterator[VoiceLine]:
    """Group the claims by the voice that they name, then by day."""
    for same in gather((each.byline.voice, each) for each in shown).values():
        days = groupby(same, key=lambda it: it.byline.said)
        named = tuple((day, tuple(_name_places(those))) for day, those in days)
        yield VoiceLine(same[0].byline, named)


def _name_places(shown: Iterable[Shown]) -> Iterator[Named]:
    """Yield where each claim was printed.

    A second claim of an outlet is named by its place there.
    """
    seen: set[str] = set()
    for each in shown:
        where = each.byline.where
        name = inside(where) if each.byline.who.name else where
        yield Named((each.place or "again") if where in seen else name, each.address)
        seen.add(where)


def _write_rates(worths: Iterable[Worth]) -> str:
    """Return the days of our exchange rates, each once.

    Articles that convert a figure themselves need none.
    """
    days = (worth.rate for worth in worths if not worth.stated)
    return ", ".join(filter(None, dict.fromkeys(days)))


def _write_converted(study: Study, worths: Sequence[Worth]) -> str:
    """Return the figure in the book's currency, or its range over the days on which it was said."""
    stated = {worth.stated for worth in worths}
    if len(stated) == 1 and (own := stated.pop()):
        return own
    if any(worth.unknown for worth in worths):
        return ""
    words = {worth.amount.middle: worth.converted for worth in worths if worth.amount}
    if len(words) <= 1:
        return "".join(words.values())
    low, high = sorted((min(words), max(words)), key=abs)
    currency = study.book.settings.currency
    if ends := [worth.amount.ends for worth in worths if worth.amount and worth.amount.ends]:
        return write_span(min(low for low, _ in ends), max(high for _, high in ends), currency)
    last = write_number(abs(high), currency)
    return words[low] if words[low].endswith(last) else f"{words[low]} to {last}"
