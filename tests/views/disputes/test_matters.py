"""What does not fit is told once for each matter."""

from pathlib import Path

from tests.books import PLAN, study_claims

from claimbook.views.disputes.matters import list_article_matters, list_matters

OTHER = {**PLAN, "id": "other", "amount": "20 million euros"}
"""The same digits in another currency."""


def test_findings_of_a_disagreement_are_told_with_it(tmp_path: Path) -> None:
    """On a page that lists disagreements; an article lists findings alone."""
    study = study_claims(tmp_path, OTHER, PLAN)
    (article,) = study.book.articles
    (alone,) = list_article_matters(study, article)
    assert (alone.badge.words, alone.further) == ("Currency slip", ())
    (matter,) = list_matters(study, {"other", "example-plan"})
    assert matter.badge.words.startswith("Conflict")
    assert [each.badge.words for each in matter.further] == ["Currency slip"]


def test_what_does_not_concern_a_claim_is_not_listed(tmp_path: Path) -> None:
    """Neither a disagreement nor a finding."""
    study = study_claims(tmp_path, OTHER, PLAN)
    assert list_matters(study, {"another"}) == ()
