"""The values offered for a decision, each with the key of its number: the likeliest first."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from difflib import get_close_matches
from itertools import islice

import yaml

from claimbook.cli.reviewing.adding import propose_counted
from claimbook.cli.reviewing.fitting import find_claim_dimension, find_misfit, measures
from claimbook.cli.reviewing.meanings import explain_speaker, list_meanings
from claimbook.cli.reviewing.numbering import MOST
from claimbook.cli.reviewing.passages import find_figure
from claimbook.cli.reviewing.proposed import list_proposed
from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.rewording import (
    guess_sentence,
    list_sentences,
    list_sentences_to,
    list_words,
    show_sentence,
)
from claimbook.cli.reviewing.sightings import find_elsewhere
from claimbook.cli.reviewing.stating import state_entry
from claimbook.cli.reviewing.values import RECORDS, USUAL, NewRecord, Values
from claimbook.drafts import Entry, find_marks, list_entries, load_plain
from claimbook.extract import METRIC_ROWS, UNKNOWN_OUTLET, find_capitalized, list_counted
from claimbook.quantity import ABOUT, MONTHS, UnreadablePeriodError, read_period, write_date
from claimbook.read.quoting import write_mapping

_ADVISED = re.compile(r"`([^`]+)`")
_FILE = re.compile(r"\.ya?ml\b|^claimbook |^[a-z_]+$")
"""Advice that is not a value: a file, a command, the name of a field."""
_BASE = re.compile(r"\b(?:in|since|from|than|of)\s(?:[A-Z][a-z]+\s)?((?:19|20)\d\d)\b")
"""The year of a figure in a sentence, or the year since which it has changed."""
_MONTH_BASE = re.compile(
    r"\bsince (?:the (?P<edge>end|start|beginning) of )?"
    rf"(?P<month>{'|'.join(MONTHS)})\b(?! \d\d?\b)(?:,? (?P<year>(?:19|20)\d\d)\b)?"
)
"""Since which month something has changed: `since the end of December`."""
_RECORD = re.compile(
    r"\b(?:\w+est|best|worst|most|least|high|low|record)\b[^,;.]{0,30}? since \d{4}"
)
"""Words for how far back a comparison goes, not for a change since then: `its lowest since`."""
_OTHER = re.compile(r" (?:[a-z]+ ){0,3}?(?:than|below|above) (?P<other>[^,;.]{3,60})")
"""Behind a figure, what it is compared with: `3p less than the average`."""
_NO_OTHER = re.compile(
    r"(?:I|he|it|she|they|we|you)\b"
    r"|.*\b(?:ago|before|earlier|expected|forecast|last|months?|previous|quarters?|same|time|weeks?"
    r"|years?|\d{4})\b"
)
"""Such words that are a sentence, or that name an earlier time or an expectation."""
_YEAR_BEFORE = re.compile(r"\b(?:previous|prior|last) year\b|\byear (?:before|earlier)\b", re.I)
_PART_END = re.compile(r"[,;.]\s")
_FISCAL = re.compile(r"\bFY(\d{4})\b(?!-)")
_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
"""The name of an outlet of which only the address is known."""
_COMMON = {row.id: row for row in METRIC_ROWS}
_SPEAKING = frozenset({"company", "organization", "government", "person", "group"})
"""The kinds of entities that may be a speaker."""
_MOST_USED = 5
"""Values of other claims that are offered where the editor changes a field."""
_NAMED = {"about": "about", "speaker": "about", "metric": "metric"}


def list_offered(question: Question, values: Values) -> tuple[str, ...]:
    """Return the values that the mark names, the most frequent ones, and those in the article."""
    found = dict.fromkeys(_list_all(question, values))
    found.pop(question.mark.written, None)  # the present value is accepted with another key
    return tuple(islice(found, MOST))


def explain_value(question: Question, value: str, values: Values) -> str:
    """Return what a value of a question's field means, for an editor.

    Empty if it is obvious.
    """
    field = question.mark.field
    if meant := list_meanings(question.noun, field).get(value):
        return meant
    if question.noun == "claim" and field in {"period", "as_of"}:
        return explain_period(value) or _name_weekday(value)
    if field == "speaker" and value.startswith("{"):
        return _explain_speaker(value)
    explained = _explain_record(field, value, values) if field in RECORDS else ""
    if field == "metric" and (elsewhere := _name_outlet(question, value)):
        return f"{explained}; {elsewhere} has this figure under it"
    return explained


def _name_outlet(question: Question, metric: str) -> str:
    """Return an outlet that has the claim's figure under this metric; empty if there is none."""
    found = find_elsewhere(question.mark.entry, question.sheet.name, question.sheet.sightings)
    return next((each.outlet for each in found if each.metric == metric), "")


