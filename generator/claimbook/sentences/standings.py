"""Explain the standing of a claim, beginning with the subject and naming everybody."""

from __future__ import annotations

from collections.abc import Sequence, Set

from claimbook.sentences.style import (
    NAMED,
    begin_sentence,
    close_apposition,
    count,
    end,
    inside,
    join,
    join_all,
    own,
)


def explain_wrong(reason: str, instead: str | None) -> str:
    """Say that an editor knows the claim to be wrong."""
    return end(f"Wrong: the right figure is {instead}. {reason}" if instead else f"Wrong: {reason}")


def explain_ruled(reason: str, source: str | None) -> str:
    """Say that an editor ruled for the claim."""
    words = f"An editor ruled for this figure: {reason.rstrip('.')}"
    return end(words + (f" (source: {source})" if source else ""))


def explain_settled(
    voice: str, figure: str, rivals: Sequence[str], *, relayed_by: int = 0, worth: str = ""
) -> str:
    """Give the figure of the voice whose word counts, and say how many outlets it is known from.

    `worth` is the figure in the common currency; empty if all give it in one. `relayed_by` is 0 if
    the voice published the figure itself or is quoted with it.
    """
    relayed = f", as {count(relayed_by)} outlets report it," if relayed_by else ""
    same = f", about {worth}" if worth else ""
    words = f"{own(voice)} own figure{relayed} is {figure}{same}"
    return end(begin_sentence(words + _object(rivals)))


def shorten_settled(reason: str, *worths: str) -> str:
    """Leave a figure, however written, out of a reason: `This is Acme's own figure`."""
    for worth in worths:
        first, found, rest = reason.partition(f" is {worth}")
        if found and " own figure" in first and (rest == "." or rest.startswith(", but ")):
            return f"This is {inside(first.removesuffix(','))}{rest}"
    return reason


def explain_alone_in_article(who: str, figure: str, text: str, others: Sequence[str]) -> str:
    """Say that a figure, such as a headline's, is contradicted by its own article."""
    more = f", and so {'does' if len(others) == 1 else 'do'} {join(others)}" if others else ""
    return end(f"{inside(who)} stands alone with {figure}: the article itself says {text}{more}")


def explain_alone_above_article(who: str, figure: str, text: str, others: Sequence[str]) -> str:
    """Say that a headline in its outlet's own voice has no support in the article under it."""
    first = f"{inside(who)} stands alone with {figure}: the article under it gives {text}"
    return end(f"{first}, from {join(others)}")


def explain_alone(voice: str, figure: str, settler: str, settled: str) -> str:
    """Say that a figure is contradicted by the voice whose word counts."""
    return end(f"{inside(voice)} stands alone with {figure}: {inside(settler)} said {settled}")


def explain_alone_among(voice: str, figure: str, sources: int, others: str) -> str:
    """Say that one voice differs from three or more."""
    first = f"{inside(voice)} is alone with {figure} among {count(sources)} sources"
    return end(f"{first}: the others said {others}")


def explain_slightly_off(
    voice: str, figure: str, settler: str, settled: str, difference: str, *, counted: bool
) -> str:
    """Say that a figure is slightly off a settled one; counted figures have no other basis."""
    first = f"{inside(voice)} said {figure}, {difference} {own(settler)} {settled}"
    return end(first if counted else f"{first}; perhaps it is on another basis")


def explain_misquoted(outlet: str, speaker: str, figure: str, others: int, said: str) -> str:
    """Say that one outlet quotes somebody differently from all others."""
    rest = "one other outlet has" if others == 1 else f"{count(others)} other outlets have"
    return end(f"{inside(outlet)} has {inside(speaker)} saying {figure}; {rest} {said}")


def explain_disputed(sides: Sequence[tuple[Sequence[str], str]]) -> str:
    """Say that voices differ and nothing decides, each with its figure."""
    number = count(len(sides)).capitalize()
    more = ", and others said otherwise" if len(sides) > NAMED else ""
    if all(len(voices) == 1 for voices, _ in sides):
        said: dict[str, list[str]] = {}
        for (name,), figure in sides:
            said.setdefault(close_apposition(inside(name)), []).append(figure)
        shown = list(said.items())[:NAMED]
        between = "; " if any("," in subject for subject, _ in shown) else ", "
        listed = between.join(f"{subject} said {join_all(figures)}" for subject, figures in shown)
        more = more if len(said) > NAMED else ""
        return end(f"{count(len(said)).capitalize()} sources differ: {listed}{more}")
    listed = "; ".join(
        f"{count(len(voices))} {'source' if len(voices) == 1 else 'sources'}, {join(voices)}, "
        f"said {figure}"
        for voices, figure in sides[:NAMED]
    )
    return end(f"{number} figures differ: {listed}{more}")


def explain_several_figures(voice: str, figures: Sequence[str]) -> str:
    """Say that one voice gives several figures for one thing, and nothing decides."""
    return end(f"{inside(voice)} gives different figures: {join(figures)}")


