"""Find figures that a later figure of the same voice replaced, and who says so.

A figure is replaced only if an editor writes `supersedes`, if the words say that it was revised, or
if the later one has a later `as_of`. A later date of publication is not enough. But if an article
dates an earlier figure beside its own, it says that the earlier one is old. Reports of the same
statement do not revise each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from claimbook.evidence.amounts import Sized, agree, are_compatible, bear_out
from claimbook.evidence.groups import Group
from claimbook.evidence.moments import Moment, find_moment, find_saying
from claimbook.evidence.spans import is_at_a_moment
from claimbook.evidence.voices import Voices
from claimbook.gathering import gather
from claimbook.model import Book, Kind
from claimbook.verdicts import is_said_to_move

_ROSE = re.compile(
    r"\b(?:rose|risen|rises|climb(?:s|ed)|jump(?:s|ed)|reach(?:es|ed)|grew|grown|increased|up from"
    r"|fell|fallen|falls|dropped|down from|now (?:stands?|totals?))\b",
    re.IGNORECASE,
)
"""Verbs that give a stock a new value: the number rose from 290 to 340."""
_DOWN = re.compile(r"\b(?:revis(?:e[sd]?|ing)|correct(?:s|ed|ing)|lower(?:s|ed)|down from)\b", re.I)


_UTTERANCE = timedelta(days=7)
"""Reports this close together are of one statement, unless an editor dates both."""


class Change(StrEnum):
    """How a later figure relates to an earlier one of the same voice."""

    REPLACED = "replaced"
    """An editor, or the article's words, say that it was revised."""
    UPDATED = "updated"
    """A later count or moment of a figure that keeps changing."""
    MOVED = "moved"
    """A plan, target or forecast that has since changed."""


@dataclass(frozen=True, slots=True)
class Step:
    """The replacement of one claim by another."""

    older: str
    newer: str
    change: Change


def find_steps(book: Book, voices: Voices, group: Group, sized: Sequence[Sized]) -> Iterator[Step]:
    """Yield a step for every figure of a group that a later one replaced."""
    if len(sized) < 2:
        return
    by_id = {each.figure.id: each for each in sized}
    found = {older: Step(older, newer, Change.REPLACED) for older, newer in _find_superseded(by_id)}
    following = _Following(book, voices, group, by_id)
    if following.may_move():
        for members in following.gather().values():
            if len(members) > 1:
                found = {**following.follow(members), **found}
    yield from found.values()


def _find_superseded(by_id: Mapping[str, Sized]) -> Iterator[tuple[str, str]]:
    for id_, each in by_id.items():
        for older in each.figure.supersedes:
            if older in by_id:
                yield older, id_


