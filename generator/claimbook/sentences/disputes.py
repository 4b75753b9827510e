"""Tell a disagreement in a sentence or two: who gives which figure, and what others say."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.sentences.style import (
    NAMED,
    begin_sentence,
    count,
    end,
    inside,
    join,
    join_all,
    own,
)


def describe_given_figures(who: str, subject: str, figures: Sequence[str]) -> str:
    """Say who gives which figures for what, if nothing contradicts them."""
    return end(begin_sentence(f"{who} puts {_refer(subject, who)} at {join_all(figures)}"))


def describe_lone_figure(who: str, subject: str, figure: str) -> str:
    """Say who stands alone, with which figure for what."""
    what = _refer(subject, who)
    return end(begin_sentence(f"{who} stands alone in putting {what} at {figure}"))


def describe_wrong_figures(
    sides: Sequence[tuple[str, str]], subject: str, right: str, reason: str
) -> str:
    """Say who put what at which figure, and which figure an editor knows to be right, if any."""
    (who, figure), *others = sides
    more = "".join(f", {name} at {other}" for name, other in others)
    wrong = end(begin_sentence(f"{who} put {_refer(subject, who)} at {figure}{more}"))
    instead = end(f"The right figure is {right}") if right else ""
    return " ".join(filter(None, (wrong, instead, reason)))


def describe_other_figure(who: str, figure: str) -> str:
    """Say what somebody else said."""
    return end(begin_sentence(f"{who} said {figure}"))


def describe_text_under_headline(
    figure: str, others: Sequence[str], *, headline: bool, summary: bool
) -> str:
    """Say what the article itself says, under a headline or also a summary, and who else does."""
    under = "The text of the article" if summary else "The article under it"
    more = f"; so {'does' if len(others) == 1 else 'do'} {join(others)}" if others else ""
    return end(f"{under if headline else 'The same article'} says {figure}{more}")


def describe_explained(subject: str, figures: Sequence[str]) -> str:
    """Say which figures are given for what, before the reason why they need not disagree."""
    return end(f"Figures given for {subject} are {join_all(figures)}")


def describe_several_figures(who: str, subject: str, figures: Sequence[str]) -> str:
    """Say that one outlet gives several figures for the same thing."""
    first = f"{inside(who)} gives different figures for {subject}"
    return end(begin_sentence(f"{first}: {join_all(figures)}"))


def describe_order(*, weighed: bool) -> str:
    """Say in which order disagreements are listed; `weighed` if editors weighted their metrics."""
    alone = "those in which a figure stands alone"
    first = "disagreements about the metrics that our editors rank highest" if weighed else alone
    then = f", then {alone}" if weighed else ""
    return end(begin_sentence(f"{first} come first{then}, then those furthest apart"))


def describe_told_above(subject: str) -> str:
    """Say that the page has told the disagreement about a subject already."""
    return f"{subject}, as told above."


def name_difference(subject: str, *, past: bool) -> str:
    """Say that sources differ, and on what; `past` if all have later figures by now."""
    return f"Sources {'differed' if past else 'differ'} on {subject}"


def name_reported(outlet: str, number: int, subject: str, *, past: bool) -> str:
    """Say that one outlet reports how many sources give different figures, and for what."""
    verb = "reported" if past else "reports"
    return begin_sentence(f"{inside(outlet)} {verb} {count(number)} figures for {subject}")


def list_sides(sides: Sequence[tuple[str, str]]) -> str:
    """Say who gives which figure, all sides alike, as part of a sentence."""
    between = "; " if any("," in who for who, _ in sides[:NAMED]) else ", "
    return _list_sides([f"{who} said {figure}" for who, figure in sides], between)


def list_reported(sides: Sequence[tuple[str, str]]) -> str:
    """Say from whom the only outlet that reports some figures has each of them.

    `sides` has who gives a figure, empty if nobody is named, and the figure.
    """
    sources = [(f"from {who}" if who else "without a named source", said) for who, said in sides]
    return _list_sides([f"{figure} {source}" for source, figure in sources], "; ")


def _list_sides(sides: Sequence[str], between: str) -> str:
    listed = between.join(sides[:NAMED])
    return f"{listed}, and others said otherwise" if len(sides) > NAMED else listed


def describe_disagreement(difference: str, sides: str) -> str:
    """Say on what sources differ, and who gives which figure."""
    return end(f"{difference}: {sides}")


def describe_expectations(subject: str, sides: Sequence[tuple[str, str]]) -> str:
    """Say who expects what of one thing; `sides` has each voice with its figure."""
    return end(f"Expectations differ on {subject}: {list_sides(sides)}")


def describe_differing_articles(subject: str, who: str, figures: str, *, past: bool = False) -> str:
    """Say that one source gives several figures for one thing; `figures` names the articles."""
    verb = "differed" if past else "differ"
    return end(f"Articles {verb} on {subject}: {who} said {figures}")


def write_in_articles(figures: Sequence[str]) -> str:
    """List several figures of one source, each in another article, as part of a sentence."""
    if len(figures) == 2:
        return "{} in one article and {} in another".format(*figures)
    return f"{join_all(figures)} in different articles"


def write_alleged(sides: Sequence[tuple[str, str]]) -> str:
    """Say who alleged something else, as part of a sentence."""
    listed = ", ".join(f"{inside(who)} alleged {figure}" for who, figure in sides[:NAMED])
    return f"{listed}, and others alleged otherwise" if len(sides) > NAMED else listed


def describe_unknowable() -> str:
    """Say that nobody can tell which figure is right."""
    return "An editor examined it, and nobody can tell which is right."


def describe_undecided() -> str:
    """Say that nothing settles a dispute."""
    return "Nothing here decides which figure is right."


def _refer(subject: str, who: str) -> str:
    """Name what a figure measures, in a sentence about its subject: `its customers`."""
    named = f"{own(who)} "
    return f"its {subject.removeprefix(named)}" if subject.startswith(named) else subject
