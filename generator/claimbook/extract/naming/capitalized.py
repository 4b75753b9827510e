"""Find capitalized words that may be a name, without the titles and dates around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimbook.extract.words.countries import list_adjectives, list_countries
from claimbook.extract.words.given_names import GIVEN_NAMES
from claimbook.extract.words.name_words import (
    BEFORE_NAMES,
    BODIES,
    CALENDAR,
    HEADINGS,
    PRESENTING,
    REGIONS,
    SUFFIXES,
    SUNDAY_PAPERS,
    TITLES,
)
from claimbook.quantity import is_currency

_WORD = (
    r"(?:[A-Z][\w&-]+s['’](?= [A-Z])"
    r"|(?:[A-Z]\.){1,2}[A-Z][a-z][\w’'&-]*"
    r"|(?:(?:St|Ste|Mt|Ft)\. )?[A-Z][\w’'&-]*[\w&]|[A-Z](?:\.[A-Z])+\.?|[A-Z]\d|[A-Z]\.(?= [A-Z])"
    r"|(?:[a-z]{1,4}|e-)[A-Z]\w+)"
)
_JOINT = (
    r"(?: of(?: the)?| for| &| d[aeu](?: l[ao]s?)?| del| della| dos| von(?: der)?| van(?: de[nr]?)?"
    r"|(?<!How)(?<!Why)(?<!What)(?<!Where)(?<!When) do)?"
)
_JOINED = (
    rf"{_WORD}!?(?: (?:of|for) {_WORD} and {_WORD}|{_JOINT} {_WORD}!?| [A-HJ-Z](?= [A-Z][a-z]))*"
)
_UNION = (
    r"(?:The |(?<=the ))[A-Z]\w+ and (?:[A-Z][\w’']+ ){1,3}"
    r"(?:Union|Association|Society|Federation|Institute|Trust|Council|Authority|Partnership)\b"
)
"""A body of two trades or places: `the Dockers and Sailors’ Union`."""
_ON = re.compile(rf" (?:on|against) (?:the )?{_WORD}(?: {_WORD})*(?:,? and (?P<last>{_WORD}))?")
"""The remit after the name of a body that has one: `the Institute on Tides and Boats`."""
_HAS_REMIT = (
    *("Act", "Alliance", "Campaign", "Center", "Centre", "Coalition", "Commission", "Committee"),
    *("Conference", "Convention", "Council", "Foundation", "Institute", "Office", "Panel"),
    *("Program", "Programme", "Society", "Summit", "Survey", "Taskforce"),
)
_CAPITALIZED = re.compile(rf"(?<![\w.@/])(?:{_UNION}|{_JOINED})")
_POSSESSIVE = re.compile(r"['’]s?$")
_SHORTENED = re.compile(r"['’](?:s|re|ll|ve|d|m)?$")
_EXCHANGE = re.compile(r"\.[A-Z]{1,3}\)")
_ALONE = frozenset(
    """oil gas steel power water energy coal airline airlines airways analysts bank
    board chairman chief commission committee company consumer consumers council
    counsel critics demand department deputy director earnings economist economists
    executive executives experts foreign earth government group inflation internet
    investors markets minister ministry agency net new nonresidential observers office
    officials operating people players police president prime prof profits publish
    residential revenue sales second secretary senator senior share shares sources
    thousands hundreds millions traders vice web wall street gov rep sen lt col gen
    capt sgt rev hon supt co rs suv dsl lng ipos atm pdf cctv dna rna hiv aids covid covid-19 ai
    api app ceo cfo coo cto cpi ebit ebitda eps et est edt gmt utc etf fy gaap gdp gnp
    ipo it kpi ok pc q1 q2 q3 q4 h1 h2 tv usd eur gbp hkd cny rmb yen yoy qoq vat ltd
    inc plc corp am pm january february march april may june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec monday
    tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    christmas easter halloween diwali ramadan hanukkah thanksgiving band mmr bcg hpv gcse mri pcr
    icu ptsd co2 adhd bmi gp mp cop aest aedt acst acdt awst nzst nzdt bst cet cest pst pdt mst mdt
    cst cdt edt ist jst sast msk""".split()
)
"""Words that are not names by themselves, although they may have a capital."""
_HOLIDAYS = (["New", "Year"], ["Boxing", "Day"], ["Labor", "Day"], ["Bank", "Holiday"])
_AMOUNTS = frozenset(
    """shares sales profits earnings hundreds thousands millions dozens forecasts estimates figures
    exports imports orders prices hopes fears""".split()
)
"""Capitalized words before `of` or `for` and a name: `Shares of Alibaba`, `Forecasts for Japan`."""
LETTERS = frozenset(("WHO",))
"""Initials that are a name, though the same word in small letters is not."""
_LETTERS_OF_CURRENCY = 3
_INSTITUTIONS = frozenset(
    """Archbishop Bishop Cathedral College Duchess Duke Earl Faculty Hospital Institute King Museum
    Prince Princess Queen School University""".split()
)
_BETWEEN_NAMES = frozenset(
    """ceo cfo coo cto chairman chairwoman president gdp gnp cpi eps ebit ebitda ipo senator
    governor mayor secretary minister mp mep msp says warns""".split()
)
_BEFORE_OR_DAY = BEFORE_NAMES | CALENDAR
_LEADING_ON = frozenset(
    """A An The Of For In At By To On With From And Or Between Than As Is Are Was You""".split()
)
_NO_TITLE = frozenset(("the", "a", "an", "mr", "mrs", "ms", "dr", "sir"))
"""Words that have a capital before a name without being part of it or of a title."""
_TITLED = 2
"""The fewest words that a name keeps when titles before it are dropped."""
_OF_NAME = re.compile(
    r"['’]s?$|-(?:listed|based|owned|backed|born|led|leading|dominated|made|style"
    r"|winning|nominated|selling|topping|friendly|free|like|proof|wide"
    r"|(?!controlled|administered|occupied|ruled|held)[a-z]{2,}ed)$"
)
_OF_MEMBERS = re.compile(r"s['’]$|(?:[Pp]eople|[Mm]en|[Cc]hildren)['’]s$")
_OF_CROWN = re.compile(r"(?:King|Queen|Prince|Lord|Lady)(?:s['’]|['’]s)")
_TRADE = re.compile(r"[A-Z][a-z]{2,}(?:er|or|ist|ian|man|woman)")
_INSIDE = re.compile(r"[a-z,]\s")
"""Before a word with a capital that does not begin a sentence or title."""
_DEPUTY = re.compile(r"^(?:vice|deputy|ex|co)-|-(?:elect|designate)$")
_SAINTS = frozenset(("St", "St.", "Saint"))
OWNS_NOTHING = re.compile(
    r"(?<=[a-z]['’]s)\s(?:says?|said|expects?|expected|forecasts?|warned|estimates?|rated|reported|has"
    r"|had)\b"
)
"""After a name that ends with `’s` that is not a possessive: `Moody’s expects`."""


def find_capitalized(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of capitalized words that may be a name."""
    reached = start
    for found in _CAPITALIZED.finditer(text, start, end):
        at = found.start()
        if at < reached:
            continue
        whole = found[0]
        if whole.endswith(_HAS_REMIT) and (remit := _ON.match(text, found.end(), end)):
            reached = remit.end()
            if remit["last"] in list_countries() or remit["last"] in GIVEN_NAMES:
                reached = text.rindex(" and ", at, reached)
            whole = text[at:reached].removesuffix(",")
        headed = not text.endswith("the ", 0, at)
        inside = at > start and _INSIDE.match(text, at - 2, at) is not None
        for part in _split_at_titles(whole.split(" "), headed=headed):
            words = _trim(part, inside=inside)
            inside = False
            is_people = len(words) > 1 and _is_of_people(words)
            if not words or is_people or all(_plain(word) in _ALONE for word in words):
                continue
            name = " ".join(words)
            at = text.index(name, at)
            last = at + len(name)
            if not OWNS_NOTHING.match(text, last, end):
                last = at + len(_OF_NAME.sub("", name))
            if last - at > 1 and text[last : last + 1] != "$" and not _is_code(text, at, last):
                yield at, last


