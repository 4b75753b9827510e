"""The text attributes a quote to somebody other than the claim's speaker.

Beside a quote the text names who says it, as in `“…,” Anna Holm said` or `Holm said that …`, and
that name has nothing in common with the claim's `speaker`, its role, whom it speaks for, or its
`source`. Readers would be shown words that the speaker never said. The same goes for words that the
claim attributes to nobody, as if the outlet itself said them, if they are within quotation marks,
or if the quote has “according to …”.

It is an error if the words stand within quotation marks and the text writes of two people.
Otherwise it is a warning, since one person or body may have two names. If the text attributes words
within quotation marks to `he` or `she`, it is a warning if a single person speaks, or is named,
before them in the paragraph, and is not the claim's speaker. Otherwise there is a note if others
are named around them.

Write the speaker that the text names. If the two are the same, add the other name to the `aliases`
of their entity, or write it in the speaker's `role`.

Wrong, in seeds/example.txt:

    “Example will spend 20 million dollars,” Anna Holm said. Ben Reed called it a waste. “It is
    a waste,” Reed said.

Wrong, in a claim of data/articles/example.yml:

    quote: Example will spend 20 million dollars
    speaker: {name: Ben Reed, mode: direct}

Right, in a claim of data/articles/example.yml:

    quote: Example will spend 20 million dollars
    speaker: {name: Anna Holm, mode: direct}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimbook.checks.shared.attribution import SPEAKING, find_stated, show_words
from claimbook.checks.shared.passages import list_held
from claimbook.grounding import Ground, TextLayout
from claimbook.model import Article, Book, Claim
from claimbook.problem import Fault, Problem, Proposal, Severity
from claimbook.quantity import Span
from claimbook.quotations import (
    Saying,
    are_alike,
    belong_together,
    complete_name,
    find_quotation,
    find_saying,
    is_person,
    list_names,
)
from claimbook.read.quoting import write_mapping
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)
_CAPITAL = re.compile(r"[A-Z]")
_BEFORE, _AFTER = 3, 1
"""Paragraphs around quoted words in which their speaker is named."""
_SPEAKS = re.compile(r"(?:,[^,.;“”\"]{0,60},|,)?\s(?:also\s)?(?:sa(?:id|ys)|told|added|warned)\b")
"""Words after the name of somebody who speaks."""
_MOST = 2
"""Names in a note."""


def check(study: Study) -> Iterator[Problem]:
    """Words must be attributed to the speaker that the text names."""
    book = study.book
    for article, layout in list_held(study):
        if layout.missing:
            continue
        for claim in article.claims:
            ground = study.ground_of(claim.id)
            at = find_stated(layout, ground)
            paragraph = layout.block_at(at.start) if at else None
            if at is None or paragraph is None or not _is_known(book, article, claim):
                continue
            sentence = study.coverage[article.slug].sentence_at(at.start) or paragraph.span
            saying = find_saying(layout.text, paragraph.span, sentence, at)
            name = saying.find_name(layout.text) if saying else ""
            quoted = find_quotation(layout.text, paragraph.span, at)
            is_attributed = claim.speaker or quoted or _has_source(claim, layout, ground, saying)
            if saying and name and is_attributed:
                said = _Said(layout, saying, complete_name(layout.text, name))
                yield from _compare(study, claim, said)
            elif claim.speaker and quoted and not name:
                yield from _look_around(study, claim, layout, quoted)


def _has_source(claim: Claim, layout: TextLayout, ground: Ground, saying: Saying | None) -> bool:
    """Whether a quote names its figure's source, `according to …`, and the claim does not."""
    if saying is None or claim.source or not ground.places[0].spans[0].covers(saying.span):
        return False
    return layout.show_text(*saying.span).lower().startswith("according to")


def _is_known(book: Book, article: Article, claim: Claim) -> bool:
    """Whether the claim's speaker is known by a name, or is an outlet that speaks for nobody.

    A speaker without one, such as `the mayor`, may be anybody in the text.
    """
    speaker = claim.speaker.name if claim.speaker else None
    if named := [each for each in (speaker, claim.source) if each]:
        return all(book.find_entity(each) or _CAPITAL.search(each) for each in named)
    outlet = book.outlets.get(article.outlet)
    return outlet is None or not (outlet.speaks_for or outlet.kind in SPEAKING)


class _Said(NamedTuple):
    """Who makes a statement, according to a text."""

    layout: TextLayout
    saying: Saying
    name: str

    @property
    def words(self) -> str:
        """The words that say so, on one line."""
        return show_words(self.layout, self.saying.span)

    def may_be(self, names: Sequence[str]) -> bool:
        """Whether the speaker may be one of some names, or belong to it."""
        text = self.layout.text
        beside = [each for each, _ in list_names(text, self.saying.beside)]
        meant = (text[slice(*self.saying.who)], *beside)
        return any(
            any(are_alike(name, each) for each in meant) or belong_together(text, self.name, name)
            for name in names
        )


