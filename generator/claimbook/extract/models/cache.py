"""Answers kept by the content of the question, so that a second run asks nothing."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from claimbook.extract.models.model import MOST_BYTES, Message


@dataclass(frozen=True, slots=True)
class AnswerCache:
    """A folder of answers; if it cannot be written, nothing is kept."""

    folder: Path

    def find(self, model: str, messages: Sequence[Message]) -> str | None:
        """Return the answer that a model gave to these messages; None if none is kept."""
        path = self._locate(model, messages)
        try:
            if path.stat().st_size > MOST_BYTES:
                return None
            return path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def keep(self, model: str, messages: Sequence[Message], answer: str) -> None:
        """Keep an answer, completely or not at all."""
        path = self._locate(model, messages)
        begun = path.with_suffix(f".{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            begun.write_text(answer, encoding="utf-8")
            begun.replace(path)
        except (OSError, UnicodeEncodeError):
            begun.unlink(missing_ok=True)

    def _locate(self, model: str, messages: Sequence[Message]) -> Path:
        asked = json.dumps([model, [asdict(each) for each in messages]])
        return self.folder / f"{hashlib.sha256(asked.encode()).hexdigest()}.txt"
