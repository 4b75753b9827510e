"""Problems in order, and as data."""

from claimbook.problem import Location, Problem, Proposal, Severity, problem_as_dict, sort_problems


def make(severity: Severity, path: str = "a", line: int = 1, column: int = 1) -> Problem:
    return Problem("a-fault", severity, Location(path, line, column), "wrong")


def test_errors_come_first_then_places() -> None:
    """CI shows ten of a kind, so the worst come first."""
    listed = [
        make(Severity.ERROR, "a", 2, 1),
        make(Severity.ERROR, "a", 10, 1),
        make(Severity.ERROR, "b", 1, 1),
        make(Severity.WARNING, "a", 1, 1),
        make(Severity.WARNING, "a", 1, 2),
        make(Severity.INFO, "a", 1, 1),
    ]
    assert sort_problems(reversed(listed)) == listed


def test_problems_at_one_place_follow_the_text() -> None:
    """Figures that no claim covers, all told at an article's claims, in the order of its text."""
    at = Location("a", 1, 1)
    listed = [
        Problem("a-fault", Severity.INFO, at, f"no {name}", notes=((Location("t", line, 1), ""),))
        for name, line in (("z", 2), ("a", 11))
    ]
    assert sort_problems(reversed(listed)) == listed


def test_a_problem_is_plain_data() -> None:
    """Its place is given like that of its notes; absent means null."""
    at = Location("a", 2, 3, 4, "line", ("claims", 0, "period"))
    problem = Problem(
        "a-fault",
        Severity.ERROR,
        at,
        "wrong",
        "",
        ((at, "here"),),
        proposed=(Proposal("period", "2025"),),
    )
    place = {"path": "a", "line": 2, "column": 3, "length": 4}
    assert problem_as_dict(problem) == {
        "id": "a-fault",
        "severity": "error",
        **place,
        "field": ["claims", 0, "period"],
        "message": "wrong",
        "help": None,
        "proposed": [{"field": "period", "value": "2025", "because": None}],
        "lines": [],
        "notes": [{**place, "message": "here"}],
    }
