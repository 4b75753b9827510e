"""What the checks of quotes share: quoted passages, where they are written, what was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.grounding import Place, Shortfall, TextLayout, find_passage, is_too_short
from claimbook.model import Article, Claim, FieldPath, Passage
from claimbook.problem import Location, Proposal
from claimbook.quantity import Amount, write_amount
from claimbook.study import Study


@dataclass(frozen=True, slots=True)
class QuotedPassage:
    """Words that a claim says are in the article."""

    passage: Passage
    place: Place
    article: Article
    layout: TextLayout | None
    """None if the text is not held."""
    unit_of: Claim | None = None
    """The claim whose `unit_from` has these words; they may be short, and anywhere in the text."""

    @property
    def at(self) -> Location:
        """Where they are written in the claim file."""
        if self.unit_of is not None:
            return self.unit_of.origin.at("unit_from")
        return self.passage.origin.at("quote")


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do about a problem."""

    words: str
    proposed: tuple[Proposal, ...] = ()
    """The fields to write, as far as they are known."""


def list_held(study: Study) -> Iterator[tuple[Article, TextLayout]]:
    """Yield each article whose text is held and in the book's language, with its text."""
    for article in study.book.articles:
        layout = study.grounded[article.slug].layout
        if layout and not study.book.foreign_language(article):
            yield article, layout


def list_quoted(study: Study) -> Iterator[QuotedPassage]:
    """Yield every quote, every passage of `also_at` and the words of every `unit_from`.

    Those of an article with a missing part are left out, since they may be in that part.
    """
    for article in study.book.articles:
        grounded = study.grounded[article.slug]
        layout = grounded.layout
        if layout and layout.missing:
            continue
        for claim in article.claims:
            ground = grounded.grounds[claim.id]
            for passage, place in zip(claim.passages, ground.places, strict=True):
                yield QuotedPassage(passage, place, article, layout)
            if claim.unit_from and ground.unit_place:
                words = Passage(quote=claim.unit_from)
                yield QuotedPassage(words, ground.unit_place, article, layout, claim)


def find_cut_quote(layout: TextLayout, at: Location) -> str:
    """Return advice for a quote that a comma inside brackets has cut in two; empty if none has.

    That is the case if the entry and a neighbouring one are in the text as a single passage.
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
            return f"in [ ] a comma ends an entry: put quotation marks around “{whole}”"
    return ""


def list_shortfalls(study: Study) -> Iterator[tuple[Claim, Shortfall, Location]]:
    """Yield every figure of a claim that a passage lacks, with the place where it is written.

    If the text is held, quotes that are too short or ambiguous are left out, since they are
    reported already.
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
    """Return where a passage is in the held text; None if it is not there or no text is held."""
    layout = study.layout_of(claim.id)
    place = study.ground_of(claim.id).places[number]
    return layout.locate(place.spans[0]) if layout and place.match.stands and place.spans else None


def advise_other_claim(written: str) -> str:
    """Say what to do about a passage of `also_at` that has another figure than the claim."""
    return f"delete this entry, and write a claim of its own with `amount: {written}`"


def advise_scale(written: str, words: str, field: FieldPath = ("amount",)) -> Advice:
    """Say how to write in full a figure that gets its scale from the head of a table."""
    proposed = Proposal(str(field[0]), written), Proposal("unit_from", words)
    first = proposed[0] if field == ("amount",) else written
    return Advice(f"write both `{first}` and `{proposed[1]}`", proposed)


def write_as_read(amount: Amount) -> str:
    """Return an amount in its own words, followed by how it was read if that differs."""
    read = write_amount(amount, sign=True)
    return f"“{amount.text}”" + (f" ({read})" if read != amount.text else "")
