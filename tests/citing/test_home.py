"""The pages of this repository's briefing have no figure that could grow stale."""

import re
from pathlib import Path

import pytest
from tests.citing.test_citing_cases import convert
from tests.repository import ROOT, copy_book

from claimbook.checking import Checker
from claimbook.citing.catalog import open_study
from claimbook.citing.checking import check_pages
from claimbook.folders import Folders
from claimbook.problem import Severity
from claimbook.sources import list_written
from claimbook.study import Study

PAGES = ("index.md", "spending/index.md")
DIGIT = re.compile(r"\d(?=[^\d]*$)")


def read(root: Path) -> tuple[Study, bool]:
    """Return the book in a folder, and whether it is sound."""
    checked = Checker(Folders(root)).check()
    assert checked.study is not None
    return checked.study, all(each.severity is not Severity.ERROR for each in checked.problems)


@pytest.mark.parametrize("page", PAGES)
def test_its_figures_are_all_cited(page: str) -> None:
    """The page asks for it, and nothing is found."""
    study, _ = read(ROOT)
    docs = ROOT / "docs"
    assert "\nfigures: cited\n" in (docs / page).read_text(encoding="utf-8")
    written = [path for path in list_written(docs) if str(path) == page]
    assert written
    assert list(check_pages(study, docs, "docs", written)) == []


@pytest.mark.parametrize("page", PAGES)
def test_a_changed_digit_changes_the_page_or_is_refused(page: str, tmp_path: Path) -> None:
    """Of the amount of each claim that it cites: never is the old figure left standing."""
    book = copy_book(tmp_path / "book")
    text = (book / "docs" / page).read_text(encoding="utf-8")
    study, sound = read(book)
    assert sound
    before = convert(text, open_study(study))
    cited = {id_ for id_ in re.findall(r"@([a-z0-9-]+)", text) if id_ in study.book.claims}
    assert len(cited) > 9
    for id_ in sorted(cited):
        article = study.book.article_of[id_]
        path = book / article.origin.file.path
        kept = path.read_text(encoding="utf-8")
        head, mark, rest = kept.partition(f"- id: {id_}\n")
        amount = re.search(r"amount: (.+)", rest)
        assert mark
        assert amount
        other = DIGIT.sub(lambda digit: str((int(digit[0]) + 3) % 10), amount[1])
        assert other != amount[1]
        path.write_text(head + mark + rest.replace(amount[1], other, 1), encoding="utf-8")
        changed, sound = read(book)
        assert not sound or convert(text, open_study(changed)) != before, id_
        path.write_text(kept, encoding="utf-8")
