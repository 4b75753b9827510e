"""`claimbook amounts`: show the amounts in a text as claimbook reads them."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path

import click

from claimbook.export.values import make_amount, write_all_digits
from claimbook.grounding import read_text
from claimbook.problem import show_hidden
from claimbook.quantity import Mention

WIDE = 500
"""The width of a table that is not printed to a terminal."""


_COLUMNS = ("start", "end", "text", "low", "high", "value", "unit", "comparator", "called")
"""The columns of the table, named as in the JSON."""
_CALLED = {True: "loss", False: "profit", None: None}
_PATH = re.compile(r"(?=.*[^\W\d_])(?:\S*[/\\]\S*|\S+\.[A-Za-z]{2,5})")
"""No spaces, at least one letter, and a slash or a file extension."""


@click.command("amounts")
@click.argument("source", metavar="TEXT|FILE|-")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array of what was found.")
@click.option(
    "--lines", is_flag=True, help="Read one text per line, and print one JSON array for each."
)
def command(source: str, as_json: bool, lines: bool) -> int:
    """Show the amounts in a text, a file, or standard input (-).

    The columns start and end count characters from 0. Low and high are the ends of the range
    that the words allow, and comparator is the hedge. Called says profit or loss where the
    words do.

    With --json, each amount has the same members as in claims.json. They include the figures
    of a range as written, what is counted, the direction of a change, what was assumed, and
    the last written and the last significant place (p and q).

    \b
    Examples:
      claimbook amounts "nearly HK$300 billion, or 26% more than a year before"
      claimbook amounts seeds/000_39f06e1ce5806817.txt
      cat headlines.txt | claimbook amounts --lines -
    """  # noqa: D301
    if lines:
        for text in _read(source).removesuffix("\n").split("\n"):
            click.echo(json.dumps(_as_data(read_text(text)), ensure_ascii=False))
        return 0
    found = read_text(_read(source))
    if as_json:
        click.echo(json.dumps(_as_data(found), ensure_ascii=False, indent=2))
    elif found:
        _print_table(found)
    else:
        click.echo("no amounts")
    return 0


def _read(source: str) -> str:
    """Return the text to read: standard input, the contents of a file, or the words themselves."""
    if source == "-":
        return _decode(sys.stdin.buffer.read(), "the standard input")
    if _is_there(source) and Path(source).is_file():
        return _decode(Path(source).read_bytes(), source)
    if _looks_like_path(source):
        reason = "is a folder, not a text" if _is_there(source) else "is not there"
        raise click.UsageError(f"{source} {reason}")
    return source


def _decode(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise click.UsageError(f"{name} is not text in UTF-8") from None


def _looks_like_path(source: str) -> bool:
    """Whether this is a file name rather than words, so that a misspelt name is reported."""
    return bool(_PATH.fullmatch(source)) and not read_text(source)


def _is_there(source: str) -> bool:
    try:
        return Path(source).exists()
    except (OSError, ValueError):
        # Words may be too long for a file name, or contain characters that no file name may have.
        return False


def _as_data(mentions: Iterable[Mention]) -> list[dict[str, object]]:
    """Return the amounts as in claims.json, each with its place in the text."""
    return [
        {
            "start": mention.start,
            "end": mention.end,
            **make_amount(mention.amount).model_dump(),
            "called": _CALLED[mention.amount.loss],
        }
        for mention in mentions
    ]


def _print_table(mentions: Sequence[Mention]) -> None:
    # Imported late, since only this format needs it.
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*_COLUMNS, box=None)
    for mention in mentions:
        amount = mention.amount
        numbers = (amount.interval.low, amount.interval.high, amount.value)
        cells = [str(mention.start), str(mention.end), amount.text]
        cells += [
            *map(_write_readable, numbers),
            amount.unit,
            amount.comparator.value.replace("_", " "),
            _CALLED[amount.loss] or "",
        ]
        table.add_row(*(Text(show_hidden(cell)) for cell in cells))
    console = Console(highlight=False)
    # A pipe has no width, so rows need not be wrapped.
    console.width = console.width if console.is_terminal else WIDE
    console.print(table)


def _write_readable(number: Decimal | None) -> str:
    return "" if number is None else f"{Decimal(write_all_digits(number) or 0):,f}"
