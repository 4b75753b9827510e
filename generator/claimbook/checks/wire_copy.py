"""The text of an article is largely that of another one, which it does not cite.

Many outlets print what an agency sends them. Such articles are one witness, not several. Until
`cites` says so, articles whose held texts share long runs of words count as one, with the voice of
the first of them.

If the article repeats the other one, name that in `cites`. If both are from an agency whose text is
not held, name the agency as `source` of the claims.

Wrong, in data/outlets.yml:

    daily-example:
      name: The Daily Example
    weekly-example:
      name: The Weekly Example

Wrong, in data/articles/first.yml:

    headline: Example spends 20 million dollars on machines
    outlet: daily-example
    published: 2025-01-16
    text: first.txt

Wrong, in seeds/first.txt:

    Example spends 20 million dollars on machines

    The machines will stand in a new hall beside the old harbour, which the town has offered to the
    firm for ten years, and they will make the small parts that are now brought in by ship from the
    north at great cost.

Wrong, in data/articles/second.yml:

    headline: Example spends 20 million dollars on machines
    outlet: weekly-example
    published: 2025-01-17
    text: second.txt

Wrong, in seeds/second.txt:

    Example spends 20 million dollars on machines

    The machines will stand in a new hall beside the old harbour, which the town has offered to the
    firm for ten years, and they will make the small parts that are now brought in by ship from the
    north at great cost.

Right, in data/articles/second.yml:

    headline: Example spends 20 million dollars on machines
    outlet: weekly-example
    published: 2025-01-17
    text: second.txt
    cites: [first]
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.findings import report_notices
from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.INFO)
_ADVICE = "name the other in `cites`, or the agency as `source` of the claims"


def check(study: Study) -> Iterator[Problem]:
    """An article whose text is largely that of another should cite it."""
    yield from report_notices(study, FAULT, _ADVICE)
