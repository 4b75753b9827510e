"""Fetch what is at an address on the web."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

_SECONDS = 30
_MISSING = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})


class FetchError(Exception):
    """Nothing could be fetched; the message says why."""


class MissingError(FetchError):
    """The host has nothing at this address."""


def fetch(address: str | Request, most: int, open_address: Callable[..., Any] = urlopen) -> bytes:
    """Return what is at an address, up to this many bytes. Raises FetchError.

    Only addresses without a fault of `find_address_fault` may be fetched.
    """
    try:
        with open_address(address, timeout=_SECONDS) as answer:
            return bytes(answer.read(most))
    except HTTPError as error:
        raise (MissingError if error.code in _MISSING else FetchError)(str(error)) from None
    except (OSError, ValueError, HTTPException) as error:
        raise FetchError(str(getattr(error, "reason", error))) from None