def explain_examined(reason: str) -> str:
    """Say that an editor examined a dispute without finding out who is right."""
    return end(f"Disputed, though an editor examined it. {reason}")


def explain_confirmed(voices: Sequence[str], rivals: Sequence[str], *, alike: bool) -> str:
    """Say that independent voices say the same or, unless `alike`, what may be the same."""
    say = "say so" if alike else "give this figure or one that is compatible with it"
    words = f"{count(len(voices)).capitalize()} independent sources {say}: {join(voices)}"
    return end(words + _object(rivals))


def explain_echoed(outlets: int, voice: str, rivals: Sequence[str]) -> str:
    """Say that many outlets repeat the word of one source."""
    words = f"{count(outlets).capitalize()} outlets report it, with one source: {inside(voice)}"
    return end(words + _object(rivals))


def explain_own_books(outlets: int, owner: str) -> str:
    """Say that outlets report without a source what only the entity's own books can show."""
    words = f"{count(outlets).capitalize()} outlets report it and name no source"
    return end(f"{words}; only {inside(owner)} can know it")


def explain_single_outlet(outlet: str, voice: str | None, rivals: Sequence[str]) -> str:
    """Say that a claim rests on one outlet, and whom it cites.

    It does not say that no other has the figure: those of other kinds and periods may be the same.
    """
    citing = f", which cites {inside(voice)}" if voice else ""
    return end(f"It rests on {inside(outlet)} alone{citing}{_object(rivals)}")


def describe_single_outlet(badge: str, outlet: str) -> str:
    """Say of all claims with a badge that they rest on one outlet."""
    return end(f"{badge}: the claim rests on {inside(outlet)} alone, whomever it cites")


def explain_only_undivided_outlet(outlet: str, torn: Sequence[str]) -> str:
    """Say that all outlets but one with this figure give another figure, too."""
    give = "gives" if len(torn) == 1 else "give"
    return end(f"{inside(outlet)} reports it; {join(torn)} {give} this figure and another one")


def explain_fits_several(words: str, figures: Sequence[str]) -> str:
    """Say that a hedged figure fits several others and so counts for none of them."""
    none = "neither" if len(figures) == 2 else "none of them"
    return end(f"“{words}” fits {join(figures)} alike, and so confirms {none}")


def explain_too_vague(words: str, figures: Sequence[str]) -> str:
    """Say that a figure says too little to confirm others, and does not contradict them."""
    them = "it" if len(figures) == 1 else "them"
    return end(f"“{words}” does not contradict {join(figures)}, but does not confirm {them} either")


def add_alike(reason: str, figure: str, voices: Sequence[str]) -> str:
    """Add to a reason that it neither confirms nor contradicts another figure, and whose."""
    words = f"This figure neither confirms nor contradicts {figure}, from {join(voices)}"
    return f"{reason} {end(words)}"


def add_expectations(
    reason: str, others: Sequence[tuple[str, Sequence[str]]], kinds: Set[str], *, of_plan: bool
) -> str:
    """Add to the reason of a plan or forecast which others differ, and whose they are.

    `kinds` are those of the others. `of_plan` says that the reason is that of a plan or target.
    """
    listed = [f"{figure}, from {join(names)}" for figure, names in others[:NAMED]]
    if len(others) > NAMED:
        listed.append(f"and {len(others) - NAMED:,} more")
    kind = next(iter(kinds)) if len(kinds) == 1 else "expectation"
    if of_plan:
        lead = f"A {kind} differs" if len(others) == 1 else f"{begin_sentence(kind)}s differ"
    elif kind in ("plan", "target"):
        lead = f"The {kind} differs" if len(others) == 1 else f"{begin_sentence(kind)}s differ"
    else:
        lead = f"Another {kind} differs" if len(others) == 1 else f"Other {kind}s differ"
    return f"{reason} {end(f'{lead}: ' + '; '.join(listed))}"


def explain_replaced(voice: str, figure: str, change: str) -> str:
    """Say that a later figure replaced this one."""
    preposition = "by" if change == "replaced" else "to"
    return end(f"{change.capitalize()} {preposition} {figure}, according to {inside(voice)}")


def explain_alleged(voice: str, others: Sequence[tuple[Sequence[str], str]]) -> str:
    """Say that something is alleged, and what others give as a fact, by name."""
    first = end(f"{inside(voice)} alleges it; it has not been established")
    sides = [f"{join(names)} said {figure}" for names, figure in others[:NAMED]]
    more = ", and others said otherwise" if len(others) > NAMED else ""
    return f"{first} {end(begin_sentence(', '.join(sides)) + more)}" if sides else first


def explain_opinion(voice: str) -> str:
    """Say that something is an opinion."""
    return end(f"It is the opinion of {inside(voice)}")


def _object(rivals: Sequence[str]) -> str:
    return f", but {join(rivals)} said otherwise" if rivals else ""
