"""Say how many sources are behind a figure, in the same words in lists, on pages and in charts."""

from __future__ import annotations

from claimbook.problem.counting import write_count
from claimbook.sentences.style import begin_sentence, own

COMPATIBLE = "sources, compatible figures"
"""The words for sources whose figures fit each other, but are not the same."""

STANDINGS = {
    "wrong": "wrong",
    "stands-alone": "stands alone",
    "differs": "differs",
    "disputed": "disputed",
    "settled": "settled",
    "agreed": "independent sources agree",
    "explained": "explained",
    "echoed": "one source, several outlets",
    "single": "one outlet",
    "replaced": "replaced",
    "updated": "updated",
    "moved": "moved",
    "opinion": "opinion",
    "allegation": "allegation",
}
"""What readers see of each standing, by its id."""


def write_source_count(voices: int, outlets: int, *, settled: bool = False, uniform: bool) -> str:
    """Say how many independent sources give a figure, or how many outlets repeat one source.

    Outlets that print a settled figure are not independent of the one who settles it. Unless it is
    `uniform`, some give another figure, which fits: `more than 9%` beside `9.16%`.
    """
    printed = write_count(outlets, "outlet")
    if settled:
        return f"in {printed}"
    if voices > 1:
        return f"{voices:,} independent sources" if uniform else f"{voices:,} {COMPATIBLE}"
    return "1 source" if outlets == 1 else f"{printed}, one source"


def write_ruled() -> str:
    """Say that an editor ruled for a figure."""
    return "Right, an editor ruled"


def write_confirmed(by: str) -> str:
    """Say whose own word is the same as a figure that others print."""
    return f"Confirmed by {by}"


def write_alone(against: str | None) -> str:
    """Say whose word one figure stands alone against; its own article's if nobody is named."""
    return f"Stands alone against {against or 'its own article'}"


def write_own_word(by: str) -> str:
    """Say that a figure comes from the body that it is about, not from others who print it."""
    return begin_sentence(f"{own(by)} own figure")


def write_own_forecast(by: str, *, same: bool) -> str:
    """Say that a forecast is somebody's own, or is the same as theirs.

    `same` says that the forecast is another one's.
    """
    return f"Same as {own(by)} forecast" if same else begin_sentence(f"{own(by)} own forecast")


def write_printed(printed: str, day: str) -> str:
    """Say when an article was printed, and the day of its figure if that differs."""
    return printed if printed == day else f"{printed}, as of {day}"


def write_standing_count(number: int, standing: str, about: str) -> str:
    """Say how many claims have a standing that warns: `1 claim about it is wrong`."""
    verb = _VERBS[standing][number != 1]
    return " ".join(filter(None, (write_count(number, "claim"), about and f"about {about}", verb)))


def write_metric_standing(metric: str, standing: str) -> str:
    """Write a standing with its subject: `Deaths: disputed`."""
    return f"{metric}: {standing[:1].lower()}{standing[1:]}"


def write_both_sides(number: int) -> str:
    """Say in how many disputes an outlet reports both sides."""
    return f"reports both sides of {write_count(number, 'dispute')}"


_VERBS = {
    "wrong": ("is wrong", "are wrong"),
    "stands-alone": ("stands alone", "stand alone"),
    "differs": ("differs", "differ"),
    "disputed": ("is disputed", "are disputed"),
}
