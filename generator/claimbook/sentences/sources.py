"""How many stand behind a figure, in the one wording that lists, pages and charts have."""

from __future__ import annotations

from claimbook.sentences.style import begin_sentence, own


def tell_sources(voices: int, outlets: int, *, settled: bool = False) -> str:
    """How many independent sources give a figure, or how many outlets print that of one.

    Outlets that print what is settled are not independent of whoever settles it.
    """
    printed = "1 outlet" if outlets == 1 else f"{outlets:,} outlets"
    if settled:
        return f"in {printed}"
    if voices > 1:
        return f"{voices:,} independent sources"
    return "1 source" if outlets == 1 else f"{printed}, one source"


def tell_settled(by: str | None) -> str:
    """Whose word settles a figure: an editor's if nobody is named."""
    return f"Settled by {by}" if by else "Settled by us"


def tell_confirmed(by: str) -> str:
    """Who confirms a plan, target or forecast, which nothing settles before its time."""
    return f"Confirmed by {by}"


def tell_own(by: str) -> str:
    """That a figure is given by the one who can know it, not by others who print it."""
    return begin_sentence(f"{own(by)} own figure")


def tell_said(printed: str, day: str) -> str:
    """When an article was printed, and for which day it gives a figure, if not for that one."""
    return printed if printed == day else f"{printed}, as of {day}"


def tell_counted(number: int, standing: str, about: str) -> str:
    """How many claims have a standing that warns, and about whom: `1 claim about it is wrong`."""
    noun = "claim" if number == 1 else "claims"
    verb = _VERBS[standing][number != 1]
    return " ".join(filter(None, (f"{number:,} {noun}", about and f"about {about}", verb)))


def tell_of(metric: str, standing: str) -> str:
    """A standing, with what it is about: `Deaths: disputed`."""
    return f"{metric}: {standing[:1].lower()}{standing[1:]}"


def tell_both_sides(number: int) -> str:
    """In how many disputes an outlet prints what both sides say."""
    return f"reports both sides of {number:,} {'dispute' if number == 1 else 'disputes'}"


_VERBS = {
    "wrong": ("is wrong", "are wrong"),
    "stands-alone": ("stands alone", "stand alone"),
    "differs": ("differs", "differ"),
    "disputed": ("is disputed", "are disputed"),
}
