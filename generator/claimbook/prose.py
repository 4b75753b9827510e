"""The Python-Markdown extension `claimbook.prose`, by which pages cite claims.

    markdown_extensions:
      - claimbook.prose

The MkDocs plugin adds it by itself. Site generators that run no plugin, such as Zensical, need
these lines; there it cites from the claims.json that `claimbook write` puts among the pages.
"""

from __future__ import annotations

from typing import Any

from claimbook.citing.extension import ProseExtension

__all__ = ["ProseExtension", "makeExtension"]


def makeExtension(**options: Any) -> ProseExtension:  # noqa: N802
    """Return the extension, under the name that Python-Markdown looks for."""
    return ProseExtension(**options)
