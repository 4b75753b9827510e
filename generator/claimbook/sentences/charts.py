"""The titles of charts, which a picture that is taken elsewhere carries with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimbook.sentences.style import NAMED, begin_sentence, count, inside, join_all

WAYS = {"met": "in line with", "above": "above", "below": "below"}
"""How a fact compares with what was expected."""
EXPECTED = "expected figure"
"""The name for plans and forecasts together."""


def title_raised(names: Sequence[str], kind: str, measured: str, *, raised: bool) -> str:
    """Say that some raised or lowered what they plan or expect, all the same way."""
    verb = "raised" if raised else "lowered"
    goals = f"its {kind}" if len(names) == 1 else f"their {kind}s"
    who = join_all([inside(name) for name in names])
    return begin_sentence(f"{who} {verb} {goals} for {measured}")


def title_moved(subject: str, earlier: str, later: str, *, raised: bool) -> str:
    """Say that a plan or expectation moved, from one figure to another."""
    verb = "raised" if raised else "lowered"
    return begin_sentence(f"{subject} was {verb} from {earlier} to {later}")


def title_highest(
    measured: str, highest: tuple[str, str], lowest: tuple[str, str], *, counted: bool
) -> str:
    """Say who of several has the highest figure and who the lowest, each a name and a figure."""
    most, least = ("most", "fewest") if counted else ("highest", "lowest")
    (one, greatest), (other, smallest) = highest, lowest
    first = f"{inside(one)} has the {most} {measured} ({greatest})"
    return begin_sentence(f"{first}, {inside(other)} the {least} ({smallest})")


def title_higher(
    measured: str, higher: tuple[str, str], lower: tuple[str, str], *, counted: bool
) -> str:
    """Say which of two has the higher figure, each a name and a figure."""
    (one, greatest), (other, smallest) = higher, lower
    if counted:
        first = f"{inside(one)} has more {measured} ({greatest})"
        return begin_sentence(f"{first} than {inside(other)} ({smallest})")
    first = f"{inside(one)} has the higher {measured} ({greatest})"
    return begin_sentence(f"{first}, {inside(other)} the lower ({smallest})")


def add_setting(comparison: str, setting: str) -> str:
    """Put the one period and scope that its figures are for before a comparison."""
    return f"{begin_sentence(setting)}: {comparison}"


def title_course(
    subject: str, points: Sequence[tuple[str, str]], way: int, least: int, greatest: int
) -> str:
    """Say how a figure developed: `points` has each figure with its time, `on 12 May 2024`.

    `way` is 1 if it rose each time, -1 if it fell each time, and 0 otherwise; `least` and
    `greatest` are the positions of its extremes.
    """
    (figure, start), *_, (latest, end_) = points
    if way:
        verb = "rose" if way > 0 else "fell"
        return begin_sentence(f"{subject} {verb} from {figure} {start} to {latest} {end_}")
    if len(points) <= NAMED + 1:
        return begin_sentence(f"{subject}: {join_all([' '.join(point) for point in points])}")
    low, high = (" ".join(points[each]) for each in (least, greatest))
    now = f", and came to {latest} {end_}" if len(points) - 1 not in (least, greatest) else ""
    return begin_sentence(f"{subject} ranged between {low} and {high}{now}")


def title_went(subject: str, first: str, last: str) -> str:
    """Say what a figure was at first and what it was last, each with its time if it is known."""
    return begin_sentence(f"{subject} went from {first} to {last}")


def title_turned(subject: str, first: str, last: str) -> str:
    """Say how something changed at first and how it changed last, the other way."""
    return begin_sentence(f"{subject}: {first}, then {last}")


def title_range(subject: str, least: str, greatest: str) -> str:
    """Say how far apart the figures for one thing are; either may be a range itself."""
    if any(each.startswith("between ") for each in (least, greatest)):
        return f"Figures for {subject} run from {least} to {greatest}"
    return f"Figures for {subject} lie between {least} and {greatest}"


def title_no_contradiction(firm: Sequence[str]) -> str:
    """Say why forecasts that differ from a plan or a target do not disagree with it."""
    goals = " or ".join(f"a {kind}" for kind in firm)
    return f"A forecast that differs from {goals} does not contradict it"


def title_alike(number: int, figure: str, subject: str, source: str) -> str:
    """Say that all figures for one thing are the same, and from one source if they are."""
    one = f", from one source: {inside(source)}" if source else ""
    return f"{_every(number)} figures for {subject} are {figure}{one}"


def title_mostly_alike(number: int, total: int, figure: str, subject: str) -> str:
    """Say that the figures for one thing that are not bounds are the same."""
    if number == total:
        return title_alike(number, figure, subject, "")
    those = begin_sentence(count(number))
    verb = "is" if number == 1 else "are"
    return f"{those} of the {count(total)} figures for {subject} {verb} {figure}"


def title_figures(subject: str) -> str:
    """Name what the figures of a chart are for, if nothing can be said about all of them."""
    return f"Figures for {subject}"


def title_years(first: int, last: int) -> str:
    """Say which years the claims of a book are about."""
    if first == last:
        return f"The claims are about {first}"
    return f"The claims are about the years from {first} to {last}"


def title_covered(claimed: int, total: int) -> str:
    """Say how many figures of the held texts are covered by claims."""
    if total == 1:
        return f"{'A' if claimed else 'No'} claim covers the only figure in the texts"
    all_ = "both" if total == 2 else f"all {total:,}"
    part = all_ if claimed == total else f"{claimed:,} of the {total:,}"
    return f"Claims cover {part} figures in the texts"


def title_outcome(fact: tuple[str, str], when: str, way: str, expected: str) -> str:
    """Say how what was expected turned out; `fact` is what was measured, with its figure.

    `when` is empty or `in 2025`, and `way` is `above`, `below` or `in line with`.
    """
    subject, figure = fact
    came = " ".join(filter(None, (subject, "came to", figure, when)))
    return begin_sentence(f"{came}, {way} {expected}")


def title_outcomes(results: Mapping[str, int], kind: str, measured: str) -> str:
    """Say how many of several plans or forecasts were met, exceeded or missed."""
    total = sum(results.values())
    if len(results) == 1:
        return f"{_every(total)} {kind}s for {measured} were {next(iter(results))}"
    parts = [
        f"{count(results[result])} {'was' if results[result] == 1 else 'were'} {result}"
        for result in ("met", "exceeded", "missed")
        if results.get(result)
    ]
    return f"Of {count(total)} {kind}s for {measured}, {join_all(parts)}"


def _every(number: int) -> str:
    return "Both" if number == 2 else f"All {count(number)}"
