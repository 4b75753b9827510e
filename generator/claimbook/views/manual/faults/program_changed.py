"""Files outside the briefing have changed, which claimbook neither reads nor compares.

`claimbook check --published FOLDER` compares `data/`, `seeds/`, `docs/` and `mkdocs.yml`. Whatever
else differs is named here, in one note: it may be a program that your commands or your workflows
run, such as a Makefile, a workflow or a list of packages. Such files are named first. If the
briefing has changed as well, it is a warning, since somebody who adds an article need not change a
program.

Read such files before you run anything in that folder. Even `make check` runs the Makefile and the
program of the pull request, which can also change what the check says. To check its briefing with
your own program, run `claimbook check --strict --published . THEIR-FOLDER` in your copy, with the
pull request in another folder.

In this example, the Makefile is another one than before.

Wrong, in Makefile:

    check:
        sh tools/run.sh

Right, in Makefile:

    check:
        claimbook check
"""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.problem import Fault, Location, Problem, Severity

FAULT = Fault.of(__name__, Severity.INFO)


def report(changed: Sequence[str], *, with_briefing: bool) -> Problem:
    """Report files outside a briefing; `with_briefing` if the briefing has changed as well."""
    named = ", ".join(changed)
    return FAULT.report(
        Location(changed[0]),
        f"files outside the briefing have changed, which claimbook does not read: {named}",
        "read them before you run anything in this folder, even `make`: they may be programs",
        severity=Severity.WARNING if with_briefing else FAULT.severity,
    )
