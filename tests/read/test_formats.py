"""A value of `text` that is not text is named for what it is."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from tests.books import write_book

from claimbook.problem import render_text
from claimbook.read import read_book


def zip_up(name: str) -> bytes:
    """Return a zip archive with one file in it, as a docx is one."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr(name, "<w:t>Example doubles its plan</w:t>")
    return whole.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "advice"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\n" + b"x" * 2_000_000, "a PDF", "copy the article into a .txt file"),
        (zip_up("word/document.xml"), "a document or an archive (docx, odt, zip)", "plain text"),
        (gzip.compress(b"Example doubles its plan", mtime=0), "compressed by gzip", "unpack it"),
        (rb"{\rtf1\ansi Example doubles its plan}", "a document in RTF", "plain text"),
        (b"<!doctype html>\n<title>Example</title>", "a web page", "copy the article"),
        (b"\xef\xbb\xbf\n<HTML lang=en>", "a web page", "copy the article"),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html>", "a web page", "copy the article"),
        (b"Example doubles\n<p>One.</p>\n<p>Two.</p><p>Three.</p>", "a web page", "copy the art"),
        (
            b'Saved today\n<div class="a b"><h1>Example doubles</h1><div>It <b>does.</b></div>'
            b"</div>",
            "a web page",
            "copy the article",
        ),
        (b"Example\n\n<html><body>\n<p>It doubles.</p></body></html>", "a web page", "copy the"),
        (b"<ul>\n<li>Example\n<li>doubles</li>\n<li>all</li>\n</ul>", "a web page", "copy the"),
    ],
    # Not the bytes: an archive has its time in them, and tests have to have the same names in all
    # processes that run them.
    ids=lambda value: value if isinstance(value, str) else "file",
)
def test_a_file_of_another_kind_is_one_error(
    data: bytes, name: str, advice: str, tmp_path: Path
) -> None:
    """However large it is and whatever its bytes are, it is said what it is and what to do."""
    write_book(tmp_path, [])
    (tmp_path / "seeds/example.txt").write_bytes(data)
    problems = read_book(tmp_path).problems
    assert [problem.id for problem in problems] == ["not-a-text"]
    shown = render_text(problems[0])
    assert shown.startswith("seeds/example.txt:")
    assert f"this file is {name}, not a text" in shown
    assert advice in shown


@pytest.mark.parametrize(
    "text",
    [
        "Browsers ignore <blink>, </p> is optional; 5 < 7 > 3.",
        "Write <p>one</p>, <p>two</p> and <p>three</p> to get three paragraphs of a word each.",
        "Every page begins with\n<html>\nand then comes\n<body>\nwith all that readers see.",
        "A <div> may hold another <div>, and each has its </div> in the end, as </div> shows.",
        "It said <a href=x>so</a>, <b>twice</b>, <a>here</a> <a>and</a> <script>there()</script>",
        "</div></div></p></td></tr></table> closes a page.",
    ],
)
def test_an_article_may_speak_of_tags(text: str, tmp_path: Path) -> None:
    """Some tags named in a text, or figures between angle brackets, make no web page of it."""
    text = f"Example doubles its plan\n\n{text}\n"
    write_book(tmp_path, [])
    (tmp_path / "seeds/example.txt").write_text(text, encoding="utf-8")
    assert read_book(tmp_path).problems == ()
