"""Records that a draft needs and the book does not have: entities, metrics, outlets."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from claimbook.extract.coining import Coined
from claimbook.extract.countries import list_countries
from claimbook.extract.document import Document
from claimbook.extract.lexicon import Lexicon, find_domain
from claimbook.extract.measures import MetricCue
from claimbook.extract.names import Name
from claimbook.extract.reading.head import find_publisher, list_head_lines
from claimbook.extract.slugs import make_slug
from claimbook.read.faults.unsafe_id import RESERVED

_USUAL_KINDS = ("company", "organization", "person", "place", "event", "product")
"""What an entity may be if its name does not say it."""
_UNKNOWN_OUTLET = "unknown-outlet"
_DIGITS = 8
"""Of the hash that tells one unknown outlet from another."""
_KINDS = (
    (
        re.compile(
            r"\b(?:Government|Ministry|Department|Senate|Congress|Parliament|Council|Commission|Treasury|Administration)\b"
        ),
        "government",
    ),
    (
        re.compile(
            r"\b(?:University|Association|Institute|Agency|Union|Bank|Party|Fund|Court|Federation|Foundation|Bureau|Committee|Office|"
            r"League|Club|Rovers|Wanderers|Athletic|Albion|Hotspur|FC|AFC)\b"
        ),
        "organization",
    ),
    (
        re.compile(
            r"\b(?:Inc|Corp|Group|Ltd|Co|Holdings?|Airlines?|Motors|Systems|Technologies|Energy|Pictures|Media)\b"
        ),
        "company",
    ),
    (re.compile(r"\b(?:Index|Average|Composite)\b|\d{2,}$"), "index"),
    (re.compile(r"\b(?:Act|Bill|Law|Treaty)\b"), "law"),
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A new record of entities.yml, metrics.yml or outlets.yml."""

    id: str
    fields: Mapping[str, str]
    decide: Mapping[str, str] = field(default_factory=dict)
    """What is open, by field."""


@dataclass(frozen=True)
class Proposals:
    """The records that the claims of one article need and the book does not have, by file."""

    lexicon: Lexicon
    entities: dict[str, Proposal] = field(default_factory=dict)
    metrics: dict[str, Proposal] = field(default_factory=dict)
    outlets: dict[str, Proposal] = field(default_factory=dict)

    def name_entity(self, name: Name, *, person: bool = False, place: bool = False) -> str:
        """The id of the entity of a name, which is proposed if the book does not have it."""
        id_ = self.choose_id(name)
        if id_ not in self.lexicon.book.entities and id_ not in self.entities:
            kind, sure = ("person", True) if person else _guess_kind(name.words)
            if place and not sure:
                kind = "place"
            others = " or ".join(each for each in _USUAL_KINDS if each != kind)
            open_ = {} if sure else {"kind": f"or {others}"}
            self.entities[id_] = Proposal(id_, {"name": name.words, "kind": kind}, open_)
        return id_

    def choose_id(self, name: Name) -> str:
        """The id of the entity of a name: that of the book's, by its former ids, too, or a new one.

        A record is proposed only once the entity is chosen.
        """
        id_ = make_slug(name.words) or "unnamed"
        return name.entity or self.lexicon.book.former["entity"].get(id_, id_)

    def name_metric(self, cue: MetricCue) -> str:
        """The id of a metric, which is proposed if the book has it not."""
        if not cue.known and cue.id not in self.metrics:
            row = self.lexicon.rows[cue.id]
            self.metrics[cue.id] = Proposal(
                cue.id,
                {
                    "name": row.name,
                    "definition": row.definition,
                    "dimension": row.dimension,
                    "measure": row.measure,
                },
            )
        return cue.id

    def name_coined(self, coined: Coined) -> str:
        """The id of a metric that was named by the words of a clause; it is proposed as a new one.

        Empty if a metric of this id measures something else.
        """
        id_ = make_slug(coined.name)
        id_ = f"total-{id_}" if id_ in RESERVED else id_
        id_ = self.lexicon.book.former["metric"].get(id_, id_)
        if id_ in self.lexicon.book.metrics:
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

    def name_outlet(self, document: Document) -> str:
        """The id of who published a document, proposed if the book does not have it.

        A document that does not say it has the outlet that its first lines name. Where they name
        none, the proposal has an id of its own until an editor gives it a name.
        """
        domain = find_domain(document.url)
        name = document.outlet or domain
        if known := self.lexicon.find_outlet(name, document.url):
            return known
        if not name and (known := self.lexicon.find_outlet_in(list_head_lines(document.text))):
            return known
        sure, name = bool(name), name or find_publisher(document.text)
        digest = hashlib.sha256(document.text.encode()).hexdigest()[:_DIGITS]
        id_ = make_slug(name.rsplit(".", 1)[0] if name == domain else name)
        id_ = id_ or f"{_UNKNOWN_OUTLET}-{digest}"
        id_ = self.lexicon.book.former["outlet"].get(id_, id_)
        fields = {"name": name or "Unknown outlet"}
        if domain:
            fields["url"] = f"https://{domain}/"
        if id_ not in self.lexicon.book.outlets:
            open_ = {} if sure else {"name": "who published it"}
            self.outlets[id_] = Proposal(id_, fields, open_)
        return id_


def say_outlet(outlet: str) -> str:
    """The id of an outlet as the ids of its claims begin; empty while nobody knows who it is."""
    return "" if outlet.startswith(_UNKNOWN_OUTLET) else outlet


def _guess_kind(name: str) -> tuple[str, bool]:
    """The kind of an entity, and whether its name says so."""
    if name in list_countries().values() or name in list_countries():
        return "place", True
    for pattern, kind in _KINDS:
        if pattern.search(name):
            return kind, True
    return "company", False
