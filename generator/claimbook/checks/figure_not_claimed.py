"""An editor's own words have a figure that is not the claim's.

Readers take `says`, `note`, `translation` and `reason` to be what was claimed, so each figure in
them must be the claim's amount, one of its `mentions`, its value in another currency or unit, or a
true rounding of it, such as "a tenth" for 9.8%. The sentence about a derived figure may have its
result and the figures of its claims. Dates and names are not checked.

Lengths of time, and small numbers in words, as in “five of the nine members”, need not be claimed.
There is a warning if `says` has one that is nowhere in the article, unless it is the length of the
claim's period, is in its `period` or `change`, or is the sum or the difference of two of its
figures. For up to four things, there is only a note, since the text may name them one by one.

Correct the figure in the sentence. If the quote has it too, list it among the claim's `mentions`.
If another claim has it, cite that claim in the `note`: its id in brackets, with an @ before it.

Wrong, in a claim of data/articles/example.yml:

    says: Example plans to spend 30 million dollars.

Right, in a claim of data/articles/example.yml:

    says: Example plans to spend 20 million dollars on machines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimbook.checks.shared.own_words import (
    OwnWords,
    list_amounts,
    list_claim_words,
    list_record_words,
)
from claimbook.checks.shared.passages import write_as_read
from claimbook.model import Claim
from claimbook.problem import Fault, Problem, Severity
from claimbook.quantity import Amount, find_amounts
from claimbook.sentences.style import join_all
from claimbook.study import Study

FAULT = Fault.of(__name__)
_LASTS = {"week": "7 days", "quarter": "3 months", "half": "6 months", "year": "12 months"}
"""How else sentences count the length of a period: `the twelve months to September`."""
_NUMBER = re.compile(r"\w+")
_NAMED = 4
"""How many things a text may name one by one."""
_MOST = 3
"""How many of the allowed figures a message shows."""


def check(study: Study) -> Iterator[Problem]:
    """Every figure in an editor's sentence about a claim must be one of that claim's."""
    yield from _check_words(list_claim_words(study))
    for own in list_claim_words(study):
        claim = own.record
        if own.field == "says" and isinstance(claim, Claim):
            for amount in own.incidental:
                if _is_unheard_of(study, claim, amount):
                    yield _report_unheard_of(own, amount)


def _is_unheard_of(study: Study, claim: Claim, amount: Amount) -> bool:
    """Whether a number of years or things is neither in the text nor made of claimed figures."""
    article = study.book.article_of[claim.id]
    grounded, number = study.grounded[article.slug], _NUMBER.match(amount.text)
    if grounded.layout is None or study.book.foreign_language(article):
        return False
    if number is None or amount.value is None or abs(amount.value) <= 1:
        return False
    text = f"{article.headline} {grounded.layout.text}"
    if re.search(rf"(?<![\w.,]){number[0]}(?![\d%]|[.,]\d)", text, re.IGNORECASE):
        return False
    if any(
        (each.amount.value, each.amount.unit) == (amount.value, amount.unit)
        for each in (*grounded.mentions, *find_amounts(_write_times(claim)))
    ):
        return False
    values = [
        each.value
        for each in list_amounts(claim)
        if each.value is not None and each.unit == amount.unit
    ]
    return all(amount.value not in (one + other, one - other) for one in values for other in values)


def _write_times(claim: Claim) -> str:
    """Return the words of a claim's fields that may count time, and how long its period is."""
    period = claim.period
    own = (period.text, _LASTS.get(period.length, period.length)) if period else ()
    return "; ".join((*own, claim.change or ""))


def _report_unheard_of(own: OwnWords, amount: Amount) -> Problem:
    """Report a number of the editor's own; a text may name a few things one by one."""
    few = amount.unit == "count" and amount.value is not None and amount.value <= _NAMED
    return FAULT.report(
        own.at,
        f"`says` has “{amount.text}”, and the article has no such number",
        "write the number that the article has, or leave it out",
        severity=Severity.INFO if few else Severity.WARNING,
    )


def check_records(study: Study) -> Iterator[Problem]:
    """Yield the same for editors' sentences about closed disagreements and derived figures."""
    yield from _check_words(list_record_words(study))


def _check_words(said: Iterable[OwnWords]) -> Iterator[Problem]:
    for own in said:
        unknown = [each.mention.amount for each in own.found if not each.known]
        for amount in unknown:
            yield FAULT.report(
                own.at,
                f"`{own.field}` has {write_as_read(amount)}, {_describe_claimed(own)}",
                "correct the sentence, or list the figure among the claim's `mentions` if the "
                "quote has it",
            )


def _describe_claimed(own: OwnWords) -> str:
    if not own.amounts:
        return "and the claim has no amount"
    return f"the claim {join_all(map(write_as_read, own.amounts[:_MOST]))}"
