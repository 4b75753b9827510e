"""Drafting a claim for a figure: an id, a quote that is found in one place only, the amount."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import count

from claimbook.drafts.clause import list_clauses
from claimbook.grounding import Span, TextLayout, find_passage, is_too_short
from claimbook.model import Article, Passage
from claimbook.quantity import Mention, write_amount
from claimbook.study import Study

_LONGEST_ID = 80
_FAR = 100
"""How many characters before a quote may be used to tell its place from others."""
_OPEN = ("about", "metric", "kind")
"""What only an editor can say, unless the article's defaults say it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim to fill in."""

    id: str
    quote: str
    before: str
    """Words before the quote that decide between several places; empty if there is only one."""
    amount: str
    """The amount as the text writes it."""
    open: tuple[str, ...]
    """The fields that are left to fill in, besides `says`."""
    unit_from: str = ""
    """The words of a table's head that give the amount its scale; empty if none do."""


def draft_claims(study: Study, article: Article) -> tuple[Draft, ...]:
    """Draft a claim for each figure that no claim covers, in the order of the text."""
    layout = study.grounded[article.slug].layout
    if layout is None:
        return ()
    drafts: list[Draft] = []
    for mention in list_uncovered(study, article):
        taken = study.book.claims.keys() | {draft.id for draft in drafts}
        drafts.append(_draft(study, article, layout, mention, taken))
    return tuple(drafts)


def list_uncovered(study: Study, article: Article) -> Iterator[Mention]:
    """Yield the figures of an article that no claim covers, in the order of the text.

    Figures inside a quote that has a problem are left out, since that claim is reported already.
    There are none at all if a part of the article was not found: its claims may cover anything.
    """
    grounded = study.grounded[article.slug]
    if grounded.layout is None or grounded.layout.missing:
        return
    faulty = [
        span
        for ground in grounded.grounds.values()
        for number, place in enumerate(ground.places)
        if not place.match.stands or number in {s.passage for s in ground.shortfalls}
        for span in place.spans
    ]
    for mention in study.coverage[article.slug].unclaimed:
        if not any(span.start < mention.end and mention.start < span.end for span in faulty):
            yield mention


def _draft(
    study: Study, article: Article, layout: TextLayout, mention: Mention, taken: Set[str]
) -> Draft:
    figure = Span(mention.start, mention.end)
    sentence = study.coverage[article.slug].sentence_at(mention.start) or figure
    clauses = list(list_clauses(layout.text, sentence, figure))
    clause = next((each for each in clauses if _is_found(layout, each)), clauses[-1])
    quote = _join(layout.text[clause.start : clause.end])
    before = "" if _stands_once(layout, Passage(quote=quote)) else _choose(layout, clause, quote)
    scale_from = mention.scale_from if mention.scale != 1 else ""
    amount = write_amount(mention.amount) if scale_from else _join(mention.amount.text)
    defaults = article.defaults.model_dump(exclude_none=True)
    missing = tuple(field for field in _OPEN if not defaults.get(field))
    return Draft(_make_id(article.slug, amount, taken), quote, before, amount, missing, scale_from)


def _is_found(layout: TextLayout, clause: Span) -> bool:
    """Whether a clause is long enough and occurs nowhere else."""
    quote = _join(layout.text[clause.start : clause.end])
    return not is_too_short(quote) and _stands_once(layout, Passage(quote=quote))


def _stands_once(layout: TextLayout, passage: Passage) -> bool:
    place = find_passage(layout, passage)
    return place.match.stands and not place.others


def _choose(layout: TextLayout, clause: Span, quote: str) -> str:
    """The fewest words before a quote that decide its place; empty if none do."""
    words = layout.text[max(0, clause.start - _FAR) : clause.start].split()[1:]
    for fewest in range(1, len(words) + 1):
        before = " ".join(words[-fewest:])
        if _stands_once(layout, Passage(quote=quote, before=before)):
            return before
    return ""


def _make_id(slug: str, amount: str, taken: Set[str]) -> str:
    """A new id, made from the id of the article and the figure."""
    stem = "-".join(re.findall(r"[a-z0-9]+", f"{slug} {amount}".lower()))
    for number in count(1):
        end = f"-{number}" if number > 1 else ""
        id_ = stem[: _LONGEST_ID - len(end)].rstrip("-") + end
        if id_ not in taken:
            return id_
    raise AssertionError("numbers do not end")


def _join(words: str) -> str:
    """The words on one line."""
    return " ".join(words.split())
