"""`claimbook explain`: print the manual page of a fault."""

from __future__ import annotations

import sys
from difflib import get_close_matches

import click

from claimbook.problem import Manual, read_manual
from claimbook.views.manual.manual import MANUALS


@click.command("explain")
@click.argument("fault", metavar="[ID]", default="")
def command(fault: str) -> int:
    """Show what a problem means, why it matters and how to correct it.

    ID is the name in brackets after `error` or `warning`. Without it, all problems are listed.

    \b
    Examples:
      claimbook explain
      claimbook explain quote-differs
    """  # noqa: D301
    if not fault:
        width = max(map(len, MANUALS))
        for name, module in MANUALS.items():
            click.echo(f"{name:{width}}  {read_manual(module).title}")
        return 0
    name = fault.strip("[]").lower()
    if name not in MANUALS:
        raise click.UsageError(_describe_unknown(name))
    _print_page(name, read_manual(MANUALS[name]))
    return 0


def _describe_unknown(name: str) -> str:
    close = get_close_matches(name, MANUALS, n=3)
    known = f"a fault with a similar name exists: {', '.join(close)}" if close else ""
    return f"there is no fault named {name}; {known or '`claimbook explain` lists all'}"


def _print_page(name: str, page: Manual) -> None:
    color = sys.stdout.isatty()
    click.echo(click.style(name, bold=True) if color else name)
    click.echo(f"\n{page.title}\n\n{page.body}")
    for example in (*page.wrong, *page.right):
        indented = "".join(f"    {line}" for line in example.text.splitlines(keepends=True))
        click.echo(f"\n{example.lead}\n\n{indented}", nl=False)
