"""Listen to MkDocs' log, and suppress messages that are not true."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import BufferingHandler


class Silence(logging.Filter):
    """Keeps MkDocs from reporting that it skips pages that are in the site already."""

    def __init__(self) -> None:
        """Begin without pages, letting everything through."""
        super().__init__()
        self._skipped: set[str] = set()
        self._logger = logging.getLogger("mkdocs.commands.build")

    def add(self, source: str) -> None:
        """Hide log messages about the page made from a source."""
        self._skipped.add(f"Page skipped: '{source}'. Generated empty output.")

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether a record may be logged."""
        return record.msg not in self._skipped

    def begin(self) -> None:
        """Hide records from now on."""
        self._logger.addFilter(self)

    def end(self) -> None:
        """Let everything through again; may be called twice."""
        self._logger.removeFilter(self)


def hide_unchanged() -> None:
    """Keep MkDocs' server from warning about each file that the browser already has."""
    logging.getLogger("mkdocs.livereload").addFilter(_is_worth_telling)


def _is_worth_telling(record: logging.LogRecord) -> bool:
    return not str(record.msg).endswith(" code 304")


@contextmanager
def listen(level: int) -> Iterator[list[logging.LogRecord]]:
    """Collect what MkDocs logs within the block, from `level` on."""
    listener = BufferingHandler(capacity=sys.maxsize)
    listener.setLevel(level)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(listener)
    try:
        yield listener.buffer
    finally:
        logger.removeHandler(listener)
