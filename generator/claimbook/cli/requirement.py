"""The line of requirements.txt that installs the running claimbook from where it came from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from claimbook.history.clone import Clone, find_clone

REFUSED = "claimbook @ <write here where claimbook comes from, as in the example above>\n"
"""In place of a line that would install something else, or that works only on this machine.

It is not a valid requirement, so pip stops and shows it. A comment would install nothing and report
nothing, and a workflow would fail later, at a command that does not exist.
"""


@dataclass(frozen=True, slots=True)
class Requirement:
    """Where others get the claimbook that is running."""

    line: str
    """The line for pip."""
    lacking: str = ""
    """What is unknown about where claimbook came from, as a sentence; pip then refuses the line."""

    def write(self) -> str:
        """Return the text for requirements.txt."""
        said = f"# {self.lacking}.\n" if self.lacking else ""
        return said + self.line


def find_requirement() -> Requirement:
    """Return the requirement of the claimbook that is running."""
    try:
        installed = distribution("claimbook")
    except PackageNotFoundError:
        return _refuse("It is not installed, so where it comes from is not known")
    # Installers write this for a package that did not come from an index (PEP 610).
    origin = json.loads(installed.read_text("direct_url.json") or "null")
    return read_origin(installed.version, origin)


def read_origin(version: str, origin: dict[str, Any] | None) -> Requirement:
    """Return the requirement of a version, or of the address that it was installed from, if any."""
    if origin is None:
        return Requirement(f"claimbook=={version}\n")
    address = str(origin["url"])
    if address.startswith("file:"):
        folder = Path(url2pathname(urlsplit(address).path))
        return _read_clone(find_clone(folder) if folder.is_dir() else None)
    if vcs := origin.get("vcs_info"):
        return _require(str(vcs["vcs"]), address, str(vcs["commit_id"]))
    return Requirement(f"claimbook @ {address}\n")


def _read_clone(clone: Clone | None) -> Requirement:
    if clone is None:
        return _refuse("It was installed from a folder that others cannot clone")
    if not clone.is_pushed:
        commit = clone.commit[:12]
        return _refuse(f"It was installed from commit {commit}, which is not in {clone.address}")
    return _require("git", clone.address, clone.commit)


def _require(vcs: str, address: str, commit: str) -> Requirement:
    return Requirement(f"claimbook @ {vcs}+{address}@{commit}\n")


def _refuse(lacking: str) -> Requirement:
    return Requirement(REFUSED, lacking)
