"""Articles that do harm to who reads them: an advisor that does what their words say."""

from __future__ import annotations

import os
import time
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from claimbook.extract import Advice, Lexicon
from claimbook.extract.splitting.select import Pick
from claimbook.extract.splitting.split import Split


@dataclass(frozen=True)
class Poison:
    """Reads an article to its harm."""

    folder: str = ""
    """Where an article that waits leaves a note of the process that has it."""

    @property
    def name(self) -> str:
        """What tells its advice from that of others."""
        return "poison"

    def advise(self, split: Split, lexicon: Lexicon, picks: Sequence[Pick]) -> Advice:
        """Do what the article says."""
        del lexicon, picks
        if "raise an error" in split.text:
            raise ValueError("it is poisonous")
        if "hang for ever" in split.text:
            time.sleep(3600)
        if "eat all memory" in split.text:
            eaten = []
            while True:
                eaten.append(bytes(1 << 28))  # asked for, and never used
        if "end the process" in split.text:
            os._exit(9)
        if "warn of the future" in split.text:
            warnings.warn("it will raise an exception one day", RuntimeWarning, stacklevel=2)
        if "wait for a while" in split.text:
            self._wait()
        return Advice()

    def _wait(self) -> None:
        """Leave a note and wait to be killed; who comes later finds the note and goes on."""
        note = Path(self.folder) / "note"
        if not note.exists():
            note.write_text(str(os.getppid()), encoding="utf-8")
            time.sleep(60)
