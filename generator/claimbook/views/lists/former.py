"""Addresses that pages had before something got another id, and where they lead now."""

from __future__ import annotations

from collections.abc import Mapping

from claimbook.permalinks import locate_page
from claimbook.study import Study
from claimbook.views.claims.speakers import list_speakers
from claimbook.views.rendering.forwarding import write_forward
from claimbook.views.wording.names import Named

_FOLDERS = {
    "article": "articles",
    "entity": "entities",
    "metric": "metrics",
    "outlet": "outlets",
    "topic": "topics",
}


def list_former_pages(study: Study) -> Mapping[str, Named]:
    """Return the present page of each former address."""
    book = study.book
    names = {
        "article": {article.slug: article.headline for article in book.articles},
        "entity": {id_: it.name for id_, it in book.entities.items()},
        "metric": {id_: it.name for id_, it in book.metrics.items()},
        "outlet": {id_: it.name for id_, it in book.outlets.items()},
        "topic": {id_: it.name for id_, it in book.topics.items()},
    }
    found = {
        locate_page(folder, old): Named(names[noun][new], locate_page(folder, new))
        for noun, folder in _FOLDERS.items()
        for old, new in book.former[noun].items()
        if old not in names[noun]
    }
    speakers = list_speakers(study)
    for old, new in book.former["entity"].items():
        if new in speakers and old not in speakers:
            href = locate_page("speakers", new)
            found[locate_page("speakers", old)] = Named(speakers[new].name, href)
    return found


def write_forwards(study: Study) -> dict[str, bytes]:
    """Return a plain page for each former address, by its path in the site."""
    language = study.book.settings.language
    return {
        former: write_forward(former, present.href, present.name, language)
        for former, present in list_former_pages(study).items()
    }
