"""What readers see of a claim anywhere on the site, worked out once per claim and study."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from weakref import proxy

from claimbook.grounding import Origin
from claimbook.model import Article, Claim
from claimbook.sentences import labels
from claimbook.study import Study, once_per_study
from claimbook.tracing import hash_once
from claimbook.views.claims.badge import Badge, Look
from claimbook.views.claims.badges import list_badges, weigh_claim
from claimbook.views.claims.byline import Byline, make_byline
from claimbook.views.claims.cells import QuotedRow, find_row
from claimbook.views.claims.corrections import Corrected, list_corrected
from claimbook.views.claims.dividing import lead_to_claim, lead_to_words
from claimbook.views.claims.standing import find_standing
from claimbook.views.claims.tongue import Tongue, find_tongue
from claimbook.views.claims.worth import Worth, find_worth
from claimbook.views.wording.figures import write_claim_figure, write_scope
from claimbook.views.wording.kinds import KINDS, SpeechAct
from claimbook.views.wording.names import Named, name_entity, name_metric
from claimbook.views.wording.periods import write_time
from claimbook.views.wording.places import write_place
from claimbook.views.wording.quotes import LONGEST, cut_quote, is_bare_quote
from claimbook.views.wording.subjects import write_beside


@hash_once
@dataclass(frozen=True, slots=True)
class Shown:
    """A claim with the words, signs and addresses that the whole site uses for it."""

    claim: Claim
    article: Article
    figure: str
    """Its amount as journalists write it; empty if it has none."""
    excerpt: str
    """Its quote, shortened to a few lines around the figure; for a row, its cells in a line."""
    row: QuotedRow | None
    """The row that it quotes, if it quotes a row of a table."""
    origin: Origin
    """Where the words of its quote are from."""
    tongue: Tongue | None
    """The language of its quote, if it is not the book's."""
    gloss: str
    """What it says in the editor's words, if its quote is little more than the figure."""
    about: Named
    metric: Named
    """Empty for a claim without a figure."""
    kind: SpeechAct
    period: str
    """`Apr–Jun 2025`; empty if it has no period."""
    base: str | None
    """What a change is measured against; None if it is not a change."""
    scope: str
    """What the figure is limited to: `like for like`."""
    worth: Worth
    byline: Byline
    place: str
    """Where its quote is: `headline`, `paragraph 5`; empty if unknown."""
    standing: Look | None
    """Its standing; None for a draft and for statements that were compared with nothing."""
    reason: str
    """The reason for its standing, in a sentence; empty if it has none."""
    colour: str
    """The CSS class for the colour of its words in the text."""
    badges: tuple[Badge, ...]
    corrected: tuple[Corrected, ...]
    """What the briefing had wrong about it, the newest first."""
    address: str
    """Its permalink."""
    words: str
    """The address of its words in the text, or of its card if they were not found there."""

    @property
    def held(self) -> bool:
        """Whether its quote was found in the text or headline; otherwise an editor typed it."""
        return self.origin is not Origin.TYPED

    @property
    def quoted(self) -> str:
        """The excerpt in quotation marks. A row has none: it is not quoted literally."""
        return self.excerpt if self.row else f"“{self.excerpt}”"

    @property
    def vintage(self) -> SpeechAct:
        """The kind, marked as earlier if the article calls the claim a previous one."""
        return SpeechAct(self.kind.sign, f"earlier {self.kind.word}") if self.earlier else self.kind

    @property
    def earlier(self) -> bool:
        """Whether its own article calls it a previous one."""
        return self.claim.as_of == "earlier"

    def name_beside(self, other: Shown | None) -> str:
        """Name who says it, beside another claim.

        If both are from one article, it is `this headline` or the like, otherwise `Xinhua, 24 Feb
        2025`.
        """
        if other is None or other.article is not self.article:
            return str(self.byline)
        if self.place in {"headline", "summary"}:
            return labels.write_this(self.place)
        return ", ".join(filter(None, (labels.THIS_ARTICLE, self.place)))


@once_per_study
def show_claims(study: Study) -> Mapping[str, Shown]:
    """Return every claim of the book as readers see it, by id, in the order of the book."""
    return _ShownClaims(study)


def show_claim(study: Study, claim: str) -> Shown:
    """Return a claim as readers see it, by its id."""
    return show_claims(study)[claim]


class _ShownClaims(Mapping[str, Shown]):
    """The claims of a study, each worked out when it is needed for the first time.

    A page shows few of them. The study refers to this object, so this refers back to it only
    through a proxy.
    """

    def __init__(self, study: Study) -> None:
        self._study: Study = proxy(study)
        self._claims = study.book.claims
        self._known: dict[str, Shown] = {}

    def __getitem__(self, claim: str) -> Shown:
        if claim not in self._known:
            self._known[claim] = _show(self._study, self._claims[claim])
        return self._known[claim]

    def __contains__(self, claim: object) -> bool:
        return claim in self._claims

    def __iter__(self) -> Iterator[str]:
        return iter(self._claims)

    def __len__(self) -> int:
        return len(self._claims)


def _show(study: Study, claim: Claim) -> Shown:
    book, ground = study.book, study.ground_of(claim.id)
    address = lead_to_claim(study, claim.id)
    row = find_row(study, claim)
    look, standing = find_standing(study, claim.id), study.evidence.of(claim.id)
    return Shown(
        claim=claim,
        article=book.article_of[claim.id],
        figure=write_claim_figure(claim),
        excerpt=row.write(LONGEST)
        if row
        else cut_quote(claim.quote, claim.amount.text if claim.amount else ""),
        row=row,
        origin=ground.origin,
        tongue=find_tongue(book.foreign_language(book.article_of[claim.id])),
        gloss=claim.says if is_bare_quote(claim) else "",
        about=name_entity(study, claim.about),
        metric=name_metric(study, claim.metric or ""),
        kind=KINDS[claim.kind],
        period=write_time(claim.period) if claim.period else "",
        base=study.book.name_base(claim.change),
        scope=write_scope(claim),
        worth=find_worth(study, claim),
        byline=make_byline(study, claim),
        place=write_place(ground.places[0]),
        standing=look,
        reason=standing.reason if standing and look else "",
        colour=weigh_claim(study, claim.id),
        badges=list_badges(study, claim),
        corrected=list_corrected(study, claim.id),
        address=address,
        words=lead_to_words(study, claim.id) if ground.positions else address,
    )


def write_worth(shown: Shown, beside: Shown) -> str:
    """Write a figure with its worth in the book's currency: `CN¥380 billion, about $53 billion`."""
    figure, words = write_beside(shown.figure, shown.claim, beside.claim), shown.worth.converted
    if not words:
        return figure
    return f"{figure}, {words if words[:1].isalpha() else f'about {words}'}"
