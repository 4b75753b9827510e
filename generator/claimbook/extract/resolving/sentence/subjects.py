"""Find the grammatical subject of a figure's clause: the words before the verb that governs it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimbook.extract.naming.cast import Cast
from claimbook.extract.naming.names import Name
from claimbook.extract.words.alternatives import group_alternatives
from claimbook.extract.words.verbs import FINITE, NO_VERB_BEFORE, PARTICIPLE
from claimbook.quantity import Span

_ASIDE = re.compile(
    r"[(\[,\s](?:"  # an expression that can begin with few characters is fast to search for
    r"(?<=\()[^()]*\)|(?<=\[)[^\[\]]*\]"
    rf"|(?<=,)[”\"]?\s(?:[1-9]\d,\s(?:of|from)\s[^;:()]{{2,80}},(?=\s{FINITE.pattern})"
    rf"|(?!(?:and|but|or)\b)(?:[^,;:()]|\([^()]{{1,40}}\)|,\s[1-9]\d(?=,)){{2,120}}"
    rf",(?=\s(?:(?:also|then|now|often|still|never|always|\w+ly)\s)?{FINITE.pattern}))"
    r"|(?<=\s)(?:[–—]\s[^–—;]{0,160}\s[–—](?=\s)|-\s[^;]{0,160}?\s-(?=\s)))"
)
"""An aside between commas, dashes or brackets, about the name before it."""
_CONJUNCTIONS = (
    "that|which|who|while|whilst|whereas|although|though|but|because|since|when"
    "|after|before|where|if|whether|than|as(?! a whole)|and|or|so|until|unless"
)
_LEFT_EDGE = re.compile(
    r"[;:,“”\"()](?=\W|$)|\s[–—-]{1,2}\s"
    rf"|\b(?:{group_alternatives(_CONJUNCTIONS, case=False)})\b(?=\s)"
)
_OBJECT = re.compile(r"\s(?:the|th[ie]se?|an?|its|their|his|her|it|they|he|she|there)\s")
"""After a verb that is not a participle of the preceding noun."""
_TELLS = re.compile(
    r"(?:said|says?|told|reported|announced|believes?|believed|estimates?d?|expects?|shows?|showed|means?|meant|knew"
    r"|thinks?|thought|claim(?:s|ed)|hopes?|predict(?:s|ed)|warn(?:s|ed)|adds?|added)\b"
)
"""A verb after which another clause may begin without `that`."""
_PREPOSITIONS = frozenset(("before", "after", "since", "until", "than"))
"""Words that begin a clause or precede a noun."""
_WORD = re.compile(r"\w")
_CONTROLS = re.compile(
    r"(?:[a-z]+\s){0,2}?[a-z]+\s(?:(?P<pronoun>them|him|her|it|us)|(?:the\s)?(?P<name>[A-Z][^,;:]*?))\s"
    r"(?P<verb>(?:of|from|into)\s[a-z]+ing"
    r"|(?<=\w\s)to\s[a-z]+)\s"
)
"""A verb with the object that does what comes next: `accused the Line of hiding`."""
_MAKES_DO = re.compile(
    r"\b(?:advis|allow|ask|caus|compel|enabl|encourag|expect|forc|help|instruct|invit|oblig|order"
    r"|permit|persuad|press|push|requir|t(?:ell|old)|urg|want|warn)[a-z]*\s"
)
"""A verb whose object does what an infinitive says: `ordered the Line to pay`."""
_JOINED = re.compile(r"\s*(?:,\s)?(?:and|&|,)\s(?:the\s)?")
OBLIQUE = re.compile(
    r"\b(?:in|at|on|from|by|with|to|via|of|for|under|near|against|between|through|across|over|into|"
    r"about|among|around|outside|inside|within)\b"
)
_FRAME = re.compile(rf"\s*{OBLIQUE.pattern}", re.IGNORECASE)
"""Words that lead into a subject: `Across the border in Holland the Line`."""
_GOVERNED = re.compile(rf"{OBLIQUE.pattern}\s(?:the\s|an?\s)?$", re.IGNORECASE)
_LEADING = re.compile(r"\s*(?:[Aa]s[\s-]of|[Ii]n|[Oo]n|[Ff]or|[Dd]uring|[Aa]t|[Bb]y)\s(?=[A-Z\d])")
_ENDS_OF = re.compile(r"(between\s(?<=\bbetween\s)[^,;.]{2,40}?)\sand\s")
"""Two ends, joined by an `and` that does not begin a clause: `the railway between Holland and Spain
has`.
"""
_BY = re.compile(r"\b(?:by|to|between)\s(?:the\s)?$|\bbetween\s[^,;]{2,40}\s{5}(?:the\s)?$")
"""Before a name that only says who did something, or where: `analysts polled by Hudson Research`.
"""
_LONGEST_BEFORE = 60
"""Characters that `_GOVERNED` and `_BY` take at most; they end at a name."""
_PRONOUN = re.compile(
    r"\b(?:it|its|they|their|he|his|she|her|we|our|i|my|you|this|these|those)\b", re.I
)


_PRONOUN_LAST = re.compile(r"\s(it|they|he|she|we|i)\s*$", re.IGNORECASE)
"""At the end of a subject with words that lead into it: `Under its plan it`."""


class Subject(NamedTuple):
    """The grammatical subject of the verb that governs a figure."""

    span: Span
    verb: Span
    names: tuple[Name, ...] = ()
    """The name at its head, or of the head's owner; several if joined by `and`."""
    oblique: bool = False
    """Whether its names only follow a preposition: `sales in Houston`."""
    pronoun: str = ""
    """Its pronoun: `it`, or the `its` of `its sales`."""
    words: str = ""
    """Its words before any preposition."""
    is_object: bool = False
    """Whether it is the object of another verb: `accused them of hiding`."""


