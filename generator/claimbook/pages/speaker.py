"""The page of a speaker: what articles quote from a person, a company or an office."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.permalinks import locate_page
from claimbook.problem.counting import write_count
from claimbook.sentences.style import begin_sentence, inside
from claimbook.study import Study
from claimbook.views.claims.speakers import list_speakers
from claimbook.views.lists.below import Record
from claimbook.views.lists.divided import divide_record
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import EachRecord, Page


def make_record(study: Study, id_: str) -> Iterator[Page]:
    """Make the page of one speaker, and those below it."""
    speaker = list_speakers(study)[id_]
    address = locate_page("speakers", speaker.id)
    found = (study.book.article_of[claim.id] for claim in speaker.claims)
    articles = list({article.slug: article for article in found}.values())
    divided = divide_record(study, Record(speaker.name, address, speaker.claims, articles))
    outlets = {article.outlet for article in articles}
    counts = (write_count(len(speaker.claims), "claim"), write_count(len(outlets), "outlet"))
    body = render(
        "speaker.md.j2",
        address,
        speaker=speaker,
        opening=f"{begin_sentence(speaker.role)}. " if speaker.role else "",
        name_inside=inside(speaker.name),
        kicker=" · ".join(("Speaker", *counts)),
        divided=divided,
    )
    about = f"What articles report {inside(speaker.name)} as saying."
    yield Page(address, speaker.name, body, about)
    yield from divided.pages


make_pages = EachRecord(list_speakers, make_record)
"""Each speaker has a page."""
