"""What people write is never the place of a site, by whichever way a path leads there."""

from pathlib import Path

import pytest

from claimbook.sources import TargetError, mark_ours, refuse_foreign, refuse_sources

HOME = b'<meta name="generator" content="mkdocs-1.6.1, mkdocs-material-9.8.1">'
STOCK = b"<!--\nMkDocs version : 1.6.1\nBuild Date UTC : 2024-08-30\n-->"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with three folders that people write in."""
    root = tmp_path / "work" / "project"
    for name in ("data/articles", "seeds", "docs", ".git", "site"):
        (root / name).mkdir(parents=True)
    return root


def list_sources(root: Path) -> list[Path]:
    return [root / name for name in ("data", "seeds", "docs")]


@pytest.mark.parametrize(
    "target",
    [
        "data",
        "data/articles",
        "seeds/new/folder",
        "docs/../docs",
        ".",
        "..",
        "../..",
        "/",
        ".git",
        ".git/hooks",
        "../other/.git",
    ],
)
def test_a_target_that_is_or_holds_or_lies_in_a_source_is_refused(root: Path, target: str) -> None:
    """And so is what Git keeps."""
    with pytest.raises(TargetError, match="nothing was written to"):
        refuse_sources(root / target, root, list_sources(root))


@pytest.mark.parametrize("leads_to", ["data", "seeds/new", "..", ".", ".git"])
def test_a_symbolic_link_to_one_is_refused(root: Path, leads_to: str) -> None:
    """What counts is where it leads."""
    (root / "link").symlink_to(root / leads_to)
    with pytest.raises(TargetError):
        refuse_sources(root / "link", root, list_sources(root))


def test_a_source_behind_a_symbolic_link_is_refused_under_its_real_name(root: Path) -> None:
    """Pages may be kept elsewhere, and `docs` lead there."""
    (root / "docs").rmdir()
    (root / "elsewhere").mkdir()
    (root / "docs").symlink_to(root / "elsewhere")
    with pytest.raises(TargetError, match=r"project/docs has"):
        refuse_sources(root / "elsewhere", root, list_sources(root))


@pytest.mark.parametrize("target", ["site", "public/new", "database", "../site", "data2"])
def test_any_other_folder_is_free(root: Path, target: str) -> None:
    """Beside them, or beside the project; names that only begin alike are others."""
    refuse_sources(root / target, root, list_sources(root))


def test_a_link_that_leads_to_itself_is_no_source(root: Path) -> None:
    """What follows fails on it and says so; this question does not."""
    (root / "loop").symlink_to("loop")
    refuse_sources(root / "loop", root, list_sources(root))


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    """Nobody knows whether it is kept anywhere else."""
    (tmp_path / "thesis.odt").touch()
    with pytest.raises(TargetError, match="not empty"):
        refuse_foreign(tmp_path)


def test_a_file_is_refused(tmp_path: Path) -> None:
    """A build would fail in the end."""
    (tmp_path / "site").touch()
    with pytest.raises(TargetError, match="it is a file"):
        refuse_foreign(tmp_path / "site")


def test_a_folder_that_is_missing_or_empty_is_free(tmp_path: Path) -> None:
    """What is hidden stays where it is, so it does not count."""
    refuse_foreign(tmp_path / "site")
    (tmp_path / ".git").mkdir()
    refuse_foreign(tmp_path)


def test_a_folder_that_bears_our_mark_is_free(tmp_path: Path) -> None:
    """Whatever is in it."""
    mark_ours(tmp_path / "site")
    (tmp_path / "site" / "index.html").touch()
    refuse_foreign(tmp_path / "site")


@pytest.mark.parametrize("home", [HOME, STOCK], ids=["material", "stock"])
def test_a_site_that_mkdocs_made_before_there_was_a_mark_is_free(
    tmp_path: Path, home: bytes
) -> None:
    """So that nobody has to remove the last site of an earlier version by hand."""
    (tmp_path / "index.html").write_bytes(home)
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        with pytest.raises(TargetError):
            refuse_foreign(tmp_path)
        (tmp_path / name).touch()
    refuse_foreign(tmp_path)
    (tmp_path / "index.html").write_text("<p>Written by hand, with a sitemap.</p>")
    with pytest.raises(TargetError):
        refuse_foreign(tmp_path)
