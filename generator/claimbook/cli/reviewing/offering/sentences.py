"""Make sentences for `says`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimbook.cli.reviewing.fitting import find_misfit
from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.rewording import (
    guess_sentence,
    list_sentences,
    list_sentences_to,
    show_sentence,
)
from claimbook.cli.reviewing.stating import state_entry
from claimbook.cli.reviewing.values import Values
from claimbook.drafts import Entry


def list_reworded(question: Question, values: Values, *, certain: bool = False) -> Iterator[str]:
    """Yield whole sentences for `says` from the article's words, with no figure but the claim's.

    Only those whose subject is `certain`, if so wanted.
    """
    entry = question.mark.entry
    speaker = entry.fields.get("speaker")
    names = values.list_names("about")
    teller = speaker.get("name", "") if isinstance(speaker, dict) else names.get(str(speaker), "")
    layout = question.layout
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
    layout = question.layout
    sentence = guess_sentence(entry.fields, question.mark.decide, name, layout) if name else ""
    return sentence if sentence and _fits_says(question, sentence) else ""


def list_stated(question: Question, values: Values) -> Iterator[str]:
    """Yield a sentence made from the fields of a claim, if its own words are not one."""
    if question.mark.decide or question.chosen:
        stated = state_entry(question.mark.entry, values)
        yield from (each for each in (stated,) if each and _fits_says(question, each))


def _list_tellers(question: Question) -> Iterator[str]:
    """Yield the speakers of the sentences before a claim's in its paragraph, the nearest first."""
    entry, layout = question.mark.entry, question.layout
    before = list_sentences_to(entry.fields, layout)[1:]
    said = [
        (before.index(sentence), str(speaker.get("name") or ""))
        for each in (question.sheet.list_entries() if before else ())
        if isinstance(speaker := each.fields.get("speaker"), dict)
        if (sentence := show_sentence(each.fields, layout)) in before
    ]
    yield from (name for _, name in sorted(said, key=lambda each: each[0]) if " " in name)


def _list_aliases(record: Mapping[str, object]) -> tuple[str, ...]:
    aliases = record.get("aliases")
    return tuple(map(str, aliases)) if isinstance(aliases, list) else ()


def _list_subjects(entry: Entry, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the names of what a claim is about, its own before that of the defaults."""
    named = dict.fromkeys((entry.fields.get("about"), entry.given.get("about")))
    yield from (names[str(each)] for each in named if str(each) in names)


def _fits_says(question: Question, words: str) -> bool:
    return not find_misfit("says", words, question.fields, None, None)
