"""The amount of a claim is not in its quote.

The amounts in the article's own words, at the place of the quote, are read in the same way as the
claim's amount. One of them must be the same in value, unit, sign and comparator (`nearly`, `more
than`). The message shows both readings.

Write the amount as in the text, or choose a quote that contains it. If the unit is elsewhere in the
article, give those words in `unit_from`. Further amounts, in `mentions`, must also be in the quote
or in a place of `also_at`, and each of those places must have the claim's amount.

A loss is not a profit. If the quote calls the figure of a profit or a balance a loss or a deficit,
or says that somebody lost it, write `loss of €3.2 million`. A claim of a loss needs a quote that
calls it one. The amount by which a profit fell is not a loss, but `down €3.2 million`.

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
from decimal import Decimal

from claimbook.checks.shared.passages import (
    Advice,
    advise_other_claim,
    advise_scale,
    find_cut_quote,
    list_shortfalls,
    locate_passage,
    write_as_read,
)
from claimbook.grounding import NumberMatch, PassageAmounts, Shortfall, fits, same_amount
from claimbook.model import Claim
from claimbook.problem import Fault, Problem, Proposal
from claimbook.quantity import (
    Amount,
    Direction,
    Mention,
    UnreadableAmountError,
    is_currency,
    read_amount,
    write_amount,
)
from claimbook.study import Study

FAULT = Fault.of(__name__)
MOST = 3
"""How many amounts of the quote a message shows."""
_SIGNS = {"%": "%", "pp": "percentage points"}
"""The units that are most often forgotten, as people write them."""
_LEAST, _MOST = Decimal("0.01"), Decimal(100)
"""An amount this many times another is on a different scale."""


def check(study: Study) -> Iterator[Problem]:
    """Every figure of a claim must be in the words that it is said to come from."""
    yield from _check_numbers(study)
    for claim, shortfall, at in list_shortfalls(study):
        if shortfall.hedged:
            continue
        place = locate_passage(study, claim, shortfall.passage)
        also = claim.passages[shortfall.passage].origin.at("quote")
        layout = study.layout_of(claim.id)
        cut = find_cut_quote(layout, also) if layout and shortfall.passage else ""
        dollar = study.book.dollar_in(study.book.article_of[claim.id])
        advice = Advice(cut) if cut else _advise(claim, shortfall, dollar)
        yield FAULT.report(
            also if shortfall.passage else at,
            f"the claim has {write_as_read(shortfall.amount)}, the "
            f"{_name_source(study, claim)} {_describe_standing(shortfall)}",
            advice.words,
            notes=((place, "the quote is here"),) if place else (),
            proposed=advice.proposed,
        )


def _name_source(study: Study, claim: Claim) -> str:
    """Name what a claim's figure is checked against: the quote, or its translation."""
    foreign = study.book.foreign_language(study.book.article_of[claim.id])
    return "translation" if foreign and claim.translation else "quote"


def _check_numbers(study: Study) -> Iterator[Problem]:
    """Yield a problem for each figure whose number the quote in its own language does not have."""
    for claim in study.book.claims.values():
        article = study.book.article_of[claim.id]
        if study.grounded[article.slug].layout and not claim.translation:
            continue
        language = study.book.foreign_language(article)
        ground = study.ground_of(claim.id)
        lacking = {shortfall.field for shortfall in ground.shortfalls}
        for found in ground.numbers:
            if found.match is not NumberMatch.DIFFERS or found.field in lacking:
                continue
            stands = " and ".join(f"“{words}”" for words in found.stands[:MOST])
            also = claim.passages[found.passage].origin.at("quote")
            yield FAULT.report(
                also if found.passage else claim.origin.at(*found.field),
                f"the claim has {write_as_read(found.amount)}, the quote {stands}, read as "
                f"`{language}` writes numbers",
                "correct the amount and the `translation`, or choose a quote that has this number",
            )


def _describe_standing(shortfall: Shortfall) -> str:
    if shortfall.cut:
        return f"only a part of {write_as_read(shortfall.cut.amount)}"
    said = [write_as_read(mention.amount) for mention in _list_nearest(shortfall)]
    return " and ".join(said) or "no amount"


def _list_nearest(shortfall: Shortfall) -> list[Mention]:
    """Return the amounts in the quote; those in the claim's unit come first."""
    unit = shortfall.amount.unit
    nearest = sorted(shortfall.stand, key=lambda mention: mention.amount.unit != unit)
    return nearest[:MOST]


def _advise(claim: Claim, shortfall: Shortfall, dollar: str) -> Advice:
    """Say what to do, and list the quote's amounts as they can be written.

    Amounts of another scale or unit are never suggested, since the editor must look at the text for
    those; one with the same digits is named. One of another sign is suggested only if the quote
    calls it a loss.
    """
    if shortfall.cut:
        return Advice("widen the quote until it contains the whole amount")
    if shortfall.passage:
        return Advice(_advise_entry(shortfall))
    if loss := _advise_loss(claim, shortfall):
        return loss
    change = claim.change is not None
    if turned := _find_turned(shortfall):
        way = "rose" if turned.direction is Direction.UP else "fell"
        written = write_amount(turned, sign=True)
        return _propose(f"the quote says that it {way}: write `{written}`", shortfall, written)
    for stands in shortfall.stand:
        if same_amount(shortfall.amount, stands.amount, change=change, unit_given=True):
            if shortfall.amount.unit == stands.amount.unit == "count" and shortfall.amount.noun:
                return _advise_noun(shortfall, stands.amount)
            if stands.scale_from:
                return advise_scale(shortfall.amount.text, stands.scale_from, shortfall.field)
            return Advice("give the words of the article that name its unit in `unit_from`")
    nearest = _list_nearest(shortfall)
    if unit := _advise_unit(claim, shortfall, dollar):
        return unit
    for stands in nearest:
        if stands.scale not in (None, 1):
            written = write_amount(stands.amount, sign=True)
            return advise_scale(written, stands.scale_from, shortfall.field)
    fitting = [each for each in nearest if _is_alike(shortfall.amount, each.amount)]
    found = [_write_fitting(claim, mention, dollar) for mention in fitting]
    amounts = tuple(dict.fromkeys(filter(None, found)))
    if not amounts:
        same = (each.amount for each in nearest if _has_same_digits(shortfall.amount, each.amount))
        if slip := next((each.text for each in same), ""):
            advice = f"if only its scale is wrong, it is `{slip}`; else choose another quote"
            return _propose(advice, shortfall, slip)
        return Advice("choose a quote that has this amount")
    written = " or ".join(f"`{words}`" for words in amounts)
    return _propose(f"write {written}, or choose a quote that has this amount", shortfall, *amounts)