def _name_weekday(value: str) -> str:
    """Return the weekday of a day, by which a text often names it; empty for what is no day."""
    try:
        return f"{date.fromisoformat(value):%A}"
    except ValueError:
        return ""


def explain_period(value: str) -> str:
    """Return the days of a period; empty for one day, and where a company's year decides."""
    try:
        period = read_period(value)
    except UnreadablePeriodError:
        return ""
    if period.start is None or period.end is None or period.start == period.end:
        return ""
    return f"{write_date(period.start)} to {write_date(period.end)}"


def _explain_speaker(value: str) -> str:
    try:
        return explain_speaker(load_plain(value))
    except yaml.YAMLError:
        return ""


def _explain_record(field: str, value: str, values: Values) -> str:
    """Describe a record by its definition, or by its name and kind; say if it is new."""
    record = values.read_records(field).get(value)
    if field == "metric":
        row = _COMMON.get(value)
        definition = str(record.get("definition", "")) if record else row.definition if row else ""
        return definition.removesuffix(".") if record or definition else f"new in {RECORDS[field]}"
    if record is None:
        return f"new in {RECORDS[field]}"
    name, kind = (str(record.get(each) or "") for each in ("name", "kind"))
    if not (name and kind):
        return name
    perhaps = "perhaps " if values.is_undecided(field, value) else ""
    return f"{name}, {perhaps}{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def propose_new(question: Question, values: Values) -> NewRecord | None:
    """Return the metric for what an amount counts, if the book has none."""
    mark = question.mark
    if mark.field != "metric" or mark.written or question.fault:
        return None
    if find_claim_dimension(mark.entry.fields) == "money":
        return None
    new = propose_counted(str(mark.entry.fields.get("amount") or ""))
    return new if new and new.id not in values.read_records("metric") else None


def _list_all(question: Question, values: Values) -> Iterator[str]:
    mark = question.mark
    if question.fault:
        yield from _list_advised(question)
        return
    if mark.field == "metric" and question.noun == "claim":
        yield from _list_likely(question, values)
    elif mark.field == "says" and question.noun == "claim":
        yield from list_reworded(question, values)
        yield from list_stated(question, values)
    elif mark.field == "period" and question.noun == "claim":
        yield from _list_counted_back(question)
    if mark.field == "about" and question.noun == "claim":
        yield from _list_beside(question, "about")
    yield from _list_fitting(question, values)
    if question.noun == "claim":
        yield from _list_named(question, values) if mark.field == "speaker" else ()
        yield from _list_bases(question) if mark.field == "change" else ()
        yield from _list_year_before(question) if mark.field == "period" else ()
        yield from _list_usual(question)
    if mark.field == "name" and question.sheet.noun == "outlet":
        yield from _list_outlets(question, values)
    elif question.noun == "claim":
        if mark.field in _NAMED:
            yield from _list_used(question, values)
        if question.chosen or mark.field == "period":
            yield from _list_possible(question)
    elif question.chosen or mark.field == "measure":
        yield from list_meanings(question.noun, mark.field)


def _list_fitting(question: Question, values: Values) -> Iterator[str]:
    """Yield the candidates of a mark, except metrics that measure something else."""
    mark = question.mark
    known = values.read_records("metric") if mark.field == "metric" else {}
    for each in mark.candidates:
        dimension = str(known.get(each, {}).get("dimension") or "")
        if not dimension or measures(dimension, mark.entry.fields):
            yield each


