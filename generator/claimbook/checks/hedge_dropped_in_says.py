"""An editor's sentence leaves out the hedge of the claim's amount.

"Nearly 300 billion" is less than 300 billion. A sentence that drops such a word tells readers more
than the article says.

Write the hedge into `says`, in any words that mean the same.

Wrong, in seeds/example.txt:

    Example plans to spend more than 20 million dollars on machines.

Wrong, in a claim of data/articles/example.yml:

    says: Example plans to spend 20 million dollars.
    quote: plans to spend more than 20 million dollars
    amount: more than 20 million dollars

Right, in a claim of data/articles/example.yml:

    says: Example plans to spend over 20 million dollars.
    quote: plans to spend more than 20 million dollars
    amount: more than 20 million dollars
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.own_words import list_claim_words
from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)


def check(study: Study) -> Iterator[Problem]:
    """A figure in `says` must have the hedge that the claim has, at least once."""
    for own in list_claim_words(study):
        dropped = [each for each in own.found if each.hedged]
        if own.field != "says" or len(dropped) < sum(each.known for each in own.found):
            continue
        for each in dropped[:1]:
            hedged = each.hedged.text if each.hedged else ""
            yield FAULT.report(
                own.at,
                f"`says` has “{each.mention.amount.text}”, the claim “{hedged}”",
                f"write “{hedged}”, or the same in other words",
            )
