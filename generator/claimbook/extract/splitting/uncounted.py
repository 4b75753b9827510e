"""Tell numbers that count nothing, or what was counted before: `no doubts`, `the two sides`."""

from __future__ import annotations

import re

from claimbook.quantity import Mention, Span

_NO = re.compile(r"no\b(?! (?:fewer|less|more) than\b)", re.IGNORECASE)
_HARM = re.compile(
    r"deaths|injur|casualt|fatalit|victims|survivors|cases|votes|goals|points|wounded"
)
_THERE = re.compile(
    r"\b[Tt]here(?:['’](?:s|re|ve\sbeen)|\s(?:is|are|was|were|ha(?:s|ve|d)\sbeen|will\sbe))\s$"
)
_WERE = re.compile(r"\s(?:was|were|ha(?:s|ve|d)\sbeen|will\sbe)\b")
"""After a count of none that says what was not done: `no charges have been laid`."""
_TELLING = re.compile(
    r"\s(?:familiar with|briefed on|close to the|with (?:direct )?knowledge of)\b"
)
"""After people who are only mentioned as sources: `two people familiar with the plan`."""
_OF_COUNTED = re.compile(
    r"\sof\s(?:(?:the|its|their|our|his|her|[\w’'-]+['’]s?)\s){1,3}"
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\b)"
)
"""After a part whose whole is counted as well: `two of our 11 schools`."""
_BACK = re.compile(
    r"\b(?:the|these|those|both|all|its|their|our|his|her|other|number|no\.)\s(?:[a-z]+\s)?$"
    r"|\b(?:in|into)\s$",
    re.IGNORECASE,
)
"""Before a `two` that refers back, ranks or divides: `the two met`, `number two`, `cut in two`."""
_LONE = re.compile(r"one\s", re.IGNORECASE)
_QUIPS = re.compile(r"\s(?:said|says|wrote|quipped|told|added|tweeted|posted|asked|joked)\b")
"""After somebody who is only mentioned as a source: `one user quipped`."""
_ONE = re.compile(r"One\s")
"""The opening of a sentence that introduces somebody: `One group of farmers`."""
_ONE_OF_PEOPLE = re.compile(r"person|man|woman|child|boy|girl|people|soldier|officer|worker|in\b")
_FEW = re.compile(r"(?:two|three)\b", re.IGNORECASE)
_SAME = re.compile(r"\b(?:the|these|those|both|its|their|all)\s$", re.IGNORECASE)
_ORDERED = re.compile(r"\b(?:the\s(?:first|other)|(?:family|group|party)\sof)\s$", re.IGNORECASE)
"""Before a number of things that have been counted already: `the first eight`."""
_PARENT = re.compile(r"\b(?:mother|father|mom|dad|mum|parent|grandmother|grandfather)\sof\s$", re.I)
"""Before a number of children that introduces their parent: `a mother of three`."""
_PROMISED = re.compile(
    r"\b(?:things|ways|reasons|takeaways|tips|lessons|questions|facts|myths|steps|signs|ideas"
    r"|recipes|moments|picks|tricks|rules|secrets|mistakes|examples|alternatives)$"
)
"""What the heading of a list counts: `Five things to watch`."""
_PRESENTING = re.compile(
    r"(?:^|\n|\b(?:here\sare|these)\s(?:(?:the|our|my|top|best|favou?rite)\s){0,3}|\b(?:our|my)\stop\s)$",
    re.IGNORECASE,
)
"""Before what a list has: `Here are our five picks`."""
_ITEM_START = re.compile(r"(?:^|\n)(?:[-*•]\s)?$|(?:[:;,]|\band)\s$")
_ITEM_END = re.compile(r"[).:]\s")
"""Around the number of an item of a list: `1) Holland, 2) Norway`."""
_SET_OF = re.compile(r"\b(?:top|bottom|rich(?:est)?|poor(?:est)?|wealthiest)\s$", re.IGNORECASE)
"""Before a share that only names a group: `the top 10%`."""
_NAMED_UNIT = (
    r"(?:an?|one|1)\s(?:(?:basis|percentage)\spoint|barrel|ounce|tonne|ton|mile|nautical\smile|acre"
    r"|hectare|gallon|pint|pound|foot|inch|bushel|knot|light[- ]year)"
)
_UNIT = re.compile(_NAMED_UNIT, re.IGNORECASE)
_IS = re.compile(r"\s(?:is|equals|=)\s")
_UNIT_IS = re.compile(
    rf"{_NAMED_UNIT}\s(?:is|equals|=)\s(?:equal\sto\s)?(?:about\s)?$", re.IGNORECASE
)
"""Before an amount that explains a unit."""
_SUCH_ONE = re.compile(r"\b(?:the|this|that|an?)\s(?:[a-z-]+\s){1,2}$")
"""Before a pronoun: `like the famous one struck in May`."""
_OVER_ANOTHER = re.compile(r"(?:\s[a-z]+)?\s(?:(?:over|or|after|to)\sanother|at\sa\stime)\b")
"""After a number that counts nothing: `one way over another`, `one ship at a time`."""
_MAKES = re.compile(r"\b(?:makes?|made|lets?)\s$")
"""Before `one` for anybody: `it makes one feel old`."""
_SERVES = re.compile(r"\s+(?:as|down|up|back|check)\b")
"""After a `doubles` that counts nothing: `doubles as a bar`, `doubled down on it`."""
_NEXT = re.compile(r"\s(?:to\s(?:the\s(?:next|other)|another)|or\stwo)\b")
"""After one thing that stands for any: `from one harbour to the next`."""
_ONE_DAY = re.compile(r"one\s(?:day|night|morning|evening|afternoon|time)", re.IGNORECASE)
_AT_ANY_TIME = re.compile(r"(?:\b(?:will|would|could|may|might|can|to|at|then)\s|^)$")
_NOT_PER = re.compile(r"(?!\s(?:a|an|per|each|every|in|of|after|before|later|earlier|ago)\b)")
"""Around a `one day` that means any: `it would one day sail`, but not `one day a week`."""
_COUPLE = re.compile(r"(?:\w+\s){0,2}an?\scouple\b(?!.*(?:hundred|thousand|[mbtr]+illion))", re.I)
"""Says hardly more than `some`: `a couple of days`."""
_YOUR_CLAUSE = re.compile(
    r"(?:^|[,;:(—–]\s?|[.?!]\s|\b(?:if|when|whenever|once|unless|until|that|where|and|but|so|then|or)\s)"
    r"you(?:['’](?:re|ll|d|ve))?\s[^,;:.?!]*$",
    re.IGNORECASE,
)
"""The beginning of a clause about any reader: `if you have 9 boats`, `you can win in two days`."""
_QUOTED = re.compile(r"[“”\"]")
_IN_NAME = re.compile(
    r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\s[A-Z][\w’'-]*"
)
_NO_NAME_BESIDE = r"(?!(?:and|for|from|the|with|after|into|over)\b)[a-z]{3,}"
_AFTER_WORD = re.compile(rf"\b{_NO_NAME_BESIDE}\s(?:[A-Z][\w’'-]*\s)*$")
_BEFORE_WORD = re.compile(rf"(?:\s[A-Z][\w’'-]*)*\s{_NO_NAME_BESIDE}")
"""A word in lower case beside a name, which is then not in a headline: `the Six Nations games`."""
_SIDE = re.compile(r"\b(?:eastern|lower|northern|other|southern|upper|western)\s$")
"""Before a half that is a part of a place: `the northern half`."""
_BARE_SCALE = re.compile(r"(?:billions|trillions)(?! of)", re.IGNORECASE)
"""Says nothing without a noun: `to chase billions`. (`Hundreds` are people.)"""


def is_pronoun(text: str, mention: Mention) -> bool:
    """Whether a small number in words counts nothing: `the two`, `that one`.

    It does count if the whole is counted as well: `two of our 11 schools`.
    """
    amount, start = mention.amount, mention.start
    word = amount.text.lower()
    if amount.unit != "count" or amount.noun or word not in {"one", "two"}:
        return False
    if _OF_COUNTED.match(text, mention.end):
        return False
    return word == "one" or _BACK.search(text, max(0, start - 30), start) is not None


def counts_nothing(text: str, mention: Mention) -> bool:
    """Whether words count something mentioned before, or nothing: `the two sides`, `no doubts`."""
    amount = mention.amount
    lone = _LONE.match(amount.text) is not None
    if _COUPLE.match(amount.text) or (lone and _is_any(text, mention)):
        return True
    if amount.text.startswith("double") and _SERVES.match(text, mention.end):
        return True
    if _IN_NAME.fullmatch(text, mention.start, mention.end) and (
        _AFTER_WORD.search(text, max(0, mention.start - 60), mention.start)
        or _BEFORE_WORD.match(text, mention.end)
    ):
        return True
    if amount.text == "half" and _SIDE.search(text, max(0, mention.start - 10), mention.start):
        return True
    if amount.unit == "%" and _SET_OF.search(text, max(0, mention.start - 12), mention.start):
        return True
    if amount.unit != "count":
        money = amount.unit.isupper()  # units that have a definition are not in capitals
        return not money and amount.unit != "%" and _defines(text, mention)
    if not amount.noun and _BARE_SCALE.match(text, mention.start, mention.end + 3):
        return True
    if not amount.noun and _ITEM_END.match(text, mention.end) and _numbers_item(text, mention):
        return True
    if amount.text.startswith("one") and (
        _OVER_ANOTHER.match(text, mention.end)
        or _MAKES.search(text, max(0, mention.start - 6), mention.start)
        or (_SUCH_ONE.search(text, max(0, mention.start - 30), mention.start))
    ):
        return True
    if _NO.match(amount.text) and not _HARM.search(amount.text):
        told = _THERE.search(text, max(0, mention.start - 20), mention.start)
        return not told and _WERE.match(text, mention.end) is None
    if _TELLING.match(text, mention.end) or (lone and _QUIPS.match(text, mention.end)):
        return True
    if _ONE.match(amount.text) and not _ONE_OF_PEOPLE.search(amount.text):
        return True
    before = text[max(0, mention.start - 30) : mention.start]
    if amount.noun and _PROMISED.search(amount.noun.lower()) and _PRESENTING.search(before):
        return True
    if not amount.noun and (_ORDERED.search(before) or _PARENT.search(before)):
        return True
    return _FEW.match(amount.text) is not None and _SAME.search(before) is not None


def _defines(text: str, mention: Mention) -> bool:
    """Whether an amount only explains a unit: `a basis point is 0.01 percentage point`."""
    if _IS.match(text, mention.end):
        return _UNIT.fullmatch(text, mention.start, mention.end) is not None
    return _UNIT_IS.search(text, max(0, mention.start - 40), mention.start) is not None


def _is_any(text: str, mention: Mention) -> bool:
    """Whether one thing stands for any: `from one harbour to the next`, `it would one day sail`."""
    if _NEXT.match(text, mention.end):
        return True
    before = text[max(0, mention.start - 7) : mention.start]
    return bool(
        _ONE_DAY.fullmatch(mention.amount.text)
        and _AT_ANY_TIME.search(before)
        and _NOT_PER.match(text, mention.end)
    )


def is_of_reader(text: str, sentence: Span, mention: Mention) -> bool:
    """Whether a clause is about any reader: `if you have 9 boats`.

    What somebody says may be to one person, and a price is everybody's: `you can get it for $9`.
    """
    return (
        not mention.amount.unit.isupper()
        and _YOUR_CLAUSE.search(text, sentence.start, mention.start) is not None
        and _QUOTED.search(text, sentence.start, sentence.end) is None
    )


def _numbers_item(text: str, mention: Mention) -> bool:
    """Whether a number with a bracket or stop behind it counts off the items of a list."""
    before = _ITEM_START.search(text, max(0, mention.start - 6), mention.start)
    if before is None or "\n" in before[0] or not before[0]:
        return before is not None
    opened = text.rfind("(", max(0, mention.start - 100), mention.start)
    closed = text.rfind(")", max(0, mention.start - 100), mention.start)
    return text[mention.end] == ")" and opened <= closed