def _list_advised(question: Question) -> Iterator[str]:
    """Yield what the check advises, and other possible values of such a field.

    A change or a kind that it names is only an example of one.
    """
    mark, fault = question.mark, question.fault
    advice = fault.help if fault else ""
    if question.noun == "claim" and mark.field == "change":
        yield from _list_bases(question)
        yield from _list_usual(question)
        return
    if question.noun == "claim" and mark.field == "kind":
        yield from (each for each in list_meanings("claim", "kind") if each in advice)
    found = (each.removeprefix(f"{mark.field}: ") for each in _ADVISED.findall(advice))
    yield from (each for each in found if each != mark.written and not _FILE.search(each))
    if question.noun == "claim" and mark.field == "period":
        yield from _list_possible(question)


def _list_usual(question: Question) -> Iterator[str]:
    """Yield the usual values of a field; for a year, those that differ from year to year."""
    field, period = question.mark.field, question.mark.entry.fields.get("period")
    found = USUAL.get(field, ())
    if field == "change" and period:
        try:
            of_year = read_period(str(period)).length == "year"
        except UnreadablePeriodError:
            of_year = False
        found = found[:1] if of_year else found
    yield from found


def _list_beside(question: Question, field: str) -> Iterator[str]:
    """Yield the records of decided claims of the same sentence, the nearest claim's first.

    Then, for entities, those of the sentences before it in its paragraph.
    """
    entry, layout = question.mark.entry, next(iter(question.sheet.layouts), None)
    sentences = list_sentences_to(entry.fields, layout)[: None if field == "about" else 1]
    text = question.sheet.read()[1]
    open_ = {mark.entry.name for mark in find_marks(text) if mark.field == field and mark.decide}
    near = list[tuple[int, int, str]]()
    for each in list_entries(text) if sentences else ():
        if (id_ := each.fields.get(field)) and each.name not in {entry.name, *open_}:
            sentence = show_sentence(each.fields, layout)
            if sentence in sentences:
                away = abs(each.first - entry.first)
                near.append((sentences.index(sentence), away, str(id_)))
    yield from (id_ for *_, id_ in sorted(near))


def _list_bases(question: Question) -> Iterator[str]:
    """Yield possible bases of a change: those named in its quote, and years in its sentence."""
    fields, layout = question.mark.entry.fields, next(iter(question.sheet.layouts), None)
    quote, (_, end) = str(fields.get("quote") or ""), find_figure(fields) or (0, 0)
    other = _OTHER.match(quote, end) if end else None
    if other and not _NO_OTHER.match(other["other"]):
        yield f"against {other['other']}"
    yield from _list_months(question, quote[end:] if end else "")
    said = f"{fields.get('quote')} {show_sentence(fields, layout)}"
    own = str(fields.get("period") or "")[:4]
    for year in dict.fromkeys(_BASE.findall(_RECORD.sub(" ", said))):
        if year != own:
            yield f"since {year}"


def _list_months(question: Question, behind: str) -> Iterator[str]:
    """Yield since which month or day a figure has changed, by the words behind it.

    A month without a year is the last one before the claim's period, or before the article.
    """
    *_, head = list_entries(question.sheet.read()[1])
    period = str(question.mark.entry.fields.get("period") or "")
    try:
        until = read_period(period).end or date.max
    except UnreadablePeriodError:
        until = date.max
    published = str(head.fields.get("published") or "").removeprefix(ABOUT)[:10]
    with suppress(ValueError):
        until = min(until, date.fromisoformat(published))
    if not (found := _MONTH_BASE.search(behind)) or until == date.max:
        return
    month = MONTHS.index(found["month"]) + 1
    year = int(found["year"] or until.year - (month >= until.month))
    day = {"end": f"-{monthrange(year, month)[1]}", None: ""}.get(found["edge"], "-01")
    yield f"since {year}-{month:02}{day}"


