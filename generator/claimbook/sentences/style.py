"""Names and numbers inside a sentence, and how a sentence begins and ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unicodedata import bidirectional

from babel.numbers import get_currency_name

_ISOLATE, _END = "\u2068", "\u2069"
"""What the Unicode bidirectional algorithm takes for the beginning and the end of an isolate."""
NAMED = 3
"""As many are named in a sentence; the others are counted."""
_COMPOUND = 2
"""A name of more words stands behind what is said of it: growth in AI infrastructure spending."""
NUMBERS = "zero one two three four five six seven eight nine ten".split()


_RIGHT_TO_LEFT = frozenset({"R", "AL"})
"""The classes of letters of scripts that are written from the right."""


def isolate(name: str) -> str:
    """A name that keeps its own direction, whatever stands beside it in a sentence.

    Without it, a name in Arabic takes the figure or the name after it to its other side.
    """
    if name.isascii() or name.startswith(_ISOLATE):
        return name
    return f"{_ISOLATE}{name}{_END}" if _is_right_to_left(name) else name


def _is_right_to_left(name: str) -> bool:
    return any(bidirectional(letter) in _RIGHT_TO_LEFT for letter in name)


def inside(name: str) -> str:
    """A name inside a sentence: `the mayor of Marrowford`, `Alibaba`."""
    return f"the {name[4:]}" if name.startswith("The ") else isolate(name)


def own(name: str) -> str:
    """The possessive of a name inside a sentence: `Alibaba's`, `Amazon Web Services'`."""
    name = inside(name).partition(", ")[0]
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def with_office(name: str, role: str | None) -> str:
    """A name with its office: `Eddie Wu, Alibaba's chief executive`.

    If the name already contains the office, as that of a town's mayor does, it is used alone.
    """
    return f"{name}, {role}" if role and role.casefold() not in name.casefold() else name


def join(names: Sequence[str]) -> str:
    """Names in a sentence: three at most, and how many more there are."""
    shown, left = [inside(name) for name in names[:NAMED]], len(names) - NAMED
    if left > 0:
        shown = [*shown, f"{count(left)} more"]
    if len(shown) > 1 and any("," in name for name in shown):
        return "; and ".join(("; ".join(shown[:-1]), shown[-1]))
    return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def count(number: int) -> str:
    """A number up to ten in words."""
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def end(sentence: str) -> str:
    """The sentence with its full stop; one that begins with an article begins with a capital."""
    sentence = sentence.strip()
    if sentence.startswith(("the ", "a ", "an ")):
        sentence = sentence[:1].upper() + sentence[1:]
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."


def close_apposition(name: str) -> str:
    """A name before its verb: `Eddie Wu, Alibaba's chief executive,`."""
    return f"{name}," if ", " in name else name


def join_all(words: Iterable[str]) -> str:
    """All of some figures or periods in a sentence, each once: `a, b and c`."""
    once = list(dict.fromkeys(words))
    return " and ".join(filter(None, (", ".join(once[:-1]), *once[-1:])))


def lower_first(name: str) -> str:
    """The name of a metric inside a sentence: `AI infrastructure`, `revenue`."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def begin_sentence(words: str) -> str:
    """The words with a capital letter at their beginning; names such as iShares keep theirs."""
    if words[1:2].isupper():
        return words
    return words[:1].upper() + words[1:]


def name_measured(metric: str, change: str | None, *, fell: bool = False) -> str:
    """What a figure measures: `revenue`, `revenue growth`, `gain in market value on the day`."""
    metric = lower_first(metric)
    if change is None:
        return metric
    if change == "on the day":
        word = "fall" if fell else "gain"
    else:
        word = "decline" if fell else "growth"
    what = f"{metric} {word}" if _is_short(metric) else f"{word} in {metric}"
    return what if change == "year-on-year" else f"{what} {change}"


def name_change(metric: str, change: str) -> str:
    """What is measured where it rose here and fell there: `change in revenue year-on-year`."""
    return f"change in {lower_first(metric)} {change}".rstrip()


def _is_short(metric: str) -> bool:
    """Whether a metric's name may stand before another noun: `net profit`, `share price`."""
    words = metric.split()
    return len(words) <= _COMPOUND and "of" not in words


def name_currency(code: str) -> str:
    """The plural name of a currency: `US dollars`."""
    return str(get_currency_name(code, 2, locale="en"))
