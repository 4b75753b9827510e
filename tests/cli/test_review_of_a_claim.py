"""A claim as a whole in `claimbook review`: what is shown, changed and accepted of it."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from rich.text import Text
from tests.cli.test_review import ARTICLE, FILES, Typist, book, change, review

from claimbook.cli.find_book import find_book
from claimbook.cli.reviewer import review_files
from claimbook.cli.reviewing import deciding, terminal
from claimbook.cli.reviewing.keys import show_help
from claimbook.cli.reviewing.meanings import explain_field
from claimbook.cli.reviewing.screen import ESCAPE, REDRAW
from claimbook.cli.reviewing.terminal import Terminal

__all__ = ["book"]
ENTITIES = "data/entities.yml"


def test_a_claim_is_shown_by_its_names_with_what_it_lacks(book: Path) -> None:
    """Whatever is open in it and in its records has a sign; what readers would miss is named."""
    text = FILES[ARTICLE].replace("    # decide period: 2025 or 2025-Q2\n", "")
    (book / ARTICLE).write_text(text)
    said = review(book, "s", article=ARTICLE).said
    first = said.partition("▸ about")[0]
    assert "S says     It has 3 ships.\n" in first
    assert "M metric   (empty)  ?\n" in first
    assert "P period   none\n" in first
    assert "B speaker  none: the article itself says so; O gives another source\n" in first
    assert "  entity   Ferry Line: company  ?\n" in first
    assert "── claim 1 of 2 · 0 of 5 decided ──" in first
    assert "A about    Ferry Line\n" in said.partition("▸ about")[2]


def test_the_words_with_the_unit_are_shown(book: Path) -> None:
    """A bare number has its currency from them; metrics for money are offered, and none for it."""
    text = change(
        FILES[ARTICLE],
        ("amount: 3 ships\n", "amount: 3 billion\n    unit_from: in crowns\n"),
    )
    (book / ARTICLE).write_text(text)
    metrics = "debt:\n  name: Debt\n  definition: Owed.\n  dimension: money\n  measure: stock\n"
    with (book / "data/metrics.yml").open("a") as file:
        file.write(f"\n{metrics}")
    asked = review(book, "s", "s", article=ARTICLE).said.partition("▸ metric")
    assert "  unit     “in crowns”  from the article\n" in asked[0]
    assert " 1 debt " in asked[2].partition("▸")[0]
    assert "metrics.yml" not in asked[2].partition("▸")[0]


def test_enter_accepts_what_a_claim_leaves_open_and_its_records(book: Path) -> None:
    """What has no value is asked for behind it; `u` takes it back in both files."""
    typist = review(book, "\r", "q", article=ARTICLE)
    assert " Enter all 2   a accept" in typist.said
    assert (book / ARTICLE).read_text() == change(
        FILES[ARTICLE], ("  # decide: or harbour-board", "")
    )
    assert (book / ENTITIES).read_text() == change(
        FILES[ENTITIES], ("  # decide: what sort of thing it is", "")
    )
    assert "2 decisions written, 4 left." in typist.said
    (book / ARTICLE).write_text(FILES[ARTICLE])
    (book / ENTITIES).write_text(FILES[ENTITIES])
    review(book, "\r", "u", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == FILES[ARTICLE]
    assert (book / ENTITIES).read_text() == FILES[ENTITIES]


def test_enter_accepts_neither_what_was_skipped_nor_a_part_of_a_sentence(book: Path) -> None:
    """Those are accepted only where they are asked for."""
    part = "It has 3 ships.  # decide: a part of a sentence, to be made whole"
    text = FILES[ARTICLE].replace("It has 3 ships.", part).replace("metric:  #", "metric: ships  #")
    (book / ARTICLE).write_text(text)
    review(book, "s", "s", "\r", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == change(
        text, ("ships  # decide: what is", "ships # is")
    ).replace("ships # is measured", "ships")
    assert "company\n" in (book / ENTITIES).read_text()


def test_enter_edits_a_part_of_a_sentence(book: Path) -> None:
    """It is not to be published as it is, and what is typed is added to it; `a` accepts it."""
    part = "It has 3 ships.  # decide: a part of a sentence, to be made whole"
    text = FILES[ARTICLE].replace("It has 3 ships.", part)
    (book / ARTICLE).write_text(text)
    typist = review(book, *"sss", "\r", ESCAPE, "q", article=ARTICLE)
    assert typist.offered == ["says: It has 3 ships."]
    assert typist.again
    assert " Enter edit   a keep it as it is   f another field   t lists" in typist.said
    assert (book / ARTICLE).read_text() == text
    review(book, *"sss", "\r", "The line has 3 ships.", "q", article=ARTICLE)
    assert "    says: The line has 3 ships.\n" in (book / ARTICLE).read_text()


def test_a_claim_that_leaves_something_open_is_not_called_right(book: Path) -> None:
    """Where it is looked at, Enter asks what is open."""
    typist = review(book, "j", "2", "\r", "q", article=ARTICLE)
    assert " Enter decide what is open   A–S change" in typist.said
    assert "Enter it is right" not in typist.said
    assert "▸ kind" in typist.said


def test_a_capital_letter_changes_a_field_that_no_mark_asks_about(book: Path) -> None:
    """By the number of what it may be; then the question is asked again, and `u` takes it back."""
    typist = review(book, "K", "3", "q", article=ARTICLE)
    assert (
        "▸ kind     fact\n  has it happened, or does somebody guess, plan or expect it?\n 1 fact "
        in typist.said
    )
    assert "\n 2 estimate " in typist.said
    assert typist.said.count("▸ about") == 2
    assert (book / ARTICLE).read_text() == FILES[ARTICLE].replace("kind: fact\n", "kind: plan\n")
    (book / ARTICLE).write_text(FILES[ARTICLE])
    review(book, "K", "3", "u", "K", ESCAPE, "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == FILES[ARTICLE]


@pytest.mark.parametrize(
    ("keys", "old", "new"),
    [
        (["S", "The line has 3 ships."], "It has 3 ships.", "The line has 3 ships."),
        (["A", "1"], "ferry-line  # decide: or harbour-board", "harbour-board"),
        (["P", "2"], "# decide period: 2025 or 2025-Q2", "period: 2025-Q2"),
        (["P", "2024"], "# decide period: 2025 or 2025-Q2", "period: 2024"),
        (["P", "9M 2024"], "# decide period: 2025 or 2025-Q2", "period: 9M 2024"),
        (["M", "1"], "metric:  # decide: what is measured", "metric: ships"),
        (["P", ""], "    # decide period: 2025 or 2025-Q2\n", ""),
    ],
)
def test_each_field_has_a_letter(keys: list[str], old: str, new: str, book: Path) -> None:
    """It asks for a line; a number is that of what the field may be, and nothing removes it."""
    if keys == ["P", ""]:
        (book / ARTICLE).write_text(FILES[ARTICLE].replace(old, "    period: 2025\n"))
        old, before = "    period: 2025\n", (book / ARTICLE).read_text()
    else:
        before = FILES[ARTICLE]
    review(book, *keys, "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == change(before, (old, new))


def test_speakers_are_listed_in_words(book: Path) -> None:
    """And written as YAML; what is asked holds of claims without a figure, too."""
    speaker = "    speaker: {name: Ida Berg, mode: indirect}\n"
    text = f"{FILES[ARTICLE]}{speaker}"
    (book / ARTICLE).write_text(text)
    typist = review(book, "B", "2", "A", ESCAPE, "q", article=ARTICLE)
    assert " 2 Ida Berg, in the article's own words\n" in typist.said
    assert "{name" not in typist.said
    assert "who or what the claim is about" in typist.said
    assert (book / ARTICLE).read_text().count(speaker) == 2


def test_a_line_that_is_refused_comes_back_to_be_corrected(book: Path) -> None:
    """Below the reason, and selected: a letter replaces it, as it does the value before."""
    typist = Typist("S", "It has 4 ships.", "It has 3 large ships.", "S", "It has 9 ships.", ESCAPE)
    review_files(find_book(book), book / ARTICLE, typist)
    assert typist.offered == [
        "says: It has 3 ships.",
        "says: It has 4 ships.",
        "says: It has 3 large ships.",
        "says: It has 9 ships.",
    ]
    assert not typist.again
    assert "the claim does not have “4 ships”" in typist.said
    assert (book / ARTICLE).read_text() == change(
        FILES[ARTICLE], ("It has 3 ships.", "It has 3 large ships.")
    )


def test_the_claim_before_is_shown_again(book: Path) -> None:
    """Decided or not; Enter goes on to where it was left."""
    text = change(
        FILES[ARTICLE],
        ("  # decide: or harbour-board", ""),
        ("metric:  # decide: what is measured", "metric: ships"),
        ("    # decide period: 2025 or 2025-Q2\n", "    period: 2025\n"),
    )
    (book / ARTICLE).write_text(text)
    (book / ENTITIES).write_text(
        FILES[ENTITIES].replace("  # decide: what sort of thing it is", "")
    )
    typist = review(book, "b", "K", "3", "\r", "b", "b", article=ARTICLE)
    assert (book / ARTICLE).read_text() == text.replace("kind: fact\n", "kind: plan\n")
    assert typist.said.count("── claim 1 of 2 ") == 5
    assert typist.said.count(f"▸ kind     fact\n  {explain_field('claim', 'kind')}\n a fact") == 2
    assert "this is the first claim" in typist.said


def test_a_record_of_another_draft_is_not_asked_for_because_of_an_ordinary_word(book: Path) -> None:
    """Its id stands in the sentence of a claim, but the claim does not name it."""
    (book / ARTICLE).write_text(
        FILES[ARTICLE].replace("It has 3 ships.", "It has 3 ships, no jobs.")
    )
    jobs = "\njobs:\n  name: Jobs\n  dimension: count\n  measure: flow  # decide: or stock\n"
    with (book / "data/metrics.yml").open("a") as file:
        file.write(jobs)
    typist = review(book, *["s"] * 20, article=ARTICLE)
    assert "6 decisions left to you." in typist.said
    assert "Jobs" not in typist.said
    assert "7 decisions left to you." in review(book, "q").said


def test_what_only_other_drafts_propose_is_not_offered(book: Path) -> None:
    """A metric of the book is, and one of which the sentence has a word."""
    with (book / "data/metrics.yml").open("a") as file:
        file.write("\n# Proposed for another: look whether each is right.\n")
        for name in ("Berths", "Ships in all"):
            file.write(
                f"\n{name.lower().replace(' ', '-')}:\n  name: {name}\n  definition: B.\n"
                "  dimension: count\n  measure: stock\n"
            )
    said = review(book, "s", "s", article=ARTICLE).said.partition("▸ metric")[2]
    assert " 1 ships         Ships that a line owns\n 2 ships-in-all  B\n" in said
    assert "berths" not in said


def test_a_disk_that_cannot_be_written_is_told_and_the_question_stays(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is lost, and the next key tries again."""
    write, refused = deciding.replace_files, []

    def refuse(*given: object) -> None:
        if not refused:
            refused.append(given)
            raise OSError(30, "Read-only file system")
        write(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(deciding, "replace_files", refuse)
    typist = review(book, "1", "1", "q", article=ARTICLE)
    assert f"{book} cannot be written: read-only file system; nothing was changed" in typist.said
    assert "about: harbour-board\n" in (book / ARTICLE).read_text()


class SmallTypist(Typist):
    """A screen of so many lines."""

    rows = 17

    def has_room(self, lines: object) -> bool:
        """Whether they are not more."""
        return len(list(lines)) <= self.rows  # type: ignore[call-overload]


def test_a_question_is_brief_where_the_screen_is_small(book: Path) -> None:
    """Less of the article is shown, then neither its id nor the keys that go elsewhere."""
    typist = SmallTypist("q")
    review_files(find_book(book), book / ARTICLE, typist)
    assert "ferries-ships" not in typist.said
    assert " ? other keys" in typist.said
    assert " … has 3 ships … " not in typist.said
    full = review(book, "q", article=ARTICLE)
    assert "ferries-ships  line 12" in full.said
    assert " u undo " in full.said


def test_help_fits_a_small_terminal() -> None:
    """Of 60 columns and 20 rows."""
    lines = list(show_help())
    assert len(lines) < 20
    assert max(line.cell_len for line in lines) <= 60


def test_a_change_of_size_draws_the_question_anew(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Ctrl-L does; nothing is decided."""
    monkeypatch.setattr(terminal, "_read_key", lambda: os.kill(os.getpid(), signal.SIGWINCH) or "a")
    assert Terminal().read_key() == REDRAW
    typist = review(book, REDRAW, "q", article=ARTICLE)
    assert typist.said.count("▸ about") == 2
    assert (book / ARTICLE).read_text() == FILES[ARTICLE]


def test_ctrl_z_stops_the_program_until_it_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in other programs of a terminal, and then the question is drawn anew."""
    sent = []
    monkeypatch.setattr(terminal, "_read_key", lambda: "\x1a")
    monkeypatch.setattr("os.kill", lambda _, number: sent.append(number))
    assert Terminal().read_key() == REDRAW
    assert sent == [signal.SIGTSTP]


def test_a_field_goes_on_below_its_value(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And below the name of no field."""
    monkeypatch.setenv("COLUMNS", "40")
    Terminal().show([Text("S says     The line will buy two ships that can carry cars.")])
    assert capsys.readouterr().out.splitlines() == [
        "S says     The line will buy two ships",
        "           that can carry cars.",
    ]


def test_what_was_typed_is_shown_again_where_somebody_has_moved_the_claim(book: Path) -> None:
    """Their work stays as well; a change of another claim alone is in nobody's way."""
    typist = Typist("S", "The line has 3 ships.", "q")
    read_line, texts = typist.read_line, [FILES[ARTICLE].replace("claims:", "# new\n\nclaims:")]

    def save(asked: str, old: str, *, again: bool = False) -> str:
        (book / ARTICLE).write_text(texts[0])
        return read_line(asked, old, again=again)

    typist.read_line = save  # type: ignore[method-assign]
    review_files(find_book(book), book / ARTICLE, typist)
    assert (book / ARTICLE).read_text() == texts[0]
    assert "You had typed: The line has 3 ships." in typist.said
    (book / ARTICLE).write_text(FILES[ARTICLE])
    texts[0] = FILES[ARTICLE].replace("will buy 2 ships", "will buy 2 ships soon")
    typist.typed = ["S", "The line has 3 ships.", "q"]
    review_files(find_book(book), book / ARTICLE, typist)
    assert (book / ARTICLE).read_text() == change(
        texts[0], ("It has 3 ships.", "The line has 3 ships.")
    )
