"""The problem panel shows what is wrong, as text and in the right place."""

from claimbook.plugin.panel import MOST_SHOWN, draw_panel
from claimbook.problem import Location, Problem, Severity

X = "data/articles/x.yml"


def fault(path: str = X, severity: Severity = Severity.ERROR, message: str = "wrong") -> Problem:
    return Problem("missing-field", severity, Location(path, 3, 5, 2, "  x: 1"), message)


def test_no_fault_no_panel() -> None:
    """Findings about articles are for readers, not for the panel."""
    assert draw_panel([], X) == ""
    assert draw_panel([fault(severity=Severity.INFO)], X) == ""


def test_the_panel_is_open_where_the_fault_lies() -> None:
    """On other pages it is a line with the count."""
    problems = [fault(), fault(severity=Severity.WARNING)]
    assert "<details" in draw_panel(problems, X)
    assert " open>" in draw_panel(problems, X)
    assert " open>" not in draw_panel(problems, "docs/index.md")
    assert "<summary>1 error, 1 warning</summary>" in draw_panel(problems, "docs/index.md")


def test_the_panel_is_open_everywhere_when_the_book_cannot_be_read() -> None:
    """There is no other page to look at."""
    assert " open>" in draw_panel([fault("data/book.yml")], None, readable=False)


def test_faults_of_the_page_come_first() -> None:
    """Whatever their order in the list."""
    panel = draw_panel([fault("data/a.yml", message="first"), fault(message="own")], X)
    assert panel.index("own") < panel.index("first")


def test_text_of_files_stays_text() -> None:
    """A message can quote what somebody wrote."""
    panel = draw_panel([fault(message="<script>alert(1)</script>")], X)
    assert "<script" not in panel
    assert "&lt;script&gt;" in panel


def test_a_flood_of_faults_is_cut() -> None:
    """The rest is counted."""
    panel = draw_panel([fault() for _ in range(MOST_SHOWN + 7)], X)
    assert panel.count("<pre") == MOST_SHOWN
    assert "And 7 more" in panel


def test_what_a_draft_leaves_open_is_told_in_one_line() -> None:
    """With the command that asks for it; it is not an error, and is counted separately."""
    at = Location(X, 3, 5, 6, "    metric:  # decide: what is measured")
    open_ = Problem("missing-field", Severity.ERROR, at, "the field `metric` has no value")
    panel = draw_panel([open_, open_], X)
    assert "<summary>2 values left to decide</summary>" in panel
    asks = "This command asks for the 2 values that the draft leaves open:"
    assert f"{asks}\n  claimbook review {X}</pre>" in panel
    assert panel.count("<pre") == 1
    assert "claimbook-problems note" in panel
    panel = draw_panel([open_, fault(message="wrong")], X)
    assert "<summary>1 error, 1 value left to decide</summary>" in panel
    assert "claimbook-problems failure" in panel
