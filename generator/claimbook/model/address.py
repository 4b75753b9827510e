"""Web addresses that are safe to link to.

A safe address cannot run a script and does not hide where it leads. It uses http or https, has no
user name, no space, backslash, control or bidirectional character and at most 2,048 characters. Its
host is public and does not mix letters of scripts that look alike.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from ipaddress import ip_address
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

LONGEST = 2048
_UNSAFE = re.compile(
    '[\x00-\x20\x7f-\xa0\\\\<>"`{}|^\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]'
)


_LABELS = re.compile(r"(?:[a-z0-9_-]{1,63}\.)+[a-z][a-z0-9-]*[a-z0-9]")
_PRIVATE = (".localhost", ".local", ".internal", ".lan", ".home.arpa", ".invalid")
"""Suffixes that no public host has (RFC 6761, 6762 and 8375; `.lan` by convention)."""
_LOOK_ALIKE = {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}
"""Scripts with letters that look the same."""


def check_address(address: str) -> str:
    """Return the address, or raise an `unsafe_url` validation error with the reason."""
    reason = find_address_fault(address)
    if reason:
        raise PydanticCustomError("unsafe_url", "{reason}", {"reason": reason})
    return address


def check_edit_address(address: str) -> str:
    """Check a link that only editors follow like `check_address`, but allow a private host."""
    reason = find_address_fault(address, public=False)
    if reason:
        raise PydanticCustomError("unsafe_url", "{reason}", {"reason": reason})
    return address


def find_address_fault(address: str, *, public: bool = True) -> str | None:
    """Return what makes an address unsafe to link to; None if it is safe.

    With `public=False`, the host may be in a private network.
    """
    if len(address) > LONGEST:
        return f"the address is longer than {LONGEST:,} characters"
    if found := _UNSAFE.search(address):
        return f"the address contains U+{ord(found[0]):04X}, which must be percent-encoded"
    try:
        parts = urlsplit(address)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return "the address cannot be read"
    if parts.scheme not in ("http", "https"):
        return "an address must begin with https:// or http://"
    if not host:
        return "the address has no host"
    if "@" in parts.netloc:
        return "the address has a user name before its host"
    if "%" in parts.netloc:
        return "the host of the address contains a %, which hides its name"
    return _find_host_fault(host) if public else None


def name_host(address: str) -> str:
    """Return the host that an address leads to, as people know it: `news.example`.

    A host with letters beyond ASCII is followed by its ASCII form, in which no letter looks like
    another: `bücher.example (xn--bcher-kva.example)`.
    """
    host = (urlsplit(address).hostname or "").removesuffix(".").removeprefix("www.")
    with suppress(UnicodeError):
        looked_up = host.encode("idna").decode()
        shown = looked_up.encode().decode("idna")
        return looked_up if shown == looked_up else f"{shown} ({looked_up})"
    return host


def _find_host_fault(host: str) -> str | None:
    with suppress(ValueError):
        return None if ip_address(host).is_global else f"{host} is not a public address"
    try:
        name = host.removesuffix(".").encode("idna").decode()
        shown = name.encode().decode("idna")
    except UnicodeError:
        return "the host of the address cannot be read"
    if not _LABELS.fullmatch(name) or name.endswith(_PRIVATE):
        return f"{host} is not a public host"
    if any(len(_list_scripts(label)) > 1 for label in shown.split(".")):
        return f"the host {host} mixes scripts whose letters look the same"
    return None


def _list_scripts(label: str) -> set[str]:
    return {unicodedata.name(letter, "").partition(" ")[0] for letter in label} & _LOOK_ALIKE


Address = Annotated[
    str,
    AfterValidator(check_address),
    WithJsonSchema({"type": "string", "pattern": "^https?://", "maxLength": LONGEST}),
]
EditAddress = Annotated[
    str,
    AfterValidator(check_edit_address),
    WithJsonSchema({"type": "string", "pattern": "^https?://", "maxLength": LONGEST}),
]
"""An address that only editors follow, whose host need not be public."""
