"""The clause of a sentence around a figure, which a claim with that figure quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from claimbook.quantity import Span

_BREAK = re.compile(
    r"[,;:\s—()“”„\"\[\]](?:"  # a pattern is fast to search for if it begins with few characters
    r"[–—-](?<=\s.)\s"
    r"|(?=[abetw])(?<=\s)(?<![Ee]ven\s)(?=(?:but|while|whereas|although|(?:even\s)?though|because)\s"
    r"|(?:after|before)\s[^,;:.]*?\b(?:is|are|was|were|has|had|have|will|would|can|could|[a-z]{3,}ed)\b)"
    r"|(?<=\S)(?:(?<=[,;:])(?=\s)(?!(?<=\w,)\s[a-z]+-[a-z]+\s[a-z]+[.,;])|(?<=[—(“”„\"])|(?<=\))(?!\s[a-z])"
    r"|(?<=\[)(?![^\]]{1,30}\]\s?[a-z])|(?<=\])(?!\s?\w)))"  # not in `[T]he`, `[New] ships are`
)
"""Where a clause may end: at punctuation, or at a word that begins another one.

`after` and `before` begin one where a verb follows: not in `India comes after Spain, at 8%`.
A comma between adjectives ends none: `9 million have a fast, always-on connection.`
"""
_AND = re.compile(r"\s(?=(?:and|while)\s)")
_BETWEEN = re.compile(r"\b[Bb]etween\s[^,;:]{1,30}$")
"""Before the `and` of a range, which joins no clauses: `between March 2 and March 6`."""
_FEWEST_WORDS = 4
"""Besides the figure, a quote needs this many words to say whose it is and what it measures."""
_LONGEST = 200
"""The most characters of a quote that a reader can take in at once."""
_TRIMMED = " \t\n,;:.–—-"
_LEADING = re.compile(rf"[{re.escape(_TRIMMED)}]*(?:(?:and|or|but)\s+)?")
"""What may precede a clause that follows another one."""
_SAYS = r"(?:said|says|added|explained|noted|told [a-z]+)"
_SAID_BEFORE = re.compile(rf"(?=[^“”\"]*[“\"])[^“”\"]{{0,120}}?\b{_SAYS}[:,]?\s[“\"](?=\w)")
"""The attribution before words in quotation marks: `Holm, the director, said: “We`."""
_SAID_BEHIND = re.compile(
    rf"(?:,[”\"]|[”\"],?)\s(?:[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){{0,3}}|he|she|they|it)\s{_SAYS}$"
)
"""The attribution after words in quotation marks: `,” Holm said`."""
_GIVEN_BEHIND = re.compile(
    r",\s(?:according\sto\s[^,;:“”\"()]{2,80}"
    r"|(?:the\s|an?\s|[A-Z]|he\s|she\s|they\s|it\s)[^,;:“”\"()]{0,60}?\s?\bsa(?:id|ys)(?:\s[^,;:“”\"()]{1,30})?"
    r"|sa(?:id|ys)\s[^,;:“”\"()]{2,60})"
    r"(?=[.!?]?$)"
)
"""The attribution after a clause without quotation marks, up to the end: `, Holm said`.

It belongs to the quote, since it is the evidence for the speaker of the claim.
"""
_CONDITION_BEHIND = re.compile(
    r",\s(?:as\slong\sas|assuming|if|on\scondition\sthat|provid(?:ed|ing)\sthat|unless)\s"
    r"(?:[^,;:.“”\"()]|(?<=\d)[.,](?=\d)){4,120}(?=[,.”\"])"
)
"""The condition after a clause, without which it says more than the text does."""
_QUOTATION = re.compile(r"“[^“”]*(?:”|$)|\"[^\"]*(?:\"|$)", re.DOTALL)
_WOVEN = re.compile(r"(?<=\w\s)(?:“[^“”]{1,80}”|\"(?=\S)[^\"]{1,80}\")")
"""A quotation that is part of its sentence: called it “the best year”."""
_FEWEST_QUOTED = 2
"""Besides the figure, a speaker's words need this many to be quoted without their sentence."""
_RELATIVE = re.compile(r"(?:which|who|whose|where)\b")
"""The beginning of a clause that describes the words before it."""
_VERB_BEHIND = re.compile(
    r",(?= (?:(?:has|had|have|is|are|was|were|will|would|could|may|might|can|should|must)"
    r"|say|says|said|told|tells|adds?|added|reports?|reported|posts?|posted|announce[sd]?"
    r"|expects?|expected|plans?|planned|aims?|aimed|hopes?|hoped|wants?|wanted|intends?|intended"
    r"|rose|fell|rises|falls|grew|grows|made|makes|earned|earns|lost|loses|sold|sells|bought|buys"
    r"|cut|cuts|spent|spends|paid|pays|employs?|employed|owns?|owned|raised|raises)\b)"
)
"""The comma before a verb, which ends what describes the verb's subject.

In `Coast Air, a ferry line, said sales rose 4%`, neither comma ends a clause.
"""


def list_clauses(
    text: str, sentence: Span, figure: Span, others: Sequence[Span] = ()
) -> Iterator[Span]:
    """Yield wider and wider stretches around a figure, from its clause to the whole sentence.

    An `and` also ends a clause if one of the `others`, the sentence's further figures, is on the
    other side of it. Words in quotation marks come before the words around them.
    """
    if said := _find_quotation(text, sentence, figure):
        yield from _list_within(text, said, figure, others)
    yield from _list_within(text, sentence, figure, others)


