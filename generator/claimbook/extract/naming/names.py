"""Collect the names in a text: the capitalized words that are capitalized for no other reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimbook.extract.naming.capitalized import OWNS_NOTHING, find_capitalized
from claimbook.extract.naming.initials import find_spelled
from claimbook.extract.words.countries import list_countries
from claimbook.extract.words.name_words import NOUNS

_VERB_AFTER = re.compile(
    r"(?:,? (?:which|who) )?\s*(?:also |now |still )?"
    r"(?:has|had|is|was|will|says?|said|plans?|aims?|expects?|\w{3,}ed|(?<=, which )[a-z]{3,}s)\b"
)
_PLACE_AFTER = re.compile(
    r" (?:airport|university|hospital|police|council|county|port|province|district|harbou?r)\b"
)
"""After the name of a place: something that it has, as in `Tidewater airport`."""
_APPOSED = re.compile(
    r", (?:the|an?) [^,.;:]{2,110}, (?:also |now |still )?"
    r"(?:has|had|is|was|will|says?|said|\w{3,}ed|lost|grew|fell|rose|won|made|saw|took)\b"
)
_BEGINS = (": ", "| ")
"""After these a word may have a capital as at the beginning of a sentence, as in a table's cell."""
_PAIR = re.compile(
    r" and (?P<two>[A-Z][a-z]+)\b(?! [A-Z])(?P<does> (?:is|was|has|says|runs|owns|employs)\b)?"
)
_FIRST = re.compile(
    r"(?:(?P<body>\b(?:[Cc]harity|[Cc]ompany|[Ff]irm|[Gg]roup|director of) )|(?P<word>[a-z]+ ))?"
    r"(?P<one>[A-Z][a-z]+)$"
)
_OFFICES = re.compile(
    r"\b(?:[A-Z][a-z]+,? ){1,3}and [A-Z][a-z]+ (?=(?:[Ss]ecretary|[Mm]inister|[Ss]pokes\w+)\b)"
)
"""Before an office, what it is for: `Work and Pensions Secretary`."""
_LONGEST = 40
"""At most so many characters before `and` are searched for the word that it joins."""
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
"""After a word that is a noun rather than an adjective."""
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


class Name(NamedTuple):
    """A name at its place in a text."""

    start: int
    end: int
    words: str
    """The name in full, as the text or the book has it: `General Motors` where it says `GM`."""
    entity: str = ""
    """The id of the entity that the book has for it; empty if it has none."""
    is_good: bool = False
    """Whether it is a good that markets trade, such as `gold`, which no article is about."""

    @property
    def key(self) -> str:
        """A key that all names of one entity share."""
        return self.entity or self.words.casefold()


def collect_names(text: str, sentences: Sequence[tuple[int, int]]) -> list[str]:
    """Return the names in an article's sentences, in the order of the text.

    A single word at the beginning of a sentence is a name if it has a capital elsewhere, too, if it
    is a country, or if a verb follows.
    """
    found: list[tuple[str, bool]] = []
    if " and " in text:
        text = _OFFICES.sub(lambda office: office[0].lower(), text)
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


def _unite_pairs(text: str, sentences: Iterable[tuple[int, int]]) -> list[str]:
    """Return the names of two words joined by `and` that always come together: `Roof and Hearth`.

    They are one name if a verb in the singular follows, or a word such as `charity` is before them;
    so `a railway between Holland and Spain` names two.
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


def _is_adjective(text: str, name: str) -> bool:
    """Whether a word is the adjective of a country that no list has: `the Ruritanian economy`."""
    if name in list_countries():
        return False
    ends = [found.end() for found in re.finditer(rf"\b{name}\b", text)]
    theirs = any(_WHAT_IS_THEIRS.match(text, end) for end in ends)
    return theirs and not any(_NO_NOUN_AFTER.match(text, end) for end in ends)


def _is_thing(text: str, name: str) -> bool:
    """Whether initials are a common noun, with a plural: `SUVs`."""
    letters = name.removesuffix("s")
    return (
        len(letters) > 1
        and letters.isupper()
        and letters.isalpha()
        and (name != letters or _stands(text, f"{letters}s"))
    )


def _stands(text: str, word: str) -> bool:
    """Whether a text has a word, and not only as part of a longer one."""
    return word in text and re.search(rf"\b{re.escape(word)}\b", text) is not None


def _is_sure(text: str, at: int, last: int, end: int) -> bool:
    """Whether a single word that begins a sentence is a name, going by itself and what follows."""
    word = text[at:last]
    if word in list_countries() or word[1:] != word[1:].lower() or text[last] in "'’!":
        return True
    if OWNS_NOTHING.match(text, last):
        return True
    if _PLACE_AFTER.match(text, last, end):
        return True  # `Tidewater airport`
    if word not in NOUNS and _APPOSED.match(text, last, end) and not _stands(text, word.lower()):
        return True
    if word.endswith(_ENDS_OF_NOUNS) or word in NOUNS or _stands(text, word.lower()):
        return False
    return _VERB_AFTER.match(text, last, end) is not None