def _trim(part: Sequence[str], *, inside: bool) -> list[str]:
    """Return the words without titles, adjectives and days at their ends.

    If they are `inside` a sentence, a capital at their beginning is that of a name: `Over Harbour`.
    """
    words = list(part)
    while len(words) > _TITLED and _is_title_word(words[0]) and words[1] != "of":
        words.pop(0)
    if len(words) > _TITLED and words[0] in list_adjectives() and _is_title_word(words[1]):
        words.pop(0)
        while len(words) > _TITLED and _is_title_word(words[0]):
            words.pop(0)
    if len(words) > _TITLED and words[0] in list_adjectives() and words[1] in GIVEN_NAMES:
        words.pop(0)  # `Canadian Anna Holm`
    if len(words) > _TITLED and words[1] in GIVEN_NAMES and _is_country(words[0]):
        words.pop(0)  # `ambassador to Ukraine Anna Holm`
    if len(words) > _TITLED and words[1] in GIVEN_NAMES and _is_trade(words[0]):
        words.pop(0)  # `Farmer Anna Holm`
    if len(words) > _TITLED and words[1] in {"of", "for"} and _plain(words[0]) in _AMOUNTS:
        del words[:2]  # `Shares of Alibaba`
    while words and words[0] not in LETTERS and _plain(words[0]) in _BEFORE_OR_DAY:
        if words[1:2] and words[1] in SUNDAY_PAPERS:
            break
        if (inside or words != part) and _is_title(words):
            break
        words.pop(0)
    if len(words) > 1 and words[0] in PRESENTING:
        words.pop(0)
    while len(words) > 1 and _OF_NAME.search(words[0]) and "-" in words[0]:
        words.pop(0)  # `NBA-leading Lakers`
    while words and (words[-1].islower() or _ends_before(words[-1])):
        words.pop()
    if words[-2:] in _HOLIDAYS:
        del words[-2:]
    return words


