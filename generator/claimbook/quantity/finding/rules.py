"""All reading rules in one table, in the order in which they are tried. The first to read wins.

Each rule comes with phrases, as newspapers might print them, that would be misread without it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from claimbook.quantity.figures import multiples, none, shares, vague
from claimbook.quantity.figures.ages import read_age
from claimbook.quantity.figures.compound import read_feet_and_inches
from claimbook.quantity.figures.multiples import read_multiple
from claimbook.quantity.figures.none import read_none
from claimbook.quantity.figures.numbers import read_number, read_one, read_part_figure
from claimbook.quantity.figures.quarters import read_quarters
from claimbook.quantity.figures.shares import read_share
from claimbook.quantity.figures.units import (
    read_absolute_zero,
    read_counted_noun,
    read_further_time,
    read_one_thing,
    read_unit_after,
    read_unit_before,
)
from claimbook.quantity.figures.vague import read_vague, spread_vague
from claimbook.quantity.lookalikes.dates import is_clock_time, is_date
from claimbook.quantity.lookalikes.glued import is_glued_name
from claimbook.quantity.lookalikes.identifiers import (
    is_denominator,
    is_identifier,
    is_score_in_words,
)
from claimbook.quantity.lookalikes.names import (
    is_called_number,
    is_lone_one,
    is_name,
    is_named_in_words,
    is_shape,
)
from claimbook.quantity.lookalikes.scores import is_innings
from claimbook.quantity.lookalikes.titles import (
    begins_name,
    is_event,
    is_far_year,
    is_firm_name,
    is_index,
    is_listing,
)
from claimbook.quantity.lookalikes.years import is_part_of_year, is_year
from claimbook.quantity.numbers import fractions, numerals
from claimbook.quantity.numbers.words import ARTICLES
from claimbook.quantity.ranges.bounds import read_hedged
from claimbook.quantity.ranges.reading import read_range
from claimbook.quantity.ranges.uncertainty import read_uncertainty

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimbook.quantity.figure import Reading, Scope, WrittenFigure
    from claimbook.quantity.text.tokens import Token
    from claimbook.quantity.units.suffix import Suffix

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Rule(Generic[Read]):
    """A way to read, with phrases that need it."""

    read: Read
    phrases: tuple[str, ...]
    called: str = ""
    """The name of a lookalike, shown to somebody who wrote it as an amount."""
    words: frozenset[str] = frozenset()
    """Words that a figure may begin with, apart from digits."""
    after_digits: frozenset[str] | None = frozenset()
    """What must follow the digits that a figure begins with; None for anything."""


FIGURES: tuple[Rule[Callable[[Token, Scope], WrittenFigure | None]], ...] = (
    Rule(read_none, ("no deaths", "none of the passengers"), words=none.WORDS),
    Rule(
        read_vague,
        ("dozens of homes", "tens of thousands marched", "millions of euros"),
        words=vague.WORDS,
    ),
    Rule(
        read_part_figure,
        ("half a million people", "a quarter mile from the pier"),
        words=fractions.WORDS,
        after_digits=fractions.AFTER_DIGITS,
    ),
    Rule(
        read_multiple,
        ("sales doubled", "twice as many ferries", "a tenfold rise"),
        words=multiples.WORDS,
    ),
    Rule(
        read_share,
        ("one in five voters", "one route in three", "two-thirds of them", "a quarter-point cut"),
        words=shares.WORDS,
        after_digits=shares.AFTER_DIGITS,
    ),
    Rule(
        read_number,
        ("33,398 million yuan", "seven ferries", "$1.2bn"),
        words=numerals.WORDS,
        after_digits=None,
    ),
    Rule(
        read_one,
        ("a percentage point", "more than a decade", "took a gallon of milk"),
        words=ARTICLES,
    ),
)
"""What may begin at a token. A word such as `half` is tried as part of a unit, then as a share."""

UNITS: tuple[Rule[Callable[[WrittenFigure, Suffix | None, Scope], WrittenFigure | None]], ...] = (
    Rule(read_feet_and_inches, ("5'10\" tall",)),
    Rule(read_age, ("Anna Berg, 34, sings.", "a 7-year-old dog", "pupils aged 12")),
    Rule(read_unit_after, ("5 GW", "380 billion yuan", "fell 9.14 percent", "10 times higher")),
    Rule(read_further_time, ("two more years", "six consecutive months")),
    Rule(read_quarters, ("two quarters of decline", "five straight quarters")),
    Rule(read_absolute_zero, ("absolute zero",)),
    Rule(read_one_thing, ("One diver drowned.", "at least one boat")),
    Rule(read_counted_noun, ("seven large ferries",)),
    Rule(read_unit_before, ("ringgit 42", "a factor of 3", "Percent of 20")),
)
"""Where a number without a currency before it finds its unit, perhaps in the suffix after it."""

AMOUNTS: tuple[Rule[Callable[[WrittenFigure, Scope], Reading | None]], ...] = (
    Rule(spread_vague, ("Some hundreds of boats",)),
    Rule(read_uncertainty, ("5.2% ± 0.3%", "40 plus or minus 3")),
    Rule(read_range, ("33-35 billion", "from 5 to 7 GW", "between 20 and 30 percent")),
    Rule(
        read_hedged,
        (
            "more than 20 and less than 35 boats",
            "nearly 300 boats",
            "5 or more boats",
            "one or more engines",
        ),
    ),
)
"""The amount that a figure forms with the words and figures around it."""

Lookalikes = tuple[Rule["Callable[[WrittenFigure], bool]"], ...]

WITH_UNIT: Lookalikes = (
    Rule(is_clock_time, ("at 9.45 am", "from 5-7pm"), "a time of day"),
    Rule(is_glued_name, ("an iPhone 5c", "a 1080p video"), "a name"),
    Rule(is_event, ("COP31 in Antalya", "Euro 2028"), "a name"),
    Rule(is_shape, ("a zero-hours contract",), "what something is like"),
)
"""What a figure with a unit may be instead of an amount."""

IN_WORDS: Lookalikes = (
    Rule(is_shape, ("a two-way street", "net zero", "zero tolerance"), "what something is like"),
    Rule(is_denominator, ("deaths per ten thousand",), "what something is counted by"),
    Rule(is_score_in_words, ("won two-nil",), "a score"),
    Rule(is_innings, ("They were 38 for three.",), "a score"),
    Rule(is_lone_one, ("no one came",), "a pronoun"),
    Rule(is_called_number, ("She was given a nine for style.",), "a name"),
    Rule(begins_name, ("Four Winds Inns opened a hotel.",), "a part of a name"),
    Rule(
        is_named_in_words, ("the Magnificent Seven", "phase two of the works"), "a part of a name"
    ),
)
"""What a number in words may be instead of an amount."""

SCALED: Lookalikes = (
    Rule(is_shape, ("a 10k-digit prime",), "what something is like"),
    Rule(is_glued_name, ("a 4k screen",), "a name"),
    Rule(is_firm_name, ("Shares of its rival fell, 3M rose.",), "a name"),
    Rule(is_part_of_year, ("Sales came to 9M 2026.",), "a part of a year"),
)
"""What digits with a scale word or letter may be instead of an amount."""

IN_DIGITS: Lookalikes = (
    Rule(is_shape, ("a 6-figure sum",), "what something is like"),
    Rule(is_year, ("In 2025 nothing happened.",), "a year"),
    Rule(is_date, ("on 31 July", "by Sept. 9"), "a date"),
    Rule(is_clock_time, ("at 16:30",), "a time of day"),
    Rule(is_denominator, ("Cases per 100,000 fell.",), "what something is counted by"),
    Rule(is_far_year, ("in 2140",), "a year"),
    Rule(
        is_index,
        ("the oslo 25 index", "the nikkei 225 rose", "the 30-share Sensex"),
        "the name of an index",
    ),
    Rule(
        is_listing,
        ("(TSE: 9104)", "the 78120 zip code", "Silva (7) passed"),
        "a ticker, a postcode or the number on a shirt",
    ),
    Rule(is_firm_name, ("7-Eleven opened a shop.",), "a name"),
    Rule(is_innings, ("They made 412 for 6.",), "a score"),
    Rule(
        is_identifier,
        ("a 24/7 service", "at 12 Main Street", "0700.HK"),
        "a score, a code or a number of a list",
    ),
    Rule(is_name, ("the S&P 500", "iPhone 14 owners", "Chapter 11"), "a part of a name"),
)
"""What bare digits may be instead of an amount."""
