"""The page of an entity: what it is, what is claimed about it, and where."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.model import Entity, name_host
from claimbook.permalinks import locate_page
from claimbook.problem.counting import write_count
from claimbook.sentences.style import inside
from claimbook.study import Study
from claimbook.views.charting import explain_charts_apart
from claimbook.views.claims.derived import list_derived
from claimbook.views.claims.speakers import list_speakers
from claimbook.views.disputes.matters import list_matters
from claimbook.views.lists.below import Record
from claimbook.views.lists.divided import divide_record
from claimbook.views.lists.folding import MATTERS, fold_matters
from claimbook.views.lists.leading import view_leading
from claimbook.views.lists.standings import list_contradicted, list_warnings
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import EachRecord, Page
from claimbook.views.wording.names import Named, name_entity

_WIKIDATA = "https://www.wikidata.org/wiki/"


def make_record(study: Study, entity: str) -> Iterator[Page]:
    """Make the page of one entity, and those below it."""
    record = study.book.entities[entity]
    address = locate_page("entities", entity)
    claims = study.book.claims_about[entity]
    ids = {claim.id for claim in claims}
    found = (study.book.article_of[claim.id] for claim in claims)
    articles = list({article.slug: article for article in found}.values())
    own = Record(record.name, address, claims, articles, about=False, edit=record.origin.file.path)
    divided = divide_record(study, own, charts=True)
    counts = (write_count(len(claims), "claim"), write_count(len(articles), "article"))
    leading = view_leading(study, claims)
    warnings = list_warnings(study, claims)
    body = render(
        "entity.md.j2",
        address,
        name=record.name,
        name_inside=inside(record.name),
        speaks=entity in list_speakers(study),
        kicker=" · ".join((record.kind.capitalize(), *(counts if claims else ()))),
        description=record.description or "",
        facts=tuple(_list_facts(study, entity)),
        links=tuple(_list_links(record)),
        warnings=fold_matters(warnings, "entry", "entries"),
        contradicted=list_contradicted(study, claims)[:MATTERS],
        leading=leading,
        matters=fold_matters(list_matters(study, ids), "finding"),
        divided=divided,
        above={each.sentence.removesuffix(".") for each in warnings[:MATTERS]},
        apart=explain_charts_apart(group.charted for group in divided.figures),
        derived=list_derived(study, about=entity),
    )
    about = str(leading or record.description or f"What is claimed about {inside(record.name)}.")
    yield Page(address, record.name, body, about, own.edit, charts=divided.charts)
    yield from divided.pages


make_pages = EachRecord(lambda study: study.book.entities, make_record)
"""Each entity has a page."""


def _list_facts(study: Study, entity: str) -> Iterator[tuple[str, tuple[Named, ...]]]:
    """Yield what is known about an entity besides its claims: a name and values for each line."""
    record = study.book.entities[entity]
    if record.part_of:
        yield "Part of", (name_entity(study, record.part_of),)
    if parts := study.book.parts_of[entity]:
        yield "Parts", tuple(name_entity(study, part) for part in parts)
    if record.speaks_for:
        yield "Speaks for", (name_entity(study, record.speaks_for),)
    if speaker := list_speakers(study).get(entity):
        said = write_count(len(speaker.claims), "claim")
        yield (
            "What it said" if record.kind != "person" else "What they said",
            (Named(said, locate_page("speakers", entity)),),
        )
    if record.aliases:
        yield "Also called", tuple(map(Named, record.aliases))
    if record.ticker:
        yield "Shares", (Named(record.ticker),)


def _list_links(record: Entity) -> Iterator[tuple[str, str]]:
    """Yield names and addresses of pages about it elsewhere."""
    if record.url:
        yield f"Its own site, {name_host(record.url)}", record.url
    if record.wikidata:
        yield name_host(_WIKIDATA), f"{_WIKIDATA}{record.wikidata}"
