"""Find the references of a hand-written page, with their places, before a site is built.

Markdown itself parses the page, so code is left alone. But it does not report where in the file its
words come from, so each @ that may begin a reference is first numbered with characters that no page
contains.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from claimbook.citing.markup import UnsafeMarkup, find_markup
from claimbook.citing.place import Place
from claimbook.citing.processors import MARK, Headings, Page, References
from claimbook.citing.source import Source
from claimbook.problem import Location

_EXTENSIONS = (
    "abbr admonition attr_list def_list footnotes md_in_html tables toc pymdownx.details "
    "pymdownx.highlight pymdownx.superfences pymdownx.tabbed"
).split()
"""The extensions that most pages need. Others hardly change where references are found."""
_PLAIN_CODE = {"pymdownx.highlight": {"use_pygments": False}}
_OPEN, _CLOSE = "\ue000", "\ue001"
"""From a private use area of Unicode."""
_AT = re.compile(r"(?<=[\[(<\s])@")
_NUMBER = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_UNCLOSED = re.compile(f"\\[@{_OPEN}(\\d+){_CLOSE}([a-z0-9][a-z0-9-]*)[^\\[\\]]*(?:\\[|$)")
"""A reference that ends without its bracket, in the words of a block."""
_FRONT = re.compile(r"---[ \t]*\n(?P<matter>.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_BLOCKS = frozenset("p li h1 h2 h3 h4 h5 h6 td th dd dt blockquote div".split())
_CITED = "…"
"""Replaces a citation in the words of a block."""


@dataclass(frozen=True, slots=True)
class Written:
    """A reference as it is written in a page."""

    words: str
    """The text in the brackets, or the address of a link: `@id in USD`."""
    own: str | None
    """The editor's own words, if the reference is a link."""
    start: int
    """The offset of its @, in code points of the page."""


@dataclass(frozen=True, slots=True)
class ReadPage:
    """What was read from a hand-written page for its citations."""

    text: str
    front: str
    """Its front matter; empty if there is none."""
    references: tuple[Written, ...]
    unclosed: tuple[Written, ...]
    """Its references that lack the closing bracket, up to the end of their id."""
    links: tuple[str, ...]
    """The addresses of its other links."""
    blocks: tuple[str, ...]
    """Its words without code and citations, by block."""
    markup: tuple[UnsafeMarkup, ...]
    """Its markup that runs, or that loads from elsewhere."""
    body: int
    """The offset at which its front matter ends."""

    def locate(self, path: str, start: int, length: int) -> Location:
        """Return the location in a file of a part of the page, up to the end of its line."""
        return locate_part(path, self.text, start, length)


def locate_part(path: str, text: str, start: int, length: int) -> Location:
    """Return the location of a part of a text, up to the end of its line."""
    before = text[:start]
    line = before.count("\n")
    frame = text.split("\n")[line]
    length = len(text[start : start + length].partition("\n")[0])
    return Location(path, line + 1, start - (before.rfind("\n") + 1) + 1, length, frame)


# Pages rarely change while data is edited, and reading one takes as long as building it.
@lru_cache(maxsize=1024)
def read_page(text: str) -> ReadPage:
    """Read a page. Raises only what Markdown itself raises."""
    found = _FRONT.match(text)
    body = "\n" * found[0].count("\n") + text[found.end() :] if found else text
    skipped = found.end() - found[0].count("\n") if found else 0
    body = body.replace(_OPEN, " ").replace(_CLOSE, " ")
    starts = [at.start() for at in _AT.finditer(body)]
    numbers = iter(range(len(starts)))
    marked = _AT.sub(lambda _: f"@{_OPEN}{next(numbers)}{_CLOSE}", body)
    page = Page(Source, Place)
    md = Markdown(extensions=_EXTENSIONS, extension_configs=_PLAIN_CODE)
    reader = _Reader(md)
    md.inlinePatterns.register(References(page, md), "references", 175)
    md.treeprocessors.register(Headings(page, md), "headings", 7)
    md.treeprocessors.register(reader, "reader", -5)
    html = _NUMBER.sub("", md.convert(marked))
    references = [
        Written(
            _NUMBER.sub("", cited.written),
            None if cited.own is None else " ".join(_NUMBER.sub("", cited.own).split()),
            starts[int(number[1])] + skipped,
        )
        for cited in page.citations
        if (number := _NUMBER.search(cited.written))
    ]
    unclosed = [
        Written(f"@{id_}", None, starts[number] + skipped)
        for number, id_ in reader.unclosed.items()
        if body[starts[number] - 2 : starts[number]] != "\\["
    ]
    front = (found["matter"] or "") if found else ""
    links, blocks, markup = (
        tuple(reader.links),
        tuple(reader.blocks),
        find_markup(html, of_page=True),
    )
    start = found.end() if found else 0
    return ReadPage(text, front, tuple(references), tuple(unclosed), links, blocks, markup, start)


class _Reader(Treeprocessor):
    """Collects the links and the words of a page."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.links: list[str] = []
        self.blocks: list[str] = []
        self.unclosed: dict[int, str] = {}

    def run(self, root: Element) -> None:
        self.links = [_NUMBER.sub("", a.get("href", "")) for a in root.iter("a")]
        for block in self.md.htmlStash.rawHtmlBlocks:
            self.links += [_NUMBER.sub("", href) for href in _list_hrefs(block)]
        for element in root.iter():
            if element.tag in _BLOCKS:
                marked = "".join(_list_words(element))
                self.unclosed |= {int(each[1]): each[2] for each in _UNCLOSED.finditer(marked)}
                words = _NUMBER.sub("", marked)
                self.blocks.append(" ".join(words.split()))


def _list_hrefs(block: object) -> list[str]:
    """List the addresses of links in raw HTML."""
    parser = _Hrefs()
    parser.feed(block if isinstance(block, str) else "")
    return parser.found


class _Hrefs(HTMLParser):
    """Collects the addresses of links."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.found += [value for name, value in attrs if name == "href" and value]


def _list_words(element: Element) -> Iterator[str]:
    """Yield the words of a block without code, citations and nested blocks."""
    yield element.text or ""
    for child in element:
        if MARK in child.attrib:
            yield _CITED
        elif child.tag not in ("code", "pre") and child.tag not in _BLOCKS:
            yield from _list_words(child)
        yield child.tail or ""


def find_words(page: ReadPage, words: str, start: int = 0) -> int:
    """Find words in a page after an offset; the offset itself if they are not there."""
    wanted = re.compile(r"\s+".join(map(re.escape, words.split())))
    found = wanted.search(page.text, start)
    return found.start() if found else start
