"""The `claimbook` command, its exit codes and its subcommands, which are loaded when called."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import cast

import click

from claimbook import __version__
from claimbook.problem import describe_fault

COMMANDS = {
    "extract": "Draft claim files from articles, with a claim for each figure.",
    "review": "Decide what drafts leave open, one key at a time, and publish them.",
    "check": "Report what is wrong in data/ and seeds/, or start claims that are missing.",
    "write": "Write the site's pages as Markdown, with their pictures, styles and data.",
    "finish": "Finish the pages that a site generator has built from `claimbook write`.",
    "verify": "Verify that a published site is complete and agrees with its data.",
    "schema": "Write the JSON Schemas of the data files, and of the book's own ids, to "
    "data/.schema/.",
    "explain": "Show what a problem means, why it matters and how to correct it.",
    "amounts": "Show the amounts in a text, a file, or standard input (-).",
    "export": "Write the book's tables to the folder DIR: claims, articles, entities and more as "
    "CSV.",
    "import": "Add the claims of a table to the book, one per row, as drafts.",
    "new": "Start a briefing of your own in the folder DIR.",
    "rename": "Give a claim, an article, an entity, a metric, an outlet or a topic another id.",
    "remove": "Remove claims, articles, entities, metrics, outlets or topics.",
}
"""The subcommands, in the order in which an editor needs them.

Each has the first sentence of its help, so that the general help imports none of them.
"""
_MODULES = {"export": "exporting", "import": "importing"}
"""The modules of this package that have another name than their `command`."""

WRONG_USE = 2
"""Click's exit code for wrong use, and for errors of the machine, which are not in the book."""
FAULT = 70
"""EX_SOFTWARE of sysexits.h."""
INTERRUPTED = 130
"""What shells report for a program ended by Ctrl-C: 128 + SIGINT."""
APOLOGY = """
This is a fault of claimbook's own, not of your files. Please report it to those who maintain
claimbook, with the lines above and what you did."""


class LazyGroup(click.Group):
    """A group that imports a subcommand only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the subcommands."""
        del ctx
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the summary of each subcommand."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the subcommand with this name; None if there is none."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"claimbook.cli.{_MODULES.get(cmd_name, cmd_name)}")
        return cast("click.Command", module.command)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="claimbook")
def cli() -> None:
    """Turn claim files into a briefing in which every figure is backed by a quote.

    \b
    Every day:
      mkdocs serve                 show the briefing and reload it after every save
      claimbook check              report what is wrong in data/ and seeds/
      claimbook explain ID         explain a problem and how to correct it
      mkdocs build                 write the site to site/

    Commands work in any folder of a book; its root is the folder with data/book.yml.
    """  # noqa: D301


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; `arguments` default to the process's own."""
    try:
        result = cli.main(
            None if arguments is None else list(arguments), "claimbook", standalone_mode=False
        )
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except Exception as error:
        if not (fault := describe_fault(error)):
            return _apologise()
        click.echo(f"Error: {fault}", err=True)
        return WRONG_USE
    return result if isinstance(result, int) else 0


def _apologise() -> int:
    traceback.print_exc()
    click.echo(APOLOGY, err=True)
    return FAULT
