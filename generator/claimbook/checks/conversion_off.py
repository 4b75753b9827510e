"""A text converts an amount, and not at the rate of its day.

An amount in brackets behind another one is read as the same in another currency. Where it is off by
more than 3% from the reference rate of the European Central Bank, one of the two is wrong, or the
bracket holds something else. Readers are told; the claim is the article's, so nothing has to be
mended.

If the bracket is no conversion, quote up to it and give it a claim of its own.

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

from collections.abc import Iterator

from claimbook.checks.findings import report_findings
from claimbook.problem import Problem, Severity
from claimbook.study import Study
from claimbook.verdicts import FindingKind

SEVERITY = Severity.INFO


def check(study: Study) -> Iterator[Problem]:
    """What texts convert should be converted at the rate of the day."""
    yield from report_findings(study, FindingKind.CONVERSION_OFF, SEVERITY)
