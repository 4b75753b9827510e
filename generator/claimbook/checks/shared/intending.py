"""Verbs of intention: `plans to spend`."""

from __future__ import annotations

INTENDS = (
    r"(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|intend(?:s|ed|ing)?|want(?:s|ed)?"
    r"|expect(?:s|ed)?|pledg(?:es?|ed)|promis(?:es?|ed)|vow(?:s|ed)?)"
)
"""A pattern for each verb in all its forms."""
