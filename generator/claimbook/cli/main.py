"""The `claimbook` command, its exit codes and its subcommands, which are loaded when called."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from importlib import import_module

import click

from claimbook import __version__
from claimbook.problem.machine import say_fault

COMMANDS = {
    "extract": "extract",
    "review": "review",
    "check": "check",
    "write": "write",
    "finish": "finish",
    "verify": "verify",
    "schema": "schema",
    "explain": "explain",
    "amounts": "amounts",
    "export": "exporting",
    "import": "importing",
    "new": "new",
    "rename": "rename",
    "remove": "remove",
}
"""The subcommands, each with the module of this package that has its `command`."""

WRONG_USE = 2
"""Click's exit code for wrong use; faults of the machine use it too, since they are no finding."""
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
        """The subcommands in the order in which an editor needs them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand with this name; None if there is none."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        found = import_module(f"claimbook.cli.{COMMANDS[cmd_name]}").command
        return found if isinstance(found, click.Command) else None


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
        if not (fault := say_fault(error)):
            return _apologise()
        click.echo(f"Error: {fault}", err=True)
        return WRONG_USE
    return result if isinstance(result, int) else 0


def _apologise() -> int:
    traceback.print_exc()
    click.echo(APOLOGY, err=True)
    return FAULT
