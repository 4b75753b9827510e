"""The files of a site that is on the web, fetched one by one."""

from __future__ import annotations

import urllib.request
from http import HTTPStatus
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit

from claimbook.model import find_address_fault
from claimbook.verifying import NoSiteError
from claimbook.verifying.files import MOST_BYTES

_SECONDS = 30
_MISSING = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})


class WebFiles:
    """A site on the web. Files that are not in its own list cannot be found."""

    def __init__(self, address: str) -> None:
        """Take the address of the home page or of its folder. Raises NoSiteError."""
        # Whoever verifies a site names it, so it may be on this machine.
        if fault := find_address_fault(address, public=False):
            raise NoSiteError(fault)
        parts = urlsplit(address)
        folder = parts.path.removesuffix("index.html").rstrip("/")
        self._base = f"{parts.scheme}://{parts.netloc}{folder}/"

    def list_paths(self) -> None:
        """Return None: no host lists its files."""

    def read(self, path: str) -> bytes | None:
        """Return the contents of a file.

        None if there is none. Raises NoSiteError if the host fails.
        """
        if ".." in path.split("/"):
            return None
        try:
            with urllib.request.urlopen(self._base + quote(path), timeout=_SECONDS) as answer:  # noqa: S310
                return bytes(answer.read(MOST_BYTES))
        except HTTPError as error:
            if error.code in _MISSING:
                return None
            raise NoSiteError(f"{path} cannot be read: {error}") from None
        except (OSError, ValueError, HTTPException) as error:
            raise NoSiteError(f"{path} cannot be read: {error}") from None
