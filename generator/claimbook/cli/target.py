"""The folder that a command writes to, as it is named on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click


class Target(click.Path):
    """A folder, there or not. Nothing is none, though Python takes an empty path for `.`.

    An empty name is most often a variable of a script that was never set.
    """

    def __init__(self) -> None:
        """Take a folder only, as a Path."""
        super().__init__(file_okay=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The folder; wrong use where the name is empty."""
        if not str(value).strip():
            self.fail("no folder is named; `.` is the one you are in", param, ctx)
        return super().convert(value, param, ctx)
