"""Work figures out from claims: the result, its arithmetic and its uncertainty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from claimbook.derivation.evaluating import evaluate, write_formula
from claimbook.derivation.formula import ClaimName, Formula, FormulaError, Stretch, list_names
from claimbook.derivation.measure import Measure, scale
from claimbook.derivation.read_formula import read_formula
from claimbook.derivation.result import BadFormula, Derivation
from claimbook.derivation.rounding import write_result
from claimbook.model import Book, Derived, Kind
from claimbook.problem import Location
from claimbook.quantity import (
    Amount,
    UnreadableAmountError,
    find_shown_unit,
    is_currency,
    leaves_country_open,
    read_amount,
)
from claimbook.rates import Rate, convert, find_rate
from claimbook.verdicts import Figure
from claimbook.verdicts.dimension import find_kept_apart

_WEAKEST_LAST = list(Kind)


def derive_figures(book: Book) -> Mapping[str, Derivation | BadFormula]:
    """Work out the derived figures of a book, by id.

    A figure is left out if it names a claim that could not be read, which is reported elsewhere.
    """
    found = ((record.id, derive_figure(book, record)) for record in book.derived)
    return {id_: derived for id_, derived in found if derived is not None}


def derive_figure(book: Book, record: Derived) -> Derivation | BadFormula | None:
    """Work out one figure; None if it names a claim that could not be read."""
    try:
        formula = read_formula(record.formula)
        for name in list_names(formula):
            if name.claim not in book.claims:
                if name.claim in book.unread or "claim" in book.doubtful:
                    return None
                return _refuse_name(book, record, name)
            if book.claims[name.claim].amount is None:
                message = f"the claim `{name.claim}` has no amount"
                raise FormulaError(message, "name a claim with a figure", name.place)
        return _derive(book, record, formula)
    except FormulaError as error:
        return BadFormula(record, _locate(record, error), error.message, error.advice)


def list_derived_figures(
    book: Book, derived: Mapping[str, Derivation | BadFormula]
) -> Iterator[Figure]:
    """Yield the derived figures that take part in verdicts; drafts and opinions do not."""
    for each in derived.values():
        if isinstance(each, Derivation) and not each.draft and each.kind is not Kind.OPINION:
            yield _make_figure(book, each)


def _make_figure(book: Book, derivation: Derivation) -> Figure:
    """Return a derived figure for comparisons.

    No outlet states it, so it confirms no other figure.
    """
    record, metric = derivation.record, book.metrics.get(derivation.record.metric)
    return Figure(
        id=record.id,
        entity=record.about,
        metric=record.metric,
        amount=derivation.amount,
        kind=derivation.kind,
        measure=metric.measure if metric else "flow",
        change=record.change.casefold() if record.change else None,
        period=record.period,
        said_on=derivation.said_on,
        made_of=derivation.claims,
    )


def _derive(book: Book, record: Derived, formula: Formula) -> Derivation:
    used = {name.claim: book.claims[name.claim] for name in list_names(formula)}
    if not used:
        raise FormulaError("the formula names no claim", "name the claims that it works with")
    amounts = {id_: claim.measured for id_, claim in used.items() if claim.measured}
    measure = evaluate(formula, amounts)
    said_on = max(book.said_on(claim) for claim in used.values())
    asked = _read_unit(record)
    _refuse_unknown_country(asked, amounts)
    measure, rate = _bring_into(measure, asked.unit, said_on)
    try:
        amount = write_result(measure.interval, measure.value, asked)
    except ValueError:
        message = "the claims leave the result so open that it means nothing"
        raise FormulaError(message, "name each claim once, or claims with other bounds") from None
    return Derivation(
        record=record,
        amount=amount,
        interval=measure.interval,
        value=measure.value,
        arithmetic=f"{write_formula(formula, amounts)} = {amount.text}",
        claims=tuple(used),
        kind=max((claim.kind for claim in used.values()), key=_WEAKEST_LAST.index),
        said_on=said_on,
        draft=any(book.article_of[id_].draft for id_ in used),
        rate=rate,
    )


def _read_unit(record: Derived) -> Amount:
    """Return an amount of 2 in the unit of the result; raises `_UnitError`."""
    try:
        amount = read_amount(f"2 {record.unit}")
    except UnreadableAmountError:
        raise _UnitError(
            f"`{record.unit}` is not a unit", "write a currency such as `USD`, `%`, `x` or `GWh`"
        ) from None
    return amount._replace(noun=None) if amount.noun == "count" else amount


def _refuse_unknown_country(asked: Amount, amounts: Mapping[str, Amount]) -> None:
    """Raise a fault if crowns of an unknown country would be taken for a certain country's."""
    money = {id_: amount for id_, amount in amounts.items() if is_currency(amount.unit)}
    unknown = next((id_ for id_, each in money.items() if leaves_country_open(each)), None)
    if unknown is None:
        return
    kept, name = find_kept_apart(money[unknown])[1], find_shown_unit(money[unknown])
    refusal = f"the text of `{unknown}` does not say whose {name} they are"
    for id_, amount in money.items():
        if find_kept_apart(amount)[1] != kept:
            raise FormulaError(
                f"{refusal}, and `{id_}` is in {find_shown_unit(amount)}",
                "name the country in the claim's `amount` if you know it: `5 million Czech crowns`",
            )
    if is_currency(asked.unit) and find_kept_apart(asked)[1] != kept:
        raise _UnitError(refusal, f"write `unit: {name}`")


