"""The publisher of a web page: the name in its tags that fits its address."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

_WORDS = re.compile(r"[\w&]+")
_NO_NAME = re.compile(r"https?:|@|_|\.[a-z]{2,4}$|^[a-z0-9-]+$")
"""Not a name: an address, a handle, a domain or a program's name for the site."""
_FIRM = re.compile(
    r"(?:,?\s+(?:AG|GmbH|gGmbH|SE|Inc|Ltd|LLC|PLC|plc|Limited|S\.?\s?[ALp]\.?(?:[ALp]\.?)?|A/S)\.?)+$"
)
_ABOUT = re.compile(r"(?:\s+(?:[|│·•–—]|-\s)|\s*｜).*$|\s*\([^)]*\)$")
"""What may follow a name: `Harbour News - all that moves on the coast`."""
_SUFFIXES = frozenset("co com org net gov ac edu".split())
_SHORTEST = 3


def choose_outlet(publisher: str, site: str, address: str) -> str:
    """Choose the name of a page's publisher; empty if no tag names it.

    The tagged publisher may be the firm behind a newspaper, the agency that wrote the article or
    the maker of the site's software; the name of a site may be that of a section, or its domain.
    """
    label = _find_label(address)
    named = [_ABOUT.sub("", each).strip().removeprefix("www.") for each in (site, publisher)]
    named = [each for each in named if each and not each.startswith(("http", "@"))]
    fit = [each for each in named if label and _fits(each, label)]
    proper = [each for each in fit or named if not _NO_NAME.search(each)]
    if proper and fit:
        return max((_FIRM.sub("", each) for each in proper), key=len)
    return _FIRM.sub("", (proper or named)[0]) if named else ""


def is_outlet(name: str) -> bool:
    """Whether a name is more than an address, a handle, a domain or a program's word for a site."""
    return bool(name) and not _NO_NAME.search(name)


def is_site(name: str, address: str) -> bool:
    """Whether a single word is the domain of a page, as `coastair.com` or `CoastAir` is."""
    words = "".join(_WORDS.findall(name.casefold()))
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    return " " not in name and words in {_find_label(address), host.replace(".", "")} - {""}


def _find_label(address: str) -> str:
    """Return the part of a domain that is a name: `coastair` of `www.coastair.co.uk`."""
    parts = (urlsplit(address).hostname or "").split(".")[:-1]
    while len(parts) > 1 and parts[-1] in _SUFFIXES:
        parts.pop()
    return parts[-1].replace("-", "") if parts else ""


def _fits(name: str, label: str) -> bool:
    """Whether a domain consists of a name, or of the beginnings of its words."""
    words = tuple(_WORDS.findall(name.casefold()))
    joined = "".join(words)
    if len(joined) >= _SHORTEST and (joined in label or label in joined):
        return True
    return any(_is_made_of(label, words[skipped:]) for skipped in (0, 1))


@cache
def _is_made_of(label: str, words: tuple[str, ...]) -> bool:
    if not label or not words:
        return not label and not words
    word, rest = words[0], words[1:]
    return any(
        _is_made_of(label[length:], rest)
        for length in range(1, len(word) + 1)
        if label.startswith(word[:length])
    )