def _ends_before(word: str) -> bool:
    """Whether a name ends before a word: a day, or one that leads on to others."""
    return word in _LEADING_ON or CALENDAR.issuperset(_plain(word).split("-"))


def _is_title_word(word: str) -> bool:
    """Whether a word is a title, also of somebody elected or a deputy: `Vice-President`."""
    return _DEPUTY.sub("", _plain(word)) in TITLES


def _is_country(word: str) -> bool:
    """Whether a word before a given name is a country: not `Chad` or `Jordan`."""
    return word in list_countries() and word not in GIVEN_NAMES


def _is_trade(word: str) -> bool:
    """Whether a word before a given name is what somebody does: `Scientist`."""
    return word not in GIVEN_NAMES and _TRADE.fullmatch(word) is not None


def _is_title(words: Sequence[str]) -> bool:
    """Whether words continue a title with capitals where others have none: `The Last Harbour`."""
    if CALENDAR.intersection(map(_plain, words)) or _plain(words[0]) in _NO_TITLE:
        return False
    return len(words) > 1 and not all(_plain(word) in _ALONE | TITLES for word in words[1:])


def _split_at_titles(words: Sequence[str], *, headed: bool) -> list[Sequence[str]]:
    """Return the stretches between titles and possessives: `Alibaba` and `Eddie Wu`.

    The words are those of `Alibaba Chief Executive Eddie Wu`. If they may be `headed`, letters
    before them are not part of a name: `USA Anna Holm has said`.
    """
    parts: list[Sequence[str]] = []
    begin = 0
    for number, word in enumerate(words):
        heading = headed and number == begin and word in HEADINGS and len(words) > number + _TITLED
        another = word == "The" and begin < number < len(words) - _TITLED  # not `Meet The Press`
        if heading or another or _plain(word) in _BETWEEN_NAMES:
            if not (_plain(word) == "minister" and len(words) > number + _TITLED):
                parts.append(words[begin:number])
            begin = number + 1
        elif word == "of" and _is_person(words[begin:number]):
            parts.append(words[begin:number])  # `Anna Holm of Harbour Bank`
            begin = number + 1
        elif _POSSESSIVE.search(word) and not _is_in_name(words[begin : number + 2], word):
            parts.append(words[begin : number + 1])
            begin = number + 1
    parts.append(words[begin:])
    return parts


def _is_person(words: Sequence[str]) -> bool:
    """Whether words are a person's name: a given name first, and no word for a body last.

    Titles may precede it.
    """
    while len(words) > _TITLED and _plain(words[0]) in TITLES:
        words = words[1:]
    return len(words) > 1 and words[0] in GIVEN_NAMES and words[-1] not in BODIES | _INSTITUTIONS


def _is_in_name(words: Sequence[str], owner: str) -> bool:
    """Whether the possessive before the last word is part of a name.

    Such names are called after a saint or a monarch (`St Anna's Pier`, `King's College`), or are
    those of bodies with members (`Farmers' Party`), offices (`Sheriff's Office`) and companies
    that end with it (`Holm's Corp`).
    """
    if words[-1] == owner:
        return False
    if words[-1].rstrip(".,") in SUFFIXES or (words[-1] == "Office" and _plain(owner) in TITLES):
        return True
    if words[0] in _SAINTS or (words[-1] in _INSTITUTIONS and _OF_CROWN.fullmatch(owner)):
        return True
    return words[-1] in BODIES and _OF_MEMBERS.search(owner) is not None


def _is_of_people(words: Sequence[str]) -> bool:
    """Whether words only say where people come from: `Latin American`."""
    adjectives = list_adjectives()
    return words[-1] in adjectives and all(
        word in adjectives or word.lower() in REGIONS for word in words[:-1]
    )


def _is_code(text: str, at: int, last: int) -> bool:
    """Whether letters are a currency's code or a ticker symbol: `(FRY.L)`, `NYSE: FRY`."""
    if last - at == _LETTERS_OF_CURRENCY and is_currency(text[at:last]):
        return True
    if text[last : last + 1] == ".":
        return text[at - 1] == "(" and _EXCHANGE.match(text, last) is not None
    return text[at - 2 : at] == ": " and text[last : last + 1] == ")" and text[at:last].isupper()


def _plain(word: str) -> str:
    if "'" in word or "’" in word:
        word = _SHORTENED.sub("", word)
    return word.rstrip("!.").lower()
