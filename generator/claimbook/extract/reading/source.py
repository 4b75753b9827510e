"""Recognize the kind of a source by its bytes; the extension only decides between kinds of text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import PurePosixPath

from claimbook.extract.reading.document import Document, Found
from claimbook.extract.words.counting import has_enough_words
from claimbook.model import find_address_fault
from claimbook.read.decoding import CONTROL, MOST_BYTES, end_lines
from claimbook.read.formats import find_format
from claimbook.read.losses import HIDDEN

_PAGE = re.compile(rb"<(?:!doctype html|html|head|body|article)\b", re.IGNORECASE)
_PAGES = (".html", ".htm", ".xhtml")
_TAGS = re.compile(rb"</(?:p|div|h1)\s*>", re.IGNORECASE)
_MAIL = re.compile(
    rb"(?=(?:[\w-]+:.*\n(?:[ \t].*\n)*){2})"
    rb"(?=(?:.+\n)*?(?:MIME-Version|Message-ID|Subject):)(?=(?:.+\n)*?From:)",
    re.IGNORECASE,
)
"""The head of a mail, or of a page that a browser saved as one file."""
_DATA = re.compile(rb"\s*(?:<\?xml\b|<(?:rss|feed|svg)\b|\[?\s*\{\s*\"[^\"\n]*\"\s*:)")
MOST_ORIGINAL_BYTES = 20_000_000
"""The limit for originals: a web page of a megabyte may have an article of a few kilobytes."""
_FEWEST_WORDS = 8
_BREAK = re.compile("[\x85\u2028\u2029]")
"""Line ends of Unicode, which few programs show as such."""


class UnreadError(Exception):
    """No document can be made from the source; the message is a sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a file, a page or standard input."""

    name: str
    """A path, an address or `-`."""
    data: bytes
    url: str = ""
    """The address that a page was fetched from; empty for files."""
    held_as: str = ""
    """The name of a text that is already in seeds/."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the editor says about the sources, which takes precedence over their own contents."""

    published: str = ""
    outlet: str = ""
    url: str = ""


Reader = Callable[[Source], Found]


def read_source(source: Source, given: Given) -> Document:
    """Read the document of a source. Raises UnreadError if there is none in it."""
    if not source.data.strip():
        raise UnreadError("the file is empty")
    if len(source.data) > MOST_ORIGINAL_BYTES:
        raise UnreadError(
            f"it is larger than {MOST_ORIGINAL_BYTES:,} bytes; save the article alone"
        )
    found = _load_reader(source)(source)
    text = _clean(found.text)
    if not has_enough_words(text, _FEWEST_WORDS):
        raise UnreadError("no article was found in it; save the text of the article by itself")
    if len(text.encode()) > MOST_BYTES:
        raise UnreadError(
            f"its text is larger than {MOST_BYTES:,} bytes, too large for an article; "
            "split it into its articles"
        )
    published = given.published or found.published
    if not published:
        raise UnreadError(
            "it does not say when it was published; add the day: --published YYYY-MM-DD"
        )
    if not _show(found.headline):
        raise UnreadError(
            "no headline was found in it; save its text as a .txt file that begins with "
            "the headline"
        )
    stated = "" if find_address_fault(found.url) else found.url
    return Document(
        name=PurePosixPath(source.name).name or source.name,
        text=text,
        headline=_show(found.headline),
        published=published,
        inferred=found.inferred and not given.published,
        updated=found.updated if found.updated != published else "",
        outlet=given.outlet or _show(found.outlet),
        author=_show(found.author),
        written_by=found.written_by,
        url=given.url or stated or source.url,
        language=found.language,
        held_as=source.held_as,
        original=hashlib.sha256(source.data).hexdigest(),
        reader=found.reader,
        doubtful=tuple(map(_drop_hidden, found.doubtful)),
        dropped=found.dropped,
    )


def _load_reader(source: Source) -> Reader:
    """Load the function that reads a kind of source, when the first one of its kind comes."""
    name = f"claimbook.extract.reading.{find_kind(source)}"
    reader: Reader = import_module(name).read
    return reader


def find_kind(source: Source) -> str:
    """Return the module of this package that reads a source. Raises UnreadError if none can."""
    data = source.data
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return "word"
    if other := find_format(data):
        raise UnreadError(f"it is {other.name}: {other.advice}")
    if _MAIL.match(data):
        return "mail"
    if _PAGE.search(data[:4096].replace(b"\0", b"")):
        return "page"
    if source.name.lower().endswith(_PAGES) and _TAGS.search(data):
        return "page"
    if _DATA.match(data):
        raise UnreadError("it is data for programs, such as JSON or XML; save the article's text")
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadError("it is neither text nor a web page, PDF or Word document; save its text")
    return "markdown" if source.name.lower().endswith((".md", ".markdown")) else "plain"


def require(module: str, needs: str, extras: str = "extract") -> object:
    """Import a library of an extra. Raises UnreadError with what to install if it is missing."""
    try:
        return import_module(module)
    except ImportError:
        package, many = module.partition(".")[0], "" if needs.endswith("s") else "s"
        raise UnreadError(
            f"{needs} need{many} the Python package {package}, which is not installed. In the "
            f'folder of claimbook\'s repository, run: pip install ".[{extras}]"'
        ) from None


@cache
def name_reader(package: str) -> str:
    """Return the name and version of a library that reads sources; looking it up takes long."""
    return f"{package} {version(package)}"


def _clean(text: str) -> str:
    """Remove invisible characters, and end the text with a line feed."""
    text = _drop_hidden(end_lines(text))
    lines = (line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def with_day_made(found: Found, day: date | None) -> Found:
    """Use the day on which a file was created as its article's, if that is unknown."""
    if found.published or day is None:
        return found
    return replace(found, published=day.isoformat(), inferred=True)


def _drop_hidden(text: str) -> str:
    """Remove characters that a claim file may not have, or that are invisible in it."""
    return HIDDEN.sub("", CONTROL.sub("", _BREAK.sub("\n", text)))


def _show(words: str) -> str:
    """Return the words of a head as one line that a reader can see."""
    return " ".join(_drop_hidden(words).split())


def with_head(found: Found, **fields: str) -> Found:
    """Fill in these fields if they are empty."""
    missing = {name: value for name, value in fields.items() if value and not getattr(found, name)}
    return replace(found, **missing)  # type: ignore[arg-type]
