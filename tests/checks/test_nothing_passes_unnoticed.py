"""Whatever changes in what was published is told of, in every field of the model.

The fields are those that the model has, so a new one is compared at once or named with a reason.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest

from claimbook.checks import check_against
from claimbook.checks.shared.earlier import describe_earlier
from claimbook.checks.shared.fields import (
    CORRECTED,
    NOT_COMPARED,
    ORIGIN,
    REWORDED,
    RULING,
    write_value,
)
from claimbook.model import (
    Article,
    Book,
    Claim,
    Closing,
    Correction,
    Derived,
    Entity,
    Metric,
    Outlet,
    Record,
    Settings,
    Topic,
)
from claimbook.problem import Problem, Severity
from claimbook.quantity import Amount, Period, read_amount, read_period
from claimbook.read import read_book
from claimbook.study import Study, study_book

FLOOD = Path(__file__).parents[1] / "books" / "flood"
"""A book that has records of every kind."""
KINDS: Mapping[str, type[Record]] = {
    "book": Settings,
    "article": Article,
    "claim": Claim,
    "derived figure": Derived,
    "entity": Entity,
    "metric": Metric,
    "outlet": Outlet,
    "topic": Topic,
    "correction": Correction,
    "disagreement": Closing,
}
FIELDS = [(noun, name) for noun, kind in KINDS.items() for name in kind.model_fields]


@pytest.mark.parametrize(("noun", "name"), FIELDS)
def test_a_field_that_changes_is_told_of(noun: str, name: str) -> None:
    """Unless it is listed as one that nobody need hear of."""
    if name in NOT_COMPARED.get(noun, {}):
        return
    study = _study_flood()
    record = _list_records(study.book)[noun]
    earlier = describe_earlier(study)
    for value in _list_others(type(record).model_fields[name].annotation, getattr(record, name)):
        changed = study_book(_put(study.book, record, record.model_copy(update={name: value})))
        told = check_against(changed, earlier)
        failing = [each for each in told if each.severity is not Severity.INFO]
        assert failing, f"`{name}` of a {noun} may become `{value}`, and no strict check fails"
        assert all(each.help for each in told)


@pytest.mark.parametrize(("noun", "name"), FIELDS)
def test_nothing_in_the_same_request_settles_a_change(noun: str, name: str) -> None:
    """Neither a correction nor a day of review, since whoever changes a field can write both."""
    if name in NOT_COMPARED.get(noun, {}):
        return
    study = _study_flood()
    record = _list_records(study.book)[noun]
    earlier = describe_earlier(study)
    for value in _list_others(type(record).model_fields[name].annotation, getattr(record, name)):
        new: dict[str, Any] = {name: value}
        if noun in ("claim", "disagreement") and name != "reviewed":
            new["reviewed"] = date(2030, 1, 1)
        book = _put(study.book, record, record.model_copy(update=new))
        if isinstance(record, Claim | Derived):
            was, now = (write_value(each) or None for each in (getattr(record, name), value))
            book = replace(book, corrections=(*book.corrections, *_correct(record.id, was, now)))
        told = check_against(study_book(book), earlier)
        failing = [each for each in told if each.severity is not Severity.INFO]
        assert any(_tells(each, name) for each in failing), [each.message for each in told]


def _tells(problem: Problem, field: str) -> bool:
    """Whether a problem is about a field, or about a record that is gone because of it."""
    words = {"about": "subject", "says": "words of"}.get(field, field)
    return words in problem.message or problem.message.endswith("was published, and is gone")


def _correct(claim: str, was: str | None, now: str | None) -> Iterator[Correction]:
    for kind, had, has in (("correction", was, now), ("clarification", None, None)):
        yield Correction.model_validate(
            {
                "date": "2030-01-01",
                "claim": claim,
                "kind": kind,
                "was": had,
                "now": has,
                "reason": "We had misread it.",
            }
        )


def test_nothing_is_told_of_the_same_book() -> None:
    """What has not changed is not reported."""
    study = _study_flood()
    assert check_against(study, describe_earlier(study)) == ()


def test_the_lists_name_fields_that_there_are() -> None:
    """A field that is gone from the model is in no list, and no field is in two of them."""
    worked_out = {"days", "voice"}
    listed = [
        (noun, name)
        for lists in (CORRECTED, REWORDED, NOT_COMPARED)
        for noun, names in lists.items()
        for name in names
        if name not in worked_out
    ]
    listed += [("article", name) for name in ORIGIN]
    listed += [("disagreement", name) for name in RULING]
    assert len(listed) == len(set(listed))
    assert set(listed) <= set(FIELDS)
    assert all(reason for reasons in NOT_COMPARED.values() for reason in reasons.values())


@cache
def _study_flood() -> Study:
    """Return the book, and a correction in it."""
    book = read_book(FLOOD).book
    assert book is not None
    claim = next(iter(book.claims.values()))
    correction = Correction.model_validate(
        {
            "date": "2024-03-20",
            "claim": claim.id,
            "kind": "correction",
            "was": "7 people",
            "now": claim.quote,
            "reason": "A slip.",
        }
    )
    return study_book(replace(book, corrections=(correction,)))


def _list_records(book: Book) -> Mapping[str, Record]:
    """Return one record of each kind."""
    first = {noun: next(iter(records.values())) for noun, records in book.records.items()}
    others = {"correction": book.corrections[0], "disagreement": book.closings[0]}
    return {"book": book.settings, **first, **others}


def _put(book: Book, old: Record, new: Any) -> Book:
    """Return the book with one record in the place of another."""

    def among(records: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(new if each is old else each for each in records)

    if isinstance(old, Settings):
        return replace(book, settings=new)
    if isinstance(old, Claim):
        article = book.article_of[old.id]
        return _put(book, article, article.model_copy(update={"claims": among(article.claims)}))
    if isinstance(old, Article):
        new.named(old.slug)
        texts = book.texts
        return replace(book, articles=among(book.articles), texts=texts)
    lists = ("derived", "corrections", "closings")
    named = ("entities", "metrics", "outlets", "topics")
    return replace(
        book,
        **{name: among(getattr(book, name)) for name in lists},
        **{
            name: {id_: new if each is old else each for id_, each in getattr(book, name).items()}
            for name in named
        },
    )


def _list_others(annotation: Any, value: Any) -> Iterator[Any]:
    """Other values of a field: a record within it with each of its fields changed in turn."""
    if isinstance(value, Record):
        for name, field in type(value).model_fields.items():
            for each in _list_others(field.annotation, getattr(value, name)):
                yield value.model_copy(update={name: each})
        return
    made = next(each for each in _make(annotation) if each != value)
    yield made
    if isinstance(made, Record) and value is None:
        assert any(getattr(made, name) for name in type(made).model_fields)


def _make(annotation: Any) -> Iterator[Any]:
    """Values that a field of this type may have."""
    origin, within = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _make(within[0])
    elif origin in (Union, UnionType):
        yield from _make(next(each for each in within if each is not NoneType))
    elif origin is Literal:
        yield from within
    elif origin is tuple:
        yield (next(_make(within[0])),)
        yield ()
    elif origin is dict:
        yield {"basis": "other"}
        yield {}
    elif issubclass(annotation, Record):
        fields = annotation.model_fields.items()
        yield annotation.model_construct(
            **{name: next(_make(field.annotation)) for name, field in fields}
        )
    elif issubclass(annotation, Enum):
        yield from annotation
    else:
        yield from _PLAIN[annotation]


_PLAIN: Mapping[type, tuple[Any, ...]] = {
    str: ("other", "another"),
    bool: (True, False),
    int: (3, 4),
    date: (date(2020, 1, 1), date(2020, 1, 2)),
    Amount: (read_amount("7 tonnes"), read_amount("8 tonnes")),
    Period: (read_period("1999"), read_period("1998")),
}
