"""What does not fit is told once for each matter."""

from pathlib import Path

from tests.books import PLAN, study_claims

from claimbook.views.disputes.matters import list_article_matters, list_matters

OTHER = {**PLAN, "id": "other", "amount": "20 million euros"}
"""The same digits in another currency."""


def test_a_finding_is_told_of_the_claims_that_it_is_about(tmp_path: Path) -> None:
    """On the page of their article, and on those of whom they are about and who printed them."""
    study = study_claims(tmp_path, OTHER, PLAN)
    (article,) = study.book.articles
    (alone,) = list_article_matters(study, article)
    assert (alone.badge.words, alone.further) == ("Currency slip", ())
    assert list_matters(study, {"other", "example-plan"}) == (alone,)


def test_what_does_not_concern_a_claim_is_not_listed(tmp_path: Path) -> None:
    """A page lists what its own claims are about."""
    study = study_claims(tmp_path, OTHER, PLAN)
    assert list_matters(study, {"another"}) == ()
