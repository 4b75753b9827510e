"""One mistake in the briefing's own claim file is one error, on the line that has it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.checks.checked import check_book
from tests.repository import ROOT, copy_book

from claimbook.checks import check_study
from claimbook.folders import Folders
from claimbook.problem import Problem, Severity
from claimbook.read import Reader
from claimbook.study import Study, study_book

ARTICLE = "data/articles/alibaba-ai-investment-target.yml"
LINES = (ROOT / ARTICLE).read_text(encoding="utf-8").splitlines()
HEDGE = re.compile(r"\b(nearly|more than) ")
ID = re.compile(r"^ +(?:about|metric|period_from): *([a-z0-9-]+)$|^(?:outlet): *([a-z0-9-]+)$")
QUOTE = re.compile(r"^ +quote: (?!>-)")


def list_digits() -> Iterator[tuple[int, str]]:
    """Yield each line with an amount, and the line with its first digit or word changed."""
    for number, line in enumerate(LINES, 1):
        name, _, amount = line.strip().partition(": ")
        if name != "amount":
            continue
        other = re.sub(r"\d", lambda digit: str(int(digit[0]) % 9 + 1), amount, count=1)
        if other == amount:
            other = amount.replace("three", "four").replace("seven", "eight")
        yield number, line.replace(amount, other)


def list_hedges() -> Iterator[tuple[int, str]]:
    """Yield each line whose amount is hedged, and the line without the hedge."""
    for number, line in enumerate(LINES, 1):
        if line.strip().startswith("amount: ") and HEDGE.search(line):
            yield number, HEDGE.sub("", line)


def list_words() -> Iterator[tuple[int, str]]:
    """Yield each line with a quote, and the line with the last letter of a word changed."""
    for number, line in enumerate(LINES, 1):
        if QUOTE.match(line):
            words = line.split(" ")
            middle = max(range(len(words) // 2, len(words)), key=lambda at: len(words[at]))
            words[middle] = words[middle][:-1] + ("o" if words[middle][-1] != "o" else "a")
            yield number, " ".join(words)


def list_ids() -> Iterator[tuple[int, str]]:
    """Yield each line that names another record, and the line with one letter of the id changed."""
    for number, line in enumerate(LINES, 1):
        if found := ID.match(line):
            name = found[1] or found[2]
            yield number, line.replace(name, name[:-1] + ("x" if name[-1] != "x" else "y"))


class Briefing:
    """A copy of the briefing in which one line after the other is changed and put back."""

    def __init__(self, root: Path) -> None:
        copy_book(root)
        self._file = root / ARTICLE
        self._reader = Reader(Folders(root))
        self._study: Study | None = None

    def check(self, number: int, line: str) -> list[Problem]:
        """Return the errors and warnings with one line of the claim file changed."""
        assert line != LINES[number - 1]
        changed = [*LINES[: number - 1], line, *LINES[number:]]
        self._file.write_text("\n".join(changed) + "\n", encoding="utf-8")
        reading = self._reader.read()
        assert reading.book is not None
        self._study = study_book(reading.book, self._study)
        problems = [*reading.problems, *check_study(self._study)]
        return [problem for problem in problems if problem.severity is not Severity.INFO]


@pytest.fixture(scope="module")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    """One copy for all, since what did not change need not be read again."""
    return Briefing(tmp_path_factory.mktemp("briefing") / "book")


def test_the_briefing_has_no_error_and_no_warning() -> None:
    """What is published passes its own checks, strictly."""
    assert [p for p in check_book(ROOT) if p.severity is not Severity.INFO] == []


@pytest.mark.parametrize(("number", "line"), [*list_digits()])
def test_a_changed_digit_of_an_amount_is_found(number: int, line: str, briefing: Briefing) -> None:
    """The amount no longer stands in the quote, and nothing else is wrong."""
    found = [(p.id, p.at.line) for p in briefing.check(number, line)]
    assert found == [("amount-not-in-quote", number)]


@pytest.mark.parametrize(("number", "line"), [*list_hedges()])
def test_a_dropped_hedge_is_found(number: int, line: str, briefing: Briefing) -> None:
    """Nearly 300 billion is not 300 billion."""
    found = [(p.id, p.at.line) for p in briefing.check(number, line)]
    assert found == [("comparator-dropped", number)]


@pytest.mark.parametrize(("number", "line"), [*list_words()])
def test_a_changed_word_of_a_quote_is_found(number: int, line: str, briefing: Briefing) -> None:
    """The quote differs, and its amount is not reported beside it."""
    found = [(p.id, p.at.line) for p in briefing.check(number, line)]
    assert found == [("quote-differs", number)]


@pytest.mark.parametrize(("number", "line"), [*list_ids()])
def test_a_changed_id_is_found(number: int, line: str, briefing: Briefing) -> None:
    """The id that nobody gives is named where it stands."""
    found = [(p.id.startswith("unknown-"), p.at.line) for p in briefing.check(number, line)]
    assert found == [(True, number)]
