"""Find markup in hand-written files that runs, loads from elsewhere, leads away, or restyles pages.

The security policy of a published page stops most of it. But blocked markup is no use to readers,
and a stranger's page that has any should not be merged unread.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

from claimbook.views.manual.faults.unsafe_markup import Kind

_ELEMENTS = {
    **dict.fromkeys(("iframe", "frame", "frameset", "object", "embed", "applet"), Kind.FRAME),
    **dict.fromkeys(("form", "textarea"), Kind.FORM),
    **dict.fromkeys(("video", "audio"), Kind.MEDIA),
    # Their content is text to browsers, but markup to our parser: an attacker may use that to hide.
    **dict.fromkeys(("noembed", "noframes", "plaintext", "xmp"), Kind.OUTDATED),
    "base": Kind.BASE,
}
"""Elements that are reported whatever their attributes are."""
_LOADING = frozenset("background data href poster src srcset xlink:href".split())
"""Attributes with the address of something that is shown in the page."""
_LEADING = frozenset({"a", "area"})
"""Elements whose addresses are not loaded until a reader follows them."""
_WORDS = frozenset({"alt", "title"})
_RUNS = re.compile(r"(?:javascript|vbscript):", re.IGNORECASE)
_HOLDS = re.compile(r"data:(?!image/)", re.IGNORECASE)
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_HTTP = re.compile(r"https?:", re.IGNORECASE)
_MOST = 50
_ENDS_COMMENT_HERE = {"<!-->": "  -->", "<!--->": "   -->", "--!>": "--> "}
"""Endings of comments for browsers only, and for our parser, too, in the same length."""
_ENDS_COMMENT = re.compile("|".join(_ENDS_COMMENT_HERE))


@dataclass(frozen=True, slots=True)
class UnsafeMarkup:
    """Markup that a page of a briefing does not need."""

    kind: Kind
    name: str
    """The attribute that is meant; empty for the whole tag."""
    tag: tuple[str, int]
    """The tag in HTML, and how many times it occurs earlier in the page."""
    value: tuple[str, int]
    """The value of the attribute as written, and how many times it occurs earlier in the page."""

    def find_place(self, text: str, start: int) -> tuple[int, int]:
        """Return where this is in a page after an offset, and how long it is.

        In a Markdown page, the tag may be written differently.
        """
        words, rank = self.tag
        at = _find_nth(text, words, rank, start)
        if at >= 0:
            if not self.name:
                return at, len(words)
            return text.lower().find(self.name, at), len(self.name)
        words, rank = self.value
        at = _find_nth(text, words, rank, start)
        return (at, len(words)) if at >= 0 else (start, 1)


def _find_nth(text: str, words: str, rank: int, start: int) -> int:
    """Find the occurrence of words that `rank` others precede; -1 if there is none."""
    at = text.find(words, start) if words else -1
    while at >= 0 and rank:
        at, rank = text.find(words, at + 1), rank - 1
    return at


# Pages and pictures rarely change while data is edited.
@lru_cache(maxsize=1024)
def find_markup(html: str, *, of_page: bool = False) -> tuple[UnsafeMarkup, ...]:
    """Find such markup in HTML, in the order in which it is written.

    If a file has very much of it, only the first pieces are returned. Markup `of_page` is shown
    among figures, which its style sheets could change; the style sheets of a separate file cannot.
    """
    parser = _Parser(html, of_page=of_page)
    parser.feed(_ENDS_COMMENT.sub(lambda end: _ENDS_COMMENT_HERE[end[0]], html))
    parser.close()
    return tuple(parser.found)


class _Parser(HTMLParser):
    """Collects markup that runs, loads or leads away."""

    def __init__(self, html: str, *, of_page: bool) -> None:
        super().__init__()
        self._of_page = of_page
        self.found: list[UnsafeMarkup] = []
        self._html = html
        self._lines = [0, *(at.end() for at in re.finditer("\n", html))]
        """The offset of each line."""
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = [(name, _clean(value or "")) for name, value in attrs]
        # If an attribute is repeated, browsers take the first.
        first = dict(reversed(values))
        if kind := _ELEMENTS.get(tag) or _judge_element(tag, first):
            self._note(kind)
            return
        if self._of_page and _is_style_sheet(tag, first):
            self._note(Kind.STYLE_SHEET)
            return
        for name, value in values:
            if kind := _judge_attribute(tag, name, value):
                self._note(kind, name)
        self._in_style = tag == "style"

    def handle_data(self, data: str) -> None:
        if self._in_style and "//" in data:
            self._note(Kind.ELSEWHERE)
        self._in_style = False

    @property
    def _place(self) -> int:
        """The offset of what is being handled."""
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _note(self, kind: Kind, name: str = "") -> None:
        if len(self.found) == _MOST:
            return
        tag = self.get_starttag_text() or ""
        value = tag.partition(f' {name}="')[2].partition('"')[0]
        # Also for words in code, which is written with entities.
        before = unescape(self._html[: self._place])
        if self._in_style:
            before = before[: before.rfind(tag)]
        self.found.append(
            UnsafeMarkup(kind, name, (tag, before.count(tag)), (value, before.count(value)))
        )


def _judge_element(tag: str, values: dict[str, str]) -> Kind | None:
    if tag == "script" and not values.get("type", "").lower().endswith("json"):
        if "src" not in values and "href" not in values and "xlink:href" not in values:
            return Kind.SCRIPT
        return Kind.SCRIPT if any(map(_is_elsewhere, values.values())) else Kind.OWN_SCRIPT
    if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
        return Kind.REFRESH
    return None


def _is_style_sheet(tag: str, values: dict[str, str]) -> bool:
    """Whether an element styles its page; what comes from another host is reported as such."""
    linked = tag == "link" and "stylesheet" in values.get("rel", "").lower().split()
    return tag == "style" or (linked and not _is_elsewhere(values.get("href", "")))


def _judge_attribute(tag: str, name: str, value: str) -> Kind | None:
    if name.startswith("on"):
        return Kind.HANDLER
    if name not in _WORDS and _RUNS.match(value):
        return Kind.SCRIPT_LINK
    if name in _LOADING and _HOLDS.match(value):
        return Kind.DATA_LINK
    loads = name in _LOADING and tag not in _LEADING
    # Each of the addresses in `srcset` has a width behind it.
    addresses = value.split(",") if name == "srcset" else [value]
    if loads and any(map(_is_elsewhere, addresses)):
        return Kind.ELSEWHERE
    return Kind.ELSEWHERE if name == "style" and "//" in value else None


def _clean(value: str) -> str:
    """Return an attribute's value as browsers read an address."""
    return re.sub(r"[\t\n\r]", "", value).lstrip("".join(map(chr, range(33)))).replace("\\", "/")


def _is_elsewhere(address: str) -> bool:
    return bool(_ELSEWHERE.match(address.strip()) or _HTTP.match(address.strip()))
