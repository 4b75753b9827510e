"""Find what a reference becomes in a sentence, or why it cannot be answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from claimbook.citing.catalog import Catalog
from claimbook.citing.cited import Cited
from claimbook.model.reference import Ask, Reference
from claimbook.problem.similar import find_similar
from claimbook.quantity import Amount, is_currency, write_number, write_per
from claimbook.sentences.figures import write_factor
from claimbook.verdicts import Arithmetic, NoRate, convert_amount, measure_alike
from claimbook.verdicts.dimension import find_kept_apart
from claimbook.views.claims.worth import write_hedged
from claimbook.views.wording.apart import is_far
from claimbook.views.wording.moments import write_day
from claimbook.views.wording.names import Named

_FEW = 100
"""Counts that differ by at most this many are compared by their difference."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reference becomes in a sentence."""

    words: str
    """Empty if the editor's own words are the link."""
    address: str
    """Where it links to, relative to the root of the site."""
    cited: tuple[Cited, ...] = ()
    """The claims and derived figures that it cites; none for an entity or a metric."""
    quoted: bool = False
    """Whether its words are quoted from an article."""


class NoAnswerError(Exception):
    """A reference cannot be answered; has the id of the fault, the message and the advice."""

    def __init__(self, fault: str, message: str, advice: str) -> None:
        """Take a `fault` that has a manual page; `message` and `advice` are as in a problem."""
        super().__init__(message)
        self.fault = fault
        self.message = message
        self.advice = advice


def answer_reference(reference: Reference, catalog: Catalog) -> Answer:
    """Answer a reference. Raises NoAnswerError if that is not possible."""
    found = _find(reference.target, catalog)
    if isinstance(found, Named):
        if reference.ask not in (Ask.FIGURE, Ask.WORDS):
            raise _refuse(f"`{reference.target}` is not a claim", f"write [@{reference.target}]")
        return Answer(found.name if reference.ask is Ask.FIGURE else "", found.href)
    if reference.ask is Ask.VERSUS:
        other = _find(reference.other, catalog)
        if isinstance(other, Named):
            raise _refuse(f"`{reference.other}` is not a claim", "name two claims with amounts")
        return Answer(_write_apart(found, other, catalog.currency), found.address, (found, other))
    words = _WORDS[reference.ask](found, reference)
    return Answer(words, found.address, (found,), reference.ask is Ask.QUOTE)


def _find(id_: str, catalog: Catalog) -> Cited | Named:
    if found := catalog.find(id_):
        return found
    if renamed := catalog.former.get(id_):
        raise NoAnswerError(
            "unknown-claim", f"`{id_}` has the id `{renamed}` now", f"write `{renamed}`"
        )
    similar = find_similar(id_, catalog.ids)
    written = (
        f"write `{similar}`, which is like it"
        if similar
        else "write the id of a claim, a derived figure, an entity or a metric"
    )
    raise NoAnswerError(
        "unknown-claim",
        f"there is no claim `{id_}`",
        f"{written}; a backslash before the bracket keeps it as it is",
    )


def _refuse(message: str, advice: str) -> NoAnswerError:
    return NoAnswerError("no-figure-to-cite", message, advice)


def _take_amount(cited: Cited) -> Amount:
    if cited.amount is None:
        raise _refuse(
            f"`{cited.id}` has no amount", f"write [@{cited.id} says] or [@{cited.id} quote]"
        )
    return cited.amount


def _write_figure(cited: Cited, _: Reference) -> str:
    _take_amount(cited)
    return cited.figure


def _write_in(cited: Cited, reference: Reference) -> str:
    amount, unit = _take_amount(cited), reference.unit
    if amount.unit == unit:
        return cited.figure
    if not measure_alike(amount.unit, unit):
        raise _refuse(
            f"`{cited.id}` is {cited.figure}, which is not measured in {unit}",
            f"write [@{cited.id}]",
        )
    converted = convert_amount(amount, unit, cited.said_on)
    if isinstance(converted, NoRate):
        raise _refuse(f"for `{cited.id}` {converted.words}", f"write [@{cited.id}]")
    return write_hedged(amount, converted, change=cited.change)


def _write_quote(cited: Cited, _: Reference) -> str:
    if not cited.quote:
        raise _refuse(f"`{cited.id}` is worked out, and has no quote", f"write [@{cited.id} says]")
    return cited.row.write() if cited.row else f"“{cited.quote}”"


def _write_says(cited: Cited, _: Reference) -> str:
    return cited.says


def _write_date(cited: Cited, _: Reference) -> str:
    if cited.said_on is None:
        raise _refuse(f"`{cited.id}` is worked out, so it has no day", "cite one of its claims")
    return f"as of {write_day(cited.said_on)}"


def _write_by(cited: Cited, _: Reference) -> str:
    return cited.by


def _keep_words(_: Cited, __: Reference) -> str:
    return ""


_WORDS: Mapping[Ask, Callable[[Cited, Reference], str]] = {
    Ask.FIGURE: _write_figure,
    Ask.IN: _write_in,
    Ask.QUOTE: _write_quote,
    Ask.SAYS: _write_says,
    Ask.DATE: _write_date,
    Ask.BY: _write_by,
    Ask.WORDS: _keep_words,
}


def _write_apart(one: Cited, other: Cited, currency: str) -> str:
    """Write how far apart two figures are: `9.4 times`, `24 percentage points`, `$7 billion`."""
    a, b = _take_amount(one), _take_amount(other)
    apart = find_kept_apart(a) != find_kept_apart(b)
    if apart or a.per != b.per or not measure_alike(a.unit, b.unit):
        raise _refuse(
            f"{one.figure} and {other.figure} do not measure the same thing",
            "compare two figures of one unit",
        )
    unit = a.unit if a.unit == b.unit or not is_currency(a.unit) else currency
    sides = (convert_amount(a, unit, one.said_on), convert_amount(b, unit, other.said_on))
    for side in sides:
        if isinstance(side, NoRate):
            raise _refuse(side.words, "compare two figures of one currency")
    return _write_distance(Arithmetic(*sides), a)  # type: ignore[arg-type]


def _write_distance(sides: Arithmetic, like: Amount) -> str:
    counted = sides.unit == "count" and sides.difference <= _FEW
    if not counted and sides.factor and is_far(sides):
        return f"{write_factor(sides.factor)} times"
    unit = {"%": "pp", "count": like.noun or ""}.get(sides.unit, sides.shown_unit)
    return _write_shortest(sides.difference, unit) + write_per(like.per)


def _write_shortest(number: Decimal, unit: str) -> str:
    """Write a number with at most three digits, and no more than it has, always in digits."""
    known = len(number.normalize().as_tuple().digits)
    written = (write_number(number, unit, digits) for digits in range(min(known, 3), 4))
    return next(words for words in written if any(map(str.isdigit, words)))
