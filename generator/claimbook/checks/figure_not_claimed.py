"""An editor's own words have a figure that is not the claim's.

Readers take `says`, `note`, `translation` and `reason` for what was claimed, so each figure in them
must be the claim's amount, one of its `mentions`, what it is worth in another currency or unit, or
a true rounding of it, such as "a tenth" for 9.8%. What a derived figure means may have its result
and the figures of its claims. Dates, names, and how long something takes are not checked.

Correct the figure in the sentence. If the quote has it too, list it among the claim's `mentions`.
If another claim has it, cite that in the `note`: its id in brackets, with an @ before it.

Wrong, in a claim of data/articles/example.yml:

    says: Example plans to spend 30 million dollars.

Right, in a claim of data/articles/example.yml:

    says: Example plans to spend 20 million dollars over the next three years.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimbook.checks.own_words import OwnWords, list_claim_words, list_record_words
from claimbook.checks.passages import write_as_read
from claimbook.problem import Problem, Severity
from claimbook.sentences.style import join_all
from claimbook.study import Study

_MOST = 3
"""How many of the allowed figures a message shows."""


def check(study: Study) -> Iterator[Problem]:
    """Every figure in an editor's sentence about a claim must be one of that claim's."""
    yield from _check_words(list_claim_words(study))


def check_records(study: Study) -> Iterator[Problem]:
    """Yield the same for editors' sentences about closed disagreements and derived figures."""
    yield from _check_words(list_record_words(study))


def _check_words(said: Iterable[OwnWords]) -> Iterator[Problem]:
    for own in said:
        unknown = [each.mention.amount for each in own.found if not each.known]
        for amount in unknown:
            yield Problem(
                "figure-not-claimed",
                Severity.ERROR,
                own.at,
                f"`{own.field}` has {write_as_read(amount)}, {_describe_claimed(own)}",
                "correct the sentence, or list the figure among the claim's `mentions` if the "
                "quote has it",
            )


def _describe_claimed(own: OwnWords) -> str:
    if not own.amounts:
        return "and the claim has no amount"
    return f"the claim {join_all(map(write_as_read, own.amounts[:_MOST]))}"
