"""Offer sentences for `says`, made from the words of the article and known names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from types import MappingProxyType

from pydantic import ValidationError

from claimbook.extract import SAYING, begins_with_verb, is_past
from claimbook.grounding import Place, TextLayout, find_passage
from claimbook.model import Passage
from claimbook.quantity import MONTHS

_PRONOUN = re.compile(r"“(?P<word>\w+)”")
"""The word that a mark asks about, such as “It”."""
_OWNING = frozenset("its his their our my".split())
_NEUTER = frozenset("it its their they".split())
_PERSONAL = frozenset("he her his she".split())
"""Words that stand for a person, never for a body."""
_PRONOUNS = re.compile(r"(?:He|Her|His|It|Its|She|Their|They)\b")
"""The beginning of a sentence whose subject is that of the sentence before."""
_OTHER_NAME = re.compile(rf"\b(?!(?:{'|'.join(MONTHS)}|\w+day)\b)[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ]")
"""A capitalized word that is not a date."""
_OPENING = re.compile(
    r"(?:After|As|At|Before|By|During|For|From|In|On|Over|Since|To|Under|Until|With)\b[^,]*,\s*"
)
"""What may stand before the subject of a sentence: `On the basis of a survey,`."""
_DEMONSTRATIVE = frozenset("this that these those".split())
_COMMON = frozenset(
    """a about above after against all also although an and as at because before behind below
    between but by compared despite down during even for from if in including into less like more
    of off on or over per plus since so than that the then though through to toward towards under
    until up when where whereas which while who whose with within without
    almost are eight eleven five four half have nearly nine now one only seven six some ten three
    twelve twice two were""".split()
)
"""Words that say nothing of what a text is about."""
_NOT_SINGULAR = frozenset(("are", "have", "were"))
_PREPOSITIONS = frozenset("according based compared excluding given including versus".split())
"""Words that look like verbs but are not verbs at the beginning of a part of a sentence."""
_SAYING = frozenset(
    """added adds announced announces argued argues believed believes claimed claims confirmed
    confirms denied denies estimated estimates expected explained explains finds forecast
    feared fears forecasts found hoped hopes insisted insists noted notes predicted predicts
    projected projects reckoned reckons reported reports revealed reveals said says showed shows
    stated states suggested suggests thinks thought told tells warned warns""".split()
)
"""Verbs whose subject can only be the speaker of a claim or whoever found it out."""
_I = frozenset("i me my myself".split())
_PLURAL_FIRST = frozenset("we our us ourselves".split())
_FIRST = _PLURAL_FIRST | _I
_FIRST_PERSON = re.compile(
    r"\b(?P<word>[Ww]e|[Oo]ur|us|ourselves|I|[Mm]y|me|myself)\b(?!-)(?P<rest>\s+(?P<verb>\w+))?"
)
_AGAIN = {"our": "its", "us": "it", "ourselves": "itself"}
"""Their replacements in a sentence that names a body in place of its first “we”."""
_PLURAL = frozenset({"we", "they", "i"})
_THIRD = {"have": "has", "are": "is", "were": "was", "do": "does", "am": "is"}
_PRESENT = frozenset(
    """aim anticipate believe build buy earn employ expect forecast hope intend invest know make
    need offer own plan produce run see sell serve spend think want""".split()
)
_PAST = dict(
    pair.split()
    for pair in """adding added, bringing brought, costing cost, creating created, cutting cut,
    earning earned, exceeding exceeded, falling fell, injuring injured, killing killed, leaving
    left, lifting lifted, making made, raising raised, reaching reached, recording recorded,
    reducing reduced, rising rose, selling sold, sending sent, spending spent, surpassing surpassed,
    taking took""".split(",")
)
"""Past tenses of participles for further actions of the subject."""
_UNCHANGED = frozenset("bid burst cast cost cut hit hurt let put quit set shed shut spread".split())
"""Verbs whose past tense looks like their infinitive."""
_MODAL = re.compile(
    r"\b(?P<modal>can|could|may|might|must|should|will|would)\s"
    r"(?:(?!\b(?:and|but|or|that|which|who)\b)[^,;:.]|,(?=\d))*,?\sand\s*$"
)
"""Words before a verb that depends on a modal one."""
_CONDITION = re.compile(r"(?:assuming|given|granted|provided|supposing)(?: that| the\b| it\b|,)")
"""Words that look like a verb and begin a condition: `provided that`."""
_EXTREME = re.compile(r"the (?:[a-z]+est|most|fewest|least) ")
_SENTENCE_END = re.compile(r"[.!?][”\"’')\]]*(?=\s+[A-ZÀ-Þ“\"‘(]|\s*$)")
_ABBREVIATED = re.compile(r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Inc|Corp|Ltd|Co|St|No|vs|approx)\.)$")
_ROW = re.compile(r"(?P<label>[^\d+−-]+?)(?:\s+[(+−-]?[^\w\s]*\d[\d.,%)]*){2,}")
"""A row of a table: a label, then nothing but figures, at least two."""
_RELATIVE = re.compile(
    r"(?P<head>(?P<first>[\w’'-]+)[^.;:]*?),? (?:that|which|who) (?P<verb>[\w’'-]+)(?P<rest>.*)"
)
"""A noun phrase and a clause about it: `a boat which sold for $9`."""
_JOINED = re.compile(r"(?:although|and|because|but|though|whereas|while),? (?P<rest>\w.*)", re.I)
"""A clause after a word that joins it to another, which has a subject of its own."""
_ARTICLES = frozenset("a an another some the".split())
_FINITE = frozenset(
    """are can could did does had has have is may might must should was were will would""".split()
)
_LONGEST = 240
"""How many characters a sentence may have to be one claim."""


def list_sentences(
    fields: Mapping[str, object],
    decide: str,
    names: tuple[str, ...],
    layout: TextLayout | None,
    teller: str = "",
    *,
    bodies: Set[str] = frozenset(),
    aliases: Mapping[str, Sequence[str]] = MappingProxyType({}),
    told: Sequence[str] = (),
    certain: bool = False,
) -> Iterator[str]:
    """Yield sentences for a claim, with a name for an open pronoun or a missing subject.

    `decide` is what the mark of `says` asks, `names` are of whom the claim is about, and `teller`
    is its speaker, the only one who may be named before a verb of saying. `bodies` are names that
    “he” cannot stand for, `aliases` what else the text may call somebody, and `told` the speakers
    of the sentences before, whom a “he” that begins a sentence may stand for. Nobody else is named
    unless the text leaves no doubt; with `certain`, the same applies to the speaker.
    """
    says, quote = (str(fields.get(name) or "").strip() for name in ("says", "quote"))
    asked, before = _PRONOUN.search(decide), tuple(_list_before(fields, decide, layout))
    word = asked["word"] if asked else ""
    if asked:
        named = _list_meant(says, word, names, teller)
        given = word.lower() in _FIRST or _is_said_by(says, word)
    else:
        given = _says(quote)
        named = tuple(filter(None, (teller,))) if given else names
        named = named if decide else ()
    if certain or not given:
        named = tuple(
            each
            for each in named
            if any(_is_subject(called, before) for called in (each, *aliases.get(each, ())))
        )
    if word.lower() in _PERSONAL:
        begins = not certain and says.startswith(word[:1].upper() + word[1:])
        named = tuple(dict.fromkeys((*named, *(told if begins else ()))))
        named = tuple(each for each in named if each not in bodies)
    for name in named:
        led = _find_modal(before) if not asked else ""
        if sentence := _name_it(says, word, name) if asked else _add_subject(quote, name, led):
            yield sentence
    if decide and not asked:
        made = _finish_relative(quote, certain=certain), "" if certain else _begin_alone(quote)
        yield from filter(None, made)
    whole = show_sentence(fields, layout)
    new = whole.rstrip(".") != says.rstrip(".")
    # The whole sentence also has the word that is asked about.
    if certain and _PRONOUNS.match(whole):
        return
    if new and 0 < len(whole) <= _LONGEST and not asked and not is_row(whole):
        yield whole


def guess_sentence(
    fields: Mapping[str, object], decide: str, name: str, layout: TextLayout | None
) -> str:
    """Return a claim with a name for the pronoun that begins its sentence; empty without one.

    The text may mean somebody else, so that the editor has to read it.
    """
    asked, says = _PRONOUN.search(decide), str(fields.get("says") or "")
    own, *_ = list_sentences_to(fields, layout) or [""]
    if asked is None or asked["word"].lower() not in _NEUTER:
        return ""
    return _name_it(says, asked["word"], name) if _PRONOUNS.match(own) else ""


def find_span(text: str, position: int, start: int, end: int) -> tuple[int, int]:
    """Return the sentence at a position of a text, within a paragraph."""
    for found in _SENTENCE_END.finditer(text, start, end):
        if _ABBREVIATED.search(text, start, found.start() + 1):
            continue
        if position < found.end():
            return start, found.end()
        start = found.end() + len(text[found.end() : end]) - len(text[found.end() : end].lstrip())
    return start, end


def _says(words: str) -> bool:
    """Whether words begin with a verb of saying."""
    first = re.split(r"\W", words, maxsplit=1)[0].lower()
    return first in _SAYING or SAYING.match(words) is not None


def _list_meant(says: str, word: str, names: tuple[str, ...], teller: str) -> tuple[str, ...]:
    """Return those whom a pronoun may stand for: who says something is the speaker.

    Earlier statements, which “this” stands for, have no name.
    """
    if word.lower() in _DEMONSTRATIVE:
        return ()
    speakers = (teller,) if teller else ()
    if names and word.lower() in _PLURAL_FIRST:
        return names  # a body, rather than the person who speaks
    only = word.lower() in _I or _is_said_by(says, word)
    return speakers if only else tuple(dict.fromkeys((*names, *speakers)))


def _is_said_by(says: str, word: str) -> bool:
    """Whether a word of a sentence is the subject of a verb of saying."""
    found = re.search(rf"\b{re.escape(word)}\b\s*", says, re.I)
    return found is not None and _says(says[found.end() :])


def _name_it(says: str, word: str, name: str) -> str:
    """Return a sentence with a name in place of its first such pronoun; empty if that fails.

    No other word in the first person may be left, since it would seem to mean somebody else.
    """
    found = re.search(rf"\b{re.escape(word)}\b(?:(?P<rest>\s+)(?P<verb>\w+))?", says, re.I)
    if found is None:
        return ""
    before, after = says[: found.start()], says[found.end() :]
    if word.lower() in _OWNING:
        named, after = add_possessive(name), says[found.start() + len(word) :]
    else:
        if before.endswith(" of "):
            return ""  # a part of something, which is not what the claim is about
        verb = found["verb"] or ""
        if word.lower() in _PLURAL:
            verb = _agree(verb)
            if not verb:
                return ""
        named = f"{name}{found['rest'] or ''}{verb}"
    if word.lower() in _FIRST:
        after = _FIRST_PERSON.sub(_go_on, after)
        if _FIRST_PERSON.search(before) or _FIRST_PERSON.search(after):
            return ""
    return f"{before}{named}{after}"


def _go_on(found: re.Match[str]) -> str:
    """Return the form of another first-person word after a name; unchanged if unknown."""
    word, rest = found["word"].lower(), found["rest"] or ""
    if word in _AGAIN:
        return f"{_AGAIN[word]}{rest}"
    verb = _agree(found["verb"] or "") if word == "we" else ""
    return f"it {verb}" if verb else found[0]


def _agree(verb: str) -> str:
    """Return the form that a verb after “we” takes after a name; empty if unknown."""
    if verb in _THIRD:
        return _THIRD[verb]
    if verb in _PRESENT:
        return f"{verb}s"
    known = {"will", "would", "can", "could", "may", "might", "must", "should", "had", "did"}
    return verb if verb in known or is_past(verb) else ""


def add_possessive(name: str) -> str:
    """Return a name as that of an owner, with an apostrophe like its own if it has one."""
    mark = "'" if "'" in name else "’"
    return f"{name}{mark}" if name.endswith("s") else f"{name}{mark}s"


def _find_modal(before: Sequence[str]) -> str:
    """Return the modal verb before a phrase on which it depends, too: `will buy 2 piers and`."""
    found = _MODAL.search(before[0]) if before else None
    return found["modal"] if found else ""


def _add_subject(quote: str, name: str, modal: str = "") -> str:
    """Return a verb phrase as a whole sentence with a subject; empty if it begins otherwise.

    After a `modal` verb, what looks like a past tense is none: `will close a pier and cut 2 jobs`.
    """
    if _EXTREME.match(quote):
        return f"{name} had {quote.rstrip('.')}."
    first = re.match(r"[a-z][a-z’'-]*", quote)
    if first is None or first[0] in _NOT_SINGULAR or first[0] in _PREPOSITIONS:
        return ""
    if _CONDITION.match(quote):
        return ""
    if modal and first[0] in _UNCHANGED | _PRESENT:
        return f"{name} {modal} {quote.rstrip('.')}."
    known = _says(quote) or begins_with_verb(quote)
    verb = _PAST.get(first[0], first[0] if known else "")
    return f"{name} {verb}{quote[first.end() :].rstrip('.')}." if verb else ""


def _finish_relative(quote: str, *, certain: bool) -> str:
    """Return what a clause says of the noun before it as a sentence; empty if there is none.

    `A boat which sold for $9` becomes `A boat sold for $9.` It is not `certain` if the words before
    the clause may have a verb, such as `signed`.
    """
    found = _RELATIVE.fullmatch(" ".join(quote.rstrip(".").split()))
    if found is None or not _is_finite(found["verb"]):
        return ""
    first, head, rest = found["first"], found["head"], found["rest"]
    begins = first.lower() in _ARTICLES or (first[0].isupper() and first.lower() not in _COMMON)
    others = re.findall(r"[\w’'-]+", f"{head} {rest}" if certain else rest)
    if not begins or any(map(_is_finite, others)):
        return ""
    return f"{head[0].upper()}{head[1:]} {found['verb']}{rest}."


def _begin_alone(quote: str) -> str:
    """Return a clause without the word that joins it to another; empty if it has no such word.

    `While a boat reached $9` becomes `A boat reached $9.`
    """
    found = _JOINED.fullmatch(" ".join(quote.rstrip(".").split()))
    first, *others = re.findall(r"[\w’'-]+", found["rest"]) if found else [""]
    if found is None or _is_finite(first) or not any(map(_is_finite, others)):
        return ""
    return f"{found['rest'][0].upper()}{found['rest'][1:]}."


def _is_finite(word: str) -> bool:
    return word in _FINITE or is_past(word)


def _is_subject(name: str, before: Sequence[str]) -> bool:
    """Whether somebody with this name is certainly the subject, and nobody else.

    `before` are the sentences up to it, the last one first. One of them begins with the name, all
    later ones begin with a pronoun, and none names anybody else.
    """
    last = re.escape(name.rpartition(" ")[2].lower())
    named = re.compile(
        rf"(?:[Tt]he )?(?:{re.escape(name)}|(?<=The ){last})\b(?!['’]| (?:and|of)\b)"
    )
    for each in before if name else ():
        opening = _OPENING.match(each)
        if opening and not _OTHER_NAME.search(each, 1, opening.end()):
            each = each[opening.end() :]
        if not each:
            continue
        if at := named.match(each):
            return _OTHER_NAME.search(each, at.end()) is None
        if not _PRONOUNS.match(each) or _OTHER_NAME.search(each, 1):
            return False
    return False


def _list_before(
    fields: Mapping[str, object], decide: str, layout: TextLayout | None
) -> Iterator[str]:
    """Yield the sentences of a quote's paragraph that show its subject, the last one first.

    From its own sentence, these are only the words before the pronoun or the quote.
    """
    asked = _PRONOUN.search(decide)
    words = asked["word"] if asked else " ".join(str(fields.get("quote")).split())
    own, *before = list_sentences_to(fields, layout) or [""]
    first, *_ = re.split(rf"\b{re.escape(words)}\b", own, maxsplit=1, flags=re.I)
    if first.strip():
        yield first
    yield from before


def list_sentences_to(fields: Mapping[str, object], layout: TextLayout | None) -> list[str]:
    """Return the sentence around a quote, then those before it in its paragraph, the last first.

    Empty if the text does not have the quote.
    """
    found = _find_sentence(fields, layout)
    block = layout.block_at(found[0]) if layout and found else None
    if layout is None or found is None or block is None:
        return []
    sentences, start = list[str](), block.span.start
    while start < found[0]:
        first, end = find_span(layout.text, start, start, block.span.end)
        sentences.append(" ".join(layout.show_text(first, end).split()))
        start = end + len(layout.text[end:]) - len(layout.text[end:].lstrip())
    return [show_sentence(fields, layout), *reversed(sentences)]


def list_words(text: str) -> set[str]:
    """Return the content words of a text, without plural endings."""
    words = re.findall(r"[^\W\d_]{4,}", text.lower())
    return {word.removesuffix("s") for word in words} - _COMMON


def is_row(quote: str) -> bool:
    """Whether a quote is a row of a table."""
    return "|" in quote or _ROW.fullmatch(_join_cells(quote)) is not None


def _join_cells(quote: str) -> str:
    return " ".join(quote.replace("|", " ").split())


def is_row_of_another(quote: str, *names: str) -> bool:
    """Whether a quote is a row of a table whose label has no word of these names.

    Such a row may be about something else: a part, a customer.
    """
    row = _ROW.fullmatch(_join_cells(quote))
    return row is not None and not list_words(row["label"]) & list_words(" ".join(names))


def show_sentence(fields: Mapping[str, object], layout: TextLayout | None) -> str:
    """Return the whole sentence around the quote; empty if the text does not have it."""
    found = _find_sentence(fields, layout)
    return " ".join(layout.show_text(*found).split()) if layout and found else ""


def find_place(fields: Mapping[str, object], layout: TextLayout | None) -> Place | None:
    """Return where the quote of a claim is in a text; None if the text does not have it."""
    known = ("quote", "before", "after", "where")
    written = {name: fields[name] for name in known if fields.get(name)}
    try:
        place = find_passage(layout, Passage.model_validate(written)) if layout else None
    except ValidationError:
        return None
    return place if place and place.match.stands else None


def _find_sentence(
    fields: Mapping[str, object], layout: TextLayout | None
) -> tuple[int, int] | None:
    """Return where the sentence around the quote is; None if the text does not have it."""
    place = find_place(fields, layout)
    block = layout.block_at(place.spans[0].start) if layout and place else None
    if layout is None or place is None or block is None:
        return None
    start, end = find_span(layout.text, place.spans[0].start, block.span.start, block.span.end)
    return (start, end) if place.spans[0].end <= end else None
