"""What has changed in the files of a book besides its records: hand-written pages and texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from pathlib import Path, PurePosixPath
from types import MappingProxyType

import yaml

from claimbook.cli.checking.published_programs import compare_programs
from claimbook.cli.find_book import BookFolders
from claimbook.cli.mkdocs_yml import NAMES, compose_mkdocs
from claimbook.model import Book
from claimbook.problem import Location, Problem, cut_alike
from claimbook.read.schemas import list_texts
from claimbook.sources import list_written
from claimbook.views.manual.faults import new_file, page_not_as_published
from claimbook.views.manual.faults.page_not_as_published import LOADED, READ, RUNS

_LARGE = 1_000_000
"""In bytes. The text of an article has some thousands."""
_MOST_LINES = 5_000
"""Files with more lines are not compared line by line."""
_PAGES = frozenset({".md", ".markdown", ".mkdn", ".mkd"})
"""Of these, other checks read the markup."""
_SHOWN = frozenset(
    ".png .jpg .jpeg .gif .webp .avif .ico .txt .csv .tsv .json .pdf .woff .woff2 .ttf .otf".split()
)
"""Pictures, texts, tables and fonts: browsers show them but run nothing in them."""
_MARKUP = frozenset({".svg", ".html", ".htm"})
_LIVE = re.compile(
    r"<[^>]*\bscript\b|\son\w+\s*=|(?:java|vb)script:|<!ENTITY|<\?xml-stylesheet|\0"
    r"|encoding\s*=\s*[\"'](?!utf-8[\"'])",
    re.IGNORECASE,
)
"""Signs that a picture or an HTML page may run something, or may hide that it does."""
_SETTINGS = {
    **dict.fromkeys(("hooks", "plugins", "markdown_extensions", "theme", "INHERIT", "<<"), RUNS),
    **dict.fromkeys(("extra_javascript", "extra_css", "extra_templates"), LOADED),
}
"""Settings that name programs, templates, scripts or style sheets, each with what to do."""


def compare_files(now: BookFolders, was: BookFolders, book: Book) -> Iterator[Problem]:
    """Yield what has changed in hand-written pages and in mkdocs.yml, then which files are new.

    First come changed files outside the briefing, all in one problem.
    """
    yield from compare_programs(now, was)
    pages = list_written(now.docs) if now.docs.is_dir() else ()
    before = set(list_written(was.docs)) if was.docs.is_dir() else set()
    for name in NAMES:
        running = _list_running(now.root / name)
        yield from _compare(now.root / name, was.root / name, name, running)
    for path in sorted({*pages, *before}):
        name = f"{now.docs_name}/{path}"
        if path in before:
            yield from _compare(now.docs / path, was.docs / path, name)
        elif _may_run(now.docs / path):
            yield new_file.report_running(Location(name))
        else:
            yield new_file.report_published(Location(name))
    yield from _find_texts(now, was, book)


def _find_texts(now: BookFolders, was: BookFolders, book: Book) -> Iterator[Problem]:
    named = {article.text for article in book.articles}
    held = set(list_texts(was))
    for name in list_texts(now):
        # Private texts are not in any pull request.
        if name in held or PurePosixPath(name).parent.name:
            continue
        size = (now.seeds_folder / name).stat().st_size
        if name not in named or size > _LARGE:
            at = Location(f"{now.seeds}/{name}")
            yield new_file.report_text(at, size, named=name in named)


def _compare(
    now: Path, was: Path, name: str, running: Mapping[int, str] = MappingProxyType({})
) -> Iterator[Problem]:
    """Yield what has changed in a file, with advice of their own for some of its lines."""
    has, had = _read(now), _read(was)
    if has == had:
        return
    if has is None:
        yield page_not_as_published.report_other(Location(name), "is gone")
    elif had is None:
        yield new_file.report_running(Location(name))
    elif (lines := _split(has)) is None or (before := _split(had)) is None:
        yield page_not_as_published.report_other(Location(name), "is another one now")
    else:
        yield from _compare_lines(lines, before, name, running)


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() and not path.is_symlink() else None


def _split(content: bytes) -> list[str] | None:
    """Return the lines of a text; None if it is not a text, or too long to be compared."""
    try:
        lines = content.decode("utf-8").splitlines()
    except UnicodeDecodeError:
        return None
    return lines if len(lines) <= _MOST_LINES else None


def _compare_lines(
    lines: list[str], before: list[str], name: str, running: Mapping[int, str]
) -> Iterator[Problem]:
    """Yield a problem for each run of lines that has changed; blank lines do not count."""
    matcher = SequenceMatcher(None, before, lines, autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            continue
        was, now = (
            " ".join(" ".join(run).split()) for run in (before[first:last], lines[start:end])
        )
        if was == now:
            continue
        at = next((at for at in range(start, end) if lines[at].strip()), min(start, len(lines) - 1))
        frame = lines[at] if 0 <= at < len(lines) and now else ""
        place = Location(name, max(at, 0) + 1, 1, max(len(frame), 1), frame)
        advice = next((running[line] for line in range(start, end) if line in running), READ)
        yield page_not_as_published.report(place, *cut_alike(was, now), advice)


def _may_run(path: Path) -> bool:
    """Whether a new file in docs/ could run in browsers, on the host or at a build."""
    suffix = path.suffix.lower()
    if suffix not in _MARKUP or not path.is_file():
        return suffix not in _PAGES | _SHOWN
    try:
        return bool(_LIVE.search(path.read_bytes().decode("utf-8")))
    except UnicodeDecodeError:
        return True


def _list_running(path: Path) -> dict[int, str]:
    """List the 0-based lines of a mkdocs.yml whose settings may run code, each with what to do."""
    return dict(_list_lines(compose_mkdocs(path)))


def _list_lines(settings: yaml.Node | None) -> Iterator[tuple[int, str]]:
    for key, value in settings.value if isinstance(settings, yaml.MappingNode) else ():
        if advice := _SETTINGS.get(str(key.value)):
            ends_before = value.end_mark.column == 0 and value.end_mark.line > key.start_mark.line
            for line in range(key.start_mark.line, value.end_mark.line + (not ends_before)):
                yield line, advice
