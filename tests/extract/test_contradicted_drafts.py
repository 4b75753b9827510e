"""What a check would report of a draft is left to decide, with what the text says."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.books import write_empty_book
from tests.extract.reading_cases import draft, list_fields

from claimbook.checking import Checker
from claimbook.cli import main
from claimbook.folders import Folders
from claimbook.problem import Severity
from claimbook.read import read_book

CONDITION = (
    "If you come from a 2018 or earlier Harbour Boat, including the old 2018 Harbour Boat, the "
    "16-inch Harbour Boat with either kind of engine is a great choice."
)
WROTE = (
    "After the storm, Avalo said she went outside to find her friend, with four deep wounds, "
    "walking up the quay, Investigator Robert Cornell wrote in court documents."
)
CHANGE = (
    "According to data from the Flood Office, the net worth of sailors reached 855 billion euros "
    "in 2023, an increase of 6% compared to 2022 and 28% compared to 2019, which explains it."
)
UNLIKE = (
    "Unlike fares, which the Flood Office says will barely pass $1 billion in 2010, the spending "
    "on ferries totalled $70 billion in 2010 and is forecast by Tarn Research to reach $84 billion."
)


def extract(text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A book with a draft of this text, which is the current folder."""
    article = f"Harbour news of the week\n\nBy Anna Holm\n14 May 2025\n\n{text}\n"
    monkeypatch.chdir(root := write_empty_book(folder, article))
    assert main(["extract", "../ships.txt", "--outlet", "Harbour News"]) == 0
    return root


@pytest.mark.parametrize("text", [CONDITION, WROTE, CHANGE, UNLIKE])
def test_a_draft_has_nothing_that_a_check_reports(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But what is left to decide: the checks themselves are asked."""
    problems = Checker(Folders(extract(text, tmp_path, monkeypatch))).check().problems
    told = {each.id for each in problems if each.severity is not Severity.INFO}
    assert told <= {"missing-field"}


def test_a_mark_says_what_the_text_says() -> None:
    """Of a change, its year; of a speaker, who else it may be; of a sentence, what it lacks."""
    (boat,) = [each for each in list_fields(draft(CONDITION)) if "says" not in each]
    assert boat["decide"]["says"].startswith(
        "the claim in your words; the quote leaves out “If you come from a 2018"
    )
    change = list_fields(draft(CHANGE))[1]
    assert change["decide"]["change"] == "since 2019, but the text says “compared to 2022”"
    (said,) = [each for each in list_fields(draft(WROTE)) if "wounds" in str(each["amount"])]
    assert "speaker" not in said
    assert "Avalo" in said["decide"]["speaker"]
    assert " or {name: Investigator Robert Cornell, mode: indirect}" in said["decide"]["speaker"]


def test_a_speaker_that_is_left_open_is_known_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though a comment is all that the file has of it."""
    book = read_book(extract(WROTE, tmp_path, monkeypatch)).book
    assert book is not None
    assert [each.origin.left_open for each in book.claims.values()] == [{"speaker"}]


@pytest.mark.parametrize("figure", ["5'10\"", "6'2\""])
def test_a_sentence_keeps_its_figure_whole(figure: str) -> None:
    """A mark that no other one closes may be part of it; then the sentence is left to write."""
    (fields,) = list_fields(draft(f"The lighthouse stands at {figure}. Holm has run it for long."))
    assert fields["amount"] == figure
    assert figure in str(fields.get("says", figure))
