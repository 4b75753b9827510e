"""`claimbook new`: a briefing that works from the first moment."""

import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from packaging.requirements import InvalidRequirement, Requirement
from tests.repository import ROOT, build_with_mkdocs
from tests.site_links import find_broken_links

from claimbook.cli import main, new
from claimbook.cli.mkdocs_yml import read_mkdocs
from claimbook.cli.new import collect_starter
from claimbook.cli.requirement import REFUSED, find_requirement, make_public, read_origin
from claimbook.plugin.nav import walk_nav


def test_a_new_briefing_is_clean_and_builds_strictly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With every claim of its example on a page, and every link in place."""
    monkeypatch.chdir(tmp_path)
    assert main(["new", "mine"]) == 0
    assert main(["check", "mine", "--strict"]) == 0
    assert main(["schema", "--check", "--book", "mine"]) == 0
    build_with_mkdocs(tmp_path / "mine", "--strict")
    assert find_broken_links(tmp_path / "mine" / "site") == []


def test_an_empty_briefing_takes_the_first_claim_as_its_readme_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It builds before that, and names nothing of the example that it left out."""
    monkeypatch.chdir(tmp_path)
    assert main(["new", "--empty", "mine"]) == 0
    mine = tmp_path / "mine"
    for folder in ("seeds", "data/articles"):
        assert [path.name for path in (mine / folder).iterdir()] == [".gitkeep"]
    read = [path for path in mine.rglob("*") if path.is_file() and path.suffix in {".md", ".yml"}]
    named = {path.name for path in read if "ferries" in path.read_text().casefold()}
    assert named == {"README.md", "corrections.yml", "derived.yml"}
    assert "example-ferries-electric-ships" not in (mine / "README.md").read_text()
    assert main(["check", "mine", "--strict"]) == 0
    build_with_mkdocs(mine, "--strict")
    assert "is an invented example" not in (mine / "site" / "index.html").read_text()
    blocks = re.findall(r"```yaml\n(.*?)\n *```", (mine / "README.md").read_text(), re.DOTALL)
    head, claim, *records = blocks
    for block in records:
        comment, record = block.split("\n", 1)
        with (mine / comment.removeprefix("# ")).open("a", encoding="utf-8") as file:
            file.write(f"\n{record}\n")
    (mine / "seeds" / "example-ferries.txt").write_text(
        "Example Ferries to Spend $120 Million on Electric Ships\n\n"
        "Example Ferries will spend 120 million dollars on six electric ships by 2030.\n"
    )
    article = f"{dedent(head)}\n{claim}\n"
    (mine / "data" / "articles" / "ferries.yml").write_text(article, encoding="utf-8")
    assert main(["check", "mine"]) == 0


def test_every_section_has_its_place_in_the_navigation(tmp_path: Path) -> None:
    """That of this repository, without the pages that are written by hand there."""
    main(["new", str(tmp_path)])
    own, new = (
        {path for path, _ in walk_nav(read_mkdocs(folder)["nav"])} for folder in (ROOT, tmp_path)
    )
    by_hand = {path for path in own if (ROOT / "docs" / path).is_file()} - {"index.md"}
    assert own - by_hand == new


def test_its_pages_for_editors_are_those_of_the_program(tmp_path: Path) -> None:
    """No copy of them is written, which would age; a page of one's own takes the place of one."""
    main(["new", str(tmp_path)])
    assert {path.name for path in (tmp_path / "docs").iterdir()} == {"index.md"}
    (tmp_path / "docs" / "glossary").mkdir()
    (tmp_path / "docs" / "glossary" / "index.md").write_text("# Our own words\n")
    build_with_mkdocs(tmp_path, "--strict")
    assert "Our own words" in (tmp_path / "site/glossary/index.html").read_text()
    assert "How to correct what was published" in (tmp_path / "site/correct/index.html").read_text()
    assert "<dt>" in (tmp_path / "site/method/index.html").read_text()


