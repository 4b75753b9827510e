"""Permanent ids of disagreements and findings."""

from claimbook.verdicts.statement import make_id


def test_an_id_is_its_parts() -> None:
    """The ids of the claims can be read in it."""
    assert make_id("headline-differs", "target") == "headline-differs-target"


def test_an_id_is_never_longer_than_that_of_a_claim() -> None:
    """What is too long is cut, and still differs from what begins alike."""
    one, two = make_id("a" * 79, "b" * 79), make_id("a" * 79, "c" * 79)
    assert len(one) == len(two) == 80
    assert one != two
