"""Name what a figure measures and for whom, inside a sentence: `Alibaba's revenue growth`."""

from __future__ import annotations

from collections.abc import Collection

from claimbook.model import Claim, Entity, Kind, Metric
from claimbook.quantity import Direction
from claimbook.sentences.style import COMPOUND, inside, lower_first, name_measured, own
from claimbook.study import Study

_INSIDE = frozenset({"place", "event", "world", "industry"})
"""Kinds of entities that things happen in; to others, things belong."""
_NAMED_WITH_THE = frozenset({"event", "world", "industry"})
"""Kinds of entities whose names always take “the”."""
_DESCRIBED = frozenset({"place", "law"})
"""Kinds of entities that often have a description for a name: `Quarry Road water plant`."""
_BUILT = frozenset(
    """
    airport bridge building canal dam factory hospital hotel mill mine museum pipeline plant prison
    reactor refinery school stadium station terminal tower tunnel works
    """.split()
)
"""Last words of the names of buildings: a cost is theirs, and not in them."""
_OF_EVENTS = {
    **dict.fromkeys(("approval", "cost", "costs", "duration", "length", "price"), "of"),
    **dict.fromkeys(("budget", "funding", "support"), "for"),
    **dict.fromkeys(("objections", "opposition", "resistance"), "to"),
}
"""Nouns that belong to an event or a law, and do not only happen in it, with what follows."""
_SMALL = frozenset("and at de del der des di do for in la le of on over to und van von".split())
"""Words that names have in lower case."""
_UNMEASURED = frozenset({"count", "share", "money"})
"""Dimensions without a physical unit."""
_KINDS = {
    Kind.PLAN: "planned {what}",
    Kind.TARGET: "target for {what}",
    Kind.FORECAST: "expected {what}",
    Kind.ESTIMATE: "estimated {what}",
    Kind.ALLEGATION: "alleged {what}",
}
_MEANT = {Kind.PLAN: "planned", Kind.TARGET: "planned", Kind.FORECAST: "expected"}
"""The word for figures of several kinds together."""


def write_subject(
    study: Study, claim: Claim, *, scoped: bool = True, kinds: Collection[Kind] = ()
) -> str:
    """Write what a claim's figure measures and for whom, inside a sentence.

    `Alibaba's planned AI infrastructure investment`, `deaths in the Arle flood`. With `scoped`, its
    scope is added. If the sentence is about several figures, `kinds` has those of all.
    """
    what = name_what(kinds or (claim.kind,), _name_measured(study, claim))
    record = study.book.entities.get(claim.about)
    name = _name_inside(record) if record else claim.about
    metric = study.book.metrics.get(claim.metric or "")
    usual = metric.usual_scope if metric else {}
    narrowed = [value for key, value in claim.scope.items() if usual.get(key) != value]
    scope = f" ({', '.join(narrowed)})" if narrowed and scoped else ""
    counted = _is_counted(metric, what)
    if record and record.kind in _INSIDE and not _is_its_own(record, metric, claim, counted):
        preposition = _find_preposition(record, what, "in")
        return f"{f'the number of {what}' if counted else what} {preposition} {name}{scope}"
    preposition = _find_preposition(record, what, "of") if record else "of"
    if ", " in name or (record and _is_described(record) and " in " in name) or preposition != "of":
        return f"{what} {preposition} {name}{scope}"
    return f"{own(name)} {what}{scope}"


def _is_its_own(record: Entity, metric: Metric | None, claim: Claim, counted: bool) -> bool:
    """Whether what is measured belongs to a place: a level, or anything but a count of a building.

    A town's name would need “in”, as a river's level would not.
    """
    built = record.name.split()[-1].lower() in _BUILT and not counted
    return record.kind == "place" and (built or _is_level(metric, claim))


def _find_preposition(record: Entity, what: str, usual: str) -> str:
    """Return the word between what is measured and its subject: `cost of` or `support for` a law.

    In a place, somebody supports something else.
    """
    known = _OF_EVENTS if record.kind in ("event", "law") else {}
    return known.get(what.split()[-1], usual)


def name_what(kinds: Collection[Kind], measured: str) -> str:
    """Name what is measured, worded for its kinds: `target for revenue`, `planned revenue`.

    Figures of several kinds have no word in common if some of them are about the present.
    """
    several = set(kinds)
    if len(several) == 1:
        return _KINDS.get(several.pop(), "{what}").format(what=measured)
    if not several <= _MEANT.keys():
        return measured
    words = dict.fromkeys(word for kind, word in _MEANT.items() if kind in several)
    return f"{' or '.join(words)} {measured}"


def _is_level(metric: Metric | None, claim: Claim) -> bool:
    """Whether it measures a level of a place, such as water, whose name would need an article."""
    measured = metric is not None and metric.dimension not in _UNMEASURED
    return measured and claim.change is None and claim.kind in (Kind.FACT, Kind.ESTIMATE)


def _is_counted(metric: Metric | None, what: str) -> bool:
    """Whether a metric counts things, with their plural in its name: deaths, people who fled."""
    first = what.partition(" ")[0]
    return metric is not None and metric.dimension == "count" and first.endswith(("s", "people"))


def _is_count_of_done(metric: Metric | None) -> bool:
    """Whether a metric counts what something was done to: `Ships ordered`, `People displaced`."""
    words = metric.name.split() if metric is not None and metric.dimension == "count" else ()
    return len(words) > 1 and words[-1].endswith("ed")


def write_beside(figure: str, claim: Claim, subject: Claim) -> str:
    """Write a figure beside its subject, without words that the subject already has.

    `26%` beside growth, `31` beside seats; growth beside a decline keeps its direction.
    """
    amount, other = claim.amount, subject.amount
    if amount is None:
        return figure
    if claim.change and subject.change and other:
        falls = other.direction is Direction.DOWN
        return figure.removeprefix("down " if falls else "up ")
    noun = amount.noun or ""
    return figure.removesuffix(f" {noun}") if noun else figure


def _name_measured(study: Study, claim: Claim) -> str:
    """Return the metric, or its growth: `revenue growth`, `share price gain on the day`.

    Three nouns in a row are too many after `planned`: `planned growth in property tax`. Nor may the
    word stand before things that something was done to: `planned number of ships ordered`.
    """
    name, base = study.book.name_metric(claim.metric or ""), study.book.name_base(claim.change)
    metric = study.book.metrics.get(claim.metric or "")
    if claim.kind in _KINDS and not base and _is_count_of_done(metric):
        return f"{'the ' if claim.kind is Kind.TARGET else ''}number of {lower_first(name)}"
    fell = claim.amount is not None and claim.amount.direction is Direction.DOWN
    return name_measured(name, base, fell=fell, longest=1 if claim.kind in _KINDS else COMPOUND)


def _name_inside(record: Entity) -> str:
    """Name an entity inside a sentence: `the Arle flood`, `the Quarry Road water plant`."""
    name = inside(record.name)
    described = record.kind in _NAMED_WITH_THE or _is_described(record)
    return f"the {name}" if described and not name.startswith("the ") else name


def _is_described(record: Entity) -> bool:
    """Whether an entity is called by a description with a common noun, which is in lower case."""
    words = record.name.split()[1:]
    return record.kind in _DESCRIBED and any(
        word.islower() and word not in _SMALL for word in words
    )