def test_its_first_lines_of_other_files_are_right(tmp_path: Path) -> None:
    """Whoever takes the # away has a figure and a correction that are checked."""
    main(["new", str(tmp_path)])
    for name in ("derived", "corrections"):
        path = tmp_path / "data" / f"{name}.yml"
        lines = path.read_text().splitlines()
        start = next(number for number, line in enumerate(lines) if line.startswith("# - "))
        path.write_text("\n".join([lines[0], *(line[2:] for line in lines[start:])]) + "\n")
    metrics = tmp_path / "data" / "metrics.yml"
    metrics.write_text(
        f"{metrics.read_text()}\nticket-price:\n  name: Ticket price\n"
        "  definition: What one journey costs.\n  dimension: money\n  measure: stock\n"
    )
    assert main(["check", str(tmp_path), "--strict"]) == 0


def test_its_workflows_pin_what_they_run(tmp_path: Path) -> None:
    """By commit, in the versions of this repository; one checks pull requests without secrets."""
    main(["new", str(tmp_path)])
    pinned = re.compile(r"uses: (\S+@[0-9a-f]{40}) # v")
    own = {
        found
        for path in (ROOT / ".github/workflows").iterdir()
        for found in pinned.findall(path.read_text())
    }
    for name in ("check", "publish"):
        text = (tmp_path / f".github/workflows/{name}.yml").read_text()
        assert text.count("uses: ") == len(pinned.findall(text)) > 0
        assert set(pinned.findall(text)) <= own
        assert "permissions: {}" in text
        assert "secrets." not in text
    assert "pull_request:" in (tmp_path / ".github/workflows/check.yml").read_text()


def test_a_clone_passes_what_its_workflows_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It lacks what git leaves out; nothing that a workflow asks for may be among that."""
    mine, clone = tmp_path / "mine", tmp_path / "clone"
    main(["new", str(mine)])
    for step in (("init", "-b", "main"), ("add", "."), ("commit", "-m", "x")):
        run_git(mine, *step)
    run_git(tmp_path, "clone", str(mine), str(clone))
    assert not (clone / "data" / ".schema").exists()
    monkeypatch.chdir(clone)
    shutil.copytree(clone, clone / ".cache/base", ignore=shutil.ignore_patterns(".git", ".cache"))
    texts = [(clone / f".github/workflows/{name}.yml").read_text() for name in ("check", "publish")]
    asked = re.findall(r"run: claimbook ((?:check|schema).*)", "\n".join(texts))
    assert sorted(asked) == ["check --strict", "check --strict --published .cache/base"]
    assert [main(words.split()) for words in asked] == [0, 0]


def test_its_example_says_that_it_is_invented(tmp_path: Path) -> None:
    """Nobody should take it for news."""
    main(["new", str(tmp_path)])
    assert "invented" in (tmp_path / "docs" / "index.md").read_text()
    assert "invented" in (tmp_path / "seeds" / "example-ferries.txt").read_text()


def test_it_has_settings_for_editors_and_a_workflow(tmp_path: Path) -> None:
    """Under their names with a dot."""
    main(["new", str(tmp_path)])
    for name in (
        *(".vscode/settings.json", ".github/workflows/publish.yml", ".gitignore"),
        *(".github/workflows/check.yml", ".github/pull_request_template.md"),
        *(".github/CODEOWNERS", ".github/dependabot.yml"),
    ):
        assert (tmp_path / name).is_file()


def test_no_file_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where one of its files is there, nothing is written and all of those are named."""
    (tmp_path / "mkdocs.yml").write_text("mine")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "topics.yml").symlink_to(tmp_path / "nowhere")
    assert main(["new", str(tmp_path)]) == 2
    assert "data/topics.yml, mkdocs.yml" in capsys.readouterr().err
    assert (tmp_path / "mkdocs.yml").read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "mkdocs.yml"]


