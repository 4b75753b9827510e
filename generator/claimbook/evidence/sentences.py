"""The sentences that say how a claim stands: the subject first, and everybody by name."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimbook.evidence.amounts import Sized, find_factor
from claimbook.quantity import Direction, write_amount
from claimbook.verdicts import Figure

_NAMED = 3
"""As many are named in a sentence; the others are counted."""
_TIMES = Decimal(2)
"""From here on a difference is told as a factor."""
_WHOLE_TIMES = Decimal("9.95")
"""From here on a factor is told without a decimal place."""
_NUMBERS = "zero one two three four five six seven eight nine ten".split()


def say_wrong(reason: str, instead: str | None) -> str:
    """That an editor knows the claim to be wrong."""
    return end(f"Wrong: it is {instead}. {reason}" if instead else f"Wrong: {reason}")


def say_ruled(reason: str, source: str | None) -> str:
    """That an editor ruled for the claim."""
    return end(f"Settled by us: {reason.rstrip('.')}" + (f" (source: {source})" if source else ""))


def say_settled(voice: str, *, own_words: bool, rivals: Sequence[str]) -> str:
    """That the voice whose word counts says so."""
    said = f"{own(voice)} own words" if own_words else f"{inside(voice)} said so first hand"
    return end(said + _contradict(rivals))


def say_alone_in_article(who: str, figure: str, text: str, others: Sequence[str]) -> str:
    """That a figure, such as a headline's, is contradicted by its own article."""
    more = f", and so {'does' if len(others) == 1 else 'do'} {join(others)}" if others else ""
    return end(f"{inside(who)} stands alone with {figure}: the article itself says {text}{more}")


def say_alone_above_article(who: str, figure: str, text: str, others: Sequence[str]) -> str:
    """That a headline in its outlet's own voice has no support in the article under it."""
    first = f"{inside(who)} stands alone with {figure}: the article under it gives {text}"
    return end(f"{first}, from {join(others)}")


def say_alone(voice: str, figure: str, settler: str, settled: str) -> str:
    """That a figure is contradicted by the voice whose word counts."""
    return end(f"{inside(voice)} stands alone with {figure}: {inside(settler)} said {settled}")


def say_alone_among(voice: str, figure: str, sources: int, others: str) -> str:
    """That one voice differs from three or more."""
    first = f"{inside(voice)} is alone with {figure} among {count(sources)} sources"
    return end(f"{first}: the others said {others}")


def say_apart(
    voice: str, figure: str, settler: str, settled: str, difference: str, *, counted: bool
) -> str:
    """That a figure is a little off one that is settled; what is counted has no other basis."""
    first = f"{inside(voice)} said {figure}, {difference} {own(settler)} {settled}"
    return end(first if counted else f"{first}; perhaps it is on another basis")


def say_misquoted(outlet: str, speaker: str, figure: str, others: int, said: str) -> str:
    """That one outlet has somebody say what others do not."""
    rest = "one other has" if others == 1 else f"{count(others)} others have"
    return end(f"{inside(outlet)} has {inside(speaker)} say {figure}; {rest} them say {said}")


def say_disputed(sides: Sequence[tuple[Sequence[str], str]]) -> str:
    """That voices differ and nothing decides: each with its figure."""
    number = count(len(sides)).capitalize()
    more = ", and others said otherwise" if len(sides) > _NAMED else ""
    if all(len(voices) == 1 for voices, _ in sides):
        subjects = [_close_apposition(inside(name)) for (name,), _ in sides[:_NAMED]]
        between = "; " if any("," in subject for subject in subjects) else ", "
        told = between.join(
            f"{subject} said {figure}"
            for subject, (_, figure) in zip(subjects, sides[:_NAMED], strict=True)
        )
        return end(f"{number} sources differ: {told}{more}")
    told = "; ".join(
        f"{count(len(voices))} {'source' if len(voices) == 1 else 'sources'}, {join(voices)}, "
        f"said {figure}"
        for voices, figure in sides[:_NAMED]
    )
    return end(f"{number} figures differ: {told}{more}")


def say_examined(reason: str) -> str:
    """That an editor examined a dispute and nobody can tell."""
    return end(f"Disputed, and examined: {reason}")


def say_agreed(voices: Sequence[str], rivals: Sequence[str]) -> str:
    """That independent voices say the same."""
    told = f"{count(len(voices)).capitalize()} independent sources say so: {join(voices)}"
    return end(told + _contradict(rivals))


def say_echoed(outlets: int, voice: str, rivals: Sequence[str]) -> str:
    """That many outlets print the word of one."""
    told = f"{count(outlets).capitalize()} outlets report it, with one source: {inside(voice)}"
    return end(told + _contradict(rivals))


