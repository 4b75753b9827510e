"""Names of the subjects of pages, with links to these pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from unicodedata import normalize

from claimbook.evidence import Attribution
from claimbook.model import fold_name, name_host
from claimbook.permalinks import locate_page
from claimbook.sentences import labels
from claimbook.study import Study


@dataclass(frozen=True, slots=True)
class Named:
    """A name, linked if it has a page."""

    name: str
    href: str = ""
    """The address of its page from the site's root; empty if it has none."""


def name_entity(study: Study, entity: str) -> Named:
    """Return the name of an entity with a link to its page; its id if it has no record."""
    book = study.book
    href = locate_page("entities", entity) if entity in book.entities else ""
    return Named(book.name_entity(entity), href)


def name_metric(study: Study, metric: str) -> Named:
    """Return the name of a metric with a link to its page; its id if it has no record."""
    book = study.book
    href = locate_page("metrics", metric) if metric in book.metrics else ""
    return Named(book.name_metric(metric), href)


def name_outlet(study: Study, outlet: str) -> Named:
    """Return the name of an outlet with a link to its page; its id if it has no record."""
    book = study.book
    href = locate_page("outlets", outlet) if outlet in book.outlets else ""
    return Named(book.name_outlet(outlet), href)


def name_speaker(study: Study, attribution: Attribution) -> Named:
    """Return the name of the speaker or source, with a link to the speaker's page.

    If it is another outlet, the link leads to the outlet's page.
    """
    if attribution.voice.is_outlet:
        return name_outlet(study, attribution.voice.id.removeprefix("outlet:"))
    return Named(attribution.name, locate_page("speakers", identify_speaker(study, attribution)))


def identify_speaker(study: Study, attribution: Attribution) -> str:
    """Return the id of a speaker in addresses: the entity's id, or else one made from the name."""
    if entity := study.book.find_entity(attribution.name):
        return entity
    plain = normalize("NFKD", attribution.name).encode("ascii", "ignore").decode().lower()
    id_ = "-".join(re.findall("[a-z0-9]+", plain.replace("'", "")))[:60].strip("-")
    whole = attribution.name.isascii() and id_ and id_ not in study.book.entities
    return (
        id_
        if whole
        else f"{id_ or 'speaker'}-{sha256(fold_name(attribution.name).encode()).hexdigest()[:8]}"
    )


def list_outward(name: str, address: str | None) -> Iterator[tuple[str, str, bool]]:
    """Yield a link out of the site, named with its host: `Edit YAML, at github.com`.

    Nothing if there is no address.
    """
    if address:
        yield labels.write_with_host(name, name_host(address)), address, True
