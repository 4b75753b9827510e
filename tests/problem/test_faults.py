"""A fault is named after its module, and says how serious its problems are."""

from claimbook.problem import Fault, Location, Severity, list_faults, rendering, visible

AT = Location("data/articles/x.yml", 3)


def test_a_fault_has_the_name_of_its_module() -> None:
    """The id has hyphens where the module has underscores."""
    assert Fault.of("claimbook.checks.quote_not_found").id == "quote-not-found"


def test_a_problem_is_as_serious_as_its_fault_unless_it_says_otherwise() -> None:
    """What is reported without a severity is an error only if the fault is."""
    fault = Fault.of("claimbook.checks.far_apart", Severity.WARNING)
    problem = fault.report(AT, "two figures are far apart", "look at both")
    assert (problem.id, problem.severity) == ("far-apart", Severity.WARNING)
    assert (problem.at, problem.help) == (AT, "look at both")
    assert fault.report(AT, "close", severity=Severity.INFO).severity is Severity.INFO


def test_modules_are_listed_by_their_faults() -> None:
    """In the order in which they are given."""
    listed = list_faults(visible, rendering)
    assert list(listed.items()) == [("visible", visible), ("rendering", rendering)]
