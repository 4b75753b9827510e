"""What does not fit is told once for each matter."""

from pathlib import Path

from tests.books import PLAN, study_articles, study_claims

from claimbook.views.disputes.matters import list_article_matters, list_matters

OTHER = {**PLAN, "id": "other", "amount": "20 million euros"}
"""The same digits in another currency."""
NEWS = {"headline": "News", "outlet": "daily-example", "published": "2025-01-15"}


def test_an_article_tells_a_finding_with_its_disagreement(tmp_path: Path) -> None:
    """Pages of whom it is about and who printed it tell the finding alone."""
    study = study_claims(tmp_path, OTHER, PLAN)
    (article,) = study.book.articles
    (matter,) = list_article_matters(study, article)
    assert matter.badge.words == "Investment: disputed"
    assert [each.badge.words for each in matter.further] == ["Which currency?"]
    assert list_matters(study, {"other", "example-plan"}) == matter.further


def test_what_others_contradict_does_not_fit_with_them_alone(tmp_path: Path) -> None:
    """The page of the article that a slip stands in lists it; that of the other does not."""
    slip = {**PLAN, "id": "slip", "amount": "90 million dollars", "quote": "90 million dollars"}
    study = study_articles(
        tmp_path,
        {
            "right": {**NEWS, "claims": [{**PLAN, "id": "right"}]},
            "slipped": {**NEWS, "claims": [{**slip, "wrong": {"reason": "A slip."}}]},
        },
    )
    assert [each.state for each in study.evidence.disagreements] == ["ruled"]
    articles = study.book.article
    assert list_article_matters(study, articles["right"]) == ()
    (matter,) = list_article_matters(study, articles["slipped"])
    assert matter.sentence.endswith("A slip.")


def test_what_does_not_concern_a_claim_is_not_listed(tmp_path: Path) -> None:
    """A page lists what its own claims are about."""
    study = study_claims(tmp_path, OTHER, PLAN)
    assert list_matters(study, {"another"}) == ()
