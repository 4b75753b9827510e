"""A site changes from old to new in one step, or not at all; and whoever builds beside is safe."""

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.repository import plain_environment

from claimbook.plugin import workspace
from claimbook.plugin.swap import SiteSwap

OLD = {"index.html": "old", "same.html": "old", "gone/deep.html": "old"}
NEW = {"index.html": "new", "same.html": "new", "fresh/deep.html": "new"}
HIDDEN = {".git/HEAD": "ref", ".nojekyll": ""}
STEPS = [("beside", step) for step in range(6)] + [("within", step) for step in range(9)]
"""As many renames as an exchange of these files has in either way, and one more."""

KILLED = """
import os, sys
from pathlib import Path
from tests.plugin.test_swap import NEW, refuse_renaming, write
from claimbook.plugin import swap
site, step = Path(sys.argv[1]), int(sys.argv[2])
if sys.argv[3] == "within":
    refuse_renaming(site, lambda name, value: setattr(Path, name, value))
mover, made = Path.rename, 0
def rename(self, target):
    global made
    made += 1
    if made > step:
        os.kill(os.getpid(), 9)
    return mover(self, target)
one = swap.SiteSwap(site)
write(one.begin(), NEW)
Path.rename = rename
one.finish()
"""
"""A build that is killed before its rename of a certain number."""

PAIRED = """
import sys, time
from pathlib import Path
from tests.plugin.test_swap import write
from claimbook.plugin.swap import SiteSwap
site, name, offset = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
print("ready", flush=True)
sys.stdin.readline()
time.sleep(offset)
for _ in range(20):
    one = SiteSwap(site)
    one.mend()
    write(one.begin(), {f"{number}/index.html": name for number in range(20)})
    one.finish()
"""
"""A build again and again, from an agreed moment on."""