def _bring_into(measure: Measure, unit: str, said_on: date) -> tuple[Measure, Rate | None]:
    """Convert a result to the requested unit; money at the rates of the day `said_on`."""
    if is_currency(measure.unit) and is_currency(unit) and measure.unit != unit:
        rate = find_rate(measure.unit, unit, said_on)
        if rate is None:
            raise _UnitError(f"no rate is known from {measure.unit} to {unit}", "change the unit")
        value = None if measure.value is None else measure.value * rate.on
        return Measure(convert(measure.interval, rate), value, ((unit, 1),)), rate
    scaled = scale(measure, unit)
    if scaled is None:
        message = f"the formula gives {measure.words}, and `unit` says `{unit}`"
        raise _UnitError(message, "correct the formula or the unit")
    return scaled, None


class _UnitError(FormulaError):
    """The fault is in the field `unit`, not in the formula."""


def _refuse_name(book: Book, record: Derived, name: ClaimName) -> BadFormula:
    """Explain why a name is not a claim: a minus lacks spaces, or it is derived, or unknown."""
    at = _narrow(record, name.place)
    if name.claim in {each.id for each in book.derived}:
        message = f"`{name.claim}` is itself worked out"
        return BadFormula(record, at, message, "name the claims that it is worked out from")
    hyphens = [index for index, sign in enumerate(name.claim) if sign == "-"]
    for hyphen in hyphens:
        left, right = name.claim[:hyphen], name.claim[hyphen + 1 :]
        if all(side in book.claims or side.isdecimal() for side in (left, right)):
            message = f"`{name.claim}` is read as one id, since a hyphen is part of a name"
            return BadFormula(record, at, message, f"put spaces around a minus: `{left} - {right}`")
    return BadFormula(record, at, f"there is no claim `{name.claim}`", "", name.claim)


def _locate(record: Derived, error: FormulaError) -> Location:
    if isinstance(error, _UnitError):
        return record.origin.at("unit")
    return _narrow(record, error.place)


def _narrow(record: Derived, place: Stretch | None) -> Location:
    """Return the location of a piece of a formula, or of the whole formula if it spans lines."""
    whole = record.origin.at("formula")
    begins = whole.frame.find(record.formula, max(0, whole.column - 1))
    if begins < 0 or place is None:
        return whole
    start, end = place
    return replace(whole, column=begins + start + 1, length=max(1, end - start))
