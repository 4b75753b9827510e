"""Draft a document's claim file, one stage after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256

from claimbook.drafts import Draft, add_candidate
from claimbook.extract.book.habits import Habits, find_habits
from claimbook.extract.book.known import is_drafted
from claimbook.extract.book.lexicon import Lexicon
from claimbook.extract.drafting.contradicted import leave_contradicted_open
from claimbook.extract.drafting.drafter import Drafter
from claimbook.extract.drafting.proposals import Proposals
from claimbook.extract.drafting.shared import SHARED, Defaults, find_defaults, leave_to_defaults
from claimbook.extract.drafting.verify import verify_draft, verify_written
from claimbook.extract.naming.cast import Cast
from claimbook.extract.reading.document import Document
from claimbook.extract.resolving.resolve import resolve_picks
from claimbook.extract.splitting.advice import Advice, Advisor, Refused
from claimbook.extract.splitting.apart import list_apart
from claimbook.extract.splitting.corrections import list_corrections
from claimbook.extract.splitting.select import choose_pick, leave_out_claimed, select_picks
from claimbook.extract.splitting.split import split_document
from claimbook.extract.splitting.tables import list_left_out
from claimbook.extract.splitting.twins import Drafted, join_twins, leave_out_repeated
from claimbook.extract.words.slugs import fits_slug, make_slug
from claimbook.model import Article
from claimbook.quantity import Span

_DIGEST = 6
"""Hexadecimal digits that tell one headline from another of the same day."""


@dataclass(frozen=True, kw_only=True)
class DraftHead:
    """What is drafted of an article besides its claims and the records that they need."""

    slug: str
    known: bool
    """Whether the book already has the article; its claims are then added to those."""
    document: Document
    outlet: str
    """The id of the outlet, known or proposed."""
    refused: tuple[Refused, ...]
    cites: tuple[str, ...]
    """The article of the book that this one repeats, or that repeats it."""
    defaults: Defaults
    """The claims' defaults: an editor's, or the values that most claims share."""
    habits: Habits
    """Values that similar articles of the book have in their heads."""
    figures: int
    """How many of the figures found should be covered by a claim."""
    tables: tuple[str, ...] = ()
    """Tables without drafts, each as a sentence without its full stop."""
    corrections: tuple[str, ...] = ()
    """Paragraphs that correct the article and have no drafts, in the same form."""
    apart: tuple[str, ...] = ()
    """Kinds of figures that are left out, in the same form."""
    unadvised: str = ""
    """Why an advisor's advice is missing or incomplete; empty if nothing went wrong."""


@dataclass(frozen=True, kw_only=True)
class DraftArticle(DraftHead):
    """The draft of a claim file."""

    article: Article
    """The article's parts and noise, and its claims if the book already has it."""
    drafted: tuple[Drafted, ...]
    proposals: Proposals
    """New entities, metrics and outlets that the claims need."""

    def list_claims(self) -> list[Draft]:
        """Return the claims as they are written, without the fields that the defaults set."""
        return [leave_to_defaults(each.draft, self.defaults) for each in self.drafted]


def extract_article(
    document: Document,
    lexicon: Lexicon,
    article: Article | None = None,
    advisor: Advisor | None = None,
    words: Span | None = None,
) -> DraftArticle:
    """Draft a claim for each figure and statement of a document that verifies.

    If the book already has the `article`, draft only what its claims do not cover and no earlier
    draft of it had. An `advisor`'s proposals are drafted in the same way. If an editor chose
    `words` of the text, draft a claim for those only.
    """
    proposals = Proposals(lexicon)
    outlet = article.outlet if article else proposals.name_outlet(document)
    surroundings = lexicon.surround(outlet, document.day)
    split = split_document(document, surroundings.dollar, article)
    cast = Cast(split, lexicon)
    drafter = Drafter(split, cast, lexicon, proposals, outlet)
    verify = partial(verify_draft, split=split, surroundings=surroundings, proposals=proposals)
    picks = list(select_picks(split))
    advice = advisor.advise(split, lexicon, picks) if advisor else Advice()
    found: list[Drafted] = []
    refused: list[Refused] = []
    taken = {*lexicon.book.claims, *lexicon.book.unread}
    wanted = sorted((*picks, *advice.picks), key=lambda pick: pick.span)
    offered = article is not None and is_drafted(article, document)
    picks = list(leave_out_claimed(split, advice.picks if offered else wanted))
    if chosen := choose_pick(split, words) if words else None:
        picks = sorted({*wanted, chosen}, key=lambda pick: pick.span)  # they tell of one another
    resolved = resolve_picks(picks, split, cast, surroundings, document.published)
    # All are written before the first is verified, which is faster, as in `resolve_picks`.
    for written in [drafter.write(r) for r in resolved if chosen in (None, r.around.pick)]:
        if isinstance(written, Refused):
            refused.append(written)
            continue
        made = verify_written(written, taken, split.text, verify)
        if isinstance(made, Refused):
            refused.append(made)
            continue
        taken.add(made.draft.id)
        if candidates := advice.candidates.get(written.pick.span):
            made = made._replace(draft=_suggest(made.draft, candidates))
        found.append(made)
    joined = join_twins(found, verify)
    drafted = leave_out_repeated(leave_contradicted_open(joined, split, proposals, outlet))
    return DraftArticle(
        slug=article.slug if article else name_article(document),
        known=article is not None,
        document=document,
        outlet=outlet,
        article=split.article,
        drafted=drafted,
        refused=(*refused, *advice.refused),
        proposals=proposals,
        cites=() if article else lexicon.runs.find_alike(document.text, document.published),
        defaults=(
            _list_defaults(article) if article else find_defaults([each.draft for each in drafted])
        ),
        habits=find_habits(lexicon.book, outlet, [each.draft for each in drafted]),
        figures=sum(pick.mention is not None for pick in wanted),
        tables=tuple(list_left_out(split, (each.pick.span for each in drafted))),
        corrections=tuple(list_corrections(split)),
        apart=tuple(list_apart(split)),
        unadvised=advice.fault,
    )


def _list_defaults(article: Article) -> Defaults:
    """Return the defaults of the book's article, limited to fields that a draft may have."""
    given = article.defaults.model_dump(exclude_none=True)
    return {name: value for name, value in given.items() if name in SHARED and value}


def _suggest(draft: Draft, candidates: Mapping[str, str]) -> Draft:
    """Return the draft with one more candidate in each field whose value differs."""
    fields = (
        each._replace(decide=add_candidate(each.decide, str(each.value), candidates[each.name]))
        if candidates.get(each.name)
        else each
        for each in draft.fields
    )
    return replace(draft, fields=tuple(fields))


def name_article(document: Document) -> str:
    """Return the id of a new article: its day and headline.

    A headline with letters that an id cannot have is told from others by its digest.
    """
    day, headline = document.day.isoformat(), document.headline
    digest = "" if fits_slug(headline) else f"-{sha256(headline.encode()).hexdigest()[:_DIGEST]}"
    return f"{day}-{make_slug(headline) or 'article'}{digest}"
