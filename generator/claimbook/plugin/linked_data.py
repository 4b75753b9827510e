"""JSON-LD in the head of a page.

It must not stand in the page's content: instant navigation makes the scripts there anew without
their type, and so runs them, which the policy of the site forbids. Elements of the head it takes
over as they are. Themes have no place for it there, so it is put in when a page is whole.
"""

from __future__ import annotations


def add_linked_data(html: str, json: str) -> str:
    """The page with JSON-LD that is escaped for a script block; as it is where that is empty."""
    if not json:
        return html
    return html.replace("</head>", f'<script type="application/ld+json">{json}</script></head>', 1)
