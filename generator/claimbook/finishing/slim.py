"""Writing a finished page in fewer bytes: a site of thousands of pages has to fit its host.

A browser makes the same of a page before and after. Themes indent what they write and leave empty
lines, a fifth of what stands around a page; texts have signs as numbers, so that Markdown takes
none of them for its own; and the marks of what a search leaves out have done their work by now.
"""

from __future__ import annotations

import re

from claimbook.views.rendering.assets import FOLDER

_KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2\s*>)", re.IGNORECASE | re.DOTALL)
"""What has each space for a reason; scripts also are allowed by their hashes."""
_INDENTED = re.compile(r"\n\s+")
_NUMBERED = re.compile(r"&#(\d\d);")
# None of these ends an attribute, a tag or another character reference, nor begins one.
_SIGNS = {str(ord(sign)): sign for sign in "!$%()*+,-./:?@[\\]^_"}
_LEFT_OUT = " data-search-exclude"


def slim_page(html: str) -> str:
    """A page in fewer bytes; one that is not ours unchanged."""
    if f"{FOLDER}/" not in html:
        return html
    pieces = _KEPT.split(html)
    # Of three pieces, the first is between what is kept, the second is kept, the third its name.
    pieces[::3] = map(_slim, pieces[::3])
    del pieces[2::3]
    return "".join(pieces)


def _slim(html: str) -> str:
    shorter = _INDENTED.sub("\n", html).replace(_LEFT_OUT, "")
    return _NUMBERED.sub(lambda found: _SIGNS.get(found[1], found[0]), shorter)
