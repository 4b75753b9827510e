"""The page of a speaker: what articles quote from a person, a company or an office."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.permalinks import locate_page
from claimbook.sentences.style import begin_sentence
from claimbook.study import Study
from claimbook.views.claims.speakers import QuotedSpeaker, list_speakers
from claimbook.views.lists.by_metric import group_by_metric
from claimbook.views.lists.entries import list_articles
from claimbook.views.lists.folding import ARTICLES, STATEMENTS, fold
from claimbook.views.lists.remarks import remark_on
from claimbook.views.lists.statements import list_statements
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words


def make_pages(study: Study) -> Iterator[Page]:
    """One page for each speaker."""
    for speaker in list_speakers(study).values():
        yield make_page(study, speaker)


def make_page(study: Study, speaker: QuotedSpeaker) -> Page:
    """The page of one speaker."""
    address = locate_page("speakers", speaker.id)
    slugs = dict.fromkeys(study.book.article_of[claim.id].slug for claim in speaker.claims)
    articles = [study.book.article[slug] for slug in slugs]
    outlets = {article.outlet for article in articles}
    counts = (count_words(len(speaker.claims), "claim"), count_words(len(outlets), "outlet"))
    body = render(
        "speaker.md.j2",
        address,
        speaker=speaker,
        opening=f"{begin_sentence(speaker.role)}. " if speaker.role else "",
        kicker=" · ".join(("Speaker", *counts)),
        figures=group_by_metric(study, speaker.claims),
        remarks=remark_on(study, [claim for claim in speaker.claims if claim.amount]),
        statements=fold(list_statements(study, speaker.claims), STATEMENTS, "statement"),
        articles=fold(list_articles(study, articles), ARTICLES, "article"),
    )
    about = f"What articles report {speaker.name} as saying."
    return Page(address, speaker.name, body, about)