def write(folder: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")


def read(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def publish(site: Path, files: dict[str, str]) -> None:
    swap = SiteSwap(site)
    swap.mend()
    write(swap.begin(), files)
    swap.finish()


def run(code: str, *arguments: object) -> subprocess.Popen[str]:
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env={**plain_environment(), "PYTHONPATH": f"{root / 'generator'}:{root}"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def refuse_renaming(site: Path, put: Callable[[str, object], None]) -> None:
    """Make a folder one that cannot be renamed, as a volume that is mounted there."""
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self == site:
            raise OSError(errno.EBUSY, "device or resource busy", str(self))
        return rename(self, target)

    put("rename", refuse)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """An old site, with hidden files of somebody else."""
    site = tmp_path / "work" / "site"
    write(site, {**OLD, **HIDDEN})
    return site


@pytest.fixture(params=["beside", "within"])
def way(request: pytest.FixtureRequest, site: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """How the site is exchanged: as a whole, or entry by entry where it cannot be renamed."""
    if request.param == "within":
        refuse_renaming(site, lambda name, value: monkeypatch.setattr(Path, name, value))
    return str(request.param)


@pytest.mark.usefixtures("way")
def test_the_new_site_takes_the_old_ones_place(site: Path) -> None:
    """Files of the old one are gone, what was hidden stays, nothing is left beside."""
    publish(site, NEW)
    assert read(site.parent) == {f"site/{name}": text for name, text in {**NEW, **HIDDEN}.items()}
    assert not (site / "gone").exists()
    assert {path.name for path in site.iterdir() if path.is_dir()} == {".git", "fresh"}


@pytest.mark.usefixtures("way")
def test_hidden_files_of_the_new_site_replace_those_of_the_old_one(site: Path) -> None:
    """MkDocs publishes those that `exclude_docs` lets through."""
    write(site, {".well-known/old.txt": "old"})
    publish(site, {**NEW, ".well-known/new.txt": "new"})
    assert read(site / ".well-known") == {"new.txt": "new"}


@pytest.mark.usefixtures("way")
def test_hidden_files_that_the_old_site_had_not_come_with_the_new_one(site: Path) -> None:
    """As a `.well-known` that a plugin writes."""
    publish(site, {**NEW, ".well-known/x": "new"})
    assert read(site) == {**NEW, **HIDDEN, ".well-known/x": "new"}


def test_a_first_site_needs_no_old_one(tmp_path: Path) -> None:
    """The folders above it are made as well."""
    publish(tmp_path / "deep" / "site", NEW)
    assert read(tmp_path / "deep") == {f"site/{name}": text for name, text in NEW.items()}


def test_a_failed_build_leaves_the_old_site(site: Path) -> None:
    """What was built aside is thrown away."""
    before = read(site.parent)
    swap = SiteSwap(site)
    write(swap.begin(), NEW)
    swap.discard()
    assert read(site.parent) == before


def test_a_site_behind_a_symbolic_link_stays_behind_it(site: Path, tmp_path: Path) -> None:
    """The folder that the link leads to changes, the link stays."""
    (tmp_path / "link").symlink_to(site)
    publish(tmp_path / "link", NEW)
    assert (tmp_path / "link").is_symlink()
    assert read(site) == {**NEW, **HIDDEN}


def test_links_of_the_old_site_are_replaced_and_not_written_through(
    site: Path, tmp_path: Path, way: str
) -> None:
    """They may lead to what people write."""
    write(tmp_path / "data", {"book.yml": "mine"})
    (site / "fresh").symlink_to(tmp_path / "data")
    publish(site, NEW)
    assert read(site) == {**NEW, **HIDDEN}, way
    assert read(tmp_path / "data") == {"book.yml": "mine"}


@pytest.mark.parametrize(("way", "step"), STEPS, indirect=["way"])
def test_a_swap_that_fails_at_a_step_undoes_itself(
    site: Path, way: str, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Readers have the old site or the new one, whole; nothing is left beside it."""
    swap = SiteSwap(site)
    write(swap.begin(), NEW)
    rename, made = Path.rename, 0

    def fail_once(self: Path, target: Path) -> Path:
        nonlocal made
        made += 1
        if made == step + 1:
            raise OSError(errno.EIO, "input/output error", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_once)
    failed = False
    try:
        swap.finish()
    except OSError:
        failed = True
    assert read(site) == {**(OLD if failed else NEW), **HIDDEN}, way
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert not list(site.glob(".site*"))


@pytest.mark.parametrize(("killed_way", "step"), STEPS)
def test_a_build_that_is_killed_at_a_step_is_mended_by_the_next(
    site: Path, killed_way: str, step: int
) -> None:
    """The old site or the new one comes back whole, before the next build knows of any errors."""
    one = run(KILLED, site, step, killed_way)
    one.communicate()
    assert one.returncode in (0, -signal.SIGKILL)
    SiteSwap(site).mend()
    assert read(site) in ({**OLD, **HIDDEN}, {**NEW, **HIDDEN})
    if one.returncode == 0:
        assert read(site) == {**NEW, **HIDDEN}
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert not list(site.glob(".site*"))


def test_a_machine_that_refuses_the_undoing_too_loses_nothing(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old site waits aside for the next build."""
    swap = SiteSwap(site)
    write(swap.begin(), NEW)
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self == site:
            return rename(self, target)
        raise OSError(errno.EIO, "input/output error", str(self))

    with monkeypatch.context() as broken:
        broken.setattr(Path, "rename", fail)
        with pytest.raises(OSError, match="input/output"):
            swap.finish()
    assert not site.exists()
    publish(site, NEW)
    assert read(site) == {**NEW, **HIDDEN}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_what_a_running_build_has_made_is_left_alone(site: Path) -> None:
    """Whatever another build mends or publishes meanwhile; then the last whole one wins."""
    first, second = SiteSwap(site), SiteSwap(site)
    aside = first.begin()
    write(aside, NEW)
    second.mend()
    write(second.begin(), {"index.html": "second"})
    second.finish()
    assert read(aside) == NEW
    assert read(site) == {"index.html": "second", **HIDDEN}
    first.finish()
    assert read(site) == {**NEW, **HIDDEN}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_where_only_the_site_can_be_written_it_is_built_within(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a project that is mounted read-only, with a volume for the site."""
    make = workspace.mkdtemp

    def refuse(prefix: str, dir: Path) -> str:  # noqa: A002
        if dir == site.parent:
            raise OSError(errno.EROFS, "read-only file system", str(dir))
        return make(prefix=prefix, dir=dir)

    monkeypatch.setattr(workspace, "mkdtemp", refuse)
    aside = SiteSwap(site).begin()
    assert aside.is_relative_to(site)
    publish(site, NEW)
    assert aside.is_dir()
    assert read(site) == {**NEW, **HIDDEN}
    with pytest.raises(OSError, match="read-only file system"):
        SiteSwap(site.parent / "another").begin()


def test_without_locks_only_what_is_old_is_swept(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some file systems know none; then the age of a folder says whether anybody uses it."""
    monkeypatch.setattr(workspace, "HAS_LOCKS", False)
    aside = SiteSwap(site).begin()
    SiteSwap(site).mend()
    assert aside.is_dir()
    long_ago = time.time() - workspace.SECONDS_UNLOCKED - 60
    os.utime(aside.parent, (long_ago, long_ago))
    SiteSwap(site).mend()
    assert not aside.exists()


@pytest.mark.parametrize("offset", [0, 0.001, 0.004, 0.02])
def test_two_builds_at_once_publish_one_of_them(site: Path, offset: float) -> None:
    """Twenty times each: every page is of one build, and nothing is left beside."""
    both = [run(PAIRED, site, "one", 0), run(PAIRED, site, "two", offset)]
    for each in both:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    for each in both:
        assert each.stdin is not None
        each.stdin.write("\n")
        each.stdin.flush()
    for each in both:
        each.communicate()
        assert each.returncode == 0
    pages = {name: text for name, text in read(site).items() if not name.startswith(".")}
    assert len(pages) == 20
    assert len(set(pages.values())) == 1
    assert {name: text for name, text in read(site).items() if name.startswith(".")} == HIDDEN
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_site_that_another_build_has_just_renamed_away_has_nothing_left(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was there when it was looked for, and is gone when it is listed."""
    scan = os.scandir

    def scan_late(path: Path) -> object:
        if Path(path) == site:
            raise FileNotFoundError(errno.ENOENT, "no such folder", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", scan_late)
    SiteSwap(site).mend()
