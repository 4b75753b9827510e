"""Describe errors of the machine: a full disk, an unreadable file, a file instead of a folder.

They are mistakes neither in claimbook nor in a claim file, so one sentence reports them.
"""

from __future__ import annotations


def describe_fault(error: Exception) -> str:
    """Return what the system refused, without a full stop.

    Empty if the error is not the system's.
    """
    if not isinstance(error, OSError) or error.errno is None:
        return ""
    reason = str(error.strerror or error)
    # If there are two file names, the second is the one that was to be written.
    what = error.filename2 or error.filename or "a file"
    return f"{what} cannot be read or written: {reason[:1].lower()}{reason[1:]}"
