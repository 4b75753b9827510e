"""Put names and numbers into a sentence, and begin and end a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unicodedata import bidirectional

from babel.numbers import get_currency_name

_ISOLATE, _END = "\u2068", "\u2069"
"""The characters that begin and end an isolate (Unicode Bidirectional Algorithm)."""
NAMED = 3
"""How many names a sentence lists; the others are counted."""
_AGAINST = "against "
"""Before what a difference is measured against: a plan, a budget, a rival."""
COMPOUND = 2
"""A name with more words follows its noun: growth in AI infrastructure spending."""
NUMBERS = "zero one two three four five six seven eight nine ten".split()


_RIGHT_TO_LEFT = frozenset({"R", "AL"})
"""The classes of letters in scripts that are written from the right."""
_SUMS = frozenset({"earnings", "sales", "savings"})
"""Plurals that name one sum, and may precede `growth`."""
_BEFORE_OF = """
    association board bureau chamber city commission commonwealth council county court department
    district federation government institute isle kingdom league ministry museum office parliament
    port province republic society state states town union university village
""".split()
_AT_END = """
    act administration archipelago association authority bahamas bill bureau commission committee
    department emirates federation fund government index institute islands maldives ministry nations
    netherlands ocean office parliament party philippines republic river sea senate treaty
""".split()
_BANKS = ["central bank", "reserve bank", "people's bank", "people’s bank"]
_KNOWN = [
    *("african union", "associated press", "european union", "federal reserve", "soviet union"),
    *("united kingdom", "united states", "white house", "world bank"),
    *(f"bank of {country}" for country in ("canada", "england", "israel", "japan", "korea")),
]
"""Ends of well-known names. Commercial banks, such as Bank of America, have no article."""
_HEADS = tuple(f" {words}" for words in (*_BEFORE_OF, *_BANKS))
_ENDS = tuple(f" {words}" for words in (*_AT_END, *_BANKS, *_KNOWN))


def isolate(name: str) -> str:
    """Make a name keep its own direction, whatever is next to it in a sentence.

    Otherwise, a name in Arabic would move the figure or name after it to its other side.
    """
    if name.isascii() or name.startswith(_ISOLATE):
        return name
    return f"{_ISOLATE}{name}{_END}" if _is_right_to_left(name) else name


def _is_right_to_left(name: str) -> bool:
    return any(bidirectional(letter) in _RIGHT_TO_LEFT for letter in name)


def inside(name: str) -> str:
    """Return a name inside a sentence: `the mayor of Marrowford`, `Alibaba`."""
    if name.startswith("The "):
        return f"the {name[4:]}"
    needs_article = _takes_article(name) and not name.startswith("the ")
    return f"the {name}" if needs_article else isolate(name)


def own(name: str) -> str:
    """Return the possessive of a name inside a sentence: `Alibaba's`, `Amazon Web Services'`.

    A common noun in the singular takes an s after its own: `the electric bus's`.
    """
    name = inside(name).partition(", ")[0]
    last = name.split()[-1]
    bare = last.endswith("s") and not (last.islower() and last.endswith(("us", "ss", "is")))
    return f"{name}'" if bare else f"{name}'s"


def with_office(name: str, office: str) -> str:
    """Return a name with its office, if it has one: `Eddie Wu, Alibaba's chief executive`."""
    return f"{name}, {office}" if office else name


def with_source(name: str, source: str) -> str:
    """Return the name of an outlet with whom it cites, if anybody: `the Courier, citing police`."""
    return f"{name}, citing {source}" if source else name


def join(names: Sequence[str]) -> str:
    """Join names in a sentence: at most three, and the number of the others."""
    shown, left = [inside(name) for name in names[:NAMED]], len(names) - NAMED
    if left > 0:
        shown = [*shown, f"{count(left)} more"]
    if len(shown) > 1 and any("," in name for name in shown):
        return "; and ".join(("; ".join(shown[:-1]), shown[-1]))
    return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def count(number: int) -> str:
    """Write a number up to ten in words."""
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def end(sentence: str) -> str:
    """End a sentence with a full stop; capitalize it if it begins with an article."""
    sentence = sentence.strip()
    if sentence.startswith(("the ", "a ", "an ")):
        sentence = sentence[:1].upper() + sentence[1:]
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."


def close_apposition(name: str) -> str:
    """Close an apposition before a verb: `Eddie Wu, Alibaba's chief executive,`."""
    return f"{name}," if ", " in name else name


def join_all(words: Iterable[str]) -> str:
    """Join all figures or periods in a sentence, each once: `a, b and c`."""
    once = list(dict.fromkeys(words))
    return " and ".join(filter(None, (", ".join(once[:-1]), *once[-1:])))


def lower_first(name: str) -> str:
    """Write the name of a metric inside a sentence: `AI infrastructure`, `revenue`."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def with_article(noun: str) -> str:
    """Write “a” or “an” before a noun: `a claim`, `an entity`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def begin_sentence(words: str) -> str:
    """Capitalize the first letter of a sentence; names such as iShares keep theirs."""
    if words[1:2].isupper():
        return words
    return words[:1].upper() + words[1:]


def name_measured(
    metric: str, change: str | None, *, fell: bool = False, longest: int = COMPOUND
) -> str:
    """Name what a figure measures: `revenue`, `revenue growth`, `gain in value on the day`.

    A metric with more than the `longest` number of words follows its noun, and so does a plural:
    `growth in passengers`.
    """
    metric = lower_first(metric)
    if change is None:
        return metric
    if change.startswith(_AGAINST):
        return f"{metric} {change}"
    if change == "on the day":
        word = "fall" if fell else "gain"
    else:
        word = "decline" if fell else "growth"
    words = metric.split()
    plural = metric.endswith("s") and not metric.endswith("ss") and metric not in _SUMS
    short = len(words) <= longest and "of" not in words and not plural
    what = f"{metric} {word}" if short else f"{word} in {metric}"
    return what if change == "year-on-year" else f"{what} {change}"


def name_change(metric: str, change: str, owner: str = "") -> str:
    """Name what is measured if it rose in one case and fell in another, and its owner, if any.

    Examples: `change in revenue year-on-year`, `the change in Acme's share price on the day`.
    """
    if change.startswith(_AGAINST):
        return f"{owner} {name_measured(metric, change)}".lstrip()
    whose = f"{owner} {lower_first(metric)}".lstrip()
    return f"{'the ' if owner else ''}change in {whose} {change}".rstrip()


def name_currency(code: str) -> str:
    """Return the plural name of a currency: `US dollars`."""
    return str(get_currency_name(code, 2, locale="en"))


def _takes_article(name: str) -> bool:
    """Whether “the” precedes a name inside a sentence: `the City of Marrowford`.

    A name of another form can say so itself: `name: The Arle Trust`.
    """
    folded = f" {' '.join(name.casefold().split())}"
    head, of, _ = folded.partition(" of ")
    return bool(of and head.endswith(_HEADS)) or folded.endswith(_ENDS)
