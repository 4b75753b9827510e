"""Recognize numbers that end a name: S&P 500, iPhone 14, chapter 11, phase two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.hedges.phrases import list_last_words
from claimbook.quantity.numbers.digits import is_jet

if TYPE_CHECKING:
    from claimbook.quantity.figure import WrittenFigure
    from claimbook.quantity.text.tokens import Token

_NUMBERED = frozenset(
    "no nos pp number numbers chapter article section page pages figure table step version part "
    "volume vol appendix note item level phase tier route flight room case class grade type "
    "model series highway channel gate question exhibit rule form fortune "
    "fy fiscal year stage pier category platform terminal runway junction clause schedule "
    "amendment proposition interstate court reference code district ward division zone area line "
    "unit season episode".split()
)
"""Words for things that a number identifies: chapter 11, No. 1, fiscal 2025."""

_NUMBERED_MANY = frozenset(
    "chapters articles sections pages figures tables versions volumes items routes flights rooms "
    "nos numbers".split()
)
"""Words before several such numbers: chapters 7 and 11."""
_JOINTS = frozenset((",", "and", "or", "&"))
_MOST_LISTED = 5

_ABBREVIATED = frozenset("p ch chap fig figs sec para art".split())
"""The same with a full stop: p. 12."""

_OPENERS = frozenset(
    "a after all also among an and another any as at because before both but by every for from "
    "had has have he her his if in into is it its just last more most next of on once only or "
    "other our per she since so that the their then there these they this those through to until "
    "magnitude record total was we were what when where which while who with within yet you your "
    "between during up down against ci sd iqr".split()
)
"""Capitalized words, besides hedges, that begin a sentence or a headline and are not names."""

_NAMING_HEDGES = frozenset(("top", "pass", "max", "min", "cross"))
"""Hedges that a name may end in: the Top 500."""

_PRODUCTS = frozenset(("iphone", "ipad", "ios", "windows", "boeing", "airbus", "gpt", "s", "p"))
"""Products that a number follows; two of them are single letters as in `p 12`."""

_NUMBERED_IN_WORDS = frozenset("phase chapter part step stage level tier day act round".split())
_ENDS_OF_CLAUSES = frozenset(
    "year case class series question group court code district ward division zone area line unit "
    "platform terminal schedule season episode".split()
)
"""Words that a count may follow: this year 20 firms left."""

_ONE_OF_A_ROW = frozenset(
    "day week game match lap minute hole heat round lane set month over stump race seed".split()
)
_BEFORE_ONE_OF_A_ROW = frozenset("on in by until till from of since at after before for to".split())
"""Words for things that a number counts off: on day 12."""

_NOT_COUNTED = frozenset(
    "for on by in way factor sided handed pronged figure figures digit star dimensional tier party "
    "off over under emission emissions carbon hours tolerance octane monthly weekly daily yearly "
    "hourly".split()
)
"""Words after a number and a hyphen that count nothing: a two-way street, a six-figure sum."""

_ZEROS = frozenset("net ground patient year sub near".split())
_AFTER_ZERO = frozenset(
    "tolerance emission emissions hours hour carbon waste gravity sum covid".split()
)
"""Words beside a zero that names something: ground zero, zero tolerance."""

_SHORTEST = 4
_NO_PARTICIPLES = _PRODUCTS | {"united", "allied", "limited"}

_HEADLINE_VERBS = frozenset(
    "kills kill arrest arrests arrested wounds injures injure loses lose wins win hits hit nears "
    "leaves names cuts adds fires hires sinks frees rescues evacuates buries detains jails charges "
    "deports seizes sells buys opens closes sees gets gives takes scores grabs claims drops sheds "
    "gains rises falls adds axes strands traps saves recalls sacks shuts kidnap abduct "
    "shoots stabs reaches passes tops trails leads makes needs seeks wants holds killed killing "
    "injured wounded".split()
)
"""Verbs that headlines in capitals have before a number: Storm Kills 12 in Texas."""


def is_name(figure: WrittenFigure) -> bool:
    """Whether the number ends a name: S&P 500, iPhone 14, Chapter 11, Fortune 500."""
    number = figure.start
    before = number.before
    abbreviated = before.text == "." and before.before.low in _NUMBERED | _ABBREVIATED
    if abbreviated or is_jet(number):
        return True
    if before.low == "number" and "," in number.text:
        return False  # "Its readers number 640,000"
    if before.low in _NUMBERED or before.low in _PRODUCTS:
        # "Year 11 pupils", but "this year 20 firms"
        capital = before.text[0].isupper()
        return figure.noun is None or capital or before.low not in _ENDS_OF_CLAUSES
    if figure.noun is None and (_is_numbered(before) or _is_listed(number) or _is_young(number)):
        return True
    numbers_name = number.text.isdecimal() or _is_version(number.text, before.text)
    if not numbers_name or not _is_capitalised(before):
        return before.low == "of" and before.before.low == "group"
    if before.low.endswith(("'s", "’s")):
        # "Crete's 14 ports", but "Ocean's 11"
        return figure.noun is None
    return figure.noun is None or not figure.noun[0].text[0].isupper()


def _is_numbered(word: Token) -> bool:
    """Whether a number counts off one of a row of things: on day 12, the top 10."""
    before = word.before.low
    if word.low == "top":
        return before in ("the", "in", "our", "my")
    return word.low in _ONE_OF_A_ROW and before in _BEFORE_ONE_OF_A_ROW


def _is_listed(number: Token) -> bool:
    """Whether it is one of the numbers after a name: Goals 7, 11 and 13; chapters 7 and 11."""
    if number.before.low in _NUMBERED_MANY:
        return True
    joint = number.before
    for _ in range(_MOST_LISTED):
        if joint.low not in _JOINTS or not joint.before.is_number:
            break
        joint = joint.before.before
    named = joint.low in _NUMBERED_MANY or (joint.low.endswith("s") and _is_capitalised(joint))
    return joint is not number.before and joint.after.is_number and named


def _is_young(number: Token) -> bool:
    """Whether it is part of a prize for the young: Innovators Under 35, 30 Under 30."""
    before, after = number.before, number.after
    if after.text == "Under":
        return after.after.text == number.text
    return before.text == "Under" and (before.before.is_number or _is_capitalised(before.before))


def _is_version(number: str, name: str) -> bool:
    """Whether a decimal may count versions: `GPT 4.5`, `Python 3.11`; a level may be `PMI 50.2`."""
    major, _, minor = number.partition(".")
    if not (major.isdecimal() and minor.isdecimal()):
        return False
    return len(number) == 3 or (len(major) <= 2 and len(minor) <= 2 and not name.isupper())


def follows_product(number: Token) -> bool:
    """Whether a product whose name has a number comes before one: the iPhone of iPhone 5c."""
    return number.before.low in _PRODUCTS


def is_shape(figure: WrittenFigure) -> bool:
    """Whether a number only describes something: two-way, a six-figure sum, net zero."""
    number = figure.first_word
    if number.low == "zero":
        after = number.after.skip_hyphen()
        return number.before.low in _ZEROS or after.low in _AFTER_ZERO
    if figure.noun is None:
        return False
    noun = figure.noun[0]
    return noun.low in _NOT_COUNTED and noun.before.is_dash


def is_lone_one(figure: WrittenFigure) -> bool:
    """Whether it is a `one` that counts no noun: no one, one of them. Alone, it counts."""
    alone = figure.start.index == 0 and figure.end.is_end
    lone = figure.first_word.low == "one" and figure.value == 1
    return lone and figure.noun is None and not alone


def is_called_number(figure: WrittenFigure) -> bool:
    """Whether an article makes it a thing with that name: hit a six, was given a nine.

    The article of a hundred is part of the number.
    """
    return figure.noun is None and figure.start.before.low in ("a", "an") and figure.factor == 1


def is_named_in_words(figure: WrittenFigure) -> bool:
    """Whether a number in words is part of a name: the Magnificent Seven, phase two."""
    number = figure.start
    before = number.before
    if before.low in _NUMBERED_IN_WORDS:
        return True
    if before.low == "top" and figure.noun is None:
        return before.before.low in ("the", "in")
    if before.low == "quarter":
        # "in quarter three", but "in the quarter three ferries sank"
        return figure.noun is None and before.before.low in _BEFORE_ONE_OF_A_ROW
    if number.index == 0 or not number.text[0].isupper():
        return False
    if before.low == "of" and before.before.low == "group":
        return True
    noun = figure.noun and figure.noun[0].text
    if before.text == "the" and noun:
        return noun[0].isupper()
    return _is_capitalised(before) and (not noun or noun[0].islower())


def _is_capitalised(token: Token) -> bool:
    """Whether a word may be part of a name."""
    if not token.is_word or token.text.islower():
        return False
    capitals = any(letter.isupper() for letter in token.text)
    hedge = token.low in list_last_words() and token.low not in _NAMING_HEDGES
    other = token.low in _OPENERS or token.low in _HEADLINE_VERBS or _opens_with_verb(token)
    return capitals and not hedge and not other


def _opens_with_verb(word: Token) -> bool:
    """Whether a sentence opens with a participle: Chasing 251, they lost; Rated 4.5 stars."""
    participle = word.low.endswith(("ing", "ed")) and len(word.low) > _SHORTEST
    return word.before.is_mark and participle and word.low not in _NO_PARTICIPLES
