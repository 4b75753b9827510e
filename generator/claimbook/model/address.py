"""Web addresses that are safe to link: http and https, a host, nothing that hides where they lead.

The rules are those that keep a link from running script or deceiving its reader: no user info,
no control, space, backslash or bidirectional characters, at most 2,048 of them.
"""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

LONGEST = 2048
_UNSAFE = re.compile(
    '[\x00-\x20\x7f-\xa0\\\\<>"`{}|^\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]'
)


def check_address(address: str) -> str:
    """The address itself, or an `unsafe_url` validation error that says what is wrong with it."""
    reason = find_fault(address)
    if reason:
        raise PydanticCustomError("unsafe_url", "{reason}", {"reason": reason})
    return address


def find_fault(address: str) -> str | None:
    """What makes the address unsafe to link, in words; None where nothing does."""
    if len(address) > LONGEST:
        return f"the address is longer than {LONGEST:,} characters"
    if found := _UNSAFE.search(address):
        return f"the address holds U+{ord(found[0]):04X}, which must be percent-encoded"
    try:
        parts = urlsplit(address)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return "the address cannot be read"
    if parts.scheme not in ("http", "https"):
        return "an address must begin with https:// or http://"
    if not host:
        return "the address names no host"
    if "@" in parts.netloc:
        return "the address holds a user name before its host"
    return None


Address = Annotated[
    str,
    AfterValidator(check_address),
    WithJsonSchema({"type": "string", "pattern": "^https?://", "maxLength": LONGEST}),
]
