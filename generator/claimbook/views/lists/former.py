"""Forward from addresses that pages had before something got a new id.

Records note their own former ids. Former ids of disagreements follow from the book's history.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from jinja2 import Environment, PackageLoader, StrictUndefined

from claimbook.evidence import AMBER, RED, Disagreement, find_earliest
from claimbook.permalinks import Folder, link, locate_disagreement, locate_page
from claimbook.sentences.style import begin_sentence
from claimbook.study import Study
from claimbook.verdicts import make_id
from claimbook.views.claims.speakers import list_speakers
from claimbook.views.lists.changes import list_added
from claimbook.views.rendering.assets import FOLDER
from claimbook.views.wording.names import Named
from claimbook.views.wording.subjects import write_subject

_FOLDERS: Mapping[str, Folder] = {
    "article": "articles",
    "entity": "entities",
    "metric": "metrics",
    "outlet": "outlets",
    "topic": "topics",
}

_environment = Environment(
    loader=PackageLoader("claimbook", "views/rendering"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
)


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
    return found | dict(_list_former_disagreements(study))


def _list_former_disagreements(study: Study) -> Iterator[tuple[str, Named]]:
    """Yield each address that a disagreement had when the book lacked some of its present claims.

    A disagreement is named after its first two claims that differ, and a claim that is added later
    may be an earlier one.
    """
    added = list_added(study)
    present = {each.id for each in study.evidence.disagreements}
    for found in study.evidence.disagreements:
        days = {added[claim] for claim in found.claims if claim in added}
        subject = begin_sentence(write_subject(study, study.book.claims[found.claims[0]]))
        for day in sorted(days):
            known = [each for each in found.claims if added.get(each, day) <= day]
            former = _name_disagreement(study, found, known)
            if former and former not in present:
                yield locate_disagreement(former), Named(subject, locate_disagreement(found.id))


def _name_disagreement(study: Study, found: Disagreement, claims: Sequence[str]) -> str:
    """Return the id of a disagreement if it had only these claims; empty if none of them differ."""
    for first in combinations(find_earliest(found.camps, claims).items(), 2):
        if found.state != "open" or any(camp.kind in RED | AMBER for _, camp in first):
            return make_id(*(study.book.name_first(claim) for claim, _ in first))
    return ""


def write_forwards(study: Study) -> dict[str, bytes]:
    """Return a plain page for each former address, by its path in the site."""
    language = study.book.settings.language
    return {
        former: _write_forward(former, present.href, present.name, language)
        for former, present in list_former_pages(study).items()
    }


def _write_forward(former: str, present: str, title: str, language: str) -> bytes:
    """Return the page at a former address, which leads to the present one.

    Its script keeps the part of an address after the #. Without scripts, it leads to the page.
    """
    template = _environment.get_template("forward.html.j2")
    filled = template.render(
        href=link(former, present),
        script=link(former, f"{FOLDER}/former/forward.js"),
        title=title,
        language=language,
    )
    return f"{filled}\n".encode()
