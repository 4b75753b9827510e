"""The link checker itself, without which no other test of links means anything."""

from pathlib import Path

from tests.site_links import find_broken_links, find_other_hosts


def write_page(site: Path, name: str, body: str) -> None:
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text(f"<!doctype html><body>{body}</body>", encoding="utf-8")


def test_links_to_pages_files_and_anchors_that_exist_are_quiet(tmp_path: Path) -> None:
    """Relative links, folders with an index, anchors with escapes and other hosts all pass."""
    write_page(tmp_path, "index.html", '<p id="a b"><a href="sub/">1</a><a href="#a%20b">2</a>')
    write_page(
        tmp_path,
        "sub/index.html",
        '<a href="../index.html#a%20b">1</a><img src="../x.svg"><a href="https://o.example/">2</a>'
        '<a href="mailto:a@b.example">3</a>',
    )
    (tmp_path / "x.svg").touch()
    assert find_broken_links(tmp_path) == []
    assert find_other_hosts(tmp_path) == {"o.example"}


def test_links_that_lead_nowhere_are_named(tmp_path: Path) -> None:
    """A missing page, a missing file and a missing anchor are each told with their page."""
    write_page(
        tmp_path, "index.html", '<a href="no.html">1</a><img src="no.svg"><a href="#no">2</a>'
    )
    assert find_broken_links(tmp_path) == [
        "index.html: no.html",
        "index.html: no.svg",
        "index.html: #no",
    ]


def test_links_that_leave_the_base_path_are_broken(tmp_path: Path) -> None:
    """A site published under /name/ must not link to the root of its host."""
    write_page(
        tmp_path, "index.html", '<a href="/name/index.html">1</a><a href="/index.html">2</a>'
    )
    assert find_broken_links(tmp_path, base="name/") == ["index.html: /index.html"]
