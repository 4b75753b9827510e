"""Whatever the bytes of a file, reading gives a tree or a problem, and never raises."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.books import FILES

from claimbook.problem import render_text
from claimbook.read.growing import grow_tree

ARTICLE = FILES["data/articles/example.yml"]
SIGNS = [*"*&!\"'[]{}>|#:-?%@~\\\t\n\r", "- ", ": ", " #", "  ", "<<: ", "---\n", "...\n", "null"]
STRANGE = ["\x00", "\x85", "\xa0", "\u200b", "\u2028", "\ufeff", "\U0001f600", "\\ud800"]
PIECES = st.sampled_from([*SIGNS, *STRANGE, "<<<<<<< a\n"])


@given(st.lists(st.tuples(st.integers(0, len(ARTICLE)), PIECES, st.integers(0, 9)), max_size=6))
@settings(max_examples=300, deadline=None)
def test_an_article_with_any_edits_gives_a_tree_or_a_problem(
    edits: list[tuple[int, str, int]],
) -> None:
    """Signs put in, characters taken out, anywhere."""
    text = ARTICLE
    for at, piece, cut in edits:
        text = text[:at] + piece + text[at + cut :]
    assert_read(text.encode())


@given(st.binary(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_bytes_give_a_tree_or_a_problem(data: bytes) -> None:
    """Also those that are not text."""
    assert_read(data)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 30_000,
        "a: " * 30_000,
        "- " * 30_000,
        "? " * 30_000,
        "&a [" * 10_000 + "*a",
        "a: &a [x,x]\n" + "".join(f"b{n}: [*a,*a,*a]\n" for n in range(900)),
        "a: '" + "\n" * 200_000 + "'",
        'a: "' + "b " * 200_000 + '"',
        "k" * 900_000,
    ],
    ids=lambda text: text[:4],
)
def test_files_made_to_stop_a_reader_do_not(text: str) -> None:
    """Deep, long and repeated structures."""
    assert_read(text.encode())


def assert_read(data: bytes) -> None:
    tree = grow_tree("data/x.yml", data)
    assert tree.problems or not tree.broken
    for problem in tree.problems[:20]:
        shown = render_text(problem)
        assert len(shown.split("\n")) <= 7
        assert "\x1b" not in shown
        assert problem.at.line <= max(1, len(tree.source.lines))
