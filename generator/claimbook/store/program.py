"""Describing the program that makes results: its own files and everything installed beside it."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from claimbook.store.inputs import describe_folders

_PACKAGE = Path(__file__).resolve().parents[1]
_INSTALLED = (".dist-info", ".egg-info", ".egg-link", ".pth")
"""Endings of the names that show which packages are installed, in which version."""


@lru_cache(maxsize=1)
def describe_program() -> str | None:
    """Return a hash that changes with claimbook's files, with Python and installed packages.

    None if files cannot be read.
    """
    own = describe_folders([_PACKAGE], leave_out=["__pycache__"])
    if own is None:
        return None
    return sha256(repr((own, sys.version, sys.platform, _list_installed())).encode()).hexdigest()


def _list_installed() -> list[str]:
    """Return the packages in the folders that Python searches, in its order."""
    found: list[str] = []
    for folder in dict.fromkeys(sys.path):
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 a Path for each name takes as long
        except OSError:
            continue
        found += sorted(name for name in names if name.endswith(_INSTALLED))
    return found
