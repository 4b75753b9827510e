"""Names in a text: those that a book knows, and capitalized words that nobody has listed yet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimbook.extract.countries import list_adjectives, list_countries
from claimbook.extract.given_names import GIVEN_NAMES
from claimbook.extract.initials import find_spelled
from claimbook.extract.name_words import (
    BEFORE_NAMES,
    BODIES,
    CALENDAR,
    HEADINGS,
    NOUNS,
    PRESENTING,
    REGIONS,
    TITLES,
)

_WORD = (
    r"(?:[A-Z][\w&-]+s['’](?= [A-Z])"
    r"|(?:(?:St|Ste|Mt|Ft)\. )?[A-Z][\w’'&-]*[\w&]|[A-Z](?:\.[A-Z])+\.?|[A-Z]\d|[A-Z]\.(?= [A-Z])"
    r"|[a-z]{1,4}[A-Z]\w+)"
)
_JOINT = r"(?: of(?: the)?| for| &| de| du| von| van| del)?"
_JOINED = (
    rf"{_WORD}!?(?: (?:of|for) {_WORD} and {_WORD}|{_JOINT} {_WORD}!?| [B-HJ-Z](?= [A-Z][a-z]))*"
)
_CAPITALIZED = re.compile(rf"(?<![\w.@/]){_JOINED}")
_POSSESSIVE = re.compile(r"['’]s?$")
_SHORTENED = re.compile(r"['’](?:s|re|ll|ve|d|m)?$")
_ALONE = frozenset(
    """oil gas steel power water energy coal airline airlines airways analysts bank
    board chairman chief commission committee company consumer consumers council
    counsel critics demand department deputy director earnings economist economists
    executive executives experts foreign earth government group inflation internet
    investors markets minister ministry agency net new nonresidential observers office
    officials operating people players police president prime prof profits publish
    residential revenue sales second secretary senator senior share shares sources
    thousands hundreds millions traders vice web wall street gov rep sen lt col gen
    capt sgt rev hon supt co rs suv dsl lng ipos atm pdf cctv dna rna hiv aids covid ai
    api app ceo cfo coo cto cpi ebit ebitda eps et est edt gmt utc etf fy gaap gdp gnp
    ipo it kpi ok pc q1 q2 q3 q4 h1 h2 tv usd eur gbp hkd cny rmb yen yoy qoq vat ltd
    inc plc corp am pm january february march april may june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec monday
    tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    christmas easter halloween diwali ramadan hanukkah thanksgiving band mmr bcg hpv gcse mri pcr
    icu ptsd adhd bmi gp mp cop""".split()
)
"""Words that have a capital for another reason than that they are a name by themselves."""
_HOLIDAYS = (["New", "Year"], ["Boxing", "Day"], ["Labor", "Day"], ["Bank", "Holiday"])
_AMOUNTS = frozenset("shares sales profits earnings hundreds thousands millions dozens".split())
"""Capitalised words that come before a name with `of`: `Shares of Alibaba`."""
_NEW_PLACES = frozenset(("Jersey", "Mexico", "Guinea"))
"""Countries with the names of which others are made: `New Mexico`."""
_LETTERS = frozenset(("WHO",))
"""Initials that are a name, though in small letters they are no part of one."""
_OF_NAME = re.compile(
    r"['’]s?$|-(?:listed|based|owned|backed|born|led|leading|dominated|made|style)$"
)
_OWNS_NOTHING = re.compile(
    r"(?<=[a-z]['’]s)\s(?:says?|said|expects?|expected|forecasts?|warned|estimates?|rated|reported|has"
    r"|had)\b"
)
"""Behind an apostrophe that is a part of a name: `Moody’s expects`."""
_VERB_AFTER = re.compile(
    r"(?:,? (?:which|who) )?\s*(?:also |now |still )?"
    r"(?:has|had|is|was|will|says?|said|plans?|aims?|expects?|\w{3,}ed|(?<=, which )[a-z]{3,}s)\b"
)
_PLACE_AFTER = re.compile(
    r" (?:airport|university|hospital|police|council|county|port|province|district|harbou?r)\b"
)
"""After the name of a place: what is there."""
_APPOSED = re.compile(
    r", (?:the|an?) [^,.;:]{2,110}, (?:also |now |still )?"
    r"(?:has|had|is|was|will|says?|said|\w{3,}ed|lost|grew|fell|rose|won|made|saw|took)\b"
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
    """Whether it is what markets trade, and no article's subject: `gold`."""

    @property
    def key(self) -> str:
        """What is the same for all names of one entity."""
        return self.entity or self.words.casefold()


