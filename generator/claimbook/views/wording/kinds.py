"""The sign and the word of each speech act."""

from __future__ import annotations

from claimbook.model import Kind

KINDS = {
    Kind.FACT: ("■", "fact"),
    Kind.ESTIMATE: ("~", "estimate"),
    Kind.PLAN: ("◧", "plan"),
    Kind.TARGET: ("◇", "target"),
    Kind.FORECAST: ("◇", "forecast"),
    Kind.OPINION: ("“ ”", "opinion"),
    Kind.ALLEGATION: ("?", "allegation"),
    Kind.EVENT: ("■", "event"),
}
"""The sign and the word of each speech act."""
