"""`claimbook check --published`: which ids of an earlier build are gone."""

import json
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copytree
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

import pytest
import yaml
from tests.history.commits import run_git
from tests.repository import ARTICLE, ROOT, replace_once, start_book

from claimbook.checking import Checker
from claimbook.cli import main
from claimbook.cli.checking.published import read_published
from claimbook.cli.main import WRONG_USE
from claimbook.export import make_exports
from claimbook.folders import Folders

CLAIM = "ferries-ship-plan"
YEAR = "  fiscal_year: {starts: 7}"


@pytest.fixture(autouse=True)
def outside_of_github(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that problems come as text."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


def publish(book: Path, to: Path) -> Path:
    """Return the claims.json of a build."""
    study = Checker(Folders(book)).check().study
    assert study is not None
    to.write_bytes(make_exports(study)["claims.json"])
    return to


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A new briefing."""
    return start_book(tmp_path / "book")


@pytest.fixture
def published(book: Path, tmp_path: Path) -> Path:
    """What it has published."""
    return publish(book, tmp_path / "claims.json")


def test_nothing_is_gone_from_the_same_book(tmp_path: Path) -> None:
    """Of this repository, with all kinds of records."""
    published = publish(ROOT, tmp_path / "claims.json")
    assert {row.noun for row in read_published(str(published)).rows} == {
        "article", "claim", "derived figure", "entity", "metric", "outlet", "topic"
    }  # fmt: skip
    assert main(["check", str(ROOT), "--strict", "--published", str(published)]) == 0


def test_the_folder_of_a_built_site_does_as_well(published: Path, tmp_path: Path) -> None:
    """The claims.json in it is read."""
    site = tmp_path / "site"
    site.mkdir()
    published.rename(site / "claims.json")
    assert CLAIM in {row.id for row in read_published(str(site)).rows}


def test_a_renamed_claim_is_found_at_its_new_id(
    book: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A warning: it fails a strict check alone, and only where an earlier build is given."""
    replace_once(book / ARTICLE, f"id: {CLAIM}\n", "id: other-name\n")
    arguments = ["check", str(book), "--strict"]
    assert main(arguments) == 0
    assert main([*arguments, "--published", str(published)]) == 1
    out = capsys.readouterr().out
    line = 1 + (book / ARTICLE).read_text().splitlines().index("  - id: other-name")
    assert f"{ARTICLE}:{line}:9: warning[id-gone]: the claim `{CLAIM}` was published" in out
    assert "was it renamed to `other-name`?" in out
    assert main(["check", str(book), "--published", str(published)]) == 0


def test_an_article_that_is_a_draft_again_is_gone(
    book: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its address leads nowhere once the site is published without it."""
    replace_once(book / ARTICLE, "claims:\n", "draft: true\nclaims:\n")
    assert main(["check", str(book), "--strict", "--published", str(published)]) == 1
    out = capsys.readouterr().out
    assert out.count("warning[id-gone]") == 1, "its claims go with it"
    assert f"the article `{Path(ARTICLE).stem}` was published, and is a draft now" in out
    assert f"note: {ARTICLE}:1:1: it is a draft" in out
    replace_once(book / ARTICLE, "outlet: ", "outlets: ")
    assert main(["check", str(book), "--strict", "--published", str(published)]) == 1
    assert capsys.readouterr().out.count("warning[id-gone]") == 1


def test_a_renamed_article_is_found_alone(
    book: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its claims have their ids still."""
    (book / ARTICLE).rename(book / "data" / "articles" / "moved.yml")
    main(["check", str(book), "--published", str(published), "--format", "json"])
    found = json.loads(capsys.readouterr().out)["problems"]
    gone = [problem for problem in found if problem["id"] == "id-gone"]
    assert [problem["path"] for problem in gone] == ["data/articles/moved.yml"]


def test_a_folder_of_the_book_as_it_was_does_as_well(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As git has it; what was a draft then had no address yet."""
    earlier = start_book(tmp_path / "earlier")
    replace_once(book / ARTICLE, f"id: {CLAIM}\n", "id: other-name\n")
    assert main(["check", str(book), "--strict", "--published", str(earlier)]) == 1
    assert f"the claim `{CLAIM}` was published" in capsys.readouterr().out
    replace_once(earlier / ARTICLE, "claims:\n", "draft: true\nclaims:\n")
    assert main(["check", str(book), "--strict", "--published", str(earlier)]) == 0
    (earlier / "data" / "book.yml").unlink()
    assert main(["check", str(book), "--published", str(earlier)]) == 2
    assert "cannot be read" in capsys.readouterr().err


@pytest.fixture
def changed(book: Path, tmp_path: Path) -> list[str]:
    """Compare a book with its folder as it was: four notes stood there, and one is new."""
    earlier = start_book(tmp_path / "earlier")
    for folder, count in ((earlier, 4), (book, 5)):
        for number in range(count):
            (folder / "data" / "articles" / f"unheld-{number}.yml").write_text(
                f"headline: Article {number}\noutlet: example-gazette\npublished: 2025-01-14\n"
            )
    return ["check", str(book), "--published", str(earlier)]


def test_notes_that_stood_before_are_counted_below_the_new_ones(
    changed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Else nobody would see what a pull request brings among them; --verbose lists them."""
    assert main(changed) == 0
    out = capsys.readouterr().out
    assert out.count("info[") == 2
    assert "\ndata/articles/unheld-4.yml:1:11: info[text-not-held]" in out
    assert ", 2 notes in 13 files\n" in out
    assert out.endswith("\n4 more notes, as in the published book; --verbose lists them\n")
    main([*changed, "--verbose"])
    new, _, others = capsys.readouterr().out.partition("As in the published book:\n")
    assert (new.count("info["), others.count("info[")) == (2, 4)
    assert "\n4 more notes, as in the published book\n" in others


def test_a_note_whose_line_has_changed_is_listed_again(
    changed: list[str], book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever reads a pull request then sees it beside the change."""
    first = book / "data" / "articles" / "unheld-0.yml"
    first.write_text(first.read_text().replace("headline: Article 0", "headline: Another"))
    main(changed)
    out = capsys.readouterr().out
    assert "data/articles/unheld-0.yml:1:11: info[text-not-held]" in out
    assert "3 more notes" in out


def test_warnings_that_stood_before_fail_all_the_same(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only notes are set apart."""
    earlier = start_book(tmp_path / "earlier")
    for folder in (earlier, book):
        replace_once(folder / ARTICLE, "published: 2025-03-03\n", "published: 2125-03-03\n")
    assert main(["check", str(book), "--published", str(earlier), "--strict"]) == 1
    assert "warning[published-in-future]" in capsys.readouterr().out


@pytest.fixture
def meddled(book: Path, tmp_path: Path) -> list[str]:
    """Compare a book with its folder as it was: a name, a page, a setting and texts are others."""
    earlier = start_book(tmp_path / "earlier")
    replace_once(book / "data" / "outlets.yml", "name: The Example Gazette", "name: Convicted")
    page = book / "docs" / "index.md"
    page.write_text(page.read_text() + "\nExample Ferries broke the law.\n")
    (book / "docs" / "script.js").write_text("alert(1)\n")
    (book / "docs" / "new.md").write_text("A page.\n")
    (earlier / "docs" / "gone.md").write_text("A page.\n")
    with (book / "mkdocs.yml").open("a") as settings:
        settings.write("hooks: [hook.py]\n")
    (book / "seeds" / "heap.txt").write_text("x" * 1_500_000)
    (book / "data" / "articles" / "unheld.yml").write_text(
        "headline: An article\noutlet: example-gazette\npublished: 2025-01-14\n"
    )
    return ["check", str(book), "--published", str(earlier)]


def test_what_a_stranger_changes_in_other_files_fails_a_strict_check(
    meddled: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Names, pages and settings, each with what was published; and who may let it pass."""
    assert main([*meddled, "--strict"]) == 1
    out = capsys.readouterr().out
    failing = [line.partition(": ") for line in out.splitlines() if ": warning[" in line]
    assert [place.partition(":")[0] for place, _, _ in failing] == [
        "data/outlets.yml", "docs/gone.md", "docs/index.md", "docs/script.js", "mkdocs.yml",
        "data/book.yml", "docs/index.md",
    ]  # fmt: skip
    assert "was published as “The Example Gazette”, and is “Convicted” now" in out
    assert "“Example Ferries broke the law.” is new in a file that was published without it" in out
    assert "“hooks: [hook.py]” is new" in out
    assert (
        "docs/gone.md:1:1: warning[page-not-as-published]: this file was published, and is gone"
        in out
    )
    assert "5 of these are about what was published: follow the help" in out
    assert main(meddled) == 0


def test_what_is_new_is_told_before_other_notes(
    meddled: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Pages, large texts and records; none of it fails."""
    main([*meddled, "--format", "json"])
    found = json.loads(capsys.readouterr().out)["problems"]
    notes = [(each["id"], each["path"]) for each in found if each["severity"] == "info"]
    assert notes == [
        ("new-record", "data/articles/unheld.yml"),
        ("new-file", "docs/new.md"),
        ("new-file", "seeds/heap.txt"),
        ("text-not-held", "data/articles/unheld.yml"),
    ]


def compare_programs(now: Path, was: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return what is said of files outside the briefing, by line."""
    main(["check", str(now), "--published", str(was)])
    lines = capsys.readouterr().out.splitlines()
    return [line for line in lines if "[program-changed]" in line]


def test_changed_files_outside_the_briefing_are_named_together(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a note, or in a warning if the briefing has changed, too; nothing reads them."""
    earlier = start_book(tmp_path / "earlier")
    assert compare_programs(book, earlier, capsys) == []
    (book / "Makefile").write_text("check:\n\tsh run.sh\n")
    (book / ".github" / "workflows" / "check.yml").unlink()
    (book / "run.sh").symlink_to("elsewhere.sh")
    (book / "data" / ".schema" / "book.schema.json").write_text("{}")
    (note,) = compare_programs(book, earlier, capsys)
    assert ": info[" in note
    assert note.endswith("not read: .github/workflows/check.yml, Makefile, run.sh")
    with (book / "data" / "outlets.yml").open("a") as outlets:
        outlets.write("# A remark.\n")
    (warning,) = compare_programs(book, earlier, capsys)
    assert warning == note.replace("info[", "warning[")


def test_files_that_git_ignores_are_no_programs_that_have_changed(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What tools leave behind; without git, folders with the usual names are left out."""
    earlier = start_book(tmp_path / "earlier")
    for name in ("left-behind.log", ".cache/kept", "site/index.html"):
        (book / name).parent.mkdir(exist_ok=True)
        (book / name).write_text("x")
    (note,) = compare_programs(book, earlier, capsys)
    assert note.endswith("not read: left-behind.log")
    with (book / ".gitignore").open("a") as ignored:
        ignored.write("*.log\n")
    (earlier / ".gitignore").write_text((book / ".gitignore").read_text())
    run_git(book, "init", "--quiet")
    assert compare_programs(book, earlier, capsys) == []
    for number in range(12):
        (book / f"tool-{number:02}.py").write_text("x")
    (note,) = compare_programs(book, earlier, capsys)
    assert note.endswith(", ".join(f"tool-{number:02}.py" for number in range(12)))


@pytest.mark.parametrize(
    "program",
    [".github/workflows/check.yml", "Makefile", "requirements.txt", "pyproject.toml", "hooks/a.py"],
)
def test_no_decoy_hides_a_program_that_has_changed(
    book: Path, tmp_path: Path, program: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """However many files there are: what workflows and commands run is named first."""
    earlier = start_book(tmp_path / "earlier")
    (book / program).parent.mkdir(exist_ok=True)
    (book / program).write_text("changed")
    decoys = [f".aaa/note{number:03}.{end}" for end in ("py", "md") for number in range(60)]
    (book / ".aaa").mkdir()
    for name in decoys:
        (book / name).write_text("x")
    (note,) = compare_programs(book, earlier, capsys)
    assert note.startswith(f"{program}:")
    assert note.partition("not read: ")[2].split(", ") == [program, *decoys]


def list_found(book: Path, was: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, list[str]]:
    """Return the severity, the id and the help of the last problem of each file."""
    capsys.readouterr()
    main(["check", str(book), "--published", str(was), "--format", "json"])
    found = json.loads(capsys.readouterr().out)["problems"]
    return {each["path"]: [each["severity"], each["id"], each["help"]] for each in found}


@pytest.mark.parametrize(
    ("name", "text", "severity"),
    [
        ("a.js", "alert(1)", "warning"),
        ("A.MJS", "alert(1)", "warning"),
        ("a.wasm", "x", "warning"),
        ("a.css", "p {}", "warning"),
        ("_redirects", "/ https://elsewhere.example", "warning"),
        ("a.svg", "<svg><script>alert(1)</script></svg>", "warning"),
        ("a.svg", '<s:svg xmlns:s="x"><s:script>alert(1)</s:script></s:svg>', "warning"),
        ("a.svg", '<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>', "warning"),
        ("a.svg", "<svg><path d='M0 0'/></svg>", "info"),
        ("a.png", "x", "info"),
        ("a.csv", "x", "info"),
        ("a.md", "A page.", "info"),
    ],
)
def test_a_new_file_that_could_run_is_a_warning(
    book: Path,
    tmp_path: Path,
    name: str,
    text: str,
    severity: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whatever its name ends in, unless that is of a page, a picture, a table or a text."""
    earlier = start_book(tmp_path / "earlier")
    (book / "docs" / name).write_text(text)
    arguments = ["check", str(book), "--published", str(earlier), "--format", "json"]
    main(arguments)
    found = json.loads(capsys.readouterr().out)["problems"]
    told = [each["severity"] for each in found if each["id"] == "new-file"]
    assert told == [severity]
    assert main([*arguments, "--strict"]) == (severity == "warning")


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("hooks:\n  - hooks/h.py\n", "would run at every build"),
        ("INHERIT: other.yml\n", "would run at every build"),
        ("extra_javascript: [https://elsewhere.example/a.js]\n", "every page would load"),
        ("copyright: Nobody\n", "readers see it"),
    ],
)
def test_the_help_says_what_a_setting_would_run(
    book: Path, tmp_path: Path, setting: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A hook is a program and no reading matter."""
    earlier = start_book(tmp_path / "earlier")
    (book / "other.yml").write_text("site_name: Ferries\n")
    with (book / "mkdocs.yml").open("a") as settings:
        settings.write(setting)
    severity, id_, advice = list_found(book, earlier, capsys)["mkdocs.yml"]
    assert (severity, id_) == ("warning", "page-not-as-published")
    assert told in advice


def test_a_folder_of_templates_is_no_reading_matter(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor is a second settings file, which MkDocs would prefer to the first."""
    earlier = start_book(tmp_path / "earlier")
    replace_once(book / "mkdocs.yml", "theme:\n", "theme:\n  custom_dir: own\n")
    assert "run at every build" in list_found(book, earlier, capsys)["mkdocs.yml"][2]
    (earlier / "mkdocs.yml").rename(earlier / "mkdocs.yaml")
    (book / "mkdocs.yaml").write_bytes((earlier / "mkdocs.yaml").read_bytes())
    assert list_found(book, earlier, capsys)["mkdocs.yml"][:2] == ["warning", "new-file"]


def test_a_word_that_changes_within_a_long_line_is_shown(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With some words before and after it, not the whole paragraph; pictures are told as files."""
    earlier = start_book(tmp_path / "earlier")
    words = " ".join(f"word{number}" for number in range(90))
    for folder, word, picture in ((earlier, "rose", b"\xff1"), (book, "fell", b"\xff2")):
        (folder / "docs" / "long.md").write_text(f"{words} {word} {words}\n\nOther words.\n")
        (folder / "docs" / "picture.png").write_bytes(picture)
    main(["check", str(book), "--published", str(earlier)])
    out = capsys.readouterr().out
    assert "published as “…word85 word86 word87 word88 word89 rose word0 word1 " in out
    assert "…”, and is “…word85 word86 word87 word88 word89 fell word0 word1 " in out
    assert (
        "docs/picture.png:1:1: warning[page-not-as-published]: this file was published, and is"
        in out
    )
    assert "Other words" not in out


def test_a_pull_request_shows_new_notes_and_folds_the_others(
    changed: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """GitHub shows ten annotations a step, and the summary begins with what is new."""
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert main([*changed, "--format", "github"]) == 0
    assert capsys.readouterr().out.count("::notice") == 2
    new, _, others = summary.read_text().partition("<details><summary>4 more notes, as in")
    assert ", 2 notes in 13 files\n" in new.partition("\n\n")[0] + "\n"
    assert (new.count("info["), others.count("info[")) == (2, 4)
    assert others.rstrip().endswith("</details>")
    main([*changed, "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert [len(report[name]) for name in ("problems", "as_published")] == [4, 4]
    assert report["counts"]["info"] == 2


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"schema": "other"}',
        "\x00",
        "[" * 100_000,
        '{"schema": null, "claims": []}',
    ],
)
def test_another_file_is_wrong_use(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    """Said in a sentence."""
    (tmp_path / "x.json").write_text(content)
    assert main(["check", str(book), "--published", str(tmp_path / "x.json")]) == 2
    assert "is not the claims.json of a build" in capsys.readouterr().err


def test_what_is_no_id_is_left_out(tmp_path: Path) -> None:
    """A file from elsewhere cannot put commands into a terminal or a workflow's log."""
    file = {
        "schema": "claimbook-claims-3",
        "articles": [{"id": "a", "headline": 3, "outlet": "o", "topics": ["t", "::x", None]}, 7],
        "claims": [
            {"id": "\x1b[31m"},
            {"id": "b\n"},
            {"id": None},
            {},
            {"id": "c", "article": "a"},
        ],
        "metrics": {"id": "m"},
        "entities": None,
    }
    (tmp_path / "claims.json").write_text(json.dumps(file))
    found = read_published(str(tmp_path / "claims.json"))
    assert [(row.noun, row.id) for row in found.rows] == [
        ("article", "a"), ("outlet", "o"), ("topic", "t"), ("claim", "c")
    ]  # fmt: skip


def test_a_changed_figure_needs_a_correction(
    book: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without one it is a warning; one that says something else than readers saw is an error.

    With a right one, the change and its reason are listed for whoever decides.
    """
    for path in (book / ARTICLE, book / "seeds" / "example-ferries.txt"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("95 million", "85 million"), encoding="utf-8")
    arguments = ["check", str(book), "--strict", "--published", str(published)]
    assert main(arguments) == 1
    assert "warning[uncorrected-change]: the amount of" in capsys.readouterr().out
    entry = book / "data" / "corrections.yml"
    written = (
        "- date: 2025-11-20\n  claim: ferries-ticket-sales\n  kind: correction\n"
        "  was: nearly 95 million dollars\n  now: nearly 85 million dollars\n  reason: A slip.\n"
    )
    entry.write_text(written.replace("95", "90"), encoding="utf-8")
    assert main(arguments) == 1
    assert "error[was-not-published]" in capsys.readouterr().out
    entry.write_text(written, encoding="utf-8")
    assert main(arguments) == 1
    told = capsys.readouterr().out
    assert "was-not-published" not in told
    assert "uncorrected-change]: the amount of `ferries-ticket-sales`" not in told
    assert "corrected-change]: the amount of `ferries-ticket-sales`" in told
    assert "“nearly 85 million dollars” now; a new correction says: “A slip.”" in told
    publish(book, published)
    assert main(arguments) == 0


@pytest.mark.parametrize("from_folder", [True, False])
def test_another_text_than_was_published_is_a_warning_at_its_file(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], from_folder: bool
) -> None:
    """Whether a build or the folder is compared; other line ends are the same text."""
    earlier = start_book(tmp_path / "earlier")
    where = earlier if from_folder else publish(earlier, tmp_path / "claims.json")
    text = book / "seeds" / "example-ferries.txt"
    text.write_bytes(text.read_bytes().replace(b"\n", b"\r\n"))
    arguments = ["check", str(book), "--format", "github", "--published", str(where)]
    assert main(arguments) == 0
    assert "text-not-as-published" not in capsys.readouterr().out
    text.write_bytes(text.read_bytes() + b"\r\nThe owner denies it.\r\n")
    assert main(arguments) == 0
    assert main([*arguments, "--strict"]) == 1
    told = capsys.readouterr().out
    line = len(text.read_text(encoding="utf-8").splitlines()) if from_folder else 1
    assert f"::warning file=seeds/example-ferries.txt,line={line}," in told
    assert "title=text-not-as-published::" in told


def test_the_words_of_a_text_that_have_changed_are_shown(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """At their line, old and new, if the folder is compared; also words that are new or gone."""
    earlier = start_book(tmp_path / "earlier")
    text = book / "seeds" / "example-ferries.txt"
    was = text.read_text(encoding="utf-8")
    line = 1 + next(at for at, words in enumerate(was.splitlines()) if "95 million" in words)
    for now, place, words in (
        (was.replace("95 million", "85 million"), line, ("95 million dollars", "85 million")),
        (
            f"{was}\nThe owner denies it.\n",
            len(was.splitlines()) + 2,
            ("owner denies it.” is new",),
        ),
        (was.rstrip().rpartition("\n")[0], len(was.splitlines()) - 2, ("” is gone",)),
        (was.replace("95 million", "95  million"), line, ("its spaces or line breaks",)),
    ):
        text.write_text(now, encoding="utf-8")
        main(["check", str(book), "--published", str(earlier)])
        (told,) = (
            each
            for each in capsys.readouterr().out.splitlines()
            if "warning[text-not-as-published]" in each
        )
        assert told.startswith(f"seeds/example-ferries.txt:{place}:1: ")
        assert all(each in told for each in words)


@pytest.mark.parametrize("from_folder", [True, False])
def test_another_outlet_than_was_published_is_a_warning(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], from_folder: bool
) -> None:
    """Whether a build or the folder is compared."""
    earlier = start_book(tmp_path / "earlier")
    where = earlier if from_folder else publish(earlier, tmp_path / "claims.json")
    arguments = ["check", str(book), "--published", str(where)]
    main(arguments)
    assert "origin-not-as-published" not in capsys.readouterr().out
    replace_once(book / ARTICLE, "outlet: example-gazette", "outlet: example-times")
    main(arguments)
    told = capsys.readouterr().out
    assert "warning[origin-not-as-published]" in told
    assert "with `outlet: example-gazette`, and has `outlet: example-times` now" in told


@pytest.mark.parametrize("from_folder", [False, True])
def test_that_a_day_is_inferred_or_no_longer_is_told(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], from_folder: bool
) -> None:
    """Readers saw “about”, or did not."""
    earlier = start_book(tmp_path / "earlier")
    day = str(yaml.safe_load((book / ARTICLE).read_text(encoding="utf-8"))["published"])[:10]
    for root, written in ((earlier, f"about {day}"), (book, day)):
        lines = (root / ARTICLE).read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [f"published: {written}\n" if x.startswith("published:") else x for x in lines]
        (root / ARTICLE).write_text("".join(kept), encoding="utf-8")
    where = earlier if from_folder else publish(earlier, tmp_path / "claims.json")
    main(["check", str(book), "--published", str(where)])
    told = capsys.readouterr().out
    assert f"with `published: about {day}`, and has `published: {day}` now" in told


def test_a_claim_that_means_something_else_needs_a_correction(
    book: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its subject, its speaker and a period that it did not have; `says` may be reworded."""
    arguments = ["check", str(book), "--published", str(published)]
    path = book / ARTICLE
    file = yaml.safe_load(path.read_text(encoding="utf-8"))
    claim = next(each for each in file["claims"] if each["id"] == CLAIM)
    claim["says"] = "In other words: " + claim["says"]
    path.write_text(yaml.safe_dump(file, sort_keys=False), encoding="utf-8")
    main(arguments)
    assert "uncorrected-change" not in capsys.readouterr().out
    claim["period"], claim["source"] = "2031", "police"
    path.write_text(yaml.safe_dump(file, sort_keys=False), encoding="utf-8")
    main(arguments)
    told = capsys.readouterr().out
    assert told.count("warning[uncorrected-change]") == 2
    assert f"the period of `{CLAIM}` was published as “2025/2030”, and is “2031” now" in told
    assert f"`{CLAIM}` was published without `source`, and has “police” now" in told


def test_a_build_and_the_folder_say_the_same(tmp_path: Path) -> None:
    """Of whatever a claims.json has, and it has what a claim's words were taken to mean."""
    folder = Path(__file__).parents[1] / "books" / "flood"
    built = read_published(str(publish(folder, tmp_path / "claims.json")))
    said = {(row.noun, row.id): row.said for row in read_published(str(folder)).rows}
    shared = {
        (row.noun, field)
        for row in built.rows
        for field, text in row.said.items()
        if said[row.noun, row.id].get(field) == text
    }
    worked_out = {"days", "voice", "speaker_as", "scope"}
    assert {("claim", field) for field in worked_out} <= shared
    assert {("entity", "part_of"), ("entity", "fiscal_year"), ("metric", "measure")} <= shared
    assert built.rulings


def test_a_fiscal_year_that_moves_published_figures_is_told_of(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """At the year, and at each figure that is of other days with it."""
    replace_once(book / "data" / "entities.yml", "  kind: company", "  kind: company\n" + YEAR)
    replace_once(book / ARTICLE, "period: 2025/2030", "period: FY2025-Q2")
    earlier = tmp_path / "earlier"
    copytree(book, earlier)
    replace_once(book / "data" / "entities.yml", "starts: 7", "starts: 10")
    for where in (earlier, publish(earlier, tmp_path / "claims.json")):
        assert main(["check", str(book), "--strict", "--published", str(where)]) == 1
        told = capsys.readouterr().out
        assert "warning[record-not-as-published]" in told
        assert f"the days (`period`) of `{CLAIM}` were published as “2024-10-01/" in told


def test_what_is_published_can_be_an_address(
    book: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of its claims.json, or of the site; an address where there is nothing is wrong use."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(published.parent))
    handler.log_message = lambda *_: None  # type: ignore[attr-defined]
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        site = f"http://127.0.0.1:{server.server_port}"
        replace_once(book / ARTICLE, f"id: {CLAIM}\n", "id: other-name\n")
        for where in ("", "/", "/index.html", "/claims.json"):
            assert main(["check", str(book), "--published", site + where]) == 0
            assert "warning[id-gone]" in capsys.readouterr().out
        assert main(["check", str(book), "--published", f"{site}/none.json"]) == WRONG_USE
        assert "cannot be read" in capsys.readouterr().err
        assert main(["check", str(book), "--published", f"{site}/none"]) == WRONG_USE
        assert f"{site}/none/claims.json cannot be read" in capsys.readouterr().err
        server.shutdown()


def test_an_answer_that_is_not_of_the_web_is_wrong_use(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A server that speaks something else, or breaks off, is told of in a line."""

    class Mumbling(StreamRequestHandler):
        def handle(self) -> None:
            self.rfile.readline()
            self.wfile.write(b"220 mail.example.org ready\r\n")

    with ThreadingTCPServer(("127.0.0.1", 0), Mumbling) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        site = f"http://127.0.0.1:{server.server_address[1]}"
        assert main(["check", str(book), "--published", site]) == WRONG_USE
        assert f"{site}/claims.json cannot be read" in capsys.readouterr().err
        assert main(["verify", site]) == WRONG_USE
        assert "cannot be read" in capsys.readouterr().err
        server.shutdown()


@pytest.mark.parametrize("where", ["file:///etc/passwd", "ftp://example.org/claims.json"])
def test_only_addresses_of_the_web_are_read(
    book: Path, where: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Anything but a web address is refused, not opened."""
    assert main(["check", str(book), "--published", where]) == WRONG_USE
    assert "must begin with https:// or http://" in capsys.readouterr().err