def say_single(outlet: str, voice: str | None, rivals: Sequence[str]) -> str:
    """That one outlet alone has it."""
    told = f"{inside(outlet)} alone reports it" + (f", from {inside(voice)}" if voice else "")
    return end(told + _contradict(rivals))


def say_between(figure: str) -> str:
    """That a hedged figure decides nothing."""
    return end(f"The words {figure} fit more than one of the figures given, or say too little")


def say_replaced(voice: str, figure: str, change: str) -> str:
    """That a later figure took the place of this one."""
    preposition = "by" if change == "replaced" else "to"
    return end(f"{change.capitalize()} {preposition} {figure}, according to {inside(voice)}")


def say_alleged(voice: str) -> str:
    """That something is alleged and not found."""
    return end(f"{inside(voice)} alleges it, and nobody has found so")


def say_opinion(voice: str) -> str:
    """That something is an opinion."""
    return end(f"It is the opinion of {inside(voice)}")


def say_fell(voice: str, earlier: str, later: str) -> str:
    """That a running total went down without a word."""
    counts = f"{inside(voice)} gave {earlier}, and then {later}"
    return end(f"{counts}, without saying that the count was revised")


def say_copied(copy: str, original: str, share: float) -> str:
    """That a text is much that of another."""
    part = f"{round(share * 100)}% of its wording"
    return end(f"{own(copy)} text shares {part} with {own(original)}, which it does not cite")


def say_same_elsewhere(figure: str, one: str, other: str) -> str:
    """That the same figure is given for two stretches of time."""
    return end(f"{figure} is given for {one} and for {other}")


def write(one: Sized) -> str:
    """A figure as the field writes it: growth as a bare number, a fall as one."""
    return write_figure(one.figure)


def write_figure(figure: Figure) -> str:
    """The same of a figure that was not brought into the unit of a group."""
    fell = figure.change is not None and figure.amount.direction is Direction.DOWN
    return write_amount(figure.amount, sign=fell)


def write_difference(one: Sized, other: Sized) -> str:
    """How far one figure is from another: `10% more than`, `9.4 times as much as`."""
    more = "more" if one.side.middle > other.side.middle else "less"
    apart = abs(one.side.middle - other.side.middle)
    if one.figure.amount.exact and other.figure.amount.exact and apart < len(_NUMBERS):
        return f"{_NUMBERS[int(apart)]} {'fewer' if more == 'less' else more} than"
    if not other.side.middle:
        return f"{apart.normalize():f} {more} than"
    if one.figure.amount.unit in ("%", "pp"):
        return f"{apart.normalize():f} {'points' if apart != 1 else 'point'} {more} than"
    factor = find_factor(one, other)
    if factor is None:
        return f"{more} than"
    if more == "more" and factor >= _TIMES:
        return f"{factor:,.{0 if factor >= _WHOLE_TIMES else 1}f} times as much as"
    share = abs(apart / other.side.middle) * 100
    return f"{share.quantize(Decimal(1) if share >= 1 else Decimal('0.1'))}% {more} than"


def inside(name: str) -> str:
    """A name as it stands inside a sentence: `the mayor of Marrowford`, `Alibaba`."""
    return f"the {name[4:]}" if name.startswith("The ") else name


def own(name: str) -> str:
    """The possessive of a name inside a sentence: `Alibaba's`, `Amazon Web Services'`."""
    name = inside(name).partition(", ")[0]
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def with_office(name: str, role: str | None) -> str:
    """A name with what its bearer is: `Eddie Wu, Alibaba's chief executive`.

    Where the name says it already, as that of the mayor of a town does, it stands alone.
    """
    return f"{name}, {role}" if role and role.casefold() not in name.casefold() else name


def join(names: Sequence[str]) -> str:
    """Names in a sentence: three at most, and how many more there are."""
    shown, left = [inside(name) for name in names[:_NAMED]], len(names) - _NAMED
    if left > 0:
        shown = [*shown, f"{count(left)} more"]
    if len(shown) > 1 and any("," in name for name in shown):
        return "; and ".join(("; ".join(shown[:-1]), shown[-1]))
    return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def count(number: int) -> str:
    """A number up to ten in words."""
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"


def end(sentence: str) -> str:
    """The sentence with its full stop; one that begins with an article begins with a capital."""
    sentence = sentence.strip()
    if sentence.startswith(("the ", "a ", "an ")):
        sentence = sentence[:1].upper() + sentence[1:]
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."


def _close_apposition(name: str) -> str:
    """A name before its verb: `Eddie Wu, Alibaba's chief executive,`."""
    return f"{name}," if ", " in name else name


def _contradict(rivals: Sequence[str]) -> str:
    return f", contradicted by {join(rivals)}" if rivals else ""
