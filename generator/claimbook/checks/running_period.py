"""A running total is given for a stretch of time, as if it added up over it.

A metric with `measure: running` is a total that grows as it becomes known, such as a toll or the
votes counted. It has a value at a moment: a day, or a day with a clock time. Something that adds up
over a month or a year is a `flow`.

Give the day of the count, or leave `period` out so that the article's day is used. If the figure is
for the whole stretch, its metric is a flow.

Wrong, in data/metrics.yml:

    investment:
      name: Deaths
      definition: Those who died in the flood.
      dimension: money
      measure: running

Wrong, in a claim of data/articles/example.yml:

    kind: estimate
    period: 2024

Right, in a claim of data/articles/example.yml:

    kind: estimate
    period: 2024-12-31
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.model import Claim, Derived
from claimbook.problem import Fault, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """The period of a running total must be a day, or run up to one."""
    book = study.book
    for record in book.figures.values():
        metric = book.metrics.get(record.metric or "")
        if metric and metric.measure == "running" and record.period and is_no_moment(record):
            yield FAULT.report(
                record.origin.at("period"),
                f"{metric.name} is a running total, but `{record.period.text}` is not a moment",
                "write the day of the count, or leave the period out",
                notes=((metric.origin.at("measure"), "its metric is `running`"),),
            )


def is_no_moment(record: Claim | Derived) -> bool:
    """Whether a figure is not a change, and its period is not a day and does not run up to one."""
    period = record.period
    return not (record.change or period is None or period.length in ("day", "open"))
