"""Leave open in drafts what the checks of a book would report: the checks themselves are asked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from claimbook.checks import (
    change_differs,
    period_differs,
    said_by_another,
    speaker_differs,
    told_as_fact,
    words_cut_off,
)
from claimbook.checks.shared.own_words import read_says
from claimbook.drafts import Draft, Field, add_candidate
from claimbook.extract.drafting.proposals import Proposals
from claimbook.extract.drafting.verify import FILLER, without
from claimbook.extract.splitting.split import Split
from claimbook.extract.splitting.twins import Drafted
from claimbook.gathering import gather
from claimbook.grounding import Ground
from claimbook.model import Book, Claim, Entity, Origin, Outlet, SourceFile
from claimbook.problem import Location, Problem, Proposal, Severity
from claimbook.read.quoting import write_mapping
from claimbook.study import Study, study_article

_CHECKS = (
    words_cut_off,
    told_as_fact,
    speaker_differs,
    said_by_another,
    period_differs,
    change_differs,
)
_MARKS = re.compile(r"[^A-Za-z0-9 .,;:%$€£¥'’&/-](?<![\w\s])")
"""Marks between words, as in a list or a table, around which words may be read differently."""
_NUMBER = re.compile(r"(?<![\w.,:])(?!(?:1[5-9]|20)\d\d(?![.,]?\d)|\d+:\d)\d+(?:[.,]\d+)*")
"""A number that is not a year, a time or part of a name such as `Q1`."""


_NO_FILE = SourceFile("")


@dataclass(frozen=True, slots=True)
class _DraftOrigin(Origin):
    """Where a draft is before it has a file: its fields have names, but no lines."""

    draft: Draft = field(kw_only=True)

    def at(self, *fields: str | int, key: bool = False) -> Location:  # noqa: ARG002
        """Return a location in a “file” of this draft alone."""
        return Location(self.draft.id, field=fields)

    def has(self, name: str) -> bool:
        """Whether a field is written, even if only with a mark."""
        return any(f.name == name and (f.value or f.decide) for f in self.draft.fields)

    @property
    def left_open(self) -> frozenset[str]:
        """The fields that have a mark and no value."""
        return frozenset(f.name for f in self.draft.fields if f.decide and not f.value)


def leave_contradicted_open(
    drafted: Sequence[Drafted], split: Split, proposals: Proposals, outlet: str
) -> tuple[Drafted, ...]:
    """Return the drafts of an article without the values that a check would report.

    Each has a mark in their place, with what the text says.
    """
    if not drafted:
        return ()
    study = _study(drafted, split, proposals, outlet)
    found = gather(
        (problem.at.path, problem)
        for check in _CHECKS
        for problem in check.check(study)
        if problem.severity is not Severity.INFO
    )
    opened = []
    for each in drafted:
        draft = each.draft
        for problem in found.get(draft.id, ()):
            draft = _open(draft, problem)
        if fault := _find_unclaimed(study.book, each.claim, split):
            draft = without(draft, ["says"], fault)
        opened.append(each._replace(draft=draft))
    return tuple(opened)


def _study(drafted: Sequence[Drafted], split: Split, proposals: Proposals, outlet: str) -> Study:
    """Return the study of a book that has this article alone, with the records it proposes."""
    claims = tuple(_place(each) for each in drafted)
    article = split.article.model_copy(update={"claims": claims, "outlet": outlet})
    entities = {id_: Entity.model_validate(dict(e.fields)) for id_, e in proposals.entities.items()}
    outlets = {id_: Outlet.model_validate(dict(e.fields)) for id_, e in proposals.outlets.items()}
    book = proposals.lexicon.book.propose(entities, outlets)
    grounds = {each.draft.id: _aim_at_figure(each) for each in drafted}
    return study_article(book, article, replace(split.grounded, grounds=grounds))


def _aim_at_figure(drafted: Drafted) -> Ground:
    """Return the ground of a draft with the figure that it is for, if its quote has it twice."""
    figure, ground = drafted.pick.mention, drafted.ground
    if figure is None or figure not in ground.read or not ground.used:
        return ground
    first, *rest = ground.used
    return ground._replace(used=(figure, *rest)) if first.amount == figure.amount else ground


def _place(drafted: Drafted) -> Claim:
    """Return the claim of a draft, which knows the names of its fields."""
    claim = drafted.claim.model_copy()
    claim.placed(_DraftOrigin(_NO_FILE, draft=drafted.draft))
    return claim


def _open(draft: Draft, problem: Problem) -> Draft:
    """Return the draft with a mark in place of the value that a problem is about."""
    proposed = next(iter(problem.proposed), None)
    if proposed and proposed.field in {"speaker", "source"}:
        return _ask_who(draft, proposed)
    name = str(problem.at.field[0])
    # What a quote leaves out is for the sentence to say.
    told = (proposed and proposed.because) or problem.message
    return without(draft, ["says" if name == "quote" else name], told)


def _ask_who(draft: Draft, proposed: Proposal) -> Draft:
    """Return the draft with a choice between its speaker, or source, and the proposed one."""
    name, other, _ = proposed
    fields = {field.name: field for field in draft.fields}
    own = fields.get(name, Field(name))
    asked = own.decide
    if own.value:
        told = write_mapping(own.value) if isinstance(own.value, Mapping) else str(own.value)
        asked = add_candidate(asked, "", told)
    fields[name] = Field(name, "", add_candidate(asked, "", other) if other else "who says it")
    return replace(draft, fields=tuple(fields.values()))


def _find_unclaimed(book: Book, claim: Claim, split: Split) -> str:
    """Return why `says` has a figure that is not the claim's.

    It has the words of the quote, and so its figures. Reading them again takes long, so it is only
    done where something may be read differently.
    """
    if claim.amount is None or claim.says == FILLER or not _may_have_more(claim):
        return ""
    for each in read_says(book, claim, split.day, book.dollar_in(book.articles[0])).found:
        if not each.known:
            return f"the text has “{each.mention.amount.text}”, which the claim does not have"
        if each.hedged:
            return f"the text has “{each.mention.amount.text}” with a hedge"
    return ""


def _may_have_more(claim: Claim) -> bool:
    """Whether `says` may have a figure besides those of the claim: it has marks, or a number."""
    amounts = [amount.text for amount in (claim.amount, *claim.mentions) if amount]
    last = [text.rsplit(" ", 1)[-1] for text in amounts]
    if any(not each[-1].isalnum() and each not in claim.says for each in last):
        return True  # `5'10"`, of which only `5'10` is left
    others = set(_NUMBER.findall(claim.says)).difference(_NUMBER.findall(" ".join(amounts)))
    return bool(others) or _MARKS.search(claim.says) is not None