def find_subject(cast: Cast, sentence: Span, before: int) -> Subject | None:
    """Return the subject of the last verb before a place in a sentence; None if there is none."""
    return cast.split.keep(
        ("subject", sentence.start, before), lambda: _find_last(cast, sentence, before)
    )


def _find_last(cast: Cast, sentence: Span, before: int) -> Subject | None:
    if own := FINITE.match(cast.split.text, before, sentence.end):
        before = own.end()  # `prices exceed $9`
    words = _hide_asides(cast, sentence, before)
    clauses = list(_list_clauses(words, _list_verbs(words, before - sentence.start)))
    for left, verb in reversed(clauses):
        if _WORD.search(words, left, verb.start):
            return _find_object(cast, sentence.start, verb.start, words) or _describe(
                cast, sentence.start, Span(left, verb.start), verb, words
            )
    return None


def _find_object(cast: Cast, start: int, at: int, words: str) -> Subject | None:
    """Return the object of the verb at a place, if the object does what the figure measures."""
    found = _CONTROLS.match(words, at)
    if found is None:
        return None
    who = "pronoun" if found["pronoun"] else "name"
    if found["verb"].startswith("to ") and not _MAKES_DO.search(words, at, found.start(who)):
        return None
    span = Span(start + found.start(who), start + found.end(who))
    verb = Span(start + found.start("verb"), start + found.end("verb"))
    if found["pronoun"]:
        word = found["pronoun"]
        return Subject(span, verb, pronoun=word, words=word, is_object=True)
    names = cast.within(span)
    if names and (names[0].start, names[-1].end) == span:
        return Subject(span, verb, tuple(names), words=found["name"], is_object=True)
    return None


def find_main_subject(cast: Cast, sentence: Span) -> Subject | None:
    """Return the subject of a sentence's first verb."""
    words = _hide_asides(cast, sentence, sentence.end)
    for left, verb in _list_clauses(words, _list_verbs(words, len(words))):
        return _describe(cast, sentence.start, Span(left, verb.start), verb, words)
    return None


def _hide_asides(cast: Cast, sentence: Span, before: int) -> str:
    """Return a sentence up to a place, with spaces for asides and for `and` and commas in names."""

    def blank(found: re.Match[str]) -> str:
        """Return spaces for an aside, except for a name alone: `its internet arm, AOL, has`."""
        aside = Span(sentence.start + found.start() + 2, sentence.start + found.end() - 1)
        names = cast.within(sentence)
        if any(aside == (name.start, name.end) for name in names) and not found.string[
            : found.start()
        ].rstrip().endswith(tuple(name.words for name in names)):
            return f"  {found[0][2:-1]} "
        return " " * len(found[0])

    words = cast.split.text[sentence.start : before]
    if _may_have_asides(words):
        words = _ASIDE.sub(blank, words)
    if "and" not in words:
        return words
    words = _ENDS_OF.sub(rf"\1{' ' * 5}", words)
    for name in cast.within(Span(sentence.start, before)):
        start, end = name.start - sentence.start, name.end - sentence.start
        if " and " in words[start:end]:
            whole = words[start:end].replace(" and ", " " * 5).replace(",", " ")
            words = words[:start] + whole + words[end:]
    return words


