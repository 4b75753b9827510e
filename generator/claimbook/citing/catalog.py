"""A catalog of everything that can be cited: claims, derived figures, entities and metrics by id.

A catalog is made from a study or, without one, from the claims.json of a built site.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from claimbook.citing.cited import Cited, cite_claim, cite_derived
from claimbook.export.claim_rows import make_claim
from claimbook.export.form import VERSION
from claimbook.export.form_claims import ClaimRow, DerivedRow
from claimbook.export.parts import join_parts
from claimbook.export.record_rows import list_derived_rows
from claimbook.permalinks import locate_page
from claimbook.study import Study, once_per_study
from claimbook.views.wording.names import Named


@dataclass(frozen=True)
class Catalog:
    """Everything that can be cited. Each entry is made when it is looked up for the first time."""

    currency: str
    """The currency in which the book compares amounts."""
    makers: Mapping[str, Callable[[], Cited]] = field(repr=False)
    """Makes the entry of each claim and derived figure, by id."""
    names: Mapping[str, Named] = field(repr=False)
    """Each entity and metric by id. If a claim has the same id, the claim is meant."""
    former: Mapping[str, str] = field(default_factory=dict, repr=False)
    """The present id for each former id of a claim, an entity or a metric."""
    _made: dict[str, Cited] = field(default_factory=dict, repr=False)

    def find(self, id_: str) -> Cited | Named | None:
        """Look up an id; None if it does not exist."""
        if id_ in self.makers and id_ not in self._made:
            self._made[id_] = self.makers[id_]()
        return self._made.get(id_) or self.names.get(id_)

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id, for suggestions."""
        return (*self.makers, *self.names)


@once_per_study
def open_study(study: Study) -> Catalog:
    """Make a catalog from a study."""
    book = study.book
    makers: dict[str, Callable[[], Cited]] = {}
    for article in book.articles:
        language = book.foreign_language(article)
        for claim in article.claims:
            row = partial(make_claim, study, article, claim)
            makers[claim.id] = partial(_cite, row, language, draft=article.draft)
    for row_ in list_derived_rows(study) if book.derived else ():
        makers[row_.id] = partial(cite_derived, row_)
    entities = {id_: record.name for id_, record in book.entities.items()}
    metrics = {id_: record.name for id_, record in book.metrics.items()}
    nouns = ("metric", "entity", "derived figure", "claim")
    former = {old: new for noun in nouns for old, new in book.former[noun].items()}
    return Catalog(book.settings.currency, makers, _name_all(entities, metrics), former)


def _cite(make: Callable[[], ClaimRow], language: str | None, *, draft: bool) -> Cited:
    return cite_claim(make(), language, draft=draft)


def open_file(path: Path) -> Catalog | None:
    """Make a catalog from a claims.json; None if the file is missing or has another format."""
    try:
        stat = path.stat()
        return _open(path, stat.st_mtime_ns, stat.st_size)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


@lru_cache(maxsize=8)
def _open(path: Path, changed: int, size: int) -> Catalog | None:
    """Read a file once for all pages of a site; its time and size distinguish its versions.

    The file names the hashes of its parts, so it changes whenever one of them does.
    """
    del changed, size
    file = json.loads(path.read_bytes())
    if file["schema"] != VERSION:
        return None
    return open_rows(join_parts(file, lambda part: (path.parent / part).read_bytes()))


def open_rows(file: Mapping[str, Any]) -> Catalog:
    """Make a catalog from the rows of a claims.json."""
    own = file["book"]["language"]
    articles = {row["id"]: row for row in file["articles"]}
    makers: dict[str, Callable[[], Cited]] = {}
    for row in file["claims"]:
        article = articles[row["article"]]
        language = article["language"]
        foreign = language if language and language.partition("-")[0].lower() != own else None
        make = partial(ClaimRow.model_validate, row)
        makers[row["id"]] = partial(_cite, make, foreign, draft=article["draft"])
    for row in file["derived"]:
        makers[row["id"]] = partial(_cite_derived, row)
    entities = {row["id"]: row["name"] for row in file["entities"]}
    metrics = {row["id"]: row["name"] for row in file["metrics"]}
    renamed = (row for part in ("metrics", "entities", "derived", "claims") for row in file[part])
    former = {old: row["id"] for row in renamed for old in row["was"]}
    return Catalog(file["book"]["currency"], makers, _name_all(entities, metrics), former)


def _cite_derived(row: Mapping[str, Any]) -> Cited:
    return cite_derived(DerivedRow.model_validate(row))


def _name_all(entities: Mapping[str, str], metrics: Mapping[str, str]) -> dict[str, Named]:
    """Return entities and metrics by id; if both have the same id, the entity is meant."""
    named = {id_: Named(name, locate_page("metrics", id_)) for id_, name in metrics.items()}
    return named | {
        id_: Named(name, locate_page("entities", id_)) for id_, name in entities.items()
    }