def _propose(words: str, shortfall: Shortfall, *amounts: str) -> Advice:
    """Return advice that proposes amounts for the field with the figure."""
    field = str(shortfall.field[0])
    return Advice(words, tuple(Proposal(field, amount) for amount in amounts))


def _advise_unit(claim: Claim, shortfall: Shortfall, dollar: str) -> Advice | None:
    """Say what to write for an amount whose unit is missing, or is another currency.

    None if the quote does not have its number. Only money is certain: `40` may be a count that
    another sentence has, and 20 million euros may be another figure than 20 million dollars.
    """
    written = shortfall.amount
    is_bare = written.unit == "count" and not written.noun
    for stands in shortfall.stand if written.value is not None else ():
        unit, words = stands.amount.unit, ""
        if stands.amount.value == written.value and unit != written.unit:
            words = _write_fitting(claim, stands, dollar)
        if words and is_bare and is_currency(unit):
            return _propose(f"write `{words}`, as the quote has it", shortfall, words)
        if words and is_bare and unit in _SIGNS:
            advice = f"is “{_SIGNS[unit]}” missing? then write `{words}`"
            return _propose(advice, shortfall, words)
        if words and is_currency(unit) and is_currency(written.unit):
            advice = f"is its currency that of the quote? then write `{words}`"
            return _propose(advice, shortfall, words)
    return None


def _advise_entry(shortfall: Shortfall) -> str:
    """Say what to do about a passage of `also_at` that does not make the same claim."""
    if nearest := _list_nearest(shortfall):
        return advise_other_claim(nearest[0].amount.text)
    return "delete this entry, or choose words that have this amount"


def _advise_loss(claim: Claim, shortfall: Shortfall) -> Advice | None:
    """Say what to do if the quote has the figure with the other sign; None if it does not."""
    turned = shortfall.amount.turn()._replace(loss=None)
    for stands in (mention.amount for mention in shortfall.stand):
        if not same_amount(turned, stands, change=False):
            continue
        if stands.loss:
            written = write_amount(stands._replace(direction=None), sign=True)
            advice = f"the quote calls it a loss: write `{written}`"
            without = ", without `change`" if claim.change else ""
            return _propose(f"{advice}{without}", shortfall, written)
        if shortfall.amount.is_negative:
            return Advice("choose a quote with the words that call it a loss, or with its minus")
    return None


def _find_turned(shortfall: Shortfall) -> Amount | None:
    """Return the amount in the quote that went the other way; None if none did."""
    written = shortfall.amount
    for stands in (mention.amount for mention in shortfall.stand):
        turned = stands._replace(direction=written.direction)
        if {stands.direction, written.direction} == set(Direction) and same_amount(
            written, turned, change=True
        ):
            return stands
    return None


def _advise_noun(shortfall: Shortfall, stands: Amount) -> Advice:
    """Say what to do about a count of something other than the quote counts."""
    if stands.noun:
        advice = "as the quote has it, or choose a quote that has this amount"
        return _propose(f"write `{stands.text}`, {advice}", shortfall, stands.text)
    return _propose(
        f"write `{stands.text}` and leave what is counted to the metric, or give the words of the "
        "article that say it in `unit_from`",
        shortfall,
        stands.text,
    )


def _is_alike(written: Amount, stands: Amount) -> bool:
    """Whether two amounts differ only in their number, and not in unit, sign or scale."""
    turned = {written.direction, stands.direction} == set(Direction)
    if (written.unit, written.per) != (stands.unit, stands.per) or turned:
        return False
    ours, theirs = _find_size(written), _find_size(stands)
    if not (ours and theirs) or ours == theirs:
        return True
    return _LEAST < theirs / ours < _MOST and not _has_same_digits(written, stands)


def _has_same_digits(written: Amount, stands: Amount) -> bool:
    """Whether two amounts differ by a power of ten: 14.2 million and 14.2 billion."""
    ours, theirs = _find_size(written), _find_size(stands)
    if not (ours and theirs) or written.unit != stands.unit:
        return False
    return (theirs / ours).normalize().as_tuple()[:2] == (0, (1,))


def _find_size(amount: Amount) -> Decimal:
    """Return the number of an amount as written, or the finite end of its interval."""
    ends = (amount.value, amount.interval.low, amount.interval.high)
    return next((number for number in ends if number is not None), Decimal(0))


def _write_fitting(claim: Claim, mention: Mention, dollar: str) -> str:
    """Return an amount in the words of the text, or in our form if those leave something out."""
    stands = mention.amount
    alone = PassageAmounts((mention,), stands.text, ())
    for words in (stands.text, write_amount(stands, sign=True)):
        with suppress(UnreadableAmountError):
            amount = read_amount(words, dollar)
            if amount.direction is stands.direction and fits(claim, amount, mention, alone):
                return words
    return ""
