"""Collect the names in a text: the capitalized words that are capitalized for no other reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimbook.extract.naming.capitalized import LETTERS, OWNS_NOTHING, find_capitalized
from claimbook.extract.words.countries import list_countries
from claimbook.extract.words.given_names import GIVEN_NAMES
from claimbook.extract.words.name_words import BEFORE_NAMES, NOUNS
from claimbook.extract.words.verbs import FINITE
from claimbook.quotations import find_word

_VERB_AFTER = re.compile(
    r"(?:,? (?:which|who) )?\s*(?:also |now |still )?"
    r"(?:has|had|is|was|will|says?|said|plans?|aims?|expects?|\w{3,}ed|(?<=, which )[a-z]{3,}s)\b"
)
_APPOSED = re.compile(
    r", (?:the|an?) [^,.;:]{2,110}, (?:also |now |still )?"
    r"(?:has|had|is|was|will|says?|said|\w{3,}ed|lost|grew|fell|rose|won|made|saw|took)\b"
)
_BEGINS = re.compile(
    r"(?:(?:[:|…]|[.!?][”’\"')\]]|(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\d)[.!?])\s"
    r"[“‘\"'(]?|(?:^|[\s(])[“‘\"'(]|(?<![\w(])\d{1,2}\)\s)$"
)
"""Before a word that may have a capital for its place alone: in a table cell, after a colon, the
end of a sentence or the number of a list item, or first within quotation marks or brackets."""
_BEFORE = 5
"""Characters that it may have."""
_FIRST = re.compile(r"\w+[,.;:!?\s]")
"""The first word of a sentence, or the only one."""
_NUMBERED = re.compile(
    r"\s(?:(?:#|No\. ?)?\d{1,4}[a-z]?(?![\w%,.-]*[\w%]|\s\d)|[IVX]+\b(?!\.)"
    r"|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b)"
)
"""After a noun that numbers the parts of something: `Level 3`, `Part Two`."""
_ADJECTIVE = re.compile(r"[A-Z][a-z]+(?:ic|ian|ean|ern|ese|ish)")
_ONE_OF_SEVERAL = (" a ", " an ", " any ", " each ", " every ", " per ")
_NO_NOUN = re.compile(
    r"[.,;:)]|\s(?:is|was|are|and|or|that|which|to|in|on|for|from|with|at|of|by)\b"
)
_SMALL_AFTER = re.compile(r"\s([a-z]{3,})\b")
_LONG = re.compile(r"\b[^\W\d_]{4,}")
_TITLED = 4
"""The fewest long words of a heading that has a capital on each."""
_CONTRACTED = ("n't", "n’t")
_OFFICES = re.compile(
    r"[A-Z](?<=\b.)[a-z]+,? (?:[A-Z][a-z]+,? ){0,2}and [A-Z][a-z]+ "
    r"(?=(?:[Ss]ecretary|[Mm]inister|[Ss]pokes\w+)\b)"
)
"""The remit of an office, before the office itself: `Work and Pensions Secretary`."""
_DAY_AFTER = re.compile(r" ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_ENDS_OF_NOUNS = (
    "s",
    "ed",
    "ing",
    "ly",
    "tion",
    "ment",
    "ness",
    "ship",
    "hood",
    "work",
    "ity",
    "alty",
)
_TITLE = re.compile(
    r"\b(?:albums?|ballet|books?|comedy|documentary|drama|exhibition|films?|game|memoir|movies?"
    r"|musical|novels?|opera|play|podcast|sequel|series|show|single|song)"
    r",?\s(?:(?:called|titled|entitled)\s)?[“\"](?P<title>[A-Z][^“”\"\n.]{2,60}?),?[”\"]"
)
_MOST_WORDS = 7
_SPELLED = re.compile(
    r"(?P<words>(?:[A-Z][\w’'-]+,?\s(?:(?:and|of|for|the|&)\s){0,2}){2,9})"
    r"\((?P<letters>[A-Z]{2,8})(?:\.[A-Z]{1,2})?\)"
)


class Name(NamedTuple):
    """A name at its place in a text."""

    start: int
    end: int
    words: str
    """The name in full, as the text or the book has it: `General Motors` where it says `GM`."""
    entity: str = ""
    """The id of the entity that the book has for it; empty if it has none."""
    is_good: bool = False
    """Whether it is a good traded on markets, such as `gold`, which no article is about."""

    @property
    def key(self) -> str:
        """A key that all names of one entity share."""
        return self.entity or self.words.casefold()


def collect_names(text: str, sentences: Sequence[tuple[int, int]]) -> list[str]:
    """Return the names in an article's sentences, in the order of the text.

    A single word at the beginning of a sentence is a name if it has a capital elsewhere, too, if it
    is a country, or if a verb follows. A word that has a capital inside sentences is not a name if
    it is in small letters more often.
    """
    found: list[tuple[str, bool]] = []
    if " and " in text:
        text = _OFFICES.sub(lambda office: office[0].lower(), text)
    for start, end in sentences:
        first = start + len(text[start:end]) - len(text[start:end].lstrip("\"“‘'*#-–•:)]}( "))
        titled = _has_all_capitals(text[start:end])
        for at, last in find_capitalized(text, start, end):
            begins = _BEGINS.search(text, max(start, at - _BEFORE), at) and _FIRST.match(text, at)
            inside = not (titled or at <= first or begins)
            whole = not titled if " " in text[at:last] else _is_sure(text, at, last, end)
            found.append((text[at:last], inside or whole))
    found = [*((name, True) for name in (*_find_spelled(text), *_find_titles(text))), *found]
    parts = [(name, *name.partition(" ")) for name, _ in found]
    # `Harbour`, to which `Over Harbour` is cut at the beginning of a sentence
    led = {rest: name for name, word, _, rest in parts if word.lower() in BEFORE_NAMES}
    found = [
        (name, sure)
        for name, sure in found
        if name not in led or text.count(name) > text.count(led[name])
    ]
    last_words = {name.rsplit(" ", 1)[-1] for name, _ in found if " " in name}
    counts = Counter(
        name
        for name, sure in found
        if sure or (name in last_words and not _is_common_plural(text, name))
    )
    return [
        name
        for name in dict.fromkeys(name for name, _ in found if counts[name])
        if not (
            _is_thing(text, name)
            or _is_number_or_adjective(text, name)
            or name.endswith(_CONTRACTED)
            or _is_day(text, name)
            or (name not in last_words and _is_mostly_small(text, name, counts[name]))
        )
    ]


def _has_all_capitals(line: str) -> bool:
    """Whether a line is written like a title: `Last Chance to Buy Harbour Cups`, `NEW BUSINESS`."""
    if line.endswith("."):
        return False
    if line.isupper():
        return True
    words = [word for word in _LONG.findall(line) if word not in BEFORE_NAMES]
    return len(words) >= _TITLED and all(word[0].isupper() for word in words)


def _is_day(text: str, name: str) -> bool:
    """Whether a word always stands before the same day: `Black Friday`."""
    if not name.isalpha():
        return False
    days = [_DAY_AFTER.match(text, place.end) for place in find_word(text, name)]
    named = {day[1] if day else "" for day in days}
    return len(days) > 1 and len(named) == 1 and "" not in named


def _is_mostly_small(text: str, name: str, count: int) -> bool:
    """Whether a word, capitalized this often inside sentences, is more often in small letters."""
    if not (name.istitle() or name.isupper()) or name in LETTERS:
        return False
    if name in GIVEN_NAMES or name in list_countries():
        return False
    low = name.lower()
    return sum(1 for _ in find_word(text, low)) > count


def _is_thing(text: str, name: str) -> bool:
    """Whether initials are a common noun, with a plural or an indefinite article: `SUVs`.

    So are those of words in small letters: `dry weight (DW)`.
    """
    letters = name.removesuffix("s")
    if len(letters) <= 1 or not (letters.isupper() and letters.isalpha()):
        return False
    if name != letters or _stands(text, f"{letters}s"):
        return True
    if f"({letters})" in text:
        words = r"[\s-]".join(f"{letter}[a-z]+" for letter in letters.lower())
        if re.search(rf"\b{words} \({letters}\)", text):
            return True
    return _is_counted(text, letters)


def _is_counted(text: str, letters: str) -> bool:
    """Whether initials are mostly one of several by their article: `an SUV is`."""
    places = list(find_word(text, letters))
    counted = sum(
        text.endswith(_ONE_OF_SEVERAL, 0, place.start)
        and _NO_NOUN.match(text, place.end) is not None
        for place in places
    )
    return counted > 0 and 2 * counted >= len(places)


def _is_number_or_adjective(text: str, name: str) -> bool:
    """Whether a word always has a number after it, `Level 3`, or a noun: `Kurdish forces`."""
    if not name.isalpha() or name in GIVEN_NAMES or name in list_countries():
        return False
    first = text.find(name) + len(name)
    is_adjective = _ADJECTIVE.fullmatch(name) and _is_before_noun(text, first)
    if not (is_adjective or _NUMBERED.match(text, first)):
        return False
    ends = [found.end for found in find_word(text, name)]
    return all(_is_before_noun(text, e) if is_adjective else _NUMBERED.match(text, e) for e in ends)


def _is_before_noun(text: str, end: int) -> bool:
    """Whether a noun in small letters follows a word."""
    after = _SMALL_AFTER.match(text, end)
    if after is None or after[1] in BEFORE_NAMES:
        return False
    return FINITE.match(text, after.start(1)) is None


def _is_common_plural(text: str, word: str) -> bool:
    """Whether a word is a plural like `companies`, which the text has in small letters, too."""
    return word.endswith(_ENDS_OF_NOUNS) and _stands(text, word.lower())


def _stands(text: str, word: str) -> bool:
    """Whether a text has a word, and not only as part of a longer one."""
    return any(find_word(text, word))


def _is_sure(text: str, at: int, last: int, end: int) -> bool:
    """Whether a single word that begins a sentence is a name, judging by it and what follows."""
    word = text[at:last]
    if word in list_countries() or word[1:] != word[1:].lower() or text[last] in "'’!":
        return True
    if OWNS_NOTHING.match(text, last):
        return True
    if word not in NOUNS and _APPOSED.match(text, last, end) and not _stands(text, word.lower()):
        return True
    if word.endswith(_ENDS_OF_NOUNS) or word in NOUNS or _stands(text, word.lower()):
        return False
    return _VERB_AFTER.match(text, last, end) is not None


def _find_titles(text: str) -> Iterator[str]:
    """Yield titles in quotation marks after a word such as `the novel`: `Ships in the Night`."""
    if "“" not in text and '"' not in text:
        return
    for found in _TITLE.finditer(text):
        words = found["title"].split()
        if 1 < len(words) <= _MOST_WORDS and words[-1][0].isupper():
            yield found["title"]


def _find_spelled(text: str) -> Iterator[str]:
    """Yield names with their initials behind them: `Ships, Boats and Harbours Board (SBHB)`."""
    if "(" not in text:
        return
    for found in _SPELLED.finditer(text):
        words = found["words"].split()
        for begin in range(len(words) - 1):
            initials = "".join(word[0] for word in words[begin:] if word[0].isupper())
            if initials == found["letters"] and words[begin][0].isupper():
                yield " ".join(words[begin:])
                break
