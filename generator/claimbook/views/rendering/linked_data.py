"""Write JSON-LD for the head of a page, in the words of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&{}\u2028\u2029"}
"""Characters with a meaning in HTML, templates or scripts, with their JSON escapes."""


def drop_absent(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that have a value; neither JSON-LD nor a JSON Feed writes the others."""
    return {name: value for name, value in fields.items() if value is not None}


def write_linked_data(*graph: dict[str, Any]) -> str:
    """Write things for a script block; no text in them can end the block."""
    written = json.dumps(
        {"@context": "https://schema.org", "@graph": graph},
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return _TEXT.sub(lambda found: found[0].translate(_ESCAPES), written)
