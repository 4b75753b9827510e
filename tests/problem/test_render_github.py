"""Problems as workflow commands of GitHub Actions."""

from claimbook.problem import Location, Problem, Severity, render_github

AT = Location("data/a,b:c.yml", 3, 5, 4, "line")


def test_a_problem_is_one_command() -> None:
    """Place, title, and a message that holds help and notes."""
    problem = Problem(
        "a-fault", Severity.ERROR, AT, "50% wrong", "mend it", ((Location("x", 2), "here"),)
    )
    assert render_github(problem) == (
        "::error file=data/a%2Cb%3Ac.yml,line=3,endLine=3,col=5,endColumn=9,title=a-fault::"
        "50%25 wrong%0Ahelp: mend it%0Anote: x:2:1: here"
    )


def test_severities_are_those_of_the_runner() -> None:
    """error, warning, notice."""
    commands = [
        render_github(Problem("a-fault", severity, AT, "wrong")).split(" ")[0]
        for severity in Severity
    ]
    assert commands == ["::error", "::warning", "::notice"]


def test_text_cannot_become_a_command() -> None:
    """A line end in a quote would begin a new line for the runner."""
    problem = Problem("a-fault", Severity.ERROR, AT, "x\n::set-env name=A::b\r::stop::")
    assert render_github(problem).count("\n") == 0
    assert "\r" not in render_github(problem)