def _may_have_asides(words: str) -> bool:
    """Whether words have a mark that begins an aside, and for most marks one that ends it."""
    if words.count(",") > 1 or words.count("-") > 1:
        return True
    return "(" in words or "[" in words or "–" in words or "—" in words


def _list_verbs(words: str, end: int) -> Iterator[Span]:
    for hit in FINITE.finditer(words, 0, end):
        if not NO_VERB_BEFORE.search(words, max(0, hit.start() - 30), hit.start()):
            yield Span(*hit.span())


def _list_clauses(words: str, verbs: Iterable[Span]) -> Iterator[tuple[int, Span]]:
    """Yield the verb of each clause, with where its subject begins.

    A clause has one verb. Participles after it (`launched a plan designed to`) and before it (`the
    plan launched in June has`) belong to a noun.
    """
    clause: tuple[int, Span] | None = None
    floor = 0
    for verb in verbs:
        told = clause is None or _TELLS.match(words, clause[1].start) is not None
        edges = list(_list_edges(words, floor, verb.start, told=told))
        floor = verb.end
        if clause is None or edges or _TELLS.match(words, clause[1].start):
            if clause:
                yield clause
            clause = (edges[-1] if edges else clause[1].end if clause else 0, verb)
        elif PARTICIPLE.match(words, clause[1].start) and not PARTICIPLE.match(words, verb.start):
            if _OBJECT.match(words, clause[1].end):
                yield clause  # `Anna Holm recalled the boat had`
                clause = (clause[1].end, verb)
            else:
                clause = (clause[0], verb)
        elif not PARTICIPLE.match(words, verb.start):
            yield clause
            clause = (clause[1].end, verb)
    if clause:
        yield clause


def _list_edges(words: str, floor: int, end: int, *, told: bool) -> Iterator[int]:
    """Yield where clauses may begin; not at `before` in a noun: `the profit before tax rose`.

    `told` says that a clause begins at the `floor`.
    """
    begun = floor if told else end
    for hit in _LEFT_EDGE.finditer(words, floor, end):
        joins = hit[0].lower() in _PREPOSITIONS and _WORD.search(words, begun, hit.start())
        if not joins:
            yield hit.end()
            begun = hit.end()


def _describe(cast: Cast, start: int, span: Span, verb: Span, words: str) -> Subject:
    """Return a subject at its place in the text, with its names."""
    at = Span(start + span.start, start + span.end)
    led = _FRAME.match(words, span.start, span.end)
    if led and (last := _PRONOUN_LAST.search(words, span.start, span.end)):
        verb = Span(start + verb.start, start + verb.end)
        return Subject(at, verb, pronoun=last[1].lower(), words=last[1])
    found = OBLIQUE.search(words, _skip_time(words, span), span.end)
    head_end = start + found.start() if found else at.end
    names = [name for name in cast.within(at) if words[name.start - start].strip()]
    if led:
        head = [name for name in names if not _stands_before(_GOVERNED, words, name.start - start)]
    else:
        head = [name for name in names if name.end <= head_end]
    verb = Span(start + verb.start, start + verb.end)
    own = words[span.start : head_end - start]
    if head:
        return Subject(at, verb, tuple(list_rows(cast.split.text, head)[-1]), words=own)
    pronouns = _PRONOUN.findall(own)
    of = [name for name in names if not _stands_before(_BY, words, name.start - start)]
    return Subject(at, verb, tuple(of[:1]), True, pronouns[-1].lower() if pronouns else "", own)


def _stands_before(pattern: re.Pattern[str], words: str, at: int) -> bool:
    """Whether words that match a pattern end at a place."""
    return pattern.search(words, max(0, at - _LONGEST_BEFORE), at) is not None


def _skip_time(words: str, span: Span) -> int:
    """Return where a subject begins after the time that leads it: `In June sales`."""
    found = _LEADING.match(words, span.start, span.end)
    return found.end() if found else span.start


def list_rows(text: str, names: Sequence[Name]) -> list[list[Name]]:
    """Group the names that are joined by `and` or commas."""
    rows: list[list[Name]] = []
    for name in names:
        if rows and _JOINED.fullmatch(text, rows[-1][-1].end, name.start):
            rows[-1].append(name)
        else:
            rows.append([name])
    return rows
