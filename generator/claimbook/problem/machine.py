"""Faults of the machine: a full disk, a file that may not be read, a file in a folder's place.

They are nobody's mistake in claimbook or in a claim file, so they are told in one sentence.
"""

from __future__ import annotations


def say_fault(error: Exception) -> str:
    """What the system refused, without a full stop; empty where the error is none of its own."""
    if not isinstance(error, OSError) or error.errno is None:
        return ""
    reason = str(error.strerror or error)
    # Of two, the second is where something was to be written.
    what = error.filename2 or error.filename or "a file"
    return f"{what} cannot be read or written: {reason[:1].lower()}{reason[1:]}"