def find_capitalized(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of capitalized words that may be a name."""
    for found in _CAPITALIZED.finditer(text, start, end):
        at = found.start()
        headed = not text.endswith("the ", 0, at)
        for part in _split_at_titles(found[0].split(" "), headed=headed):
            words = list(part)
            while len(words) > _TITLED and _plain(words[0]) in TITLES:
                words.pop(0)
            if (
                len(words) > _TITLED
                and words[0] in list_adjectives()
                and _plain(words[1]) in TITLES
            ):
                words.pop(0)
                while len(words) > _TITLED and _plain(words[0]) in TITLES:
                    words.pop(0)
            if len(words) > _TITLED and words[1] == "of" and _plain(words[0]) in _AMOUNTS:
                del words[:2]  # `Shares of Alibaba`
            while words and words[0] not in _LETTERS and _plain(words[0]) in _BEFORE_OR_DAY:
                words.pop(0)
            if len(words) > 1 and words[0] in PRESENTING:
                words.pop(0)
            if (
                words[:1] == ["New"]
                and words[-1] not in _NEW_PLACES
                and (" ".join(words[1:]) in list_countries())
            ):
                words.pop(0)  # `New EU rules`
            while len(words) > 1 and _OF_NAME.search(words[0]) and "-" in words[0]:
                words.pop(0)  # `NBA-leading Lakers`
            while words and (_plain(words[-1]) in CALENDAR or words[-1][:1].islower()):
                words.pop()
            if words[-2:] in _HOLIDAYS:
                del words[-2:]
            is_people = len(words) > 1 and _is_of_people(words)
            if words and not is_people and not all(_plain(word) in _ALONE for word in words):
                at = text.index(" ".join(words), at)
                last = at + len(" ".join(words))
                if not _OWNS_NOTHING.match(text, last, end):
                    last = at + len(_OF_NAME.sub("", " ".join(words)))
                if last - at > 1 and text[last : last + 1] != "$" and not _is_code(text, at, last):
                    yield at, last


def _is_code(text: str, at: int, last: int) -> bool:
    """Whether letters are the ticker symbol after a company's name: `(FRY.L)`, `NYSE: FRY`."""
    if text[last : last + 1] == ".":
        return text[at - 1] == "(" and _EXCHANGE.match(text, last) is not None
    return text[at - 2 : at] == ": " and text[last : last + 1] == ")" and text[at:last].isupper()


_EXCHANGE = re.compile(r"\.[A-Z]{1,3}\)")


def _is_of_people(words: Sequence[str]) -> bool:
    """Whether words only mean people of a part of the world: `Latin American`."""
    adjectives = list_adjectives()
    return words[-1] in adjectives and all(
        word in adjectives or word.lower() in REGIONS for word in words[:-1]
    )


def _split_at_titles(words: Sequence[str], *, headed: bool) -> Iterator[Sequence[str]]:
    """Yield the stretches between titles and what is owned: `Alibaba` and `Eddie Wu`.

    The words are those of `Alibaba Chief Executive Eddie Wu`. If they may be `headed`, letters
    before them are no part of a name: `USA Anna Holm has said`.
    """
    begin = 0
    for number, word in enumerate(words):
        heading = headed and number == begin and word in HEADINGS and len(words) > number + _TITLED
        if heading or _plain(word) in _BETWEEN_NAMES or (word == "The" and number > begin):
            if not (_plain(word) == "minister" and len(words) > number + _TITLED):
                yield words[begin:number]
            begin = number + 1
        elif word == "of" and _is_person(words[begin:number]):
            yield words[begin:number]  # `Anna Holm of Harbour Bank`
            begin = number + 1
        elif _POSSESSIVE.search(word) and not _is_of_members(words[number : number + 2]):
            yield words[begin : number + 1]
            begin = number + 1
    yield words[begin:]


def _is_person(words: Sequence[str]) -> bool:
    """Whether words are a person's name: a given name, and a surname that is no body's name."""
    return len(words) > 1 and words[0] in GIVEN_NAMES and words[-1] not in BODIES | _INSTITUTIONS


_INSTITUTIONS = frozenset(
    """Archbishop Bishop Cathedral College Duchess Duke Earl Faculty Hospital Institute King Museum
    Prince Princess Queen School University""".split()
)


def _is_of_members(words: Sequence[str]) -> bool:
    """Whether a plural is a part of a body's name: `Farmers' Party`, `People's Bank`."""
    return len(words) == 2 and _OF_MEMBERS.search(words[0]) is not None and words[1] in BODIES


_OF_MEMBERS = re.compile(r"s['’]$|(?:[Pp]eople|[Mm]en|[Cc]hildren)['’]s$")


_TITLED = 2
"""Words that are left of a name without its titles."""
_BETWEEN_NAMES = frozenset(
    """ceo cfo coo cto chairman chairwoman president gdp gnp cpi eps ebit ebitda ipo senator
    governor mayor secretary minister""".split()
)


def _plain(word: str) -> str:
    if "'" in word or "’" in word:
        word = _SHORTENED.sub("", word)
    return word.rstrip("!.").lower()


_BEFORE_OR_DAY = BEFORE_NAMES | CALENDAR


_BEGINS = (": ", "| ")
"""Behind these a word has a capital as at the beginning of a sentence; a cell of a table does."""


def collect_names(text: str, sentences: Sequence[tuple[int, int]]) -> list[str]:
    """The names in an article's sentences, in the order of the text.

    A single word at the beginning of a sentence is one if it has a capital elsewhere, too, is a
    country, or is followed by a verb.
    """
    found: list[tuple[str, bool]] = []
    for start, end in sentences:
        first = start + len(text[start:end]) - len(text[start:end].lstrip("\"“‘'*#-–•:)]}( "))
        for at, last in find_capitalized(text, start, end):
            inside = at > first and text[at - 2 : at] not in _BEGINS
            sure = inside or " " in text[at:last] or _is_sure(text, at, last, end)
            found.append((text[at:last], sure))
    owners = {name for name, _ in found if name.endswith(("'s", "’s"))}
    found = [each for each in found if owners.isdisjoint({f"{each[0]}'s", f"{each[0]}’s"})]
    united = _unite_pairs(text, sentences)
    found = [each for each in found if not any(each[0] in pair.split(" and ") for pair in united)]
    found += [(pair, True) for pair in united]
    found = [*((name, True) for name in find_spelled(text)), *found]
    last_words = {name.rsplit(" ", 1)[-1] for name, _ in found if " " in name}
    counts = Counter(name for name, sure in found if sure or name in last_words)
    return list(
        dict.fromkeys(
            name
            for name, _ in found
            if counts[name]
            and not _is_thing(text, name)
            and not (_OF_PEOPLE.fullmatch(name) and _is_adjective(text, name))
        )
    )


_PAIR = re.compile(
    r" and (?P<two>[A-Z][a-z]+)\b(?! [A-Z])(?P<does> (?:is|was|has|says|runs|owns|employs)\b)?"
)
_FIRST = re.compile(
    r"(?:(?P<body>\b(?:[Cc]harity|[Cc]ompany|[Ff]irm|[Gg]roup|director of) )|(?P<word>[a-z]+ ))?"
    r"(?P<one>[A-Z][a-z]+)$"
)


def _unite_pairs(text: str, sentences: Iterable[tuple[int, int]]) -> list[str]:
    """The names that are two words joined by `and`, which never stand apart: `Roof and Hearth`.

    One body has such a name if it does something, or is called a body; not the two ends of a
    railway `between Holland and Spain`.
    """
    united = {}
    for start, end in sentences:
        for found in _PAIR.finditer(text, start, end):
            begin = max(start, found.start() - _LONGEST)
            first = _FIRST.search(text, begin, found.start())
            if first and (first["body"] or (found["does"] and not first["word"])):
                pair = f"{first['one']} and {found['two']}"
                count = text.count(pair)
                united[pair] = text.count(first["one"]) == count == text.count(found["two"])
    return [pair for pair, always in united.items() if always]


_LONGEST = 40
"""Characters of a word and of the one before it."""
_OF_PEOPLE = re.compile(r"[A-Z][a-z]{2,}(?:ish|ese|an)")
_WHAT_IS_THEIRS = re.compile(
    r" (?:[a-z]+ )?(?:markets?|makers?|manufacturers?|producers?|retailers?|compan(?:y|ies)|firms?"
    r"|utilit(?:y|ies)|government|parliament|president|minister|army|police|economy|industry|currency"
    r"|capital|coast|border|people|population|households|shareholders|subsidiary)\b"
)


_NO_NOUN_AFTER = re.compile(
    r"(?! [a-z])| (?:and|or|of|in|on|at|to|for|with|by|from|as|but|that|which|who|has|had|is|was"
    r"|will|says|[a-z]+ed|said|made|sold|bought|grew|fell|rose|lost|won|plans|expects)\b"
)
"""After a word: what does not follow an adjective."""


def _is_adjective(text: str, name: str) -> bool:
    """Whether a word only says which country others are from, though no list has it."""
    if name in list_countries():
        return False
    ends = [found.end() for found in re.finditer(rf"\b{name}\b", text)]
    theirs = any(_WHAT_IS_THEIRS.match(text, end) for end in ends)
    return theirs and not any(_NO_NOUN_AFTER.match(text, end) for end in ends)


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


def _is_thing(text: str, name: str) -> bool:
    """Whether letters mean a kind of thing, of which there are many: `SUVs`."""
    letters = name.removesuffix("s")
    return (
        len(letters) > 1
        and letters.isupper()
        and letters.isalpha()
        and (name != letters or _stands(text, f"{letters}s"))
    )


def _stands(text: str, word: str) -> bool:
    """Whether a word stands in a text by itself."""
    return word in text and re.search(rf"\b{re.escape(word)}\b", text) is not None


def _is_sure(text: str, at: int, last: int, end: int) -> bool:
    word = text[at:last]
    if word in list_countries() or word[1:] != word[1:].lower() or text[last] in "'’!":
        return True
    if _OWNS_NOTHING.match(text, last):
        return True
    if _PLACE_AFTER.match(text, last, end):
        return True  # `Tidewater airport`
    if word not in NOUNS and _APPOSED.match(text, last, end) and not _stands(text, word.lower()):
        return True
    if word.endswith(_ENDS_OF_NOUNS) or word in NOUNS or _stands(text, word.lower()):
        return False
    return _VERB_AFTER.match(text, last, end) is not None
