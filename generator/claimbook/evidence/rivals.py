"""Find the sides of a comparison that contradict each other, and those that share an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimbook.evidence.amounts import Sized
from claimbook.evidence.rulings import Rulings
from claimbook.evidence.side import Side, Testimony
from claimbook.evidence.together import Together
from claimbook.evidence.voice import Voice
from claimbook.gathering import gather
from claimbook.model import Kind, Where

_LEADING = 50
"""How many rivals are considered, beginning with those that have the most voices.

No sentence names more.
"""


def find_rivals(testimony: Testimony, sides: Sequence[Side], together: Together) -> None:
    """Note on each side which others contradict it, and how many voices are against it.

    Forecasts contradict neither plans nor the forecasts of other voices. Those that differ are
    noted separately.
    """
    for side in sides:
        side.topics = frozenset(
            name_topic(each.figure.kind, testimony.attribute(each).voice)
            for each in side.camp.figures
        )

    def rank(side: Side) -> tuple[bool, int]:
        return not side.settled, -len(side.witnesses)

    leading = sorted(sides, key=rank)[: _LEADING + 1]
    for side in sides:
        side.alike = tuple(other for other in leading if side.is_alike(other))
        side.rivals = tuple(
            other
            for other in leading
            if other is not side
            and side.topics & other.topics
            and (side, other) not in together
            and not _is_explained(testimony.rulings, side, other)
        )
        side.otherwise = tuple(
            other
            for other in leading
            if not side.topics & other.topics and (side, other) not in together
        )
        others = frozenset[str]().union(*(rival.everybody for rival in side.rivals))
        side.against = len(others - side.everybody)


def name_topic(kind: Kind, voice: Voice) -> str:
    """Return what a figure can contradict: `firm`, or the voice whose forecast it is.

    A forecast contradicts neither a plan nor the forecast of anybody else.
    """
    return voice.id if kind is Kind.FORECAST else "firm"


def _is_explained(rulings: Rulings, side: Side, other: Side) -> bool:
    """Whether an editor explained why all claims of one side differ from those of the other."""
    if not rulings.closed:
        return False
    return any(
        all(
            any(
                (closing := rulings.explain(each.figure.id, rival.figure.id)) is not None
                and closing.state != "ruled"
                for rival in two.camp.figures
            )
            for each in one.camp.figures
        )
        for one, two in ((side, other), (other, side))
    )


def find_own_articles(testimony: Testimony, sides: Sequence[Side]) -> None:
    """Note on each side which of its figures have a rival in their own article."""
    articles = gather(
        (each.figure.article, (side, each)) for side in sides for each in side.camp.figures
    )
    for found in articles.values():
        if len(found) > 1 and any(side is not found[0][0] for side, _ in found):
            _find_own_article(testimony, found)


def _find_own_article(testimony: Testimony, found: Sequence[tuple[Side, Sized]]) -> None:
    """Note which other side the article of each figure also takes."""
    heard = [(side, each, testimony.attribute(each)) for side, each in found]
    everything = _number(side for side, _ in found)
    # An outlet that has two figures from two sources without a name does not contradict itself.
    by_source = gather(((told.voice, told.citing), side) for side, _, told in heard)
    numbered = {source: _number(those) for source, those in by_source.items()}
    in_text = {side for side, each in found if each.figure.where is not Where.HEADLINE}
    for side, each, told in heard:
        if each.figure.id in testimony.borne_out and side not in in_text:
            continue
        other = _find_first(side.rivals, numbered[told.voice, told.citing])
        if other is None and told.voice.is_outlet and side not in in_text:
            other = _find_first(side.rivals, everything)
        if other is not None:
            side.own_article = {**side.own_article, each.figure.id: other}


def _number(sides: Iterable[Side]) -> Mapping[Side, int]:
    """Return the position of each side."""
    return {side: number for number, side in enumerate(dict.fromkeys(sides))}


def _find_first(rivals: Iterable[Side], numbered: Mapping[Side, int]) -> Side | None:
    """Return the rival that comes first in an article; None if the article has none of them."""
    here = [rival for rival in rivals if rival in numbered]
    return min(here, key=lambda rival: numbered[rival], default=None)
