"""The list of all entities, those most spoken of first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimbook.permalinks import locate_page
from claimbook.study import Study
from claimbook.verdicts.wording import begin_sentence, join_names
from claimbook.views.claims.badges import count_badges
from claimbook.views.lists.entries import Entry
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words

_SORTS = {
    "company": "companies",
    "organization": "organizations",
    "person": "people",
    "place": "places",
    "product": "products",
    "government": "governments",
    "event": "events",
    "law": "laws",
    "disease": "diseases",
    "group": "groups",
    "thing": "things",
    "industry": "industries",
    "index": "indexes",
    "world": "the world",
}


def make_pages(study: Study) -> Iterator[Page]:
    """The one page."""
    address = locate_page("entities")
    entries = sorted(
        (_view_entity(study, entity) for entity in study.book.entities),
        key=lambda counted: (-counted[0], counted[1].name),
    )
    body = render(
        "list.md.j2",
        address,
        title="Who and what",
        lede=_write_lede(study),
        entries=tuple(entry for _, entry in entries),
    )
    yield Page(address, "Who and what", body, "Whom the briefing’s claims are about.")


def _write_lede(study: Study) -> str:
    """Which sorts there are, the most frequent first: `Companies, products and industries, …`."""
    sorts = Counter(record.kind for record in study.book.entities.values())
    names = join_names(_SORTS[sort] for sort, _ in sorts.most_common())
    return f"{begin_sentence(names)}, each with all that is claimed of it." if names else ""


def _view_entity(study: Study, entity: str) -> tuple[int, Entry]:
    """An entity's number of claims, and its line."""
    record = study.book.entities[entity]
    claims = study.book.claims_about[entity]
    whole = study.book.entities.get(record.part_of or "")
    meta = (
        record.kind.capitalize(),
        f"part of {whole.name}" if whole else "",
        count_words(len(claims), "claim") if claims else "no claims yet",
    )
    href = locate_page("entities", entity)
    entry = Entry(record.name, href, tuple(filter(None, meta)), count_badges(study, claims))
    return len(claims), entry
