"""The line of requirements.txt that installs the running claimbook from where it came from."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from claimbook.history.git import run_git
from claimbook.model import find_address_fault

REFUSED = "claimbook @ <write here where claimbook comes from, as in the example above>\n"
"""In place of a line that would install something else, or that works only on this machine.

It is not a valid requirement, so pip stops and shows it. A comment would install nothing and report
nothing, and a workflow would fail later, at a command that does not exist.
"""
_SHORT = re.compile(r"(?P<user>[\w.-]+)@(?P<host>[\w.-]+):(?P<path>[^\s/][^\s]*)")
"""How git writes an SSH address without its scheme: `git@git.example:books/mine.git`."""
_HOSTING = "git"
"""The SSH user name of hosting sites, which serve the same repository over HTTPS."""


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


@dataclass(frozen=True, slots=True)
class Clone:
    """A folder that is a clone of a repository elsewhere."""

    address: str
    """The address of its remote `origin`, without a user name, a password or a token."""
    commit: str
    """The commit that is checked out."""
    is_pushed: bool
    """Whether a branch of `origin` has that commit, as far as the clone knows."""


def find_clone(folder: Path) -> Clone | None:
    """Return where a folder was cloned from; None if nowhere, or from this machine."""
    found = run_git(folder, "rev-parse", "--show-prefix", "HEAD")
    inside, _, commit = (found or b"").decode(errors="replace").partition("\n")
    # A folder inside another repository, such as somebody's home, is not a clone itself.
    if found is None or inside:
        return None
    written = run_git(folder, "remote", "get-url", "origin") or b""
    address = make_public(written.decode(errors="replace").strip())
    if address is None:
        return None
    commit = commit.strip()
    branches = ("for-each-ref", "--count=1", "--contains", commit, "refs/remotes/origin")
    return Clone(address, commit, bool(run_git(folder, *branches)))


def make_public(address: str) -> str | None:
    """Return the address as others can use it; None if it leads to a place on this machine.

    Credentials are taken out, since the address is written into a file. Workflows have no SSH key,
    so addresses of hosting sites become HTTPS ones.
    """
    short = _SHORT.fullmatch(address)
    full = f"ssh://{short['user']}@{short['host']}/{short['path']}" if short else address
    try:
        parts = urlsplit(full)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in ("https", "http", "ssh") or not parts.hostname:
        return None
    host = parts.hostname if port is None else f"{parts.hostname}:{port}"
    if parts.scheme != "ssh":
        found = f"{parts.scheme}://{host}{parts.path}"
    elif parts.username == _HOSTING and port is None:
        found = f"https://{host}{parts.path}"
    else:
        found = f"ssh://{parts.username}@{host}{parts.path}" if parts.username else full
    # Characters that would end a line of a file, or change its meaning, are refused.
    as_web = re.sub(r"^ssh://(?:[^@/]*@)?", "https://", found)
    return None if find_address_fault(as_web, public=False) else found
