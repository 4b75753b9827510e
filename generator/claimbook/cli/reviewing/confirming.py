"""Ask for confirmation before an answer changes what a figure means."""

from __future__ import annotations

from collections.abc import Mapping

from rich.text import Text

from claimbook.cli.reviewing.fitting import find_misfit, list_signs, may_measure, propose_amount
from claimbook.cli.reviewing.screen import Screen
from claimbook.cli.reviewing.values import UnfitError, Values
from claimbook.drafts import Mark
from claimbook.grounding import same_amount
from claimbook.quantity import Sense, UnreadableAmountError, read_amount

_YES = "y"
_GIVES = ("how much there was", "by how much it changed")
"""The meaning of an amount without and with a direction."""


def confirm_amount(mark: Mark, typed: str, metric: str, values: Values, screen: Screen) -> None:
    """Ask whether an amount may change the figure; raise UnfitError if it may not."""
    dimension = values.read_records("metric").get(metric, {}).get("dimension")
    if shift := describe_shift(mark.written, typed, dimension, mark.entry.fields):
        _confirm(shift, "the amount stays as it was", screen)


def confirm_metric(
    metric: str, fields: Mapping[str, object], values: Values, screen: Screen
) -> None:
    """Ask whether to use a metric that does not measure such figures.

    Raises UnfitError if it may not.
    """
    dimension = values.read_records("metric").get(metric, {}).get("dimension")
    amount = fields.get("amount")
    if dimension and amount and not may_measure(dimension, fields):
        why = f"{metric} measures {dimension}, and “{amount}” is something else"
        _confirm(why, "the metric stays as it was", screen)


def ask_amount(
    metric: str, sense: Sense | None, fields: Mapping[str, object], values: Values, screen: Screen
) -> str:
    """Ask for a claim's amount again if it means something else as a metric counts losses.

    Returns it as YAML; empty if it stays as it is. Raises UnfitError if the quote lacks it.
    """
    amount = str(fields.get("amount") or "")
    before, misfit = (
        find_misfit("amount", amount, fields, None, each) if amount else ""
        for each in (None, sense)
    )
    if before or not misfit:
        return ""
    screen.show([Text(f"As {metric} is counted, {misfit}", style="yellow")])
    typed = screen.read_line("amount: ", propose_amount(amount, fields, sense))
    if misfit := find_misfit("amount", typed, fields, None, sense):
        raise UnfitError(misfit)
    return values.write("claim", "amount", typed)


def _confirm(why: str, otherwise: str, screen: Screen) -> None:
    asked = f"{why}. {_YES} writes it anyway; with any other key, {otherwise}."
    screen.show([Text(asked, style="yellow")])
    if screen.read_key() != _YES:
        raise UnfitError(otherwise)


def describe_shift(
    written: str, typed: str, dimension: object, fields: Mapping[str, object]
) -> str:
    """Return how the figure changes if an amount replaces another; empty if it stays the same.

    `dimension` is that of the claim's metric, and None if it has none.
    """
    now = read_amount(typed)
    if dimension and not may_measure(dimension, {**fields, "amount": typed}):
        return f"its metric measures {dimension}, and “{typed}” is something else"
    try:
        before = read_amount(written)
    except UnreadableAmountError:
        return ""
    said, says = (_GIVES[each.direction is not None] for each in (before, now))
    if said != says:
        return f"“{written}” says {said}, “{typed}” says {says}"
    if now.loss != before.loss and {now.value, before.value} <= list_signs(now.value):
        loss, other = (typed, written) if now.loss else (written, typed)
        return f"“{loss}” is a loss, and “{other}” does not say so"
    if not same_amount(now, before, change=True):
        return f"“{typed}” is another figure than “{written}”"
    return ""
