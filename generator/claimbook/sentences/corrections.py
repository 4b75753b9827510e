"""Say what the briefing had wrong."""

from __future__ import annotations

from claimbook.sentences.style import end

DONE = {
    "correction": "Corrected",
    "clarification": "Clarified",
    "update": "Updated",
    "retraction": "Retracted",
}
"""What was done, for each kind of correction."""


def describe_corrected(kind: str, day: str, was: str | None) -> str:
    """Say what was done and when: “Corrected on 3 October 2025: we had written 390 billion”."""
    return end(_describe(f"{DONE[kind]} on {day}", kind, was))


def describe_corrected_input(kind: str, day: str, was: str | None) -> str:
    """Say the same about a figure that another one was worked out from."""
    return end(_describe(f"A figure behind this one was {DONE[kind].lower()} on {day}", kind, was))


def _describe(done: str, kind: str, was: str | None) -> str:
    # Whole sentences end within their quotation marks, so no full stop follows these.
    was = was and was.replace(".”", "”")
    if kind == "update":
        return (
            f"{done} with the article: it was {was} before" if was else f"{done} with the article"
        )
    return f"{done}: we had written {was}" if was else done
