"""What reads bytes of strangers: each target takes any bytes, and may raise nothing.

    python -m tests.fuzz TARGET SECONDS

tries inputs that are mutated from good ones, guided by the code that they reach if the package
atheris is installed, and else at random, and prints how many it has tried.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from tests.books import FILES
from tests.citing.test_citing_cases import convert, read_exported, study_example
from tests.extract.reading_cases import draft
from tests.extract.test_reading import BODY, PAGE

from claimbook.citing.catalog import Catalog
from claimbook.extract import Given, Source, UnreadError, read_source
from claimbook.folders import Folders
from claimbook.importing.plan import plan_files
from claimbook.importing.sheet import read_sheet
from claimbook.problem import render_github, render_text
from claimbook.quantity import find_amounts
from claimbook.read import Reader
from claimbook.read.growing import grow_tree

ARTICLE = "data/articles/example.yml"
TABLE = (
    "article,headline,outlet,published,id,says,quote,about,metric,amount,kind\n"
    'an-article,"A, headline",daily-example,2025-03-01,a-claim,"It has ""3"" ships.",has 3 ships,'
    "example,investment,$3 billion,fact\n"
)
PROSE = (
    "---\nfigures: cited\n---\n# Prose [@example-plan]\n\n[@example-plan in EUR], "
    "[words](@example-plan), [@example] `[@x]`\n\n```chart\nmetric: investment\n```\n"
)


def _make_folder() -> Path:
    """Return a folder that is there until the process ends."""
    folder = Path(tempfile.mkdtemp(prefix="claimbook-fuzz-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def _get_folder() -> Path:
    folder = _make_folder()
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


@cache
def _get_catalog() -> Catalog:
    return read_exported(study_example(_make_folder()))


def read_yaml(data: bytes) -> None:
    """Read a file of data, and show its problems in a terminal and in a log."""
    tree = grow_tree("data/x.yml", data)
    assert tree.problems or not tree.broken
    lines = len(data.splitlines()) + 2
    for problem in tree.problems[:20]:
        assert 1 <= problem.at.line <= lines
        assert "\x1b" not in render_text(problem)
        assert "\n" not in render_github(problem)


def read_book(data: bytes) -> None:
    """Read a book with this as the file of its article."""
    reading = Reader(Folders(_get_folder()), unsaved={ARTICLE: data}).read()
    assert reading.book or reading.problems


def read_amounts(data: bytes) -> None:
    """Read the figures of a text; they must be in order."""
    text = data.decode(errors="replace")
    end = 0
    for found in find_amounts(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


def read_prose(data: bytes) -> None:
    """Read a hand-written page that cites claims."""
    convert(data.decode(errors="replace"), _get_catalog())


def read_table(data: bytes) -> None:
    """Read a table of claims to import."""
    sheet = read_sheet("claims.csv", data)
    for made in plan_files(Folders(_get_folder()), None, sheet):
        grow_tree(made.path, made.content)
    for problem in sheet.problems[:20]:
        render_text(problem)


def extract(data: bytes) -> None:
    """Draft a claim file from a source."""
    try:
        document = read_source(Source("article.html", data), Given(published="2025-03-01"))
    except UnreadError:
        return
    draft(document.text[:2000])


_PAGE = (PAGE % "".join(f"<p>{paragraph}</p>" for paragraph in BODY)).encode()
TARGETS: Mapping[str, tuple[Callable[[bytes], None], tuple[bytes, ...]]] = {
    "yaml": (read_yaml, tuple(text.encode() for text in FILES.values())),
    "book": (read_book, (FILES[ARTICLE].encode(),)),
    "amounts": (read_amounts, tuple(text.encode() for text in (*BODY, "HK$1.5bn (−3.5%) 3–5 GW"))),
    "prose": (read_prose, (PROSE.encode(),)),
    "import": (read_table, (TABLE.encode(),)),
    "extract": (extract, (_PAGE, "\n\n".join(BODY).encode())),
}
"""Each target with good inputs."""
