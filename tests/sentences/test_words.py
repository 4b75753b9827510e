"""Where the words are that readers see: in `sentences`, but for tables of words and for labels.

`elsewhere.txt` lists what page kinds, templates and scripts say themselves. Together with
`sentences` it is what another language would have to be written in.
"""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.repository import ROOT

PACKAGE = ROOT / "generator" / "claimbook"
GOLDEN = Path(__file__).parent / "elsewhere.txt"
TABLES = frozenset(
    {
        "views/claims/badge.py",
        "views/wording/figures.py",
        "views/wording/kinds.py",
        "views/wording/places.py",
        "views/wording/subjects.py",
    }
)
"""Modules of views that are tables of words, or of nouns before and behind a name."""
_WORDS = re.compile(r"[A-Za-z’']{2,} [a-z’']{2,}")
"""Two words in a row: a name in code has none."""
_DATA = frozenset({"on the day", "derived figure", "times apart", "use strict"})
"""What code compares with or is told, and no reader."""
_OURS = re.compile(
    r"\{#.*?#\}|\{%.*?%\}|<!--.*?-->|<(?:script|style).*?</(?:script|style)>", re.DOTALL
)
_SHOWN = re.compile(r'(?:title|aria-label|content|alt)="([^"]*)"')
_SCRIPTED = re.compile(r'"([^"\n]*)"|`([^`]*)`')


def list_python(path: Path) -> Iterator[str]:
    """Yield the texts of a module but for docstrings; what is filled in is {}."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    parts = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
            )
        elif isinstance(node, ast.Constant) and id(node) not in docs | parts:
            yield str(node.value)


def list_template(path: Path) -> Iterator[str]:
    """Yield the texts between the tags of a template, and in attributes that readers are told."""
    text = re.sub(r"\{\{.*?\}\}", "{}", _OURS.sub("", path.read_text(encoding="utf-8")))
    yield from _SHOWN.findall(text)
    yield from (" ".join(each.split()) for each in re.split(r"<[^>]*>", text))


def list_script(path: Path) -> Iterator[str]:
    """Yield the texts of a script.

    Selectors do not count as texts: they have signs that words do not have.
    """
    text = re.sub(r"(?m)^\s*//.*$|\s//\s.*$", "", path.read_text(encoding="utf-8"))
    for plain, filled in _SCRIPTED.findall(text):
        words = plain or re.sub(r"\$\{[^}]*\}", "{}", filled)
        if not re.search(r"[.#>\[\]=;]\S", words):
            yield words


def _is_told(text: str) -> bool:
    """Whether a text is for readers: names of columns, of classes and in data are not."""
    named = "_" in text or re.search(r"\b(?:cb|md)-", text) or text in _DATA
    return bool(_WORDS.search(text)) and not named


def find_words(where: str, read: Callable[[Path], Iterator[str]]) -> dict[str, list[str]]:
    """By the path of a file, the texts in it that have two words or more."""
    found = {}
    for path in sorted(PACKAGE.glob(where)):
        if words := sorted({each for each in read(path) if _is_told(each)}):
            found[path.relative_to(PACKAGE).as_posix()] = words
    return found


def test_views_have_no_words_of_their_own() -> None:
    """What they say of claims is made in `sentences`, where it can be read through."""
    found = find_words("views/**/*.py", list_python)
    ours = {name for name in found if "/manual/" not in name and "/rendering/" not in name}
    assert {name: found[name] for name in ours - TABLES} == {}


def test_what_pages_and_scripts_say_was_read_through(update: bool) -> None:
    """The labels of templates, the descriptions of pages and what scripts add, file by file."""
    found = {
        **find_words("pages/*.py", list_python),
        **find_words("pages/*.j2", list_template),
        **find_words("assets/*.js", list_script),
        **find_words("assets/parts/*.js", list_script),
        **find_words("assets/claims/*.js", list_script),
        **find_words("assets/search/cards.js", list_script),
    }
    lines = (line for name, words in found.items() for line in ("", name, *words))
    told = "\n".join(lines).strip() + "\n"
    if update:
        GOLDEN.write_text(told, encoding="utf-8")
    assert told == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "text", "read", "words"),
    [
        ("a.py", 'x = f"None of {y} here"', list_python, "None of {} here"),
        (
            "a.j2",
            "<p>{% if x %}None of {{ y }} here{% endif %}</p>",
            list_template,
            "None of {} here",
        ),
        ("a.js", "tell(`None of ${y} here`);", list_script, "None of {} here"),
    ],
)
def test_words_are_found(
    tmp_path: Path, name: str, text: str, read: Callable[[Path], Iterator[str]], words: str
) -> None:
    """In code, in markup and in scripts, with what is filled in."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert words in set(read(path))
