"""Show a progress bar for long work, if standard error is a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def show_progress(items: Iterable[T], words: str, total: int | None = None) -> Iterator[T]:
    """Yield the items, showing on a terminal how many are done and how long the rest will take."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    remaining = (TimeRemainingColumn(),) if total else ()
    quiet = not console.is_terminal or total == 1
    with Progress(*columns, *remaining, console=console, transient=True, disable=quiet) as progress:
        yield from progress.track(items, total=total, description=words)