def _list_counted_back(question: Question) -> Iterator[str]:
    """Yield what `a year earlier` after a figure means, by other periods in its sentence."""
    fields, layout = question.mark.entry.fields, next(iter(question.sheet.layouts), None)
    sentence = show_sentence(fields, layout)
    _, amount, rest = sentence.partition(str(fields.get("amount")))
    if not amount:
        return
    behind = _PART_END.split(rest, maxsplit=1)[0]
    for each in list_entries(question.sheet.read()[1]):
        period = str(each.fields.get("period") or "")
        other = period and str(each.fields.get("amount")) != amount
        if other and show_sentence(each.fields, layout) == sentence:
            yield from list_counted(behind, period)


def _list_year_before(question: Question) -> Iterator[str]:
    """Yield the fiscal year before that of other claims, if the claim's sentence means it."""
    fields, layout = question.mark.entry.fields, next(iter(question.sheet.layouts), None)
    if not _YEAR_BEFORE.search(f"{fields.get('quote')} {show_sentence(fields, layout)}"):
        return
    entries = list_entries(question.sheet.read()[1])
    years = Counter(_FISCAL.findall(" ".join(str(each.fields.get("period")) for each in entries)))
    for year, _ in years.most_common(1):
        yield f"FY{int(year) - 1}"


def _list_named(question: Question, values: Values) -> Iterator[str]:
    """Yield as speakers those named in a claim's sentence, then in earlier ones, nearest first.

    Those of the book are offered by their ids, and a single word may be a place.
    """
    fields, layout = question.mark.entry.fields, next(iter(question.sheet.layouts), None)
    known = {name.removeprefix("The ") for name in values.list_names("about").values()}
    mode = "direct" if str(fields.get("quote")).startswith(('"', "“")) else "indirect"
    for sentence in list_sentences_to(fields, layout):
        for at, last in find_capitalized(sentence, 0, len(sentence)):
            name = sentence[at:last].removeprefix("The ")
            if " " in name and name not in known:
                yield write_mapping({"name": name, "mode": mode})


def _list_outlets(question: Question, values: Values) -> Iterator[str]:
    """Yield the names of the book's outlets; if the text names one, those that are like it."""
    names = [
        name
        for id_, name in values.list_names("outlet").items()
        if not id_.startswith(UNKNOWN_OUTLET)
    ]
    unknown = question.mark.entry.name.startswith(UNKNOWN_OUTLET)
    found = names if unknown else get_close_matches(question.mark.written, names)
    yield from sorted(found, key=lambda name: bool(_DOMAIN.fullmatch(name)))


def _list_possible(question: Question) -> Iterator[str]:
    """Yield possible values of a field that the editor wants to change."""
    field, fields = question.mark.field, question.sheet.read()[1]
    entries = list(list_entries(fields))
    yield from list_meanings("claim", field)
    if field in {"period", "as_of", "speaker"}:
        used = Counter(
            _write(value)
            for each in entries
            if "quote" in each.fields and (value := each.fields.get(field))
        )
        yield from (value for value, _ in used.most_common(_MOST_USED))
    published = str(entries[-1].fields.get("published", "")).removeprefix(ABOUT)
    if field == "period" and (year := published[:4]).isdigit():
        yield from (year, str(int(year) - 1))


def _write(value: object) -> str:
    """Return a value of a claim as its file has it."""
    return write_mapping(value) if isinstance(value, dict) else str(value)


def _list_likely(question: Question, values: Values) -> Iterator[str]:
    """Yield the metrics that this figure has in other articles, or others of the same words."""
    entry, known = question.mark.entry, values.read_records("metric")
    found = find_elsewhere(entry, question.sheet.name, question.sheet.sightings)
    yield from (each.metric for each in found if each.metric in known)
    for each in list_entries(question.sheet.read()[1]):
        metric = str(each.fields.get("metric") or "")
        beside = each.name != entry.name and each.fields.get("quote") == entry.fields.get("quote")
        dimension = str(known[metric].get("dimension")) if beside and metric in known else ""
        if dimension and measures(dimension, entry.fields):
            yield metric


