"""Exchanging folders when other builds publish at the same moment."""

import errno
from pathlib import Path

import pytest
from tests.plugin.test_swap import read, write

from claimbook.plugin import swap
from claimbook.plugin.swap import SiteSwap, exchange_folders, undo


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A workspace that has taken three sites, one after the other, while others published."""
    work = tmp_path / "work"
    write(work / "new", {"index.html": "new", ".git/HEAD": "ref"})
    for number in (0, 2, 10):
        write(work / f"old-{number}", {"index.html": f"old {number}", f".kept-{number}": ""})
    return work


def test_the_latest_site_comes_back_with_all_hidden_files(work: Path, target: Path) -> None:
    """The others are no longer needed; their numbers are read as numbers."""
    undo(work, target)
    assert read(target) == {
        "index.html": "old 10",
        ".git/HEAD": "ref",
        ".kept-0": "",
        ".kept-2": "",
        ".kept-10": "",
    }
    assert {path.name for path in work.iterdir()} == {"new", "gone-0", "gone-2"}
    assert read(work / "new") == {"index.html": "new"}


def test_a_site_that_another_build_has_published_stays(work: Path, target: Path) -> None:
    """It gets the hidden files, and nothing else."""
    write(target, {"index.html": "another"})
    undo(work, target)
    assert read(target) == {
        "index.html": "another",
        ".git/HEAD": "ref",
        ".kept-0": "",
        ".kept-2": "",
        ".kept-10": "",
    }
    assert {path.name for path in work.iterdir()} == {"new", "gone-0", "gone-2", "gone-10"}


@pytest.mark.parametrize(
    ("number", "failing", "tries"),
    [
        (errno.ENOTEMPTY, 2, 3),
        (errno.EEXIST, 2, 3),
        (errno.ENOTEMPTY, 99, 5),
        (errno.EEXIST, 99, 5),
        (errno.EACCES, 99, 1),
    ],
)
def test_a_build_tries_again_if_another_was_faster(
    number: int,
    failing: int,
    tries: int,
    tmp_path: Path,
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """For a while, and only then: any other fault ends it."""
    work = tmp_path / "work"
    write(work / "new", {"index.html": "new"})
    rename, tried = Path.rename, 0

    def refuse(self: Path, to: Path) -> Path:
        nonlocal tried
        if self.name == "new":
            tried += 1
            if tried <= failing:
                raise OSError(number, "refused", str(to))
        return rename(self, to)

    monkeypatch.setattr(swap, "TRIES", 5)
    monkeypatch.setattr(Path, "rename", refuse)
    if failing < tries:
        exchange_folders(work, target)
        assert read(target) == {"index.html": "new"}
    else:
        with pytest.raises(OSError, match="refused"):
            exchange_folders(work, target)
    assert tried == tries


def test_an_exchange_that_has_not_begun_has_nothing_to_undo(target: Path) -> None:
    """Within a site, before its first entry is taken."""
    work = target / ".work"
    write(target, {"index.html": "old", ".work/new/index.html": "new"})
    before = read(target)
    undo(work, target)
    assert read(target) == before


def test_a_first_site_that_cannot_be_put_in_its_place_is_not_there(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is no folder whose entries could be exchanged instead."""

    def refuse(self: Path, to: Path) -> Path:
        raise PermissionError(errno.EACCES, "Permission denied", str(self), None, str(to))

    swap = SiteSwap(target)
    write(swap.begin(), {"index.html": "new"})
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refuse)
        with pytest.raises(PermissionError):
            swap.finish()
    assert list(target.parent.iterdir()) == []


def test_without_a_build_there_is_nothing_to_finish_and_to_discard(target: Path) -> None:
    """As when a command ends before its build begins."""
    write(target, {"index.html": "old"})
    swap = SiteSwap(target)
    swap.finish()
    swap.discard()
    assert read(target) == {"index.html": "old"}


def test_a_place_where_no_folder_can_be_made_is_named(tmp_path: Path) -> None:
    """The site's, not that of the folder beside it which nobody has asked for."""
    (tmp_path / "file").write_text("")
    place = tmp_path / "file" / "deep" / "site"
    with pytest.raises(OSError) as raised:  # noqa: PT011
        SiteSwap(place).begin()
    assert raised.value.filename == str(place)
    assert raised.value.errno == errno.ENOTDIR
    assert raised.value.strerror == "Not a directory"


def test_all_folders_above_a_site_are_made(tmp_path: Path) -> None:
    """However many there are."""
    place = tmp_path / "very" / "deep" / "below" / "site"
    swap = SiteSwap(place)
    write(swap.begin(), {"index.html": "new"})
    swap.finish()
    assert read(place) == {"index.html": "new"}
