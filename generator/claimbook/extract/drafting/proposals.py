"""Records that a draft needs and the book does not have: entities, metrics, outlets."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from claimbook.drafts import Value
from claimbook.extract.book.lexicon import Lexicon, find_domain
from claimbook.extract.book.measures import MetricCue
from claimbook.extract.book.metric_rows import METRIC_ROWS
from claimbook.extract.naming.cast import Cast
from claimbook.extract.naming.names import Name
from claimbook.extract.reading.document import Document
from claimbook.extract.reading.head import find_publisher, list_head_lines
from claimbook.extract.resolving.metric.coining import Coined
from claimbook.extract.words.countries import list_countries, list_full_names
from claimbook.extract.words.slugs import make_id
from claimbook.model import Kinds, rank_kinds

UNKNOWN_OUTLET = "unknown-outlet"
"""The beginning of the id of an outlet without a name."""
_DIGITS = 8
"""Digits of the hash that distinguishes records whose names cannot be made into ids."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A new record of entities.yml, metrics.yml or outlets.yml."""

    id: str
    fields: Mapping[str, Value]
    decide: Mapping[str, str] = field(default_factory=dict)
    """What is open, by field."""


@dataclass(frozen=True)
class Proposals:
    """The records that the claims of one article need and the book does not have, by file."""

    lexicon: Lexicon
    entities: dict[str, Proposal] = field(default_factory=dict)
    metrics: dict[str, Proposal] = field(default_factory=dict)
    outlets: dict[str, Proposal] = field(default_factory=dict)

    def name_entity(self, name: Name, cast: Cast) -> str:
        """Return the id of a name's entity, and propose the entity if the book does not have it."""
        id_ = self.choose_id(name)
        if id_ not in self.lexicon.book.entities and id_ not in self.entities:
            person, place = cast.is_person(name), cast.is_place(name)
            kinds = rank_kinds(name.words, person=person, place=place)
            if name.words in list_full_names() or name.words in list_countries():
                kinds = Kinds(("place",), sure=True)
            kind, *others = kinds.listed
            open_ = {} if kinds.sure else {"kind": f"or {' or '.join(others)}"}
            fields: dict[str, Value] = {"name": name.words, "kind": kind}
            if aliases := cast.aliases.get(name.key):
                fields["aliases"] = aliases
            self.entities[id_] = Proposal(id_, fields, open_)
        return id_

    def choose_id(self, name: Name) -> str:
        """Return the id of a name's entity without proposing it.

        This is the id that the book now has for it, even if the name gives a former id, or a new
        id. Each name in another alphabet gets an id of its own, which the editor can rename.
        """
        id_ = make_id(name.words) or f"unnamed-{_hash(name.words)}"
        return name.entity or self.lexicon.book.former["entity"].get(id_, id_)

    def name_metric(self, cue: MetricCue) -> str:
        """Return the id of a metric, and propose the metric if the book does not have it."""
        if not cue.known and cue.id not in self.metrics:
            row = METRIC_ROWS[cue.id]
            self.metrics[cue.id] = Proposal(
                cue.id,
                {
                    "name": row.name,
                    "definition": row.definition,
                    "dimension": row.dimension,
                    "measure": row.measure,
                    "authority": row.authority,
                    "weight": row.weight,
                },
            )
        return cue.id

    def name_coined(self, coined: Coined) -> str:
        """Return the id of a metric named by the words of a clause, and propose it if it is new.

        The id is empty if a metric with it measures something else, or if the words are in another
        alphabet.
        """
        id_ = make_id(coined.name, "total")
        id_ = self.lexicon.book.former["metric"].get(id_, id_)
        if not id_ or id_ in self.lexicon.book.metrics:
            return id_
        fields = {
            "name": coined.name,
            "definition": coined.definition,
            "dimension": coined.dimension,
            "measure": coined.measure,
        }
        open_ = {"measure": f"or {' or '.join(coined.others)}"} if coined.others else {}
        known = self.metrics.setdefault(id_, Proposal(id_, fields, open_))
        return id_ if known.fields["dimension"] == coined.dimension else ""

    def find_metric(self, metric: str) -> tuple[str, str]:
        """Return the dimension of a metric and how it measures; empty if it is unknown."""
        if known := self.lexicon.book.metrics.get(metric):
            return known.dimension, known.measure
        fields = self.metrics[metric].fields if metric in self.metrics else {}
        return str(fields.get("dimension", "")), str(fields.get("measure", ""))

    def name_outlet(self, document: Document) -> str:
        """Return the id of a document's outlet, and propose it if the book does not have it.

        If the document does not say who published it, that is the outlet in its first lines. If
        they name none, the proposal has an id of its own until an editor names the outlet. If only
        the address is known, that is the name, and the editor is asked about it.
        """
        domain = find_domain(document.url)
        name = document.outlet or domain
        if known := self.lexicon.find_outlet(name, document.url):
            return known
        sure = not name or name != domain
        if not name:
            head = list_head_lines(document.text)
            if known := self.lexicon.find_outlet_in(head):
                return known
            name, sure = find_publisher(document.text, head)
        id_ = make_id(name.rsplit(".", 1)[0] if name == domain else name)
        id_ = id_ or f"{UNKNOWN_OUTLET}-{_hash(document.text)}"
        id_ = self.lexicon.book.former["outlet"].get(id_, id_)
        fields = {"name": name or "Unknown outlet"}
        if domain:
            fields["url"] = f"https://{domain}/"
        if id_ not in self.lexicon.book.outlets:
            open_ = {} if sure else {"name": "who published it"}
            self.outlets[id_] = Proposal(id_, fields, open_)
        return id_


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:_DIGITS]


def make_outlet_prefix(outlet: str) -> str:
    """Return the beginning of the ids of an outlet's claims; empty while the outlet is unknown."""
    return "" if outlet.startswith(UNKNOWN_OUTLET) else outlet
