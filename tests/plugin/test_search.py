"""Search finds in generated pages what Material finds there, with the words kept apart."""

import json
from pathlib import Path

import pytest
from tests.repository import copy_book, run_mkdocs

from claimbook.plugin.theme.search import strip_for_search

Entries = list[dict[str, str]]


def build_index(book: Path) -> Entries:
    done = run_mkdocs(book, "build")
    assert done.returncode == 0, done.stderr
    found = json.loads((book / "site" / "search" / "search_index.json").read_text())
    return list(found["docs"])


def squeeze(entries: Entries) -> list[tuple[str, str, str]]:
    """Entries without white space."""
    return [
        (entry["location"], "".join(entry["title"].split()), "".join(entry["text"].split()))
        for entry in entries
    ]


def test_search_finds_what_material_finds(tmp_path: Path) -> None:
    """Every section of every page, with all its words; charts and what else is left out is not."""
    book = copy_book(tmp_path)
    light = build_index(book)
    (book / "hook.py").write_text(
        "from claimbook.plugin import plugin\n"
        "def on_startup(**others):\n    plugin.lighten_search = lambda config, bodies: None\n"
    )
    with (book / "mkdocs.yml").open("a") as file:
        file.write("\nhooks: [hook.py]\n")
    whole = build_index(book)
    assert squeeze(light) == squeeze(whole)
    assert any("Stands alone A headline" in entry["text"] for entry in light)
    folders = {entry["location"].partition("/")[0] for entry in light}
    assert {"articles", "method", "glossary"} <= folders
    # What only editors need is not for readers to search.
    assert folders.isdisjoint(
        {"checks", "data", "correct", "public", "schema", "style", "write-a-claim"}
    )


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<dl><dt>Kind</dt><dd><b>■</b> fact</dd></dl>", " Kind ■ fact "),
        ("<p>up <a href='x' title='a > b'>26%</a></p>", "<p>up 26%</p>"),
        ('<h2 id="a">One</h2><!-- two\n-->three', '<h2 id="a">One</h2> three'),
        ("<h2 id='a' data-search-exclude>A</h2>b", "<h2 id='a' data-search-exclude>A</h2>b"),
        ("a<svg data-search-exclude><svg>x</svg>y</svg>b", "ab"),
        ('<figure class="c" data-search-exclude>x<br></figure><i>y</i>', "y"),
        ("<div data-search-exclude><dl>x</dl><div>y</div></div>z", "z"),
    ],
)
def test_only_words_and_what_search_knows_are_kept(html: str, words: str) -> None:
    """Blocks end words, phrases do not; excluded elements go with all that is in them."""
    assert strip_for_search(html) == words
