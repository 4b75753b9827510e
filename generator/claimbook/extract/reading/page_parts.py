"""Parts of a web page that are not its article."""

from __future__ import annotations

import re
from typing import Any

_ASIDE = frozenset(("footer", "aside", "nav", "form"))
_BESIDE = re.compile(r"\b(?:footer|sidebar|related|recommend\w*|comments?|menu|copyright)\b", re.I)
"""What is not the article, by the element or its class."""


def is_aside(tag: Any) -> bool:
    """Whether an element is in a part of the page that is not the article, and has no headline."""
    return any(
        (each.tag in _ASIDE or _BESIDE.search(name_classes(each))) and each.find(".//h1") is None
        for each in (tag, *tag.iterancestors())
    )


def name_classes(tag: Any) -> str:
    """What an element is called: its class, its id and what of an item it is."""
    return f"{tag.get('class') or ''} {tag.get('id') or ''} {tag.get('itemprop') or ''}"
