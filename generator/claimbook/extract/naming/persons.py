"""Find which names of a text are people's, by the words beside them and their short forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from claimbook.extract.words.alternatives import group_alternatives
from claimbook.extract.words.attribution import OFFICE, OFFICE_BEFORE
from claimbook.extract.words.given_names import GIVEN_NAMES
from claimbook.quotations import find_word

_TITLES = (
    r"Mr|Mrs|Ms|Mx|PM|Rep|Datuk|Seri|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Sen|Senator|Gov|Governor|Mayor|Judge|"
    r"Justice|President|Chancellor|Minister|Secretary|C[EFOT]O|Captain|Coach|General|"
    r"Colonel|Sergeant|Inspector|Reverend|Bishop|Pope|King|Queen|Prince|Princess|"
    r"[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|chief \w+ officer|[Cc]hairman|[Cc]hairwoman|[Cc]hair|"
    r"[Ss]pokes(?:man|woman|person)|[Ff]ounder|analyst|economist|professor|minister|president|"
    r"director|senator|governor|mayor|judge|actor|actress|singer|author|lawyer|resident|scientist|"
    r"striker|midfielder|defender|goalkeeper|winger|forward|captain|coach|manager|batsman|bowler|"
    r"swimmer|sprinter|runner|cyclist|driver|skipper|[Ss]triker|[Mm]idfielder|[Dd]efender|Goalkeeper|"
    r"Analyst|Economist|Director|[Cc]ouncil [Mm]ember|[Cc]ouncil(?:man|woman|l?or)"
)
_TITLE = re.compile(rf"\b(?:{group_alternatives(_TITLES, case=True)})\.? $")
"""A title or office right before a name."""
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]cross|[Ee]astern|[Ww]estern|[Nn]orthern|[Ss]outhern|[Cc]entral|"
    r"(?:coast|town|city) of) $"
)
_HOLDING = re.compile(
    r"(?:[Ss]hares?|[Ss]takes?|[Ii]nterest|[Ss]tock|[Ii]nvest\w*|holdings?|confidence|trust|position)"
    r" in $"
)
"""Words before something partly owned, which is not a place."""
_OF_FIRM = re.compile(r"\s(?:history|shares?|stocks?|bonds|products|stores|executives|employees)\b")
"""Words after a company's name: `the best year in Coast Air history`."""
_GOVERNED = re.compile(
    r"(?:['’]s)?\s(?:Gov\.|[Gg]overnor|Mayor|mayor|[Ll]egislature|lawmakers|residents|voters"
    r"|city council)\b"
)
"""Words for people or a government, after the name of a place."""
_LIFE = re.compile(
    r",? (?:aged? )?(?:1[0-9]|[2-9]\d)(?=[.)]| ?,(?!\d))|,? who (?:was born|is survived)"
)
"""An age after a person's name."""
_BODY = re.compile(
    r"\b(?:Inc|Corp|Group|Ltd|Co|Holdings?|Bank|Party|Union|University|Office|Ministry|Department|"
    r"Council|Commission|Agency|Association|Institute|Airlines?|Motors|Line|Lines|List|League|Club|"
    r"City|United|Rovers|Wanderers|Athletic|Albion|Town|Hotspur|Rangers|County|FC|AFC|AC|SC|CF|FK|SV|RB|River|Board|Court|Fund|Index|Street|Exchange|Market|House|Society|Authority)\b"
)
_KINDS_OF_THING = re.compile(
    r"^(?:Airport|Award|Center|Centre|College|Cup|Hall|Hotel|House|Mall|Museum|Park|Place|Prize|"
    r"School|Square|Stadium|Theatre|Tower|Trophy|Foundation|Depot|Store|Stores)$"
)
_FIRM = re.compile(
    r"\b(?:company|firm|group|bank|carrier|retailer|lender|airline|utility|insurer|chain|supermarket"
    r"|\w+(?:maker|builder)|manufacturer|broadcaster|charity)\s$"
)
"""A noun for companies, and for no person, before a name."""
_TRADE = re.compile(
    r"\b(?!(?:special|shortl|l|m|white|wait)ist\b)"
    r"(?:[a-z]+(?:ist|ician|grapher|wright|ologist|sman|swoman|keeper)"
    r"|(?:box|campaign|cricket|danc|design|entertain|fight|football|golf|lectur|lead|organi[sz]|paint"
    r"|perform|play|rapp|report|research|teach|wrestl|writ)er"
    r"|(?:act|conduct|creat|edit|instruct|invest|profess|sculpt)or"
    r"|athlete|chef|comedian|composer|engineer|hero|historian|librarian|musician"
    r"|nurse|pilot|poet|wife|husband|widow(?:er)?|son|daughter|brother|sister|father|mother|friend)\s$"
)
"""What somebody does or is, before their name: `the heavy metal performer Ola Holm`."""
_WHO = re.compile(r", who (?:is|has|[a-z]{2,}[^s\W]s)\b")
"""After a name, a verb in the singular: teams and firms have `who` with the plural, if at all."""
_OF_PERSON = re.compile(r"(?:\s(?!and\b)[\w’'-]+){1,12}?\s(?:his|her|himself|herself|he|she)\b")
"""After a given name alone, whose bearer the sentence calls `he` or `she`."""
_WORDS = (2, 3, 4)


