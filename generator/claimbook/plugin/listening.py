"""Hearing what MkDocs logs."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class _Listener(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def listen(level: int) -> Iterator[list[logging.LogRecord]]:
    """Collect what MkDocs logs meanwhile, from a level on."""
    listener = _Listener(level)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(listener)
    try:
        yield listener.records
    finally:
        logger.removeHandler(listener)
