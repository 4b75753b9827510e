"""An article has another outlet or author than the one that was published.

Every claim of an article depends on who published it. So somebody should look before this change is
accepted: `outlet`, `author`, `written_by`, `url` and `archive_url` are compared. A field that the
article did not have before is a note: `words-not-as-published`.

Only `claimbook check --published claims.json` looks for this. Open the article at its address and
see who published it. If the published entry was wrong, accept the change; once the site is
published with it, this is no longer reported. A different article needs a file of its own.

The article of these examples was published with `author: A. Reporter`.

Wrong, in data/articles/example.yml:

    author: B. Writer

Right, in data/articles/example.yml:

    author: A. Reporter
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.earlier import Earlier, list_changed
from claimbook.checks.shared.fields import ORIGIN
from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """Each published article should still have the outlet, authors and addresses it had."""
    for row in earlier.rows:
        changes = list_changed(study, row) if row.noun == "article" else ()
        for each in changes:
            if each.was and each.field in ORIGIN:
                yield FAULT.report(
                    each.at,
                    each.message,
                    "open the article and see who published it; another article needs a file of "
                    "its own",
                )