def find_persons(text: str, full: Mapping[str, str]) -> frozenset[str]:
    """Return the full names of people; `full` maps each name of the text to its full form."""
    shown = {
        whole
        for short, whole in full.items()
        if _is_surname(text, short, whole) and not _is_owned(short, whole, full)
    }
    shown = {name for name in shown if not _is_firm(text, name)}
    return frozenset(shown | {name for name in set(full.values()) if _is_presented(text, name)})


def _is_surname(text: str, short: str, whole: str) -> bool:
    """Whether a name is repeated by its last word alone: `Wu` for `Eddie Wu`."""
    words = whole.split()
    repeated = short != whole and len(words) in _WORDS and short == words[-1]
    if not repeated or _BODY.search(whole):
        return False
    # `the Rovers`
    return not any(any(find_word(text, f"{the} {short}")) for the in ("the", "The"))


def _is_owned(short: str, whole: str, full: Mapping[str, str]) -> bool:
    """Whether the rest of a name belongs to somebody else: `Borealis` in `Borealis Cloud`.

    A given name alone is short for the whole name.
    """
    owner = whole.removesuffix(f" {short}")
    return full.get(owner) == owner and owner not in GIVEN_NAMES


def _is_presented(text: str, name: str) -> bool:
    """Whether a name begins with a given name, or has an office, title or age beside it."""
    if _BODY.search(name) or _is_firm(text, name):
        return False
    words = name.split()
    if len(words) in _WORDS and words[0] in GIVEN_NAMES and not _KINDS_OF_THING.search(words[-1]):
        return True
    return any(
        _TITLE.search(text, max(0, at - 40), at)
        or (len(words) in _WORDS and _TRADE.search(text, max(0, at - 20), at))
        or (len(words) in _WORDS and _WHO.match(text, at + len(name)))
        or (name in GIVEN_NAMES and _OF_PERSON.match(text, at + len(name)))
        or (len(words) in _WORDS and _is_apposed(text, at, at + len(name)))
        or OFFICE.match(text, at + len(name))
        or _LIFE.match(text, at + len(name))
        for at in _list_places(text, name)
    )


def _is_apposed(text: str, at: int, end: int) -> bool:
    """Whether a name stands between commas after an office: `its secretary, Anna Holm, said`."""
    between = text.endswith(", ", 0, at) and text.startswith(",", end)
    return between and OFFICE_BEFORE.search(f"{text[max(0, at - 40) : at - 2]} ") is not None


def may_be_person(name: str) -> bool:
    """Whether a name has as many words as a person's name, and no word for a body."""
    return len(name.split()) in _WORDS and not _BODY.search(name)


def _is_firm(text: str, name: str) -> bool:
    """Whether the text calls the bearer of a name a company: `the housebuilder Anna Holm`."""
    return any(_FIRM.search(text, max(0, at - 20), at) for at in _list_places(text, name))


def _list_places(text: str, name: str) -> Iterable[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def is_place(text: str, name: str) -> bool:
    """Whether the words around a name show that it may be a place's: `the port of Tidewater`."""
    return any(
        _GOVERNED.match(text, at + len(name))
        or (
            _PLACE.search(text, max(0, at - 12), at)
            and not text.startswith(("'", "’"), at + len(name))  # `in Holland's ports`
            and not _OF_FIRM.match(text, at + len(name))
            and not _HOLDING.search(text, max(0, at - 40), at)
        )
        for at in _list_places(text, name)
    )