def test_a_second_briefing_in_a_folder_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one line, not with the list of all its files."""
    main(["new", str(tmp_path)])
    assert main(["new", str(tmp_path)]) == 2
    message = "nothing was written: a briefing is here already (data/book.yml)"
    assert message in capsys.readouterr().err


def test_it_says_where_it_wrote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the full path, and how to get there from elsewhere."""
    monkeypatch.chdir(tmp_path)
    main(["new", "my briefing"])
    told = capsys.readouterr().out
    assert f"written to {tmp_path.resolve() / 'my briefing'}\n" in told
    assert "cd 'my briefing'\n" in told
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    main(["new", "."])
    told = capsys.readouterr().out
    assert f"written to {tmp_path.resolve() / 'here'}\n" in told
    assert "cd " not in told


def test_a_readme_that_is_there_is_left_alone(tmp_path: Path) -> None:
    """Repositories made on a hosting site begin with one."""
    (tmp_path / "README.md").write_text("mine")
    assert main(["new", str(tmp_path)]) == 0
    assert (tmp_path / "README.md").read_text() == "mine"


def test_files_of_others_are_left_alone(tmp_path: Path) -> None:
    """A folder need not be empty."""
    (tmp_path / "notes.txt").write_text("mine")
    assert main(["new", str(tmp_path)]) == 0
    assert (tmp_path / "notes.txt").read_text() == "mine"


COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        (None, "claimbook==1.2"),
        (
            {
                "url": "https://git.example/claimbook.git",
                "vcs_info": {"vcs": "git", "commit_id": COMMIT},
            },
            f"claimbook @ git+https://git.example/claimbook.git@{COMMIT}",
        ),
        (
            {"url": "https://files.example/claimbook-1.2.whl", "archive_info": {}},
            "claimbook @ https://files.example/claimbook-1.2.whl",
        ),
        ({"url": "file:///nowhere/claimbook", "dir_info": {"editable": True}}, REFUSED),
        ({"url": "file:///nowhere/claimbook-1.2.whl", "archive_info": {}}, REFUSED),
        (
            {
                "url": "ssh://git@git.example/claimbook.git",
                "vcs_info": {"vcs": "git", "commit_id": COMMIT},
            },
            f"claimbook @ git+ssh://git@git.example/claimbook.git@{COMMIT}",
        ),
    ],
)
def test_the_requirement_is_where_claimbook_came_from(
    origin: dict[str, Any] | None, line: str
) -> None:
    """A bare name would bring whatever bears it in an index."""
    assert read_origin("1.2", origin).line.rstrip() == line.rstrip()


def clone(folder: Path, origin: str) -> dict[str, Any]:
    """Return a clone with one commit, which `origin` has, and what pip notes of a folder."""
    for arguments in (
        ("init", "--quiet", "-b", "main"),
        ("commit", "--quiet", "--allow-empty", "-m", "x"),
        ("remote", "add", "origin", origin),
        ("update-ref", "refs/remotes/origin/main", "HEAD"),
    ):
        run_git(folder, *arguments)
    return {"url": folder.as_uri(), "dir_info": {}}


def run_git(folder: Path, *arguments: str) -> str:
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    done = subprocess.run(
        ["git", *author, *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def test_the_requirement_of_a_clone_is_where_it_was_cloned_from(tmp_path: Path) -> None:
    """At the commit that is checked out, without what proves who may fetch it."""
    origin = clone(tmp_path, "https://me:secret@git.example/claimbook.git")
    commit = run_git(tmp_path, "rev-parse", "HEAD")
    found = read_origin("1.2", origin)
    assert found.line == f"claimbook @ git+https://git.example/claimbook.git@{commit}\n"
    assert found.write() == found.line


def test_a_commit_that_nobody_else_has_is_not_required(tmp_path: Path) -> None:
    """Nor is a folder of another repository; pip refuses the line, and the one above says why."""
    origin = clone(tmp_path, "https://git.example/claimbook.git")
    run_git(tmp_path, "commit", "--allow-empty", "-m", "mine")
    found = read_origin("1.2", origin)
    assert found.line == REFUSED
    assert "not in https://git.example/claimbook.git" in found.write()
    (tmp_path / "inside").mkdir()
    assert read_origin("1.2", {"url": (tmp_path / "inside").as_uri()}).line == REFUSED


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("git@git.example:books/mine.git", "https://git.example/books/mine.git"),
        ("ssh://git@git.example/mine.git", "https://git.example/mine.git"),
        ("ssh://git@git.example:2222/mine.git", "ssh://git@git.example:2222/mine.git"),
        ("me@git.example:mine.git", "ssh://me@git.example/mine.git"),
        ("https://token@git.example:8443/mine", "https://git.example:8443/mine"),
        ("ssh://me:secret@git.example/mine", "ssh://me@git.example/mine"),
        *((each, None) for each in ("/home/me/claimbook", "../claimbook", "file:///claimbook")),
        *((each, None) for each in ("C:\\claimbook", "https://git.example/a b", "")),
    ],
)
def test_the_address_of_a_clone_is_one_that_others_can_use(
    address: str, public: str | None
) -> None:
    """It is written into a file that is published."""
    assert make_public(address) == public


