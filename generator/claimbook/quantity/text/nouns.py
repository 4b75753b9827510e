"""The noun that a count counts: `large model technology products` after `seven`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token

_LONGEST = 8

_CLOSED_CLASS = frozenset(
    """
    a about above across after against all along also although among an and any are around as at
    away be because been before being below between both but by can could did do does down during
    each either for from had has have he her here him his how if in including into is it its just
    like may might must near no nor not now of off on only onto or our out over
    per rather said same says shall she should since so some still such than that the their them
    then there these they this those though through to today too toward under until up upon us
    versus via was we were what when where whether which while who whom whose why will with within
    without would yesterday yet you your ago apart each earlier later old early late next last
    respectively worldwide globally nationwide overall compared including following according
    """.split()
)
"""Words that end a noun phrase."""

_OF_TIME = frozenset("early earlier late later old".split())
"""Words that do so unless the plural follows them: two earlier fires."""

_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty "
    "sixty hundred thousand million billion dozen".split()
)
"""Words that begin another figure: the 7.7 magnitude quake six days ago."""

DETERMINERS = frozenset("the its their his her our your these those this my".split())
"""Determiners before things of which some are counted: dozens of its ferries."""

COUNTED = frozenset(
    "people employees staff workers customers subscribers users members passengers jobs homes "
    "shops stores outlets cars vehicles trams trains ships planes aircraft".split()
)
"""People and things that are counted one by one, in a sentence and in the label of a row."""

_PLURALS = frozenset(
    "people men women children persons staff police aircraft cattle sheep fish percent data media "
    "criteria phenomena teeth feet mice geese offspring series species headquarters spacecraft "
    "households teu crew personnel livestock poultry salmon trout cod tuna squid shrimp deer bison "
    "swine pts israelis pakistanis bangladeshis iraqis saudis kuwaitis qataris emiratis omanis "
    "bahrainis yemenis somalis azerbaijanis nepalis thais houthis yazidis taxis rabbis tsunamis "
    "safaris".split()
)
_PLURAL_ENDINGS = ("people", "children", "women", "men")
"""Endings of nouns for people: fishermen, grandchildren, townspeople."""
_SINGULARS = frozenset(
    "specimen regimen abdomen omen acumen bitumen semen stamen amen yemen bremen "
    "carmen turkmen xiamen tiananmen".split()
)
"""Words with such an ending that are not plurals."""

_PLURALS_OF_COMPOUNDS = frozenset(
    ("staff", "police", "cattle", "fish", "sales", "sports", "goods", "savings", "securities",
    "futures", "communications", "earnings", "operations", "systems", "arms", "customs",
    "telecoms", "data", "media", "women", "news", "crew", "livestock", "poultry", "salmon", "trout",
     "cod", "tuna", "squid", "shrimp", "deer", "personnel", "measles", "mumps", "diabetes",
     "rabies", "shingles", "aids", "athletics", "electronics", "gymnastics", "logistics",
     "mathematics", "plastics", "politics", "textiles", "veterans")
)  # fmt: skip
_NOT_ONE = frozenset(
    "thing way time side hand point reason example word step sense part aspect another such "
    "option idea possibility question problem issue factor explanation condition exception moment "
    "stage instance being having getting going coming taking making saying better worse bigger "
    "larger smaller higher lower less fewer further too else really even again alone only whose "
    "apiece away behind ahead short shy percent per cent day night morning evening afternoon "
    "never always more most ever just knows also right place where difference note caveat extreme "
    "end measure account estimate level hundred thousand million billion trillion dozen half "
    "third quarter fifth tenth did does has had seemed came went got sort kind type form area "
    "fell left swoop reasons concern eye lie entity every each".split()
)
"""Words after `one` that are mentioned but not counted, or that are not nouns."""

_QUALIFIERS = frozenset(
    "new old young large small big little major minor senior junior more other additional extra "
    "further police army naval cargo fishing passenger male female elderly key main final bad "
    "good clear common whole former local second military armed top high low".split()
)
_ENDINGS_OF_QUALIFIERS = (
    "al", "ic", "ous", "ive", "ful", "less", "ese", "ish", "able", "ible",
)  # fmt: skip
_NOUNS_LIKE_VERBS = frozenset(
    "bed seed shed weed breed injured wounded killed family ally bully assembly supply "
    "anomaly".split()
)
"""Nouns that end like verbs and adverbs, and words for people: one injured."""

_NOT_PLURAL = ("ss", "us", "is", "'s", "’s")
_NOT_PLURALS = frozenset(
    "always perhaps sometimes besides unless news less business lies towards "
    "afterwards upwards downwards onwards indoors outdoors overseas nowadays".split()
)


def read_noun(first: Token) -> Token | None:
    """Return the token after the plural noun that ends the noun phrase at `first`.

    None without one. Words before the plural belong to it (`new large model technology products`),
    and so does a plural after one that forms compounds (`sales offices`).
    """
    token, found = first, None
    furthest = first.index + 2 * _LONGEST
    while token.index < furthest and _continues(token, begun=token is not first):
        plural = token.is_word and _is_plural(token)
        if found is not None and not (plural and token.before.low in _PLURALS_OF_COMPOUNDS):
            break
        token = token.after
        if plural:
            found = token
    return found


def read_singular(first: Token) -> Token | None:
    """Return the token after the noun that `one` counts at `first`: one diver, one German tourist.

    None if `one` refers to somebody or something that is not named, or does not count: one must,
    one hand.
    """
    noun = first
    if _qualifies(first) and not ends_phrase(first.after):
        noun = first.after
    word = noun.low
    counted = noun.is_word and noun.spaced and noun.text == word and len(word) > 2
    if not counted or ends_phrase(noun) or word in _NOT_ONE or not _is_singular(noun):
        return None
    return noun.after


def _qualifies(word: Token) -> bool:
    """Whether the ending of a word shows that it qualifies a noun: large, German, local."""
    low = word.low
    return (
        word.spaced
        and word.is_word
        and (low in _QUALIFIERS or word.text != low or low.endswith(_ENDINGS_OF_QUALIFIERS))
    )


def _is_singular(noun: Token) -> bool:
    low = noun.low
    if _is_plural(noun) or low.endswith(("'s", "’s")):
        return False
    inflected = low.endswith(("ed", "ly")) and low not in _NOUNS_LIKE_VERBS
    return not inflected and not noun.after.begins("of", "them")


def ends_phrase(token: Token) -> bool:
    """Whether a noun phrase cannot continue at a token: at a mark, or a word that ends one."""
    return not token.is_word or token.low in _CLOSED_CLASS


def _continues(token: Token, *, begun: bool) -> bool:
    if token.is_word:
        closed = token.low in _CLOSED_CLASS and token.text != "US"
        if token.low in _OF_TIME and token.after.is_word:
            closed = not _is_plural(token.after)
        closed = closed or (token.low in _NUMBERS and not token.after.is_hyphen)
        return not closed and (token.spaced or begun)
    if token.is_number:
        return begun and not token.spaced and token.before.is_word
    return token.is_hyphen and begun and token.after.is_word


def _is_plural(token: Token) -> bool:
    low = token.low
    if low.endswith(_PLURAL_ENDINGS) and low not in _SINGULARS:
        return True
    if low in _PLURALS or (token.text[-1] == "s" and len(low) > 2 and token.text[:-1].isupper()):
        return True
    return (
        low.endswith("s")
        and len(low) > 3
        and not low.endswith(_NOT_PLURAL)
        and low not in _NOT_PLURALS
    )
