"""The book: everything that was read, ready to be checked, compared and shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import TypeAlias

from claimbook.gathering import gather
from claimbook.model.article import Article
from claimbook.model.claim import Claim
from claimbook.model.closing import Closing
from claimbook.model.correction import Correction
from claimbook.model.derived import Derived
from claimbook.model.names import Names, hide_names, index_names
from claimbook.model.settings import Settings
from claimbook.model.vocabulary import Entity, Metric, Outlet, Topic
from claimbook.model.written import find_day
from claimbook.quantity import FiscalYear, read_period, write_period

Named: TypeAlias = Article | Claim | Derived | Entity | Metric | Outlet | Topic
"""A record with an id of its own, under which the site shows it."""
_SINCE = re.compile(r"since (\d{4}-\d\d(?:-\d\d)?)")
"""A change measured against a month or a day, as an editor writes it."""


@dataclass(frozen=True)
class Book:
    """The data of a briefing: what editors wrote, and the texts that it is checked against."""

    settings: Settings
    articles: tuple[Article, ...] = ()
    """Newest first, then by slug."""
    entities: Mapping[str, Entity] = field(default_factory=dict)
    metrics: Mapping[str, Metric] = field(default_factory=dict)
    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    closings: tuple[Closing, ...] = ()
    derived: tuple[Derived, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """In the order of corrections.yml."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """The held texts, by article slug."""
    data: str = "data"
    """The folder of the book's YAML files, relative to the book's root."""
    seeds: str = "seeds"
    """The folder of the texts, relative to the book's root."""
    unread: frozenset[str] = frozenset()
    """Ids of records that could not be read, so that references to them are not reported again."""
    doubtful: frozenset[str] = frozenset()
    """The kinds of records (`claim`, `entity`, …) of which some could not be read.

    Not even their ids are known, so an unknown id may belong to one of them. Records that were lost
    in drafts do not count, since nothing that is published may need them.
    """
    drafts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The paths of drafts, each with the ids in it that could not be read, as in `unread`."""
    originals: Mapping[str, tuple[Article, str]] = field(default_factory=dict, compare=False)
    """The articles as they are in their files, by slug, each with a hash of its source."""

    @cached_property
    def article(self) -> Mapping[str, Article]:
        """The articles by slug."""
        return {article.slug: article for article in self.articles}

    def digest_of(self, article: Article) -> str | None:
        """Return a hash of everything that an article was read from.

        None if it differs from its file.
        """
        original, digest = self.originals.get(article.slug, (None, None))
        return digest if original is article else None

    def text_path_of(self, article: Article) -> str:
        """Return the path of an article's text from the book's root; empty if it names no text."""
        return f"{self.seeds}/{article.text}" if article.text else ""

    def hash_text(self, article: Article) -> str | None:
        """Return the SHA-256 of an article's text; None if it is private or not held."""
        text = None if article.is_private else self.texts.get(article.slug)
        return None if text is None else sha256(text.encode()).hexdigest()

    def take_alone(self, article: Article) -> Book:
        """Return the book as if it had only this article, but with the same vocabulary."""
        slug = article.slug
        texts = {slug: self.texts[slug]} if slug in self.texts else {}
        alone = replace(
            self, articles=(article,), texts=texts, closings=(), derived=(), corrections=()
        )
        # These stay the same, and take long to gather from a large vocabulary.
        vars(alone).update(hidden_names=self.hidden_names, _named=self._named, kin=self.kin)
        return alone

    def propose(self, entities: Mapping[str, Entity], outlets: Mapping[str, Outlet]) -> Book:
        """Return the book with entities and outlets that it does not have yet."""
        new = Book(self.settings, entities=entities, outlets=outlets)
        made = replace(
            self, entities={**self.entities, **entities}, outlets={**self.outlets, **outlets}
        )
        hidden = dict(self.hidden_names)
        for number, names in new.hidden_names.items():
            hidden[number] = names | hidden.get(number, frozenset())
        kin = dict(self.kin)
        for id_, others in gather(made._pair_kin(entities)).items():
            kin[id_] = [*kin.get(id_, ()), *others]
        # Only what is new is gathered, since that takes long for a large vocabulary.
        vars(made).update(hidden_names=hidden, _named={**self._named, **new._named}, kin=kin)
        return made

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Every claim by its id, in the order of the articles and of their files."""
        return {claim.id: claim for article in self.articles for claim in article.claims}

    @cached_property
    def claims_about(self) -> Mapping[str, list[Claim]]:
        """The claims about each entity, in the order of `claims`."""
        return gather(((claim.about, claim) for claim in self.claims.values()), self.entities)

    @cached_property
    def claims_of(self) -> Mapping[str, list[Claim]]:
        """The claims of each metric, in the order of `claims`."""
        measuring = (claim for claim in self.claims.values() if claim.metric)
        return gather(((claim.metric or "", claim) for claim in measuring), self.metrics)

    @cached_property
    def articles_in(self) -> Mapping[str, list[Article]]:
        """The articles of each outlet, in the order of `articles`."""
        return gather(((article.outlet, article) for article in self.articles), self.outlets)

    @cached_property
    def parts_of(self) -> Mapping[str, list[str]]:
        """The entities that are a direct part of each entity, in the order of `entities`."""
        parts = (each for each in self.entities.items() if each[1].part_of)
        return gather(((part.part_of or "", id_) for id_, part in parts), self.entities)

    @cached_property
    def kin(self) -> Mapping[str, list[str]]:
        """For each entity, those that it speaks for, is part of or consists of, and vice versa."""
        return gather(self._pair_kin(self.entities))

    def _pair_kin(self, entities: Iterable[str]) -> Iterator[tuple[str, str]]:
        for id_ in entities:
            record = self.entities[id_]
            for other in filter(None, (record.speaks_for, *self.list_wholes(id_), *record.members)):
                yield from ((id_, other), (other, id_))

    @cached_property
    def figures(self) -> Mapping[str, Claim | Derived]:
        """The claims and derived figures by id. No claim has the same id as a derived figure."""
        return {**self.claims, **{figure.id: figure for figure in self.derived}}

    @cached_property
    def records(self) -> Mapping[str, Mapping[str, Named]]:
        """Everything that has an id, by noun (`claim`, `derived figure`, `entity`) and id."""
        return {
            "article": self.article,
            "claim": self.claims,
            "derived figure": {figure.id: figure for figure in self.derived},
            "entity": self.entities,
            "metric": self.metrics,
            "outlet": self.outlets,
            "topic": self.topics,
        }

    @cached_property
    def article_of(self) -> Mapping[str, Article]:
        """The article of each claim, by claim id."""
        return {claim.id: article for article in self.articles for claim in article.claims}

    @cached_property
    def former(self) -> Mapping[str, Mapping[str, str]]:
        """The present id for each former id, by noun as in `records`."""
        return {
            noun: {old: id_ for id_, record in records.items() for old in record.was}
            for noun, records in self.records.items()
        }

    def name_first(self, claim: str) -> str:
        """Return the first id that a claim had, which addresses made from it keep."""
        was = self.claims[claim].was if claim in self.claims else ()
        return was[0] if was else claim

    def find_entity(self, words: str) -> str | None:
        """Return the id of the entity with this id, name or alias; None if there is none."""
        return words if words in self.entities else self._named.get(fold_name(words))

    def find_outlet(self, words: str) -> str | None:
        """Return the id of the outlet with this id or name; None if there is none.

        A “the” at the beginning of the name makes no difference.
        """
        return words if words in self.outlets else self._named_outlets.get(fold_bare(words))

    @cached_property
    def _named_outlets(self) -> Mapping[str, str]:
        return {fold_bare(outlet.name): id_ for id_, outlet in self.outlets.items()}

    @cached_property
    def _named(self) -> Mapping[str, str]:
        return {
            fold_name(name): id_ for id_, entity in self.entities.items() for name in entity.names
        }

    def hide_names(self, words: str) -> str:
        """Blank out names of records that contain numbers, since these are not figures."""
        return hide_names(words, self.hidden_names)

    @cached_property
    def hidden_names(self) -> Names:
        """The names that contain numbers, indexed for `hide_names`."""
        known = (self.entities, self.metrics, self.outlets, self.topics)
        names = (each.name for records in known for each in records.values())
        aliases = (
            alias
            for records in (self.entities, self.metrics)
            for each in records.values()
            for alias in each.aliases
        )
        return index_names((*names, *aliases))

    def name_entity(self, entity: str) -> str:
        """Return the name of an entity, or its id if it has no record."""
        return self.entities[entity].name if entity in self.entities else entity

    def name_metric(self, metric: str) -> str:
        """Return the name of a metric, or its id if it has no record."""
        return self.metrics[metric].name if metric in self.metrics else metric

    def name_base(self, change: str | None) -> str | None:
        """Return what a change is measured against, as readers see it: `since Feb 2026`.

        An entity is given by its name instead of its id.
        """
        if found := _SINCE.fullmatch(change or ""):
            return f"since {write_period(read_period(found[1]))}"
        base = (change or "").removeprefix("against ")
        return f"against {self.entities[base].name}" if base in self.entities else change

    def name_outlet(self, outlet: str) -> str:
        """Return the name of an outlet, or its id if it has no record."""
        return self.outlets[outlet].name if outlet in self.outlets else outlet

    def said_on(self, claim: Claim) -> date:
        """Return the day on which a claim was made: its `as_of`, or else its article's date."""
        if isinstance(claim.as_of, date):
            return find_day(claim.as_of)
        return find_day(self.article_of[claim.id].published)

    def fiscal_year_of(self, entity: str) -> FiscalYear | None:
        """Return when the fiscal years of an entity begin; None if nobody has noted it."""
        record = self.entities.get(entity)
        return record.fiscal_year.value if record and record.fiscal_year else None

    def dollar_in(self, article: Article) -> str:
        """Return the currency of a bare $ in an article, which depends on its outlet."""
        outlet = self.outlets.get(article.outlet)
        return outlet.dollar if outlet else "USD"

    def foreign_language(self, article: Article) -> str | None:
        """Return the language of an article's text; None if it is the book's language."""
        language = article.language
        own = language is None or language.partition("-")[0].lower() == self.settings.language
        return None if own else language

    def is_part(self, entity: str, whole: str) -> bool:
        """Whether an entity is part of another, at any depth."""
        return whole in self.list_wholes(entity)

    def list_wholes(self, entity: str) -> Iterator[str]:
        """Yield the entities that an entity is part of, at any depth, the nearest first."""
        seen = {entity}
        while (record := self.entities.get(entity)) and record.part_of not in {None, *seen}:
            entity = record.part_of or ""
            seen.add(entity)
            yield entity


def fold_bare(name: str) -> str:
    """Normalize a name for comparison, without its article."""
    return fold_name(name).removeprefix("the ")


def fold_name(name: str) -> str:
    """Normalize a name for comparison: lower case and single spaces."""
    return " ".join(name.casefold().split())