def list_reworded(question: Question, values: Values, *, certain: bool = False) -> Iterator[str]:
    """Yield whole sentences for `says` from the article's words, with no figure but the claim's.

    Only those whose subject is `certain`, if so wanted.
    """
    entry = question.mark.entry
    speaker = entry.fields.get("speaker")
    names = values.list_names("about")
    teller = speaker.get("name", "") if isinstance(speaker, dict) else names.get(str(speaker), "")
    layout = next(iter(question.sheet.layouts), None)
    known = tuple(_list_subjects(entry, names))
    records = values.read_records("about")
    sentences = list_sentences(
        entry.fields,
        question.mark.decide,
        known,
        layout,
        str(teller),
        bodies={names[id_] for id_, each in records.items() if each.get("kind") != "person"},
        aliases={names[id_]: _list_aliases(each) for id_, each in records.items()},
        told=() if certain else tuple(_list_tellers(question)),
        certain=certain,
    )
    yield from (each for each in sentences if _fits_says(question, each))


def guess_reworded(question: Question, values: Values) -> str:
    """Return a sentence that an editor may begin from; empty if there is none.

    It is made of the fields, or has the name of whom the claim is about for its pronoun.
    """
    entry = question.mark.entry
    if not question.mark.written:
        return next(list_stated(question, values), "")
    bodies = {
        id_ for id_, each in values.read_records("about").items() if each.get("kind") != "person"
    }
    if str(entry.fields.get("about") or entry.given.get("about")) not in bodies:
        return ""
    name = next(_list_subjects(entry, values.list_names("about")), "")
    layout = next(iter(question.sheet.layouts), None)
    sentence = guess_sentence(entry.fields, question.mark.decide, name, layout) if name else ""
    return sentence if sentence and _fits_says(question, sentence) else ""


def _list_tellers(question: Question) -> Iterator[str]:
    """Yield the speakers of the sentences before a claim's in its paragraph, the nearest first."""
    entry, layout = question.mark.entry, next(iter(question.sheet.layouts), None)
    before = list_sentences_to(entry.fields, layout)[1:]
    said = [
        (before.index(sentence), str(speaker.get("name") or ""))
        for each in (list_entries(question.sheet.read()[1]) if before else ())
        if isinstance(speaker := each.fields.get("speaker"), dict)
        if (sentence := show_sentence(each.fields, layout)) in before
    ]
    yield from (name for _, name in sorted(said, key=lambda each: each[0]) if " " in name)


def _list_aliases(record: Mapping[str, object]) -> tuple[str, ...]:
    aliases = record.get("aliases")
    return tuple(map(str, aliases)) if isinstance(aliases, list) else ()


def list_stated(question: Question, values: Values) -> Iterator[str]:
    """Yield the fields of a claim as a sentence, if its own words are not one."""
    if question.mark.decide or question.chosen:
        stated = state_entry(question.mark.entry, values)
        yield from (each for each in (stated,) if each and _fits_says(question, each))


def _list_subjects(entry: Entry, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the names of what a claim is about, its own before that of the defaults."""
    named = dict.fromkeys((entry.fields.get("about"), entry.given.get("about")))
    yield from (names[str(each)] for each in named if str(each) in names)


def _fits_says(question: Question, words: str) -> bool:
    return not find_misfit("says", words, question.mark.entry.fields, None, None)


def _list_used(question: Question, values: Values) -> Iterator[str]:
    """Yield ids that a claim may mean, the likeliest first.

    An entity is likely if the sentence has its name, and a metric if the quote has a word of it, if
    another claim of the sentence has it, or else if the sentence has a word of it. Then come those
    that the article's claims have most often. Entities without a name in the text are left out, and
    for speakers also things that cannot speak, such as towns. Metrics that only drafts propose for
    other sentences are left out, too, since they count something else.
    """
    field, mark = question.mark.field, question.mark
    records = "metric" if field == "metric" else "about"
    entries = list_entries(question.sheet.read()[1])
    claims = (each.fields for each in entries if "quote" in each.fields)
    given = mark.entry.given.get(_NAMED[field])
    used = Counter(str(each.get(_NAMED[field]) or given) for each in claims)
    layout = next(iter(question.sheet.layouts), None)
    quote = str(mark.entry.fields.get("quote") or "")
    sentence = f"{quote} {show_sentence(mark.entry.fields, layout)}"
    quoted, near = list_words(quote), list_words(sentence)
    beside = set(_list_beside(question, field)) if field == "metric" else set()
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
