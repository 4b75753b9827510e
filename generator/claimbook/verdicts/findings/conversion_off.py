"""A text converts an amount, but not at the rate of its day.

An amount in brackets after another one is read as the same amount in another currency. If it is
off by more than 3% from the reference rate of the European Central Bank, one of the two is wrong,
or the brackets contain something else. Readers are told; the claim is the article's, so nothing
needs to be changed. Crowns, dinars, francs or pesos of no named country are not converted.

If the brackets do not contain a conversion, end the quote before them and give their amount a claim
of its own.

Wrong, in seeds/example.txt:

    The plan is worth 247.65 billion yuan ($53 billion).

Wrong, in a claim of data/articles/example.yml:

    quote: worth 247.65 billion yuan ($53 billion)
    amount: 247.65 billion yuan
    mentions: [$53 billion]

Right, in seeds/example.txt:

    The plan is worth 247.65 billion yuan ($34 billion).

Right, in a claim of data/articles/example.yml:

    quote: worth 247.65 billion yuan ($34 billion)
    amount: 247.65 billion yuan
    mentions: [$34 billion]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from claimbook.model import Article, Claim
from claimbook.problem import Fault, Severity
from claimbook.quantity import (
    Amount,
    Interval,
    find_amounts,
    is_currency,
    leaves_country_open,
    may_be_off,
    write_amount,
    write_date,
    write_number,
)
from claimbook.rates import Rate, find_rate
from claimbook.sentences import findings
from claimbook.verdicts.context import Context
from claimbook.verdicts.explanations import explain_pair
from claimbook.verdicts.statement import Explanation, Finding, FindingKind, Weight

KIND = FindingKind(
    Fault.of(__name__, Severity.INFO),
    "Conversion is off",
    Weight.WRONG,
    "if the brackets contain something else, end the quote before them and give their amount "
    "a claim of its own; otherwise nothing needs to be done",
)
_SLACK = Decimal("0.03")
"""How far off a conversion may be without being reported, as a share."""
_BRACKET = re.compile(r"\s*\([^()\n]{1,40}\)")
"""Brackets right after a quote, which belong to it."""


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding for each claim whose words convert an amount wrongly."""
    for article in context.book.articles:
        if article.draft:
            continue
        for claim in article.claims:
            if found := _find_off(context, article, claim):
                yield found


def _find_off(context: Context, article: Article, claim: Claim) -> Finding | None:
    said_on = context.book.said_on(claim)
    for words in _list_words(context, article, claim):
        for amount, stated in _find_conversions(words, context.book.dollar_in(article)):
            rate = find_rate(amount.unit, stated.unit, said_on)
            if rate and _is_off(amount, stated, rate, exact=not may_be_off(said_on)):
                return _make_finding(context, article, claim, (amount, stated, rate))
    return None


def _list_words(context: Context, article: Article, claim: Claim) -> Iterator[str]:
    """Yield the words of a claim's quotes, with brackets that follow them in a held text."""
    text = context.book.texts.get(article.slug)
    ground = context.grounds.get(claim.id)
    spans = ground.positions if ground else ()
    if text is None or not spans:
        yield from (passage.quote for passage in claim.passages if "(" in passage.quote)
        return
    for span in spans:
        bracket = _BRACKET.match(text, span.end)
        words = text[span.start : bracket.end() if bracket else span.end]
        if "(" in words:
            yield words


def _find_conversions(words: str, dollar: str) -> Iterator[tuple[Amount, Amount]]:
    """Yield each amount of money that another currency follows in brackets, with that amount."""
    for first, second in pairwise(find_amounts(words, dollar)):
        between, after = words[first.end : second.start], words[second.end :]
        bracketed = between.strip() in {"(", "(about", "(or", "(around", "(approximately"}
        units = first.amount.unit, second.amount.unit
        money = units[0] != units[1] and all(map(is_currency, units))
        known = not (leaves_country_open(first.amount) or leaves_country_open(second.amount))
        if bracketed and after.lstrip().startswith(")") and money and known:
            yield first.amount, second.amount


def _is_off(amount: Amount, stated: Amount, rate: Rate, *, exact: bool) -> bool:
    """Whether no rate within 3 % of the day's converts one amount into the other as written.

    If the day is not known exactly, all rates around it are tried.
    """
    least, most = (rate.on, rate.on) if exact else (rate.low, rate.high)
    if amount.value is None or stated.value is None:
        return False
    one, two = amount.rounded(), stated.rounded()
    if one.low is None or one.high is None:
        one = Interval(amount.value - amount.p / 2, amount.value + amount.p / 2)
    if two.low is None or two.high is None:
        two = Interval(stated.value - stated.p / 2, stated.value + stated.p / 2)
    low, high = (end or Decimal(0) for end in (one.low, one.high))
    worth = Interval(low * least * (1 - _SLACK), high * most * (1 + _SLACK))
    return not worth.meets(two)


def _make_finding(
    context: Context, article: Article, claim: Claim, off: tuple[Amount, Amount, Rate]
) -> Finding:
    amount, stated, rate = off
    sentence = findings.describe_conversion_off(
        context.book.name_outlet(article.outlet),
        write_amount(amount),
        write_amount(stated),
        write_date(rate.day),
        write_number((amount.value or Decimal(0)) * rate.on, rate.target),
    )
    explanations = _explain(context, claim, amount, stated)
    return KIND.make_finding((claim.id,), article.slug, sentence, explanations)


def _explain(
    context: Context, claim: Claim, amount: Amount, stated: Amount
) -> tuple[Explanation, ...]:
    """Explain what else the brackets may be, as if they were a claim beside the converted one."""
    figure = context.figures.get(claim.id)
    if figure is None:
        return ()
    bracket = replace(figure, id="", amount=stated)
    return explain_pair(replace(figure, amount=amount), bracket, context)
