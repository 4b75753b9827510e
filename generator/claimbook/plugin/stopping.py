"""Stop a build, and report why."""

from __future__ import annotations

import logging
from collections.abc import Iterable

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

from claimbook.problem import Problem, Severity, describe_fault, has_errors, render_text
from claimbook.problem.counting import count_problems

log = get_plugin_logger("claimbook")


def hear_warnings(config: MkDocsConfig) -> None:
    """Let strict mode count warnings even with `--quiet`, under which MkDocs ignores them."""
    mkdocs = logging.getLogger("mkdocs")
    if config.strict and not mkdocs.isEnabledFor(logging.WARNING):
        mkdocs.setLevel(logging.WARNING)


def stop_on_errors(problems: Iterable[Problem]) -> None:
    """Report all faults and raise Abort if one is an error; only strict mode stops at warnings."""
    faults = [problem for problem in problems if problem.severity is not Severity.INFO]
    if has_errors(faults):
        for problem in faults:
            click.echo(render_text(problem) + "\n", err=True)
        raise Abort(f"{count_problems(faults)}: the site was not built")
    for problem in faults:
        log.warning(render_text(problem))


def warn_of_scripts(unknown: Iterable[tuple[str, str]]) -> None:
    """Warn of inline scripts that the policy blocks, given as pairs of page and text."""
    for page, script in unknown:
        beginning = " ".join(script.split())[:60]
        log.warning(
            f"{page}: the policy blocks an inline script that is not the theme's: {beginning} "
            "(put it into a file and list that under extra_javascript)"
        )


def stop_on_fault(error: Exception) -> None:
    """Raise Abort with one sentence if an error is the machine's: a full disk, say."""
    if fault := describe_fault(error):
        raise Abort(f"{fault}; the site was not built") from None
