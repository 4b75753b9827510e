"""Claims with a figure as rows of a table; equal figures stand in one row with all who say them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from claimbook.model import Claim
from claimbook.permalinks import locate_claim
from claimbook.quantity import write_date, write_number, write_period
from claimbook.study import Study
from claimbook.verdicts import Converted, NoRate
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.badges import list_shared_badges
from claimbook.views.claims.byline import link_to_claim, name_article
from claimbook.views.claims.worth import write_hedged, write_rate_day, write_stated
from claimbook.views.lists.order import order_figures
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.figures import write_figure, write_scope
from claimbook.views.wording.kinds import KINDS
from claimbook.views.wording.names import Named, name_entity
from claimbook.views.wording.quotes import cut_quote, is_bare

ROOM = 25
"""So many rows of a page are shown at once."""
_FEW = 5


@dataclass(frozen=True, slots=True)
class Sources:
    """Those who give a figure on one day."""

    said: str
    names: tuple[Named, ...]
    """Outlets, each with a link to its claim."""


@dataclass(frozen=True, slots=True)
class Row:
    """A figure in one line of a table."""

    href: str
    figure: str
    change: str
    converted: str
    rate: str
    """The day of its rate; empty where there is none."""
    quote: str
    """The words of the first who said it, cut to a few lines."""
    words_href: str
    """Where the quote stands in the text, or the claim where no text is held."""
    says: str
    """The claim in the editor's words where the quote is no more than the figure."""
    about: Named
    period: str
    scope: str
    """What narrows the figure: `like for like`."""
    kind: str
    sources: tuple[Sources, ...]
    """All who give this figure, the first who did at the front."""
    badges: tuple[Badge, ...]
    noted: tuple[str, ...]
    """Ids of the claims among them that have a note of the editor."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows shown at once, and those shown when asked for."""

    first: tuple[Row, ...]
    rest: tuple[Row, ...]
    summary: str
    """What the rest is: `14 more figures`."""


def fold_rows(rows: tuple[Row, ...], room: int = ROOM) -> Table:
    """The rows with no more than so many at once; a few more are shown rather than folded."""
    shown = room if room > _FEW else 0
    if len(rows) <= room + _FEW:
        shown = len(rows)
    rest = rows[shown:]
    more = "more figure" if shown else "figure"
    return Table(rows[:shown], rest, count_words(len(rest), more))


def list_figures(study: Study, claims: Iterable[Claim]) -> tuple[Row, ...]:
    """Figures as rows of a table.

    Equal figures are one row.
    """
    return tuple(_view_row(study, same) for same in order_figures(study, claims))


def _view_row(study: Study, same: Sequence[Claim]) -> Row:
    """Claims that give the same figure, the first to say it in front, as one row."""
    first = same[0]
    words = first.amount.text if first.amount else ""
    return Row(
        href=locate_claim(study.book, first.id),
        figure=write_figure(first),
        change=first.change or "",
        converted=_write_converted(study, same),
        rate=_write_rate(study, same),
        quote=cut_quote(first.quote, words),
        words_href=link_to_claim(study, first),
        says=first.says if is_bare(first) else "",
        about=name_entity(study, first.about),
        period=min(
            (write_period(claim.period) for claim in same if claim.period), key=len, default=""
        ),
        scope=write_scope(first),
        kind=_write_kind(first),
        sources=tuple(_list_sources(study, same)),
        badges=list_shared_badges(study, same),
        noted=tuple(claim.id for claim in same if claim.note),
    )


def _write_kind(claim: Claim) -> str:
    """Sign and word: `◧ plan`, `◇ earlier target` of one that its article calls previous."""
    sign, word = KINDS[claim.kind]
    return f"{sign} earlier {word}" if claim.as_of == "earlier" else f"{sign} {word}"


def _write_converted(study: Study, claims: Sequence[Claim]) -> str:
    """The figure in the book's currency; where it was said on several days, all that it was."""
    stated = {write_stated(study, claim) for claim in claims}
    if len(stated) == 1 and (own := stated.pop()):
        return own
    words: dict[Decimal, str] = {}
    for claim in claims:
        converted = study.verdicts.converted.get(claim.id)
        if isinstance(converted, NoRate):
            return converted.words
        if converted:
            words[converted.middle] = write_hedged(claim, converted)
    if not words:
        return ""
    low, high = sorted((min(words), max(words)), key=abs)
    last = write_number(abs(high), study.book.settings.currency)
    return words[low] if words[low].endswith(last) else f"{words[low]} to {last}"


def _write_rate(study: Study, claims: Sequence[Claim]) -> str:
    unstated = (claim.id for claim in claims if not write_stated(study, claim))
    converted = map(study.verdicts.converted.get, unstated)
    days = (write_rate_day(it) for it in converted if isinstance(it, Converted))
    return ",".join(dict.fromkeys(days)).strip()


def _list_sources(study: Study, claims: Sequence[Claim]) -> Iterator[Sources]:
    """Who gives a figure, by the day."""
    for day, same in groupby(claims, key=study.book.said_on):
        yield Sources(
            write_date(day),
            tuple(
                Named(
                    name_article(study, study.book.article_of[claim.id]),
                    locate_claim(study.book, claim.id),
                )
                for claim in same
            ),
        )
