"""Find entities, metrics and outlets that a field may name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from claimbook.cli.reviewing.fitting import measures
from claimbook.cli.reviewing.proposed import list_proposed
from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.rewording import list_sentences_to, list_words, show_sentence
from claimbook.cli.reviewing.sightings import find_elsewhere
from claimbook.cli.reviewing.values import RECORDS, Values
from claimbook.drafts import find_marks
from claimbook.extract import UNKNOWN_OUTLET, find_capitalized
from claimbook.read.quoting import write_mapping

_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
"""A domain as the name of an outlet, where only its address is known."""
_SPEAKING = frozenset({"company", "organization", "government", "person", "group"})
"""The kinds of entities that may be a speaker."""
_NAMED = {"about": "about", "speaker": "about", "metric": "metric"}


def list_likely(question: Question, values: Values) -> Iterator[str]:
    """Yield the metrics of this figure in other articles, or else metrics with the same words."""
    entry, known = question.mark.entry, values.read_records("metric")
    found = find_elsewhere(entry, question.sheet.name, question.sheet.sightings)
    yield from (each.metric for each in found if each.metric in known)
    for each in question.sheet.list_entries():
        metric = str(each.fields.get("metric") or "")
        beside = each.name != entry.name and each.fields.get("quote") == entry.fields.get("quote")
        dimension = str(known[metric].get("dimension")) if beside and metric in known else ""
        if dimension and measures(dimension, entry.fields):
            yield metric


def list_beside(question: Question, _values: Values) -> Iterator[str]:
    """Yield the records of decided claims of the same sentence, the nearest claim's first.

    Then, for entities, those of the sentences before it in its paragraph.
    """
    entry, field, layout = question.mark.entry, question.mark.field, question.layout
    sentences = list_sentences_to(entry.fields, layout)[: None if field == "about" else 1]
    text = question.sheet.read_text()
    open_ = {mark.entry.name for mark in find_marks(text) if mark.field == field and mark.decide}
    near = list[tuple[int, int, str]]()
    for each in question.sheet.list_entries() if sentences else ():
        if (id_ := each.fields.get(field)) and each.name not in {entry.name, *open_}:
            sentence = show_sentence(each.fields, layout)
            if sentence in sentences:
                away = abs(each.first - entry.first)
                near.append((sentences.index(sentence), away, str(id_)))
    yield from (id_ for *_, id_ in sorted(near))


def list_used(question: Question, values: Values) -> Iterator[str]:
    """Yield ids that a claim may mean, the likeliest first.

    An entity is likely if the sentence has its name, and a metric if the quote has a word of it, if
    another claim of the sentence has it, or else if the sentence has a word of it. Then come those
    that the article's claims have most often. Entities without a name in the text are left out, and
    for speakers also things that cannot speak, such as towns. Metrics that only drafts propose for
    other sentences are left out, too, since they count something else.
    """
    field, mark = question.mark.field, question.mark
    records = "metric" if field == "metric" else "about"
    entries = question.sheet.list_entries()
    claims = (each.fields for each in entries if "quote" in each.fields)
    given = mark.entry.given.get(_NAMED[field])
    used = Counter(str(each.get(_NAMED[field]) or given) for each in claims)
    layout = question.layout
    quote = str(mark.entry.fields.get("quote") or "")
    sentence = f"{quote} {show_sentence(mark.entry.fields, layout)}"
    quoted, near = list_words(quote), list_words(sentence)
    beside = set(list_beside(question, values)) if field == "metric" else set()
    proposed = list_proposed(values.data / RECORDS[records])
    ranks: dict[str, tuple[bool, bool, bool, int]] = {}
    for id_, each in values.read_records(records).items():
        name, dimension = (str(each.get(part) or "") for part in ("name", "dimension"))
        if field == "metric":
            named = bool(list_words(name) & near)
            fits = measures(dimension, mark.entry.fields)
            fits &= (
                named
                or id_ in beside
                or id_ not in proposed
                or (bool(used[id_]) and dimension != "count")
            )
        else:
            named = name in sentence
            held = name in layout.text if layout else id_ not in proposed
            fits = (held or bool(used[id_])) and (field == "about" or each.get("kind") in _SPEAKING)
        if fits:
            in_quote = field == "metric" and bool(list_words(name) & quoted)
            ranks[id_] = not in_quote, id_ not in beside, not named, -used[id_]
    yield from sorted(ranks, key=lambda id_: ranks[id_])


def list_named(question: Question, values: Values) -> Iterator[str]:
    """Yield as speakers those named in a claim's sentence, then in earlier ones, nearest first.

    Those of the book are offered by their ids, and a single word may be a place.
    """
    fields, layout = question.fields, question.layout
    known = {name.removeprefix("The ") for name in values.list_names("about").values()}
    mode = "direct" if str(fields.get("quote")).startswith(('"', "“")) else "indirect"
    for sentence in list_sentences_to(fields, layout):
        for at, last in find_capitalized(sentence, 0, len(sentence)):
            name = sentence[at:last].removeprefix("The ")
            if " " in name and name not in known:
                yield write_mapping({"name": name, "mode": mode})


def list_outlets(question: Question, values: Values) -> Iterator[str]:
    """Yield the names of the book's outlets; if the text names one, those that are like it."""
    names = [
        name
        for id_, name in values.list_names("outlet").items()
        if not id_.startswith(UNKNOWN_OUTLET)
    ]
    unknown = question.mark.entry.name.startswith(UNKNOWN_OUTLET)
    found = names if unknown else get_close_matches(question.mark.written, names)
    yield from sorted(found, key=lambda name: bool(_DOMAIN.fullmatch(name)))
