"""The sign and the word for each kind of statement."""

from __future__ import annotations

from typing import NamedTuple

from claimbook.model import Kind


class SpeechAct(NamedTuple):
    """A kind of statement as readers see it."""

    sign: str
    word: str

    def __str__(self) -> str:
        """Sign and word: `◧ plan`."""
        return f"{self.sign} {self.word}"


KINDS = {
    Kind.FACT: SpeechAct("■", "fact"),
    Kind.ESTIMATE: SpeechAct("~", "estimate"),
    Kind.PLAN: SpeechAct("◧", "plan"),
    Kind.TARGET: SpeechAct("◇", "target"),
    Kind.FORECAST: SpeechAct("◇", "forecast"),
    Kind.OPINION: SpeechAct("“ ”", "opinion"),
    Kind.ALLEGATION: SpeechAct("?", "allegation"),
    Kind.EVENT: SpeechAct("■", "event"),
}
"""How each kind of claim is shown."""
