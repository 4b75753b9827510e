"""Second stage: select what is worth a claim, a figure or an attributed statement."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimbook.coverage import cover_article
from claimbook.extract.splitting.cells import leave_out_heads
from claimbook.extract.splitting.corrections import find_corrections
from claimbook.extract.splitting.cutting import Sentence
from claimbook.extract.splitting.durations import is_adverbial, is_news
from claimbook.extract.splitting.parts import is_notice
from claimbook.extract.splitting.split import Split
from claimbook.extract.splitting.statements import find_statement
from claimbook.grounding import has_words
from claimbook.quantity import Mention, Span

_LETTER = re.compile(r"[^\W\d_]")
_AGE = re.compile(r"1\d|[2-9]\d")
_NAMED = re.compile(r"(?<!in )\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?:, | \()$")
_MAN_OF = re.compile(
    r"\b(?:man|woman|boy|girl|men|women|boys|girls|person|people|teenager|child)\sof\s$"
    r"|\bage[sd]?\s(?:of\s|between\s)?(?:\d\d\s(?:and|to)\s)?$",
    re.IGNORECASE,
)
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
    r"(?:things|ways|reasons|takeaways|tips|lessons|questions|facts|myths|steps|signs|ideas|recipes)\b"
)
"""What the heading of a list counts: `Five things to watch`."""
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
_OVER_ANOTHER = re.compile(r"(?:\s[a-z]+)?\s(?:over|or|after|to)\sanother\b")
"""After a number that counts nothing: `one way over another`."""
_SERVES = re.compile(r"\s+as\s")
"""After a `doubles` that counts nothing: `doubles as a bar`."""
_IN_NAME = re.compile(
    r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\s[A-Z][\w’'-]*"
)
_NO_NAME_BESIDE = r"(?!(?:and|for|from|the|with|after|into|over)\b)[a-z]{3,}"
_AFTER_WORD = re.compile(rf"\b{_NO_NAME_BESIDE}\s(?:[A-Z][\w’'-]*\s)*$")
_BEFORE_WORD = re.compile(rf"(?:\s[A-Z][\w’'-]*)*\s{_NO_NAME_BESIDE}")
"""A word in lower case beside a name, which is then not in a headline: `the Six Nations games`."""
_BARE_SCALE = re.compile(r"(?:billions|trillions)(?! of)", re.IGNORECASE)
"""Says nothing without a noun: `to chase billions`. (`Hundreds` are people.)"""


@dataclass(frozen=True, slots=True)
class Pick:
    """A figure or statement that a claim is drafted for."""

    sentence: Sentence
    span: Span
    """The figure, or the words of the statement."""
    mention: Mention | None = None
    """The amount; None for a statement without a figure."""


def select_picks(split: Split) -> Iterator[Pick]:
    """Yield the figures and the statements of an article in the order of the text."""
    corrections = find_corrections(split)
    by_sentence: dict[int, list[Mention]] = {}
    for mention in leave_out_heads(split):
        if mention.counts:
            by_sentence.setdefault(_find_sentence(split, mention.start), []).append(mention)
    for number, sentence in enumerate(split.sentences):
        if split.layout.move_to_first(sentence.span) != sentence.span:
            continue  # the paragraph is repeated, and has been drafted where it is first
        picks = list(_select_within(split, sentence, by_sentence.get(number, [])))
        words = split.text[sentence.span.start : sentence.span.end]
        if picks and not is_notice(words) and not any(s.covers(sentence.span) for s in corrections):
            yield from picks


def _select_within(split: Split, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Pick]:
    """Yield the figures of a sentence; if it has none, its statement.

    The numbers in a line without words do not count anything: in lists, in volumes and page
    numbers.
    """
    text = split.text
    if (
        mentions
        and not _LETTER.search(text, sentence.span.start, mentions[0].start)
        and not has_words(split.layout, [sentence.span], mentions)
    ):
        return
    periods = [m for m in mentions if is_adverbial(text, sentence.span, m)]
    figures = [
        m
        for m in mentions
        if m not in periods
        and not _is_pronoun(text, m)
        and not _is_age(text, m)
        and not _counts_nothing(text, m)
    ] or [m for m in periods if is_news(text, sentence.span, m)]
    for mention in figures:
        yield Pick(sentence, Span(mention.start, mention.end), mention)
    if not figures and (stated := find_statement(split, sentence)):
        yield Pick(sentence, stated)


def choose_pick(split: Split, words: Span) -> Pick:
    """Return the pick for words that an editor chose: their first figure, or their statement."""
    sentence = split.sentences[_find_sentence(split, words.start)]
    figures = (m for m in split.grounded.mentions if words.covers(m))
    figure = next(figures, None)
    if figure is None:
        return Pick(sentence, words)
    span = Span(figure.start, figure.end)
    selected = (each for each in select_picks(split) if each.span == span and each.mention)
    return next(selected, Pick(sentence, span, figure))


def leave_out_claimed(split: Split, picks: Iterable[Pick]) -> Iterator[Pick]:
    """Yield the picks that no claim of the article covers yet."""
    if not split.grounded.grounds:
        yield from picks
        return
    covered = cover_article(split.article.slug, split.grounded)
    claimed = {(mention.start, mention.end) for mention in covered.claimed}
    reached = {sentence.span for sentence in covered.sentences if sentence.claimed}
    for pick in picks:
        if pick.mention is not None:
            if (pick.span.start, pick.span.end) not in claimed:
                yield pick
        elif not any(s.start < pick.span.end and pick.span.start < s.end for s in reached):
            yield pick


def _is_pronoun(text: str, mention: Mention) -> bool:
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


def _counts_nothing(text: str, mention: Mention) -> bool:
    """Whether words count something mentioned before, or nothing: `the two sides`, `no doubts`."""
    amount = mention.amount
    if amount.text.startswith("double") and _SERVES.match(text, mention.end):
        return True
    if _IN_NAME.fullmatch(text, mention.start, mention.end) and (
        _AFTER_WORD.search(text, max(0, mention.start - 60), mention.start)
        or _BEFORE_WORD.match(text, mention.end)
    ):
        return True
    if amount.unit == "%" and _SET_OF.search(text, max(0, mention.start - 12), mention.start):
        return True
    if amount.unit != "count":
        money = amount.unit.isupper()  # units that have a definition are not in capitals
        return not money and amount.unit != "%" and _defines(text, mention)
    if not amount.noun and _BARE_SCALE.match(text, mention.start, mention.end + 3):
        return True
    if amount.text.startswith("one") and (
        _OVER_ANOTHER.match(text, mention.end)
        or (_SUCH_ONE.search(text, max(0, mention.start - 30), mention.start))
    ):
        return True
    if _NO.match(amount.text) and not _HARM.search(amount.text):
        told = _THERE.search(text, max(0, mention.start - 20), mention.start)
        return not told and _WERE.match(text, mention.end) is None
    if _TELLING.match(text, mention.end) or (
        _LONE.match(amount.text) and _QUIPS.match(text, mention.end)
    ):
        return True
    if _ONE.match(amount.text) and not _ONE_OF_PEOPLE.search(amount.text):
        return True
    if amount.noun and _PROMISED.fullmatch(amount.noun) and _begins_line(text, mention.start):
        return True
    before = text[max(0, mention.start - 16) : mention.start]
    if not amount.noun and (_ORDERED.search(before) or _PARENT.search(before)):
        return True
    return _FEW.match(amount.text) is not None and _SAME.search(before) is not None


def _defines(text: str, mention: Mention) -> bool:
    """Whether an amount only explains a unit: `a basis point is 0.01 percentage point`."""
    if _IS.match(text, mention.end):
        return _UNIT.fullmatch(text, mention.start, mention.end) is not None
    return _UNIT_IS.search(text, max(0, mention.start - 40), mention.start) is not None


def _begins_line(text: str, start: int) -> bool:
    return text[max(0, start - 1) : start] in {"", "\n"}


def _is_age(text: str, mention: Mention) -> bool:
    """Whether a number is somebody's age: `Anna Holm, 41, said`, `a man of 44`."""
    if mention.amount.unit != "count" or not _AGE.fullmatch(text, mention.start, mention.end):
        return False
    before, after = text[max(0, mention.start - 60) : mention.start], text[mention.end :][:1]
    apart = after in {",", ")"} and _NAMED.search(before) is not None
    return apart or (after.strip() != "%" and _MAN_OF.search(before) is not None)


def _find_sentence(split: Split, position: int) -> int:
    return bisect_right(split.by_start, position) - 1
