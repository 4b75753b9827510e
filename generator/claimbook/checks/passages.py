"""What the checks of quotes share: every quoted passage, where it is written, what was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.grounding import Layout, Place, Shortfall, find_passage, is_too_short
from claimbook.model import Article, Claim, Passage
from claimbook.problem import Location
from claimbook.quantity import Amount, write_amount
from claimbook.study import Study

LONGEST = 60
"""Code points of a quote that a message repeats."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that a claim says stand in its article."""

    passage: Passage
    place: Place
    at: Location
    """Where they are written in the claim file."""
    article: Article
    layout: Layout | None
    """None where the text is not held."""
    unit: bool = False
    """Whether they are the words of `unit_from`, which may be few and stand anywhere."""


def list_quoted(study: Study) -> Iterator[Quoted]:
    """Every quote, place of `also_at` and words of `unit_from`.

    Those of an article whose parts were not found are left out: they may stand in what is missing.
    """
    for article in study.book.articles:
        grounded = study.grounded[article.slug]
        layout = grounded.layout
        if layout and layout.missing:
            continue
        for claim in article.claims:
            ground = grounded.grounds[claim.id]
            for passage, place in zip(claim.passages, ground.places, strict=True):
                yield Quoted(passage, place, passage.origin.at("quote"), article, layout)
            if claim.unit_from and ground.unit_place:
                words, at = Passage(quote=claim.unit_from), claim.origin.at("unit_from")
                yield Quoted(words, ground.unit_place, at, article, layout, unit=True)


def find_cut_quote(layout: Layout, at: Location) -> str:
    """How to write a quote that a comma within brackets cut in two; empty where none did.

    That is known where an entry and the one beside it stand in the text as one.
    """
    start, end = at.column - 1, at.column - 1 + at.length
    _, bracket, before = at.frame[:start].rpartition("[")
    if not bracket:
        return ""
    entry, after = at.frame[start:end], at.frame[end:].partition("]")[0]
    left, right = before.strip(" ,").rpartition(",")[2], after.strip(" ,").partition(",")[0]
    for pair in ((entry, right), (left, entry)):
        whole = ", ".join(words.strip() for words in pair)
        if all(pair) and find_passage(layout, Passage(quote=whole)).match.stands:
            return f"in [ ] a comma ends an entry: put quotation marks round “{whole}”"
    return ""


def list_shortfalls(study: Study) -> Iterator[tuple[Claim, Shortfall, Location]]:
    """Every figure that a claim has and a passage of it lacks, and where the claim writes it.

    Of a held text, a quote that is too short or stands at several places is one fault already, so
    what it lacks is none.
    """
    for article in study.book.articles:
        grounded = study.grounded[article.slug]
        for claim in article.claims:
            ground = grounded.grounds[claim.id]
            for shortfall in ground.shortfalls:
                short = is_too_short(claim.passages[shortfall.passage].quote)
                several = ground.places[shortfall.passage].others
                if grounded.layout is None or not (short or several):
                    yield claim, shortfall, claim.origin.at(*shortfall.field)


def locate_passage(study: Study, claim: Claim, number: int) -> Location | None:
    """Where a passage stands in the held text; None where it does not, or where none is held."""
    layout = study.grounded[study.book.article_of[claim.id].slug].layout
    place = study.ground_of(claim.id).places[number]
    return layout.locate(place.spans[0]) if layout and place.match.stands and place.spans else None


def say_amount(amount: Amount) -> str:
    """An amount in its own words, and as it was read where that is written differently."""
    read = write_amount(amount, sign=True)
    return f"“{amount.text}”" + (f" ({read})" if read != amount.text else "")


def shorten(words: str) -> str:
    """Words short enough for a message."""
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
