"""The sentences that say how a claim stands: the subject first, and everybody by name."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimbook.evidence.amounts import Sized, find_factor
from claimbook.quantity import Direction, write_amount
from claimbook.verdicts import Figure

_NAMED = 3
"""As many are named in a sentence; the others are counted."""
_NUMBERS = "zero one two three four five six seven eight nine ten".split()


def say_wrong(reason: str, instead: str | None) -> str:
    """That an editor knows the claim to be wrong."""
    return end(f"Wrong: it is {instead}. {reason}" if instead else f"Wrong: {reason}")


def say_ruled(reason: str, source: str | None) -> str:
    """That an editor ruled for the claim."""
    return end(f"Settled by us: {reason.rstrip('.')}" + (f" (source: {source})" if source else ""))


def say_settled(voice: str, *, own_words: bool, rivals: Sequence[str]) -> str:
    """That the voice whose word counts says so."""
    said = f"{own(voice)} own words" if own_words else f"{voice} says so first hand"
    return end(said + _contradict(rivals))


def say_alone_in_article(who: str, figure: str, text: str, others: Sequence[str]) -> str:
    """That a figure, such as a headline's, is contradicted by its own article."""
    more = f", and so {'does' if len(others) == 1 else 'do'} {join(others)}" if others else ""
    return end(f"{who} stands alone with {figure}: the article itself says {text}{more}")


def say_alone(voice: str, figure: str, settler: str, settled: str) -> str:
    """That a figure is contradicted by the voice whose word counts."""
    return end(f"{voice} stands alone with {figure}: {settler} says {settled}")


def say_alone_among(voice: str, figure: str, sources: int, others: str) -> str:
    """That one voice differs from three or more."""
    return end(
        f"{voice} is alone with {figure} among {count(sources)} sources: the others say {others}"
    )


def say_apart(voice: str, figure: str, settler: str, settled: str, difference: str) -> str:
    """That a figure is a little off one that is settled."""
    first = f"{voice} says {figure}, {difference} than {own(settler)} {settled}"
    return end(f"{first}; perhaps it is on another basis")


def say_misquoted(outlet: str, speaker: str, figure: str, others: int, said: str) -> str:
    """That one outlet has somebody say what others do not."""
    rest = "one other has" if others == 1 else f"{count(others)} others have"
    return end(f"{outlet} has {speaker} say {figure}; {rest} them say {said}")


def say_disputed(sides: Sequence[tuple[Sequence[str], str]]) -> str:
    """That voices differ and nothing decides: each with its figure."""
    told = ", ".join(
        f"{join(voices)} {'say' if len(voices) > 1 else 'says'} {figure}"
        for voices, figure in sides[:_NAMED]
    )
    sources = count(sum(len(voices) for voices, _ in sides)).capitalize()
    more = ", and others say otherwise" if len(sides) > _NAMED else ""
    return end(f"{sources} sources differ: {told}{more}")


def say_examined(reason: str) -> str:
    """That an editor examined a dispute and nobody can tell."""
    return end(f"Disputed, and examined: {reason}")


def say_agreed(voices: Sequence[str], rivals: Sequence[str]) -> str:
    """That independent voices say the same."""
    told = f"{count(len(voices)).capitalize()} independent sources say so: {join(voices)}"
    return end(told + _contradict(rivals))


def say_echoed(outlets: int, voice: str, rivals: Sequence[str]) -> str:
    """That many outlets print the word of one."""
    told = f"{count(outlets).capitalize()} outlets report it, with one source: {voice}"
    return end(told + _contradict(rivals))


def say_single(outlet: str, voice: str | None, rivals: Sequence[str]) -> str:
    """That one outlet alone has it."""
    told = f"{outlet} alone reports it" + (f", from {voice}" if voice else "")
    return end(told + _contradict(rivals))


def say_between(figure: str) -> str:
    """That a hedged figure decides nothing."""
    return end(f"The words {figure} fit more than one of the figures given, or say too little")


def say_replaced(voice: str, figure: str, change: str) -> str:
    """That a later figure took the place of this one."""
    return end(f"{change.capitalize()}: {voice} now says {figure}")


def say_alleged(voice: str) -> str:
    """That something is alleged and not found."""
    return end(f"{voice} alleges it, and nobody has found so")


def say_opinion(voice: str) -> str:
    """That something is an opinion."""
    return end(f"It is the opinion of {voice}")


def say_fell(voice: str, earlier: str, later: str) -> str:
    """That a running total went down without a word."""
    return end(
        f"{voice} gave {earlier}, and then {later}, without saying that the count was revised"
    )


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
    """How far a figure is from another: `10% more`, `one more`, `9.4 times as much`."""
    more = "more" if one.side.middle > other.side.middle else "less"
    apart = abs(one.side.middle - other.side.middle)
    if one.figure.amount.exact and other.figure.amount.exact and apart < len(_NUMBERS):
        return f"{_NUMBERS[int(apart)]} {'fewer' if more == 'less' else more}"
    if not other.side.middle:
        return f"{apart.normalize():f} {more}"
    if one.figure.amount.unit in ("%", "pp"):
        return f"{apart.normalize():f} {'points' if apart != 1 else 'point'} {more}"
    factor = find_factor(one, other)
    if factor is None:
        return more
    share = abs(apart / other.side.middle) * 100
    return f"{share.quantize(Decimal(1) if share >= 1 else Decimal('0.1'))}% {more}"


def own(name: str) -> str:
    """The possessive of a name: `Alibaba's`, `Amazon Web Services'`."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def join(names: Sequence[str]) -> str:
    """Names in a sentence: three at most, and how many more there are."""
    shown, left = list(names[:_NAMED]), len(names) - _NAMED
    if left > 0:
        shown = [*shown, f"{count(left)} more"]
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


def _contradict(rivals: Sequence[str]) -> str:
    return f", contradicted by {join(rivals)}" if rivals else ""
