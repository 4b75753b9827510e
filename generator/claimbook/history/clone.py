"""Where a clone comes from: an address from which others can fetch its commit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from claimbook.history.git import run_git
from claimbook.model import find_address_fault

_SHORT = re.compile(r"(?P<user>[\w.-]+)@(?P<host>[\w.-]+):(?P<path>[^\s/][^\s]*)")
"""How git writes an SSH address without its scheme: `git@git.example:books/mine.git`."""
_HOSTING = "git"
"""The SSH user name of hosting sites, which serve the same repository over HTTPS."""


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
