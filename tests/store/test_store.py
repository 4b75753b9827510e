"""What is put into the store comes out again, or nothing does."""

import errno
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from claimbook.store import Store, describe_folders, make_key

KEY, OTHER = make_key("test", "one"), make_key("test", "other")
DAY = 24 * 60 * 60


def find_files(folder: Path) -> list[Path]:
    """Return every file below a folder."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in {".gitignore", "secret"}
    ]


def change_byte(place: int) -> Callable[[bytes], bytes]:
    """Return what changes one byte of a file."""
    return lambda kept: kept[:place] + bytes([kept[place] ^ 1]) + kept[place:][1:]


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut short": lambda kept: kept[:-1],
    "cut within the seal": lambda kept: kept[:20],
    "longer": lambda kept: kept + b"x",
    "another seal": change_byte(0),
    "another content": change_byte(-1),
    "text": lambda _: b"<html>",
}


@pytest.mark.parametrize("content", [b"", b"x", "“words”\n".encode(), bytes(range(256)) * 999])
def test_a_result_comes_back_as_it_was(tmp_path: Path, content: bytes) -> None:
    """In another build, too."""
    Store(tmp_path).put(KEY, content)
    assert Store(tmp_path).get(KEY) == content
    assert Store(tmp_path).get(OTHER) is None


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_result_is_as_good_as_none(tmp_path: Path, damage: str) -> None:
    """And is replaced by the next one."""
    store = Store(tmp_path)
    store.put(KEY, b"words and words")
    (path,) = find_files(tmp_path)
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    assert store.get(KEY) is None
    store.put(KEY, b"words and words")
    assert store.get(KEY) == b"words and words"


def test_a_result_under_the_name_of_another_is_as_good_as_none(tmp_path: Path) -> None:
    """Its seal has its own key in it."""
    store = Store(tmp_path)
    store.put(KEY, b"one")
    (path,) = find_files(tmp_path)
    store.put(OTHER, b"other")
    (other,) = set(find_files(tmp_path)) - {path}
    other.write_bytes(path.read_bytes())
    assert store.get(OTHER) is None


def test_content_is_kept_once_under_its_own_hash(tmp_path: Path) -> None:
    """The pages of two builds are mostly the same."""
    store = Store(tmp_path)
    key = store.put_content(b"page")
    assert store.put_content(b"page") == key
    assert store.get(key) == b"page"
    assert len(find_files(tmp_path)) == 1


def test_a_place_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    """Nor does it stop anything."""
    (tmp_path / "file").write_text("here")
    store = Store(tmp_path / "file" / "store")
    store.put(KEY, b"x")
    store.sweep(0)
    assert store.get(KEY) is None


def test_a_full_disk_leaves_no_halves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was begun is removed."""
    make = tempfile.mkstemp

    def fill(*arguments: object, **options: object) -> tuple[int, str]:
        handle, name = make(*arguments, **options)  # type: ignore[call-overload]
        os.close(handle)
        return os.open(name, os.O_RDONLY), name

    monkeypatch.setattr(tempfile, "mkstemp", fill)
    store = Store(tmp_path)
    store.put(KEY, b"x" * 9999)
    assert store.get(KEY) is None
    assert find_files(tmp_path) == []


def test_a_disk_that_becomes_read_only_still_gives_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The time of last use is then not noted."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    store = Store(tmp_path)
    store.put(KEY, b"x")
    (path,) = find_files(tmp_path)
    os.utime(path, (1, 1))
    monkeypatch.setattr(Path, "touch", refuse)
    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    assert store.get(KEY) == b"x"
    store.put(OTHER, b"y")
    assert store.get(OTHER) is None


def put_aged(store: Store, folder: Path, ages: list[float]) -> list[str]:
    """Put results of a thousand bytes, last used so many days ago, and return their keys."""
    keys = []
    for number, age in enumerate(ages):
        before = set(find_files(folder))
        key = make_key("aged", str(number))
        store.put(key, os.urandom(1000))
        (path,) = set(find_files(folder)) - before
        then = time.time() - age * DAY
        os.utime(path, (then, then))
        keys.append(key)
    return keys


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    """Looking a result up is a use; a time in the future, from a wrong clock, harms nothing."""
    store = Store(tmp_path)
    oldest, old, young, ahead = put_aged(store, tmp_path, [9, 8, 2, -5])
    assert store.get(oldest)
    store.sweep(3500)
    assert [bool(store.get(key)) for key in (oldest, old, young, ahead)] == [
        True,
        False,
        False,
        True,
    ]


def test_nothing_goes_while_there_is_room(tmp_path: Path) -> None:
    """However old it is; only what a killed build left half-written."""
    store = Store(tmp_path)
    keys = put_aged(store, tmp_path, [900, 1])
    folder = find_files(tmp_path)[0].parent
    half, new_half = folder / "a.part", folder / "b.part"
    half.write_bytes(b"half")
    os.utime(half, (1, 1))
    new_half.write_bytes(b"another build writes this")
    store.sweep()
    assert all(store.get(key) for key in keys)
    assert not half.exists()
    assert new_half.exists()


