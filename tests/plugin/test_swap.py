"""A site changes from old to new in one step, or not at all."""

from pathlib import Path

import pytest

from claimbook.plugin.swap import SiteSwap


def build(folder: Path, **files: str) -> None:
    for name, content in files.items():
        (folder / f"{name}.html").write_text(content, encoding="utf-8")


def read(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_new_site_takes_the_old_ones_place(tmp_path: Path) -> None:
    """Files of the old site are gone, and nothing is left beside the new one."""
    site = tmp_path / "site"
    site.mkdir()
    build(site, old="old")
    swap = SiteSwap(site)
    swap.begin()
    build(swap.aside, new="new")
    swap.finish()
    assert read(site) == {"new.html": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_first_site_needs_no_old_one(tmp_path: Path) -> None:
    """The folders above it are made as well."""
    swap = SiteSwap(tmp_path / "deep" / "site")
    swap.begin()
    build(swap.aside, new="new")
    swap.finish()
    assert read(tmp_path / "deep" / "site") == {"new.html": "new"}


def test_a_failed_build_leaves_the_old_site(tmp_path: Path) -> None:
    """What was built aside is thrown away."""
    site = tmp_path / "site"
    site.mkdir()
    build(site, old="old")
    swap = SiteSwap(site)
    swap.begin()
    build(swap.aside, new="half")
    swap.discard()
    assert read(tmp_path) == {"site/old.html": "old"}


def test_a_build_killed_between_the_two_steps_is_mended_by_the_next(tmp_path: Path) -> None:
    """Then the old site stands aside and no site in its place: it comes back first."""
    swap = SiteSwap(tmp_path / "site")
    swap.begin()
    build(swap.aside, new="half")
    (tmp_path / ".site.old").mkdir()
    build(tmp_path / ".site.old", old="old")
    swap.begin()
    assert read(tmp_path / "site") == {"old.html": "old"}
    assert read(swap.aside) == {}


def test_hidden_files_of_the_site_folder_stay(tmp_path: Path) -> None:
    """MkDocs never removes them; some keep a Git work tree there."""
    site = tmp_path / "site"
    (site / ".git").mkdir(parents=True)
    (site / ".git" / "HEAD").write_text("ref")
    (site / ".nojekyll").touch()
    swap = SiteSwap(site)
    swap.begin()
    build(swap.aside, new="new")
    swap.finish()
    assert read(site) == {".git/HEAD": "ref", ".nojekyll": "", "new.html": "new"}


def test_a_site_folder_that_cannot_be_renamed_gets_the_new_contents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with a volume that is mounted there in a container."""
    site = tmp_path / "site"
    (site / "gone").mkdir(parents=True)
    build(site, old="old", same="old")
    build(site / "gone", deep="old")
    swap = SiteSwap(site)
    swap.begin()
    build(swap.aside, same="new", new="new")
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self == site:
            raise OSError("device or resource busy")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    swap.finish()
    assert read(tmp_path) == {"site/new.html": "new", "site/same.html": "new"}
    assert not (site / "gone").exists()


def test_a_site_behind_a_symbolic_link_stays_behind_it(tmp_path: Path) -> None:
    """The folder that the link leads to changes, the link stays."""
    real = tmp_path / "real"
    real.mkdir()
    build(real, old="old")
    (tmp_path / "site").symlink_to(real)
    swap = SiteSwap(tmp_path / "site")
    swap.begin()
    build(swap.aside, new="new")
    swap.finish()
    assert (tmp_path / "site").is_symlink()
    assert read(real) == {"new.html": "new"}


def test_nothing_of_an_earlier_build_gets_into_the_next(tmp_path: Path) -> None:
    """A build that was killed leaves half a site aside."""
    swap = SiteSwap(tmp_path / "site")
    swap.begin()
    build(swap.aside, half="half")
    SiteSwap(tmp_path / "site").begin()
    assert read(swap.aside) == {}
