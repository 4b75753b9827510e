"""What makes MkDocs faster changes nothing of the site."""

from pathlib import Path

from tests.repository import build_with_mkdocs, replace_once, start_book

HOOK = """
def on_page_markdown(markdown, page, config, files):
    print("made as", type(page).__name__)
    return markdown
"""


def build(folder: Path, option: str) -> tuple[dict[str, bytes], str]:
    """Return every file of the site of a new book, and what the build said."""
    book = start_book(folder)
    (book / "hook.py").write_text(HOOK)
    replace_once(book / "mkdocs.yml", "  - claimbook\n", f"  - claimbook: {{{option}}}\n")
    with (book / "mkdocs.yml").open("a") as config:
        config.write("\nhooks: [hook.py]\n")
    done = build_with_mkdocs(book, "--strict", SOURCE_DATE_EPOCH="1750000000")
    files = (path for path in (book / "site").rglob("*") if path.is_file())
    return {path.relative_to(book).as_posix(): path.read_bytes() for path in files}, done.stdout


def test_the_site_is_the_same_without_what_makes_it_fast(tmp_path: Path) -> None:
    """To the byte, search included; so whatever is at fault can be found by turning it off."""
    fast, said = build(tmp_path / "fast", "serve_cache: true")
    assert "made as HtmlPage" in said
    slow, said = build(tmp_path / "slow", "serve_cache: false")
    assert "made as HtmlPage" not in said
    assert len(fast) > 30
    assert [path for path in sorted(fast.keys() | slow) if fast.get(path) != slow.get(path)] == []