@dataclass(frozen=True, slots=True)
class _Following:
    """The series of a group's figures, each of one voice."""

    book: Book
    voices: Voices
    group: Group
    by_id: Mapping[str, Sized]

    def may_move(self) -> bool:
        """Whether figures may have changed by themselves.

        A sum changes only if somebody says so.
        """
        if self.group.kind != "fact" or is_at_a_moment(self.group.figures[0]):
            return True
        return any(
            isinstance(self.book.claims[id_].as_of, date) or _is_said_to_move(each.figure.words)
            for id_, each in self.by_id.items()
        )

    def gather(self) -> Mapping[str, list[Sized]]:
        """Group the figures of one voice, of which later ones can replace earlier ones.

        For a plan, an outlet that names no source counts as the voice of the plan's owner. For a
        running total, all such outlets share one voice.
        """
        owner = self.voices.of_entity(self.group.entity).id
        gathered: dict[str, list[Sized]] = defaultdict(list)
        for id_, each in self.by_id.items():
            voice = self.voices.of(id_).voice
            key = voice.id
            if voice.is_outlet and is_at_a_moment(each.figure) and self.group.kind == "fact":
                key = ANYBODY
            elif voice.is_outlet and each.figure.kind in (Kind.PLAN, Kind.TARGET):
                key = owner
            gathered[key].append(each)
        return gathered

    def follow(self, members: Sequence[Sized]) -> dict[str, Step]:
        """Pair each figure with the next later one that replaced it, from the last to the first."""
        series = sorted(
            ((place_in_series(self.book, self.group, each), each) for each in members), key=by_time
        )
        by_article = gather((each.figure.article, each) for each in members)
        found: dict[str, Step] = {}
        for earlier, later in reversed(list(pairwise(series))):
            one, two = earlier[1], later[1]
            change = self._find_change(earlier, later)
            if change and not self._is_doubted(two, by_article[two.figure.article]):
                found[one.figure.id] = Step(one.figure.id, two.figure.id, change)
            elif (step := found.get(two.figure.id)) and agree(one, two):
                found[one.figure.id] = Step(one.figure.id, step.newer, step.change)
        return found

    def _find_change(
        self, earlier: tuple[Moment, Sized], later: tuple[Moment, Sized]
    ) -> Change | None:
        """Return how the later of two different figures replaced the earlier one.

        None if it did not.
        """
        (when, one), (then, two) = earlier, later
        if not when.is_before(then) or two.figure.earlier:
            return None
        old, new = self.book.claims[one.figure.id], self.book.claims[two.figure.id]
        words = (two.figure.words or "").replace(two.figure.amount.text, " ")
        said = is_said_to_move(words, raised=two.side.middle > one.side.middle)
        if agree(one, two) and (bear_out(one, two) or not said):
            return None
        if self.group.kind == "fact" and is_at_a_moment(two.figure):
            same = self.voices.of(old.id).voice == self.voices.of(new.id).voice
            if when.since and not same and when.overlaps(then):
                return None
            if two.figure.measure == "stock" and not same and not _tells_change(two, one, words):
                return None
            return self._find_update(one, two, words)
        moved = Change.REPLACED if self.group.kind == "fact" else Change.MOVED
        apart = isinstance(old.as_of, date) or then.at - when.at > _UTTERANCE
        is_recalled = one.figure.article == two.figure.article and isinstance(old.as_of, date)
        dated = is_recalled or _is_later(old.as_of, new.as_of)
        return moved if said or (apart and dated) else None

    def _find_update(self, one: Sized, two: Sized, words: str) -> Change | None:
        """Return how a later value of a figure that keeps changing relates to an earlier value."""
        if two.figure.measure == "running" and two.side.middle < one.side.middle:
            return Change.REPLACED if _DOWN.search(words) else None
        return Change.UPDATED

    def _is_doubted(self, one: Sized, beside: Sequence[Sized]) -> bool:
        """Whether another figure contradicts it, so that it cannot replace any.

        Only figures of the same article and series count. What another voice says raises no doubt.
        """
        return any(
            other is not one
            and not (one.figure.earlier or other.figure.earlier or _supersede(one, other))
            and place_in_series(self.book, self.group, one)
            == place_in_series(self.book, self.group, other)
            and not are_compatible(one, other)
            for other in beside
        )


ANYBODY = ""
"""The voice shared by outlets that name no source, for figures that keep changing."""


def by_time(each: tuple[Moment, Sized]) -> tuple[Moment, str]:
    """Return the sort key of figures in a series: by moment, then by id."""
    return each[0], each[1].figure.id


def place_in_series(book: Book, group: Group, each: Sized) -> Moment:
    """Return the moment of a figure in a series: when a fact was true, when a plan was made."""
    claim = book.claims[each.figure.id]
    if group.kind == "fact" and is_at_a_moment(each.figure):
        return find_moment(book, each.figure)
    saying = find_saying(claim, book.article_of[claim.id])
    if claim.as_of == "earlier":
        return Moment(saying.at - timedelta(minutes=1), saying.clock)
    return saying


@lru_cache
def _is_said_to_move(words: str | None) -> bool:
    return bool(words) and any(
        is_said_to_move(words or "", raised=raised) for raised in (True, False)
    )


def _tells_change(later: Sized, earlier: Sized, words: str) -> bool:
    """Whether the words of the later figure say that a stock has changed from the earlier one."""
    before = earlier.figure.amount
    return bool(_ROSE.search(words)) and any(
        (each.value, each.unit) == (before.value, before.unit) for each in later.figure.beside
    )


def _is_later(old: date | str | None, new: date | str | None) -> bool:
    """Whether an editor dates one claim later. The date of publication alone does not tell."""
    return isinstance(new, date) and not isinstance(old, str)


def _supersede(one: Sized, other: Sized) -> bool:
    return other.figure.id in one.figure.supersedes or one.figure.id in other.figure.supersedes
