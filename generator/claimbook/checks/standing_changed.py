"""The standing of a claim has changed since it was published.

The standing of a claim depends on what others say, so it can change although nobody has touched the
claim: others confirm what one source said, or it turns out to stand alone. That is not a mistake,
but look at it before you publish the site. If a claim turns red, or is no longer red, it is a
warning, since readers learn that somebody is wrong after all, or is not. Otherwise it is a note.

Only `claimbook check --published claims.json` looks for this.

The claim of these examples was published as one that a single source gives.

Wrong, in a claim of data/articles/example.yml:

    wrong: {reason: The company's plan says otherwise.}
    reviewed: 2025-01-20

Right, in a claim of data/articles/example.yml:

    note: The company's plan says the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.earlier import Earlier
from claimbook.evidence import RED
from claimbook.problem import Fault, Problem, Severity
from claimbook.sentences import sources
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)
_RED = {kind.value for kind in RED}


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """Report each published claim that has another standing now."""
    book = study.book
    for row in earlier.rows:
        id_ = book.former.get(row.noun, {}).get(row.id, row.id)
        now = study.evidence.of(id_) if row.noun == "claim" and id_ in book.claims else None
        if now is None or row.standing in ("", now.kind.value):
            continue
        yield FAULT.report(
            book.claims[id_].origin.at("amount"),
            f"`{id_}` was published as {_describe(row.standing)}, "
            f"and is {_describe(now.kind.value)} now",
            f"see what has changed it; readers will see why: {now.reason.rstrip('.')}",
            severity=FAULT.severity if _RED & {row.standing, now.kind.value} else Severity.INFO,
        )


def _describe(standing: str) -> str:
    return f"“{sources.STANDINGS.get(standing, standing)}”"