def _find_quotation(text: str, sentence: Span, figure: Span) -> Span | None:
    """Return the words in quotation marks around a figure.

    None if there are none, or hardly any.
    """
    for found in _QUOTATION.finditer(text, sentence.start, sentence.end):
        inner = Span(found.start() + 1, found.end() - found[0].endswith(("”", '"')))
        if inner.covers(figure):
            return inner if _count_words(text, inner, figure) >= _FEWEST_QUOTED else None
    return None


def _list_within(text: str, sentence: Span, figure: Span, others: Sequence[Span]) -> Iterator[Span]:
    """Yield wider and wider stretches around a figure in a sentence, or in part of it."""
    near = Span(figure.start - 2 * _LONGEST, figure.end + 2 * _LONGEST)
    sentence = Span(max(sentence.start, near.start), min(sentence.end, near.end))
    whole = [figure, *[each for each in _list_woven(text, sentence) if not each.covers(figure)]]
    before = Span(sentence.start, figure.start)
    breaks = [found.span() for found in _BREAK.finditer(text, sentence.start, sentence.end)]
    if verbs := set(map(re.Match.start, _VERB_BEHIND.finditer(text, *before))):
        pairs = zip_longest(breaks, breaks[1:], fillvalue=(-1, -1))
        breaks = [one for one, two in pairs if one[0] not in verbs and two[0] not in verbs]
    for each in whole:
        breaks = [(start, end) for start, end in breaks if end <= each.start or start >= each.end]
    breaks = sorted([*breaks, *_list_joints(text, sentence, figure, others)])
    left = [sentence.start, *[end for _, end in breaks if end <= figure.start]]
    right = [*[start for start, _ in breaks if start >= figure.end], sentence.end]
    while True:
        clause = _trim(text, Span(left[-1], right[0]), figure)
        if clause.end - clause.start > _LONGEST:
            yield _shorten(text, clause, figure)
            return
        last = len(left) == len(right) == 1
        words = text[clause.start : clause.end]
        enough = _count_words(text, clause, figure) >= _FEWEST_WORDS
        enough = enough and not _RELATIVE.match(words)
        clause = _take_in_rest(text, clause, sentence)
        if last or (enough and _is_closed(words)):
            yield clause
        if last:
            return
        # The subject comes before the figure more often than after it.
        if len(left) > 1:
            left.pop()
            continue
        right.pop(0)
        while len(right) > 1 and text[right[0]] == "(":
            right.pop(0)  # in the middle of the next clause: `9 ships, and Holm Dock (Spain) 6`


def _list_woven(text: str, sentence: Span) -> list[Span]:
    """Return the quotations that are parts of a sentence.

    Most sentences have no quotation marks.
    """
    if text.find("“", *sentence) < 0 and text.find('"', *sentence) < 0:
        return []
    return [Span(*found.span()) for found in _WOVEN.finditer(text, *sentence)]


def _take_in_rest(text: str, clause: Span, sentence: Span) -> Span:
    """Extend the clause by the condition and the attribution after it, unless it gets too long."""
    end = clause.end
    for rest in (_CONDITION_BEHIND, _GIVEN_BEHIND):
        found = rest.match(text, end, sentence.end)
        if found and found.end() - clause.start <= _LONGEST:
            words = text[clause.start : found.end()].rstrip(_TRIMMED)
            end = clause.start + len(words)
    return clause if end == clause.end else Span(clause.start, end)


def _list_joints(
    text: str, sentence: Span, figure: Span, others: Sequence[Span]
) -> Iterator[tuple[int, int]]:
    """Yield each `and` between the figure and the next one on that side."""
    before = max([other.end for other in others if other.end <= figure.start], default=None)
    after = min([other.start for other in others if other.start >= figure.end], default=None)
    if before is None and after is None:
        return
    for found in _AND.finditer(text, sentence.start, sentence.end):
        follows = before is not None and before <= found.start() and found.end() <= figure.start
        leads = after is not None and figure.end <= found.start() and found.end() <= after
        if (follows or leads) and not _BETWEEN.search(text, sentence.start, found.start()):
            yield found.span()


def _count_words(text: str, clause: Span, figure: Span) -> int:
    words = f"{text[clause.start : figure.start]} {text[figure.end : clause.end]}".split()
    if "|" in words:  # the other figures of a row of a table say nothing
        return sum(any(map(str.isalpha, each)) for each in words)
    return len(words)


def _is_closed(words: str) -> bool:
    """Whether every bracket and quotation mark that opens in these words is closed in them."""
    count = words.count
    return count("(") == count(")") and count("[") == count("]") and count("“") == count("”")


def _trim(text: str, clause: Span, figure: Span) -> Span:
    """Trim punctuation and spaces from the ends of a clause, but nothing from the figure."""
    before = text[clause.start : figure.start]
    after = text[figure.end : clause.end]
    begins = _SAID_BEFORE.match(before) or _LEADING.match(before)
    start = clause.start + (begins.end() if begins else 0)
    after = after.rstrip(_TRIMMED)
    if said := _SAID_BEHIND.search(after):
        after = after[: said.start()].rstrip(_TRIMMED)
    opened = text[start : figure.start].count('"') % 2 and '"' not in after
    if opened and text[start] == '"':
        start += 1
    return Span(start, figure.end + len(after))


def _shorten(text: str, clause: Span, figure: Span) -> Span:
    """Return as many words around a figure as fit into a quote, from its subject if possible."""
    start = clause.start
    if figure.end - start > _LONGEST:
        room = max(0, _LONGEST - (figure.end - figure.start)) // 2
        start = max(start, figure.start - room)
        start = min(figure.start, text.find(" ", start, figure.start) + 1 or figure.start)
    end = min(clause.end, max(figure.end, start + _LONGEST))
    if end < clause.end:
        end = max(figure.end, text.rfind(" ", figure.end, end))
    return _trim(text, Span(start, end), figure)