TWO_BUILDS = """
import sys
from pathlib import Path
from claimbook.store import Store, make_key
store = Store(Path(sys.argv[1]))
for turn in range(150):
    for number in range(8):
        key = make_key("shared", str(number))
        want = f"{number} ".encode() * 3000
        assert store.get(key) in (None, want)
        store.put(key, want)
    if turn % 10 == int(sys.argv[2]):
        store.sweep(100)
"""


def test_two_builds_may_share_the_store(tmp_path: Path) -> None:
    """While both write the same results, and remove them under each other's hands."""
    command = [sys.executable, "-c", TWO_BUILDS, str(tmp_path)]
    both = [subprocess.Popen([*command, number], stderr=subprocess.PIPE) for number in "38"]
    assert [(each.communicate()[1], each.returncode) for each in both] == [(b"", 0)] * 2
    assert not list(tmp_path.rglob("*.part"))


CHANGES: dict[str, Callable[[Path], object]] = {
    "another content": lambda folder: (folder / "a.yml").write_text("b"),
    "another name": lambda folder: (folder / "a.yml").rename(folder / "c.yml"),
    "one file more": lambda folder: (folder / "below" / "b.yml").write_text(""),
    "one file less": lambda folder: (folder / "a.yml").unlink(),
    "an empty folder": lambda folder: (folder / "new").mkdir(),
    "a link to the same": lambda folder: (
        (folder / "a.yml").rename(folder.parent / "a.yml"),
        (folder / "a.yml").symlink_to(folder.parent / "a.yml"),
    ),
    "a dangling link": lambda folder: (folder / "link").symlink_to("nowhere"),
    "no folder": lambda folder: folder.rename(folder.parent / "gone"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_description_of_a_folder_changes_with_what_is_in_it(
    tmp_path: Path, change: str
) -> None:
    """Whatever it is."""
    folder = tmp_path / "folder"
    (folder / "below").mkdir(parents=True)
    (folder / "a.yml").write_text("a")
    before = describe_folders([folder])
    assert before
    CHANGES[change](folder)
    assert describe_folders([folder]) not in (before, None)


def test_nobody_knows_what_is_behind_a_link_to_a_folder(tmp_path: Path) -> None:
    """So nothing that is made from it is kept."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "link").symlink_to(tmp_path)
    assert describe_folders([tmp_path / "folder"]) is None


def test_a_file_that_is_touched_has_the_same_description(tmp_path: Path) -> None:
    """The time of a file says nothing about its content."""
    (tmp_path / "a.yml").write_text("a")
    before = describe_folders([tmp_path])
    os.utime(tmp_path / "a.yml", (1, 1))
    assert describe_folders([tmp_path]) == before


def test_parts_of_a_key_do_not_run_into_each_other() -> None:
    """Else two different inputs could have one result."""
    keys = {make_key("a", "b"), make_key("ab"), make_key("a", "b", ""), make_key("", "ab")}
    assert len(keys) == 4


def clone(folder: Path, to: Path) -> None:
    """Copy files as Git does: without the modes that it does not keep."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            (to / path.relative_to(folder)).parent.mkdir(parents=True, exist_ok=True)
            (to / path.relative_to(folder)).write_bytes(path.read_bytes())


def test_a_store_that_came_with_a_book_is_not_used(tmp_path: Path) -> None:
    """A stranger can put one into a pull request; its secret came with it and is replaced."""
    Store(tmp_path / "theirs").put(KEY, b"<script>")
    clone(tmp_path / "theirs", tmp_path / "ours")
    store = Store(tmp_path / "ours")
    assert store.get(KEY) is None
    store.put(KEY, b"our own")
    assert Store(tmp_path / "ours").get(KEY) == b"our own"


def test_results_that_were_added_to_our_own_store_are_not_used(tmp_path: Path) -> None:
    """Each store has another secret, whatever is in it."""
    Store(tmp_path / "ours").put(OTHER, b"our own")
    theirs = Store(tmp_path / "theirs")
    theirs.put(KEY, b"<script>")
    (tmp_path / "theirs" / "secret").unlink()
    clone(tmp_path / "theirs", tmp_path / "ours")
    assert Store(tmp_path / "ours").get(KEY) is None
    assert Store(tmp_path / "ours").get(OTHER) == b"our own"


@pytest.mark.parametrize("content", [b"", b"short", bytes(33)])
def test_a_secret_that_is_none_is_replaced(tmp_path: Path, content: bytes) -> None:
    """Nor is one used that is behind a link."""
    secret = tmp_path / "secret"
    secret.write_bytes(content)
    secret.chmod(0o400)
    Store(tmp_path).put(KEY, b"words")
    assert Store(tmp_path).get(KEY) == b"words"
    assert len(secret.read_bytes()) == 32
    secret.rename(tmp_path / "other")
    secret.symlink_to("other")
    assert Store(tmp_path).get(KEY) is None


def test_where_no_secret_can_be_kept_nothing_is_recalled(tmp_path: Path) -> None:
    """By another build; the one that put it there still has it."""
    (tmp_path / "secret").mkdir()
    store = Store(tmp_path)
    store.put(KEY, b"words")
    assert store.get(KEY) == b"words"
    assert Store(tmp_path).get(KEY) is None
