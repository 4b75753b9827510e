"""What earlier runs have read, grounded and held is used again, and is what a run would make."""

import inspect
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
import yaml
from tests.books import FILES, write_book, write_files
from tests.checks.checked import CASES, list_changes
from tests.repository import replace_once

from claimbook import study as studying
from claimbook.checking import Checked, Checker
from claimbook.checks import CHECKS, OF_ARTICLES
from claimbook.checks.alone import take_alone
from claimbook.checks.shared import own_words
from claimbook.checks.shared.own_words import list_claim_words
from claimbook.folders import Folders
from claimbook.read import book_file, read_book
from claimbook.store import Store
from claimbook.study import Study, study_book
from claimbook.tracing.traced import Tracer

ARTICLE = "data/articles/example.yml"
OTHER = "data/articles/other.yml"
METRICS = "data/metrics.yml"
STORE = Path(".cache")
BOOK = {
    "data/entities.yml": (
        "example: {name: Example, kind: company, fiscal_year: {starts: 4}}\n"
        "plan-9: {name: Plan 9, kind: company}\n"
    ),
    "data/metrics.yml": FILES["data/metrics.yml"]
    + "rides: {name: Rides, definition: All of them., dimension: count, measure: flow}\n",
    "data/outlets.yml": "daily-example: {name: The Daily Example, dollar: USD}\n",
    OTHER: (
        "headline: Example spends $30 million\n"
        "outlet: daily-example\n"
        "published: 2025-01-16\n"
        "text: other.txt\n"
        "claims:\n"
        "  - id: other-plan\n"
        "    says: Example spends $30 million on what it calls plan 9.\n"
        "    quote: Example spent $30 million in the second quarter\n"
        "    about: example\n"
        "    metric: investment\n"
        "    kind: fact\n"
        "    amount: $30 million\n"
        "    period: FY2025-Q2\n"
        "  - id: other-rides\n"
        "    says: Example's ferries carried 40,000 people.\n"
        "    quote: ferries carried 50,000 people\n"
        "    about: example\n"
        "    metric: rides\n"
        "    kind: fact\n"
        "    amount: 40,000\n"
    ),
    "seeds/other.txt": (
        "Example spends $30 million\n\nExample spent $30 million in the second quarter. Its "
        "ferries carried 50,000 people, and 7 ships were sold.\n"
    ),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A book whose reading depends on everything that it can depend on, with some mistakes."""
    root = tmp_path / "book"
    write_book(root, [])
    write_files(root, BOOK)
    return root


def check(root: Path) -> Checked:
    """Return the book as a new process checks it, with what is kept beside it."""
    return Checker(Folders(root), store=Store(root / STORE)).check()


@pytest.fixture
def worked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles that were read, grounded or held, in the order of the work."""
    done: list[str] = []

    def note(module: object, name: str, find_name: Callable[..., str]) -> None:
        work = getattr(module, name)

        def do(*given: object, **named: object) -> object:
            done.append(f"{name} {find_name(*given)}")
            return work(*given, **named)

        monkeypatch.setattr(module, name, do)

    note(book_file, "grow_tree", lambda path, _: Path(path).stem)
    note(studying, "ground_article", lambda article, *_: article.slug)
    note(studying, "cover_article", lambda slug, _: slug)
    note(own_words, "split_restated", lambda *_: "words")
    return done


def describe(checked: Checked) -> Iterator[object]:
    """Yield all that is kept of a book, and all that comes of it."""
    study = checked.study
    assert study is not None
    yield checked.problems
    yield study.book
    yield study.grounded
    yield study.coverage
    yield study.verdicts.pairs
    yield list_claim_words(study)


def edit(path: str, old: str, new: str) -> Callable[[Path], object]:
    """Return what replaces some text of a file."""
    return lambda root: replace_once(root / path, old, new)


EDITS: dict[str, Callable[[Path], object]] = {
    "nothing": lambda _: None,
    "a claim": edit(ARTICLE, "amount: 20 million", "amount: 21 million"),
    "a comment": edit(ARTICLE, "headline:", "# A word.\nheadline:"),
    "a text": edit("seeds/other.txt", "50,000 people", "40,000 people"),
    "a text that is gone": lambda root: (root / "seeds/other.txt").unlink(),
    "an article that is gone": lambda root: (root / OTHER).unlink(),
    "an article with another name": lambda root: (root / OTHER).rename(
        root / "data/articles/x.yml"
    ),
    "an id that two articles have": edit(OTHER, "id: other-plan", "id: example-plan"),
    "a file that is no YAML": edit(OTHER, "claims:", "claims: ["),
    "the currency of a dollar": edit("data/outlets.yml", "dollar: USD", "dollar: HKD"),
    "the day of an article": edit(OTHER, "2025-01-16", "2025-01-17"),
    "the fiscal year of an entity": edit("data/entities.yml", "starts: 4", "starts: 7"),
    "no fiscal year": edit("data/entities.yml", ", fiscal_year: {starts: 4}", ""),
    "a name with a number": edit("data/entities.yml", "name: Plan 9", "name: Plan 8"),
    "what a metric measures": edit(METRICS, "dimension: count", "dimension: money"),
    "what a metric is per": edit(METRICS, "dimension: count", "dimension: count, per: day"),
    "the book's currency": edit("data/book.yml", "title", "currency: EUR\ntitle"),
    "the book's language": edit("data/book.yml", "title", "language: de\ntitle"),
    "the article's language": edit(OTHER, "outlet:", "language: de\noutlet:"),
}


@pytest.mark.parametrize("name", EDITS)
def test_after_an_edit_a_book_is_what_it_is_from_nothing(root: Path, name: str) -> None:
    """Whatever was kept before; and again when the edit is undone."""
    first = list(describe(check(root)))
    before = root.parent / "before"
    shutil.copytree(root, before)
    EDITS[name](root)
    warm = list(describe(check(root)))
    kept = root / STORE
    shutil.rmtree(kept)
    assert warm == list(describe(check(root)))
    assert (warm == first) == (name == "nothing")
    shutil.rmtree(root)
    before.rename(root)
    assert list(describe(check(root))) == first


def test_a_book_that_has_not_changed_is_not_worked_on(root: Path, worked: list[str]) -> None:
    """Nor is one whose files were touched and moved, at whatever time."""
    first = check(root)
    assert len(worked) > 4
    worked.clear()
    for path in root.rglob("*.*"):
        if path.is_file() and STORE not in path.relative_to(root).parents:
            path.write_bytes(path.read_bytes())
    moved = root.rename(root.parent / "moved")
    assert check(moved).problems == first.problems
    assert worked == []


def test_only_the_article_that_has_changed_is_worked_on(root: Path, worked: list[str]) -> None:
    """A new metric changes what no article is read with."""
    check(root)
    worked.clear()
    edit(ARTICLE, "    says: Example", "    says: Soon, Example")(root)
    with (root / METRICS).open("a", encoding="utf-8") as file:
        file.write("ships: {name: Ships, definition: All., dimension: count, measure: stock}\n")
    check(root)
    assert worked == [
        "grow_tree metrics",
        "grow_tree example",
        "ground_article example",
        "cover_article example",
        "split_restated words",
    ]


def test_a_text_that_changes_is_grounded_and_nothing_is_parsed(
    root: Path, worked: list[str]
) -> None:
    """The claims of its article are what they were."""
    check(root)
    worked.clear()
    edit("seeds/other.txt", "7 ships", "8 ships")(root)
    check(root)
    assert worked[:2] == ["ground_article other", "cover_article other"]
    assert set(worked[2:]) == {"split_restated words"}


MAY_BE_READ = {
    *("book.articles", "book.article_of", "book.claims", "book.texts", "grounded", "coverage"),
    *("grounds", "book.outlets", "book.settings", "book.hidden_names", "book.seeds"),
    "claimbook.checks.shared.own_words:list_claim_words",
}
"""What the problems of an article are kept by; of its outlet that is only what a dollar is, and of
the settings only the language and the currency."""


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> list[Study]:
    """Each article by itself, of all cases of all checks: what a check can read, one makes it."""
    found = []
    for case in CASES:
        root = tmp_path_factory.mktemp("case")
        write_book(root, list_changes(yaml.safe_load(case.read_text(encoding="utf-8"))))
        if book := read_book(root).book:
            study = study_book(book)
            found += [take_alone(study, article) for article in book.articles]
    return found


@pytest.mark.parametrize("name", OF_ARTICLES)
def test_a_check_of_articles_reads_only_what_its_problems_are_kept_by(
    alone: list[Study], name: str
) -> None:
    """Otherwise they would stay when something else changes."""
    work = CHECKS[name].check, inspect.unwrap(list_claim_words)
    assert set[str]().union(*(list_read(study, each) for study in alone for each in work)) <= (
        MAY_BE_READ
    )


def test_reading_anything_else_is_noticed(alone: list[Study]) -> None:
    """A check that needs the fiscal years of entities would be, if it were among those."""
    check = CHECKS["period-before-base"].check
    assert any(list_read(study, check) - MAY_BE_READ for study in alone)


def list_read(study: Study, work: Callable[[Study], Iterable[object]]) -> set[str]:
    """Return what a function reads of a study."""
    _, reads = Tracer(study).trace(lambda traced: list(work(traced)))
    return {*reads.entries, *reads.wholes}


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50])


def make_unreadable(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("damage", [cut_short, make_unreadable, Path.unlink])
def test_a_damaged_store_changes_nothing(root: Path, damage: Callable[[Path], None]) -> None:
    """Everything is worked out again."""
    first = list(describe(check(root)))
    kept = [path for path in (root / STORE).glob("??/*") if path.is_file()]
    assert len(kept) > 5
    for path in kept:
        damage(path)
    assert list(describe(check(root))) == first


def test_a_store_that_nobody_can_write_changes_nothing(root: Path) -> None:
    """As on a full or read-only disk: a file stands where the folder would."""
    first = list(describe(check(root)))
    shutil.rmtree(root / STORE)
    (root / STORE).write_bytes(b"")
    assert list(describe(check(root))) == first
