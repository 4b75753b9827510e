"""The report of `claimbook extract`: a line or an entry for each source, and the totals."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

import click

from claimbook.cli.today import read_today
from claimbook.extract import (
    VERSION,
    Counts,
    Refused,
    Result,
    count_result,
    describe_doubts,
    describe_result,
)
from claimbook.problem.counting import write_count

_SEVERAL = 2


@dataclass
class RunReport:
    """Reports the results of a run one by one, without keeping them."""

    form: str
    """`text` for people, `json` for programs."""
    total: int
    counts: Counts = field(default_factory=Counts)
    _reported: int = 0
    _drafts: list[str] = field(default_factory=list)
    """The claim files that were written, up to the number needed to tell one from several."""

    def begin(self) -> None:
        """Print what comes before the first source."""
        if self.form == "json":
            click.echo(f'{{\n"version": {VERSION},\n"sources": [', nl=False)

    def add(self, number: int, result: Result, path: str, repeats: str) -> None:
        """Report the result for the source with this number; `path` is that of its claim file."""
        self.counts.add(result, repeats=bool(repeats))
        if (
            path
            and result.file
            and result.file.drafts
            and not repeats
            and len(self._drafts) < _SEVERAL
        ):
            self._drafts.append(path)
        if result.turned_away:
            return
        if self.form == "json":
            entry = {**describe_result(result, path), "repeats": repeats or None}
            written = json.dumps(entry, ensure_ascii=False, indent=2)
            click.echo(f"{',' if self._reported else ''}\n{written}", nl=False)
            self._reported += 1
        else:
            progress = f"{number:,}/{self.total:,} " if self.total > 1 else ""
            _print_result(result, path, repeats, progress)

    def end(self) -> int:
        """Print the totals and return the exit code."""
        if self.form == "json":
            counts = json.dumps(self.counts.describe(), indent=2)
            click.echo(f'\n],\n"counts": {counts}\n}}')
        elif self.total > 1 or not self.counts.failed:
            click.echo(self.counts.format())
            self._print_next()
        return int(bool(self.counts.failed or self.counts.unadvised))

    def _print_next(self) -> None:
        """Print which command asks for the decisions, and say that nothing is published until then.

        The command has a line of its own, since it is copied.
        """
        if not self._drafts:
            return
        only = f" {self._drafts[0]}" if len(self._drafts) == 1 else ""
        click.echo("Drafts are not published. To decide, check and publish:")
        click.echo(f"  claimbook review{only}")


def _print_result(result: Result, path: str, repeats: str, progress: str) -> None:
    made = result.file
    if made is None:
        click.echo(f"{progress}{result.name}: {result.fault}", err=True)
        return
    if repeats:
        click.echo(f"{progress}{result.name}: the same article as {repeats}")
        return
    counts = count_result(result)
    if made.withheld:
        click.echo(f"{progress}{path}: is published, so no claim was added to it")
        click.echo(
            f"  {write_count(made.withheld, 'claim')} can be drafted for what its own do not "
            "cover: write `draft: true` into it and run this again"
        )
    elif made.known and not made.drafts:
        click.echo(f"{progress}{path}: is in the book already, and nothing new can be drafted")
    else:
        _print_counts(f"{progress}{path}", counts, known=made.known)
    if result.remark:
        click.echo(f"  {result.remark}")
    for doubt in describe_doubts(result, read_today()):
        click.echo(f"  {doubt}")
    for refused in made.refused:
        outcome = (
            f"“{refused.words}” is left out of a claim" if refused.kept else _describe_none(refused)
        )
        click.echo(f"  {outcome}: {refused.reason}")
    if made.unadvised:
        click.echo(f"{progress}{result.name}: {made.unadvised}", err=True)


def _print_counts(path: str, counts: Counts, *, known: bool) -> None:
    before, noun = ("is in the book already; ", "more claim") if known else ("", "claim")
    claims, left = write_count(counts.drafted, noun), write_count(counts.decisions, "decision")
    click.echo(f"{path}: {before}{claims}, {left} left")


def _describe_none(refused: Refused) -> str:
    return f"no claim for “{refused.words}”"
