"""Writing a finished page in fewer bytes, since a site of thousands of pages has to fit its host.

Browsers show the page just as before. A fifth of what surrounds a page's content is indentation and
empty lines from the theme; texts contain numeric entities, which protect them from Markdown; and
the marks for what a search leaves out are no longer needed.
"""

from __future__ import annotations

import re

from claimbook.views.rendering.assets import FOLDER

_KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2\s*>)", re.IGNORECASE | re.DOTALL)
"""Elements in which every space matters; scripts are also allowed by their hashes."""
_INDENTED = re.compile(r"\n\s+")
_NUMBERED = re.compile(r"&#(\d\d);")
# None of these ends an attribute, a tag or another character reference, or begins one.
_SIGNS = {str(ord(sign)): sign for sign in "!$%()*+,-./:?@[\\]^_"}
_LEFT_OUT = " data-search-exclude"


def slim_page(html: str) -> str:
    """Write a page in fewer bytes; pages that are not ours are returned unchanged."""
    if f"{FOLDER}/" not in html:
        return html
    pieces = _KEPT.split(html)
    # In each group of three, the first is between kept parts, the second kept, the third its tag.
    pieces[::3] = map(_slim, pieces[::3])
    del pieces[2::3]
    return "".join(pieces)


def _slim(html: str) -> str:
    shorter = _INDENTED.sub("\n", html).replace(_LEFT_OUT, "")
    return _NUMBERED.sub(lambda found: _SIGNS.get(found[1], found[0]), shorter)
