"""Read the blocks of a hand-written page that ask for a chart, in YAML.

```chart
metric: capital-expenditure
entities: [amazon, microsoft]
periods: [2025]
title: Amazon spends most
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

import yaml

from claimbook.citing.forms import FORMS, draw_panels, list_forms
from claimbook.model import Book, Claim, Kind
from claimbook.problem.similar import find_similar
from claimbook.quantity import Period, UnreadablePeriodError, read_period
from claimbook.study import Study
from claimbook.views.charting import Panel, chart_claims

_KEYS = ("metric", "entities", "kinds", "periods", "form", "title")
_LISTS = frozenset({"entities", "kinds", "periods"})
_LONGEST = 10_000
"""The most code points of a block."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value in a block, and its place."""

    text: str
    line: int
    """0-based."""
    column: int
    """Counted from 0."""


Block = Mapping[str, tuple[Value, ...]]
"""The values of a block by key."""


class BadBlockError(Exception):
    """A block does not describe a chart; says where, what is wrong and what to write."""

    def __init__(self, at: Value, message: str, advice: str) -> None:
        """Take the place of the wrong value or key."""
        super().__init__(message)
        self.at = at
        self.message = message
        self.advice = advice


def make_panel(study: Study, body: str) -> Panel:
    """Make the chart that a block asks for. Raises BadBlockError."""
    block = _read(body)
    chosen = _choose(study.book, block)
    form = next(iter(block.get("form", ())), None)
    panels = draw_panels(study, chosen, form.text if form else "")
    if not panels:
        raise _refuse(study, block, chosen, form)
    panel = panels[0]
    title = block.get("title")
    return replace(panel, chart=replace(panel.chart, title=title[0].text)) if title else panel


def _refuse(
    study: Study, block: Block, chosen: Sequence[Claim], form: Value | None
) -> BadBlockError:
    """Say why a block's figures cannot be drawn, or not in the form that it names."""
    fitting = list_forms(study, chosen)
    if form is None or not fitting:
        alike = bool(chart_claims(study, chosen).alike)
        message = (
            "the figures that fit say the same, so there is nothing to compare"
            if alike
            else "no two of the figures that fit share a scale"
        )
        advice = "name more entities, kinds or periods, or leave these keys out"
        return BadBlockError(block["metric"][0], message, advice)
    known = " or ".join(f"`{each}`" for each in fitting)
    return BadBlockError(form, FORMS[form.text], f"leave `form` out, or write {known}")


def list_charted(study: Study, body: str) -> tuple[tuple[Value, ...], tuple[Claim, ...]]:
    """Return the title of a block, if it has one, and the claims it asks for.

    Raises BadBlockError.
    """
    block = _read(body)
    return block.get("title", ()), tuple(_choose(study.book, block))


def _read(body: str) -> Block:
    start = Value("", 0, 0)
    if len(body) > _LONGEST:
        raise BadBlockError(start, "this block is too long", f"keep below {_LONGEST:,} characters")
    try:
        # The loader in C crashes on blocks that are nested too deep.
        node = yaml.compose(body, yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        at = Value("", mark.line, mark.column) if mark else start
        raise BadBlockError(at, "this block is not YAML", "write `key: value` lines") from None
    if not isinstance(node, yaml.MappingNode):
        raise BadBlockError(start, "this block has no keys", "write `metric: ` and the id of one")
    block: dict[str, tuple[Value, ...]] = {}
    for name, value in node.value:
        key = _read_value(name)
        if key.text not in _KEYS or key.text in block:
            similar = get_close_matches(key.text, _KEYS, n=1)
            twice = key.text in block
            raise BadBlockError(
                key,
                f"`{key.text}` is written twice"
                if twice
                else f"`{key.text}` is not a key of a chart",
                "remove one of them"
                if twice
                else f"write {f'`{similar[0]}`' if similar else ', '.join(_KEYS)}",
            )
        block[key.text] = tuple(_list_values(key, value))
    if "metric" not in block:
        raise BadBlockError(start, "this block names no metric", "add `metric: ` and the id of one")
    return block


def _list_values(key: Value, node: yaml.Node) -> Iterator[Value]:
    if isinstance(node, yaml.SequenceNode) and key.text in _LISTS:
        for each in node.value:
            yield _read_value(each)
    else:
        yield _read_value(node)


def _read_value(node: yaml.Node) -> Value:
    at = Value("", node.start_mark.line, node.start_mark.column)
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        raise BadBlockError(at, "this is not a single value", "write one word or sentence")
    return replace(at, text=node.value.strip())


def _choose(book: Book, block: Block) -> list[Claim]:
    """Choose the claims that a block asks for."""
    metric = block["metric"][0]
    _know(metric, "metric", book.metrics)
    for entity in block.get("entities", ()):
        _know(entity, "entity", book.entities)
    for kind in block.get("kinds", ()):
        _know(kind, "kind of claim", [each.value for each in Kind])
    for form in block.get("form", ()):
        _know(form, "form of a chart", list(FORMS))
    entities = {each.text for each in block.get("entities", ())}
    kinds = {each.text for each in block.get("kinds", ())}
    periods = [_read_period(each) for each in block.get("periods", ())]
    return [
        claim
        for claim in book.claims_of.get(metric.text, ())
        if (not entities or claim.about in entities)
        and (not kinds or claim.kind.value in kinds)
        and (not periods or any(_falls_in(claim, period) for period in periods))
    ]


def _know(value: Value, noun: str, known: Mapping[str, object] | Sequence[str]) -> None:
    if value.text not in known:
        similar = find_similar(value.text, known)
        any_of = f"the id of a {noun}" if isinstance(known, Mapping) else ", ".join(known)
        written = f"`{similar}`, which is like it" if similar else any_of
        raise BadBlockError(value, f"there is no {noun} `{value.text}`", f"write {written}")


def _read_period(value: Value) -> Period:
    try:
        return read_period(value.text)
    except UnreadablePeriodError:
        message = f"`{value.text}` is not a period"
        raise BadBlockError(value, message, "write `2025` or `2025-Q2`") from None


def _falls_in(claim: Claim, period: Period) -> bool:
    return claim.period is not None and period.contains(claim.period)
