"""Say what does not fit in an article's figures."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.sentences.style import begin_sentence, end, inside, join_all, own

SEVERAL_PERIODS = "nothing says for which of several periods it is"
PERIOD_OVER = "their period was over more than a year before it was said"
ANOTHER_TIME = "it agrees with none of them and was said at another time"
OWN_DAY = "it is taken to be for the day of its article"
OWN_GOAL = "a goal for a certain day is only compared with goals for that day"


def describe_assumed_currency(outlet: str, word: str, figures: Sequence[str], currency: str) -> str:
    """Say that a text writes only “dollars”, and which dollars were assumed."""
    first = f"{inside(outlet)} says only “{word}” for {join_all(figures)}"
    return end(begin_sentence(f"{first}; this is taken to mean {currency}"))


def describe_assumed_period(outlet: str, figure: str, periods: Sequence[str]) -> str:
    """Say that a figure has no period, and the periods of figures it is compared with."""
    first = begin_sentence(f"{inside(outlet)} gives no period for {figure}")
    return end(f"{first}; it is compared with figures for {join_all(periods)}")


def describe_period_apart(outlet: str, figure: str, periods: Sequence[str], why: str) -> str:
    """Say that a figure has no period, and why it is not compared with figures that have one."""
    first = begin_sentence(f"{inside(outlet)} gives no period for {figure}")
    return end(f"{first}; it is not compared with figures for {join_all(periods)}, since {why}")


def describe_conversion_off(outlet: str, figure: str, stated: str, day: str, worth: str) -> str:
    """Say that a text converts an amount at a rate that its day did not have."""
    first = begin_sentence(f"{inside(outlet)} converts {figure} to {stated}")
    return end(f"{first}; at the rate of {day} it was {worth}")


def describe_currency_mismatch(
    outlet: str, figure: str, other_outlet: str, other: str, entity: str, measured: str
) -> str:
    """Say that two texts have the same digits in two currencies."""
    first = f"{inside(outlet)} puts {own(entity)} {measured} at {figure}"
    both = f"{first}, {inside(other_outlet)} at {other}"
    return end(begin_sentence(f"{both}: the same digits in two currencies"))


def describe_entity_mismatch(
    outlet: str, figure: str, whole: str, measured: str, parts: Sequence[str]
) -> str:
    """Say that one article gives the same figure for a whole and for a part of it."""
    others = join_all([inside(part) for part in parts])
    what = "a part" if len(set(parts)) == 1 else "parts"
    both = f"the {measured} of {inside(whole)} and for that of {others}, {what} of it"
    return end(begin_sentence(f"{inside(outlet)} gives {figure} for {both}"))


def describe_headline_differs(outlet: str, headline: str, figures: Sequence[str]) -> str:
    """Say that the figure in a headline differs from the one in its article."""
    first = f"{own(outlet)} headline says {headline}"
    return end(begin_sentence(f"{first}; the article under it says {join_all(figures)}"))


def describe_period_mismatch(
    outlet: str, figure: str, entity: str, measured: str, periods: Sequence[str]
) -> str:
    """Say that one article gives a figure for several periods."""
    first = f"{inside(outlet)} gives {figure} for {own(entity)} {measured} in different periods"
    return end(begin_sentence(f"{first}: {join_all(periods)}"))


def describe_raise_without_change(
    outlet: str, entity: str, moved: str, kind: str, figure: str
) -> str:
    """Say that a goal is said to have moved but has not."""
    first = f"{inside(outlet)} says that {inside(entity)} {moved} its {kind}"
    return end(begin_sentence(f"{first}, but gives {figure} as the earlier one, too"))
