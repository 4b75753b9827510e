"""Problems as people see them in a terminal."""

import pytest

from claimbook.problem import Location, Problem, Severity, render_github, render_text


def render(frame: str, column: int, length: int = 1, message: str = "wrong") -> list[str]:
    at = Location("data/x.yml", 7, column, length, frame)
    return render_text(Problem("a-fault", Severity.ERROR, at, message)).split("\n")


def test_a_problem_is_place_sentence_frame_help_and_notes() -> None:
    """The whole form, as docs show it."""
    problem = Problem(
        "duplicate-key",
        Severity.ERROR,
        Location("data/x.yml", 12, 5, 4, "    note: Two."),
        "the field `note` is written twice",
        "delete one of the two",
        ((Location("data/x.yml", 11, 5, 4, "    note: One."), "the first one stands here"),),
    )
    assert render_text(problem) == (
        "data/x.yml:12:5: error[duplicate-key]: the field `note` is written twice\n"
        "  12 |     note: Two.\n"
        "     |     ^^^^\n"
        "  help: delete one of the two\n"
        "  note: data/x.yml:11:5: the first one stands here"
    )


def test_a_problem_of_a_file_has_no_frame() -> None:
    """Where no line is given, none is drawn."""
    assert render("", 1) == ["data/x.yml:7:1: error[a-fault]: wrong"]


def test_a_problem_has_at_most_seven_lines() -> None:
    """However many places belong to it."""
    at = Location("x", 1, 1, 1, "line")
    notes = tuple((at, "here") for _ in range(9))
    problem = Problem("a-fault", Severity.INFO, at, "wrong", "mend it", notes)
    assert len(render_text(problem).split("\n")) == 7


def test_lines_to_copy_stand_below_the_help() -> None:
    """With their indentation, as YAML needs them."""
    problem = Problem(
        "a-fault", Severity.INFO, Location("x"), "wrong", "add this:", lines=("a:", "  b: c")
    )
    assert render_text(problem).split("\n")[1:] == ["  help: add this:", "    a:", "      b: c"]
    assert render_github(problem).endswith("%0Ahelp: add this:%0A  a:%0A    b: c")


@pytest.mark.parametrize(
    ("frame", "column", "length"),
    [
        ("x" * 400, 200, 3),
        ("x" * 400, 1, 400),
        ("x" * 400, 400, 1),
        ("字" * 400, 200, 3),
        ("\t" * 90 + "x", 91, 1),
        ("\u202e" * 200, 100, 2),
        ("x" * 1_000_000, 500_000, 500_000),
    ],
)
def test_a_frame_has_at_most_100_columns_and_its_caret_in_them(
    frame: str, column: int, length: int
) -> None:
    """Wide lines are cut around the caret; characters of East Asia take two columns."""
    _, line, carets = render(frame, column, length)
    width = sum(2 if character == "字" else 1 for character in line)
    assert width <= 100
    assert carets.rstrip().endswith("^")
    assert len(carets) <= 100


@pytest.mark.parametrize(
    ("frame", "column", "line", "carets"),
    [
        ("\tnote: x", 2, "      note: x", "^"),
        ("字字note", 3, "  字字note", "^"),
        ("e\u0301e\u0301note", 5, "  e\u0301e\u0301note", "^"),
        ("a\u202eb", 3, "  aU+202Eb", "^"),
        ("a\u202eb", 2, "  aU+202Eb", "^^^^^^"),
        ("字", 1, "  字", "^^"),
    ],
)
def test_the_caret_stands_below_its_character(
    frame: str, column: int, line: str, carets: str
) -> None:
    """Behind tabs, wide, combining and hidden characters, too."""
    from rich.cells import cell_len

    _, shown, below = render(frame, column)
    assert shown.split("| ", 1)[1] == line.removeprefix("  ")
    assert below.split("| ", 1)[1].strip() == carets
    before = shown.split("| ", 1)[1].removesuffix("note: x").removesuffix("note")
    if before != shown.split("| ", 1)[1]:
        assert below.split("| ", 1)[1].index("^") == cell_len(before)


def test_nothing_in_a_file_can_steer_the_terminal() -> None:
    """Escape sequences, line ends and marks of direction are shown as their numbers."""
    hostile = "\x1b[31mred\r\n\u202e\x07"
    problem = Problem(
        "a-fault", Severity.ERROR, Location(hostile, 1, 1, 1, hostile), hostile, hostile
    )
    shown = render_text(problem)
    assert "\x1b" not in shown
    assert "\r" not in shown
    assert "\u202e" not in shown
    assert "U+001B[31mred" in shown
    assert len(shown.split("\n")) == 4


def test_color_is_asked_for() -> None:
    """Escape sequences of ours come only then."""
    problem = Problem("a-fault", Severity.WARNING, Location("x", 1, 1, 1, "y"), "wrong", "mend it")
    assert "\x1b[" in render_text(problem, color=True)
    assert "\x1b[" not in render_text(problem)
