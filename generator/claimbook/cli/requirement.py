"""The line of requirements.txt that installs the claimbook that is running, from its origin."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any

UNKNOWN = (
    "# It was {version}, from a folder of one machine: there is no such line yet, and nothing is\n"
    "# installed.\n"
)
"""Used in place of a line that would install something else or work on one machine only."""


def write_requirement() -> str:
    """The line for pip, or a comment if other machines could not use it."""
    try:
        installed = distribution("claimbook")
    except PackageNotFoundError:
        return UNKNOWN.format(version="of no known version")
    # pip and similar tools write this for a package that did not come from an index (PEP 610).
    origin = json.loads(installed.read_text("direct_url.json") or "null")
    return write_line(installed.version, origin)


def write_line(version: str, origin: dict[str, Any] | None) -> str:
    """The line for a version, or for the address that it was installed from, if any."""
    if origin is None:
        return f"claimbook=={version}\n"
    address = str(origin["url"])
    if address.startswith("file:"):
        return UNKNOWN.format(version=f"claimbook {version}")
    if vcs := origin.get("vcs_info"):
        return f"claimbook @ {vcs['vcs']}+{address}@{vcs['commit_id']}\n"
    return f"claimbook @ {address}\n"
