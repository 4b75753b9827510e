"""What readers see of a claim, wherever it stands: worked out once for each claim of a study."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimbook.model import Article, Claim
from claimbook.permalinks import locate_claim, locate_words
from claimbook.quantity import write_period
from claimbook.study import Study, once_per_study
from claimbook.views.claims.badge import Badge, Look
from claimbook.views.claims.badges import list_badges, weigh_claim
from claimbook.views.claims.byline import Byline, make_byline
from claimbook.views.claims.standing import find_standing
from claimbook.views.claims.tongue import Tongue, find_tongue
from claimbook.views.claims.worth import Worth, find_worth
from claimbook.views.wording.figures import write_claim_figure, write_scope
from claimbook.views.wording.kinds import KINDS, SpeechAct
from claimbook.views.wording.names import Named, name_entity, name_metric
from claimbook.views.wording.places import write_place
from claimbook.views.wording.quotes import cut_quote, is_bare_quote


@dataclass(frozen=True, slots=True)
class Shown:
    """A claim with the words, signs and addresses that the whole site has for it."""

    claim: Claim
    article: Article
    figure: str
    """Its amount as the field writes it; empty if it has none."""
    excerpt: str
    """Its quote, cut to a few lines around the figure."""
    tongue: Tongue | None
    """The language of its quote, where it is not the book's."""
    gloss: str
    """What it says in the editor's words, where its quote is no more than the figure."""
    about: Named
    metric: Named
    """Empty of a claim that measures nothing."""
    kind: SpeechAct
    period: str
    """`Apr–Jun 2025`; empty if it names none."""
    scope: str
    """What narrows the figure: `like for like`."""
    worth: Worth
    byline: Byline
    place: str
    """Where its quote stands: `headline`, `paragraph 5`; empty if that is not known."""
    standing: Look | None
    """How it stands; None of a draft, and of words that nothing was held against."""
    reason: str
    """Why it stands so, in a sentence; empty if it has no standing."""
    colour: str
    """The class of the colour that its words have in the text."""
    badges: tuple[Badge, ...]
    address: str
    """Its permalink."""
    words: str
    """Where it is read: its words in the text, or its card where they are not found there."""

    @property
    def vintage(self) -> SpeechAct:
        """The kind, marked as earlier where its own article calls the claim previous."""
        return SpeechAct(self.kind.sign, f"earlier {self.kind.word}") if self.earlier else self.kind

    @property
    def earlier(self) -> bool:
        """Whether its own article calls it previous."""
        return self.claim.as_of == "earlier"

    def name_beside(self, other: Shown | None) -> str:
        """Who says it, where it stands beside another claim.

        `this headline` beside one of the same article, else `Xinhua, 24 Feb 2025`.
        """
        if other is None or other.article is not self.article:
            return str(self.byline)
        if self.place in {"headline", "summary"}:
            return f"this {self.place}"
        return ", ".join(filter(None, ("this article", self.place)))


@once_per_study
def show_claims(study: Study) -> Mapping[str, Shown]:
    """Every claim of the book as readers see it, by id, in the order of the book."""
    return {id_: _show(study, claim) for id_, claim in study.book.claims.items()}


def show_claim(study: Study, claim: str) -> Shown:
    """A claim as readers see it, by its id."""
    return show_claims(study)[claim]


def _show(study: Study, claim: Claim) -> Shown:
    book, ground = study.book, study.ground_of(claim.id)
    address = locate_claim(book, claim.id)
    look, standing = find_standing(study, claim.id), study.evidence.of(claim.id)
    return Shown(
        claim=claim,
        article=book.article_of[claim.id],
        figure=write_claim_figure(claim),
        excerpt=cut_quote(claim.quote, claim.amount.text if claim.amount else ""),
        tongue=find_tongue(book.foreign_language(book.article_of[claim.id])),
        gloss=claim.says if is_bare_quote(claim) else "",
        about=name_entity(study, claim.about),
        metric=name_metric(study, claim.metric or ""),
        kind=KINDS[claim.kind],
        period=write_period(claim.period) if claim.period else "",
        scope=write_scope(claim),
        worth=find_worth(study, claim),
        byline=make_byline(study, claim),
        place=write_place(ground.places[0]),
        standing=look,
        reason=standing.reason if standing and look else "",
        colour=weigh_claim(study, claim.id),
        badges=list_badges(study, claim),
        address=address,
        words=locate_words(book, claim.id) if ground.positions else address,
    )
