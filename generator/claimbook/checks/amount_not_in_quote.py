"""The amount of a claim does not stand in its quote.

The amounts that the article's own words make, where the quote stands, are read the same way as the
claim's. One of them must be the same in value, unit, sign and comparator (`nearly`, `more than`).
The message shows both readings.

Write the amount as the text has it, or choose a quote that holds it. A unit that stands elsewhere
in the article is given by `unit_from`. Further amounts, in `mentions`, must stand in the quote too,
and each place of `also_at` must have the claim's amount.

Wrong, in a claim of data/articles/example.yml:

    quote: "plans to spend 20 million dollars"
    amount: 30 million dollars

Right, in a claim of data/articles/example.yml:

    quote: "plans to spend 20 million dollars"
    amount: 20 million dollars
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from claimbook.checks.passages import find_cut_quote, list_shortfalls, locate_passage, say_amount
from claimbook.grounding import Shortfall, fits, same_amount
from claimbook.model import Claim
from claimbook.problem import Problem, Severity
from claimbook.quantity import Amount, UnreadableAmountError, read_amount, write_amount
from claimbook.study import Study

MOST = 3
"""Amounts of the quote that a message gives."""


def check(study: Study) -> Iterator[Problem]:
    """Every figure of a claim must stand in the words it is said to come from."""
    for claim, shortfall, at in list_shortfalls(study):
        if shortfall.hedged:
            continue
        place = locate_passage(study, claim, shortfall.passage)
        also = claim.passages[shortfall.passage].origin.at("quote")
        layout = study.grounded[study.book.article_of[claim.id].slug].layout
        cut = find_cut_quote(layout, also) if layout and shortfall.passage else ""
        yield Problem(
            "amount-not-in-quote",
            Severity.ERROR,
            also if shortfall.passage else at,
            f"the claim has {say_amount(shortfall.amount)}, the quote {_say_standing(shortfall)}",
            cut or _advise(claim, shortfall, study.book.dollar_in(study.book.article_of[claim.id])),
            notes=((place, "the quote stands here"),) if place else (),
        )


def _say_standing(shortfall: Shortfall) -> str:
    if shortfall.cut:
        return f"only a part of {say_amount(shortfall.cut.amount)}"
    said = [say_amount(amount) for amount in _list_nearest(shortfall)]
    return " and ".join(said) or "no amount"


def _list_nearest(shortfall: Shortfall) -> list[Amount]:
    """Amounts of the quote, those in the claim's unit first."""
    unit = shortfall.amount.unit
    nearest = sorted(shortfall.stand, key=lambda mention: mention.amount.unit != unit)
    return [mention.amount for mention in nearest[:MOST]]


def _advise(claim: Claim, shortfall: Shortfall, dollar: str) -> str:
    """What to do, with the amounts that the quote has as they can be written."""
    if shortfall.cut:
        return "widen the quote until it holds the whole amount"
    change = claim.change is not None
    for stands in shortfall.stand:
        if same_amount(shortfall.amount, stands.amount, change=change, unit_given=True):
            return "give the words of the article that name its unit in `unit_from`"
    nearest = [_write_fitting(claim, amount, dollar) for amount in _list_nearest(shortfall)]
    written = " or ".join(f"`{words}`" for words in dict.fromkeys(nearest) if words)
    if not written:
        return "choose a quote that has this amount"
    return f"write {written}, or choose a quote that has this amount"


def _write_fitting(claim: Claim, stands: Amount, dollar: str) -> str:
    """An amount in the words of the text; in ours where those do not say all: `down 13%`."""
    for words in (stands.text, write_amount(stands, sign=True)):
        with suppress(UnreadableAmountError):
            amount = read_amount(words, dollar)
            if amount.direction is stands.direction and fits(claim, amount, stands):
                return words
    return ""
