"""Leave out numbers that stand apart from what an article says: in code, recipes and references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimbook.extract.splitting.split import Split
from claimbook.quantity import Mention

_CODE = re.compile(
    r"^\W*(?:>>>|\$\s|</?[a-z]|[\w.]+(?:\[[^\]]*\])?\s*[-+*:]?=\s)|[;{}]\s*\|?\s*$"
    r"|\b[a-z]\w*(?:[._]\w+)+\(|\b[A-Za-z]*[a-z]+[A-Z]\w*\(|\w\(\)"
)
"""In a line of code: a prompt, a tag, an assignment, the end of a statement, a function's call."""
_PROSE = re.compile(r"[a-z]{3}[.!?]\s+[A-Z]|\|\||^\{\|")
"""In a line that is none: the end of a sentence, the cells of a table."""
_MARKS = frozenset("={}<>();")
"""Some of which every line of code has."""
_AMOUNT = r"(?:\d[\d./,]*(?:\s?[-–]\s?\d+)?\s?)?[¼½¾⅓⅔⅛⅜⅝⅞]?"
_INGREDIENT = re.compile(
    rf"^(?:[-*•▢·|]\s*)?(?=[\d¼½¾⅓⅔⅛⅜⅝⅞]){_AMOUNT}\s?(?:heaped\s|level\s|large\s|small\s)?"
    r"(?:tsps?|tbsps?|(?:tea|table)spoons?|cups?|g|grams?|kg|ml|oz|ounces?|lbs?|pounds?|cloves?"
    r"|pinch(?:es)?|cans?|sticks?|slices?|sprigs?|pints?|quarts?|bunch(?:es)?|handfuls?)\.?"
    r"(?:\s?[(/][^)\n]*\)?)?,?\s(?:of\s)?[a-z]",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that begins with a quantity of a food: `2 tbsp olive oil`, `1 cup (200 g) rice`."""
_FEWEST_INGREDIENTS = 3
_OF_KITCHEN = re.compile(r".*(?:\b(?:tsps?|tbsps?|cups?)|spoons?|\d\s?(?:g|ml))", re.DOTALL)
"""A quantity that a recipe may also have above its ingredients: `2 tbsp`, `30 g`."""
_REFERENCE = re.compile(r"(?:\[\s?|\(\s?)(?:\d{1,3},\s?)*$")
_REFERENCE_END = re.compile(r"(?:\s?,\s?\d{1,3})*\s?[\])]")
"""Around a number in brackets: `as shown before [4]`, `in fatty acids (3, 13)`."""


def leave_out_apart(split: Split, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return the amounts of an article that are part of what it says.

    In a recipe, those are the ones above its ingredients, without quantities of food. In a text
    that is not in English, they are those with a unit: whether a mere number counts something,
    only its grammar says.
    """
    if not split.is_english:
        mentions = [each for each in mentions if each.amount.unit != "count"]
    ends = split.keep(_find_ingredients, lambda: _find_ingredients(split.text))
    references = _list_references(split.text, mentions)
    said = [each for each in mentions if each.start < ends and each.start not in references]
    if ends < len(split.text):
        said = [each for each in said if not _OF_KITCHEN.fullmatch(each.amount.text)]
    if _MARKS.isdisjoint(split.text):
        return said
    return [each for each in said if not _is_code(split, each)]


def list_apart(split: Split) -> Iterator[str]:
    """Yield a sentence on each kind of figures that is left out, without its full stop."""
    if not split.is_english:
        yield "the text is not in English: only sums of money, shares and measures are drafted"
    if split.keep(_find_ingredients, lambda: _find_ingredients(split.text)) < len(split.text):
        yield "the quantities of a recipe are left out"


def _find_ingredients(text: str) -> int:
    """Return where the ingredients of a recipe begin, or the end of a text that is none."""
    found = [each.start() for each in _INGREDIENT.finditer(text)]
    return found[0] if len(found) >= _FEWEST_INGREDIENTS else len(text)


def _list_references(text: str, mentions: Sequence[Mention]) -> frozenset[int]:
    """Return where numbers only refer to notes: bare ones in brackets that count from 1 or 2.

    In round brackets, a single number may as well be a count: `most applications (27)`.
    """
    square, round_ = set(), {}
    for each in mentions:
        amount = each.amount
        if amount.unit != "count" or amount.noun or not amount.text.isdecimal():
            continue
        before = _REFERENCE.search(text, max(0, each.start - 30), each.start)
        if before and _REFERENCE_END.match(text, each.end):
            if before[0].startswith("["):
                square.add(each.start)
            else:
                round_[each.start] = amount.text
    counted = {"1", "2"} <= {*round_.values()} or {"2", "3"} <= {*round_.values()}
    return frozenset(square.union(round_ if counted else ()))


def _is_code(split: Split, mention: Mention) -> bool:
    """Whether a number is in a line of code; each line is looked at once."""
    start = split.text.rfind("\n", 0, mention.start) + 1
    return split.keep((_is_code_line, start), lambda: _is_code_line(split.text, start))


def _is_code_line(text: str, start: int) -> bool:
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else len(text)]
    if _MARKS.isdisjoint(line) or _PROSE.search(line):  # which is soon found in a paragraph
        return False
    return _CODE.search(line) is not None