def test_a_line_of_requirements_installs_claimbook_or_is_refused(tmp_path: Path) -> None:
    """A bare name would bring a stranger's program, and a comment nothing, without a word."""
    main(["new", str(tmp_path)])
    lines = (tmp_path / "requirements.txt").read_text().splitlines()
    (line,) = [line for line in lines if not line.startswith("#")]
    assert line == find_requirement().line.rstrip()
    with pytest.raises(InvalidRequirement):
        Requirement(REFUSED.strip())


@pytest.mark.parametrize("lacking", ["", "It is lost"])
def test_it_says_at_once_if_no_workflow_can_install_claimbook(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    lacking: str,
) -> None:
    """Before the steps that publish the briefing, and why."""
    found = read_origin("1.2", None)
    monkeypatch.setattr(new, "find_requirement", lambda: replace(found, lacking=lacking))
    main(["new", str(tmp_path)])
    told = capsys.readouterr().out
    assert (
        "It is lost. Write its source into requirements.txt" in told.partition("To publish")[0]
    ) == (lacking != "")


def test_its_steps_push_the_branch_that_is_published(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As its README has them; a folder that is a repository already is not made one."""
    main(["new", str(tmp_path / "mine")])
    told = capsys.readouterr().out
    steps = re.findall(r"^  (git .*)", told, re.MULTILINE)
    assert steps[0] == "git init -b main"
    assert steps[-1] == "git push -u origin main"
    readme = (tmp_path / "mine" / "README.md").read_text()
    assert re.findall(r"^   (git .*)", readme, re.MULTILINE) == steps
    publish = (tmp_path / "mine/.github/workflows/publish.yml").read_text()
    assert "branches: [main]" in publish
    (tmp_path / "other" / ".git").mkdir(parents=True)
    main(["new", str(tmp_path / "other")])
    again = capsys.readouterr().out
    assert re.findall(r"^  (git .*)", again, re.MULTILINE) == [*steps[1:3], steps[-1]]


@pytest.mark.parametrize("folder", ["file/mine", "file/mine/deeper"])
def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    folder: str,
) -> None:
    """It is wrong use, and no fault of claimbook's own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("mine")
    assert main(["new", folder]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert folder in told
    assert "cannot be read or written" in told


@pytest.mark.parametrize("folder", ["", " "])
def test_an_empty_name_is_no_folder(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    folder: str,
) -> None:
    """A variable that was never set must not fill the folder that one is in."""
    monkeypatch.chdir(tmp_path)
    assert main(["new", folder]) == 2
    assert "no folder is named" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_wheel_holds_what_a_new_briefing_needs(tmp_path: Path) -> None:
    """Files whose names begin with a dot, or that a .gitignore names, would be left out."""
    pytest.importorskip("hatchling")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        packed = set(wheel.namelist())
    for path in collect_starter():
        if not path.startswith("data/.schema/"):
            stored = "/".join(
                f"dot-{part[1:]}" if part.startswith(".") else part for part in path.split("/")
            )
            assert f"claimbook/cli/starter/{stored}" in packed