def _compare(study: Study, claim: Claim, said: _Said) -> Iterator[Problem]:
    """Yield the problem of a claim whose words the text attributes to somebody else."""
    book, speaker = study.book, claim.speaker
    if said.may_be(_list_names(book, claim)):
        return
    if speaker is None and not claim.origin.left_open.isdisjoint(("speaker", "source")):
        return
    mode = "direct" if said.saying.quoted else "indirect"
    proposed = _propose_speaker(said.name, mode)
    message = f"the text says “{said.words}” of this quote"
    if speaker is None:
        if not said.saying.quoted:
            proposed = Proposal("source", said.name)
        message += (
            f", and the claim attributes it to the outlet `{book.article_of[claim.id].outlet}`"
        )
        at, two, advice = claim.origin.at("quote"), False, ""
    else:
        message += f", and the claim's speaker is {_write_name(book, speaker.name)}"
        advice = f"; if they are the same, add “{said.name}” to the `aliases` of their entity"
        at, two = claim.origin.at("speaker"), _are_two_people(book, claim, said)
    notes = ((said.layout.locate(said.saying.span), "these are the words"),)
    severity = Severity.ERROR if two else FAULT.severity
    advice = f"write `{proposed}`{advice}"
    yield FAULT.report(at, message, advice, notes, severity=severity, proposed=(proposed,))


def _propose_speaker(name: str, mode: str) -> Proposal:
    return Proposal("speaker", write_mapping({"name": name, "mode": mode}))


def _write_name(book: Book, name: str) -> str:
    entity = book.find_entity(name)
    return book.entities[entity].name if entity else f"“{name}”"


def _are_two_people(book: Book, claim: Claim, said: _Said) -> bool:
    """Whether the claim's speaker and whoever says it are people, by the book or the text."""
    if claim.speaker is None or not said.saying.quoted:
        return False
    for name in (claim.speaker.name, said.name):
        if not _may_be_person(book, said.layout.text, name):
            return False
    return True


def _list_names(book: Book, claim: Claim) -> Sequence[str]:
    """Return all names by which a text may call the speaker or source of a claim."""
    speaker = claim.speaker
    written = [claim.source, *((speaker.name, speaker.speaks_for) if speaker else ())]
    if speaker is None and claim.source is None:
        written += (book.article_of[claim.id].outlet, claim.about)
    names = [speaker.role or ""] if speaker else []
    for each in filter(None, written):
        names += (each, *_name_kin(book, book.find_entity(each) or ""))
        if outlet := book.find_outlet(each):
            names.append(book.outlets[outlet].name)
    return [name for name in names if _CAPITAL.search(name)]


def _name_kin(book: Book, entity: str) -> Iterator[str]:
    """Yield the names of an entity, of its parts and of its wholes."""
    for id_ in (entity, *book.kin.get(entity, ())):
        if id_ in book.entities:
            yield from book.entities[id_].names


def _look_around(study: Study, claim: Claim, layout: TextLayout, quoted: Span) -> Iterator[Problem]:
    """Yield a note on quoted words whose speaker is not named near them, where others are.

    Others may be named before them in their paragraph, or in the paragraphs around it.
    """
    at = next(n for n, block in enumerate(layout.blocks) if block.span.end >= quoted.end)
    paragraph = layout.blocks[at].span
    within = paragraph
    if not any(list_names(layout.text, Span(paragraph.start, quoted.start))):
        near = layout.blocks[max(0, at - _BEFORE) : at + _AFTER + 1]
        within = Span(near[0].span.start, near[-1].span.end)
    found = list(dict.fromkeys(name for name, _ in list_names(layout.text, within)))
    ours = _list_names(study.book, claim)
    if not found or any(are_alike(name, other) for name in ours for other in found):
        return
    person = _find_only_person(study.book, layout, Span(paragraph.start, quoted.start))
    others = person or " or ".join(dict.fromkeys(found[:_MOST]))
    proposed = _propose_speaker(person, "direct") if person else None
    advice = "write the speaker that the text names; if it is this one, nothing needs to be done"
    if proposed:
        advice = f"write `{proposed}`, or add the name to its entity"
    yield FAULT.report(
        claim.origin.at("speaker"),
        f"around this quote, the text names {others}, and not {_write_name(study.book, ours[0])}",
        advice,
        severity=FAULT.severity if person else Severity.INFO,
        proposed=(proposed,) if proposed else (),
    )


def _find_only_person(book: Book, layout: TextLayout, before: Span) -> str:
    """Return the only one who speaks before a quotation, or else the only person named there.

    Empty if there is none.
    """
    text = layout.text
    named = [(complete_name(text, name), at) for name, at in list_names(text, before)]
    speaking = {name for name, at in named if _SPEAKS.match(text, at.end, before.end)}
    found = speaking or {name for name, _ in named if _may_be_person(book, text, name)}
    return found.pop() if len(found) == 1 else ""


def _may_be_person(book: Book, text: str, name: str) -> bool:
    """Whether the book or the text knows a name as a person's."""
    entity = book.entities.get(book.find_entity(name) or "")
    return entity.kind == "person" if entity else is_person(text, name)
