"""The line of requirements.txt that brings the claimbook that is running, from where it came."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any

UNKNOWN = (
    "# It came from a folder of one machine, so there is no such line yet: nothing is installed.\n"
)
"""Instead of a line that would bring something else, or work on one machine only."""


def write_requirement() -> str:
    """The line, as pip reads it; a comment where others could not follow it."""
    try:
        installed = distribution("claimbook")
    except PackageNotFoundError:
        return UNKNOWN
    # Written by pip and its like where a package did not come from an index (PEP 610).
    origin = json.loads(installed.read_text("direct_url.json") or "null")
    return write_line(installed.version, origin)


def write_line(version: str, origin: dict[str, Any] | None) -> str:
    """The line for a version, and for the address that it came by, if it did."""
    if origin is None:
        return f"claimbook=={version}\n"
    address = str(origin["url"])
    if address.startswith("file:"):
        return UNKNOWN
    if vcs := origin.get("vcs_info"):
        return f"claimbook @ {vcs['vcs']}+{address}@{vcs['commit_id']}\n"
    return f"claimbook @ {address}\n"
