"""The words of a page are explained on it."""

from pathlib import Path

from tests.books import PLAN, study_claims

from claimbook.views.claims.badge import DOUBT, OUTCOMES, STANDINGS
from claimbook.views.lists.terms import explain_terms, read_terms
from claimbook.views.wording.kinds import KINDS


def test_every_kind_and_standing_is_in_the_glossary() -> None:
    """None that a page shows is left without a meaning."""
    looks = {look.words for look in (*STANDINGS.values(), *OUTCOMES.values(), DOUBT)}
    words = looks | {kind.word for kind in KINDS.values()}
    assert words - read_terms().keys() == set()


def test_a_page_explains_the_words_that_it_uses(tmp_path: Path) -> None:
    """In the order of the glossary, the kinds first."""
    study = study_claims(tmp_path, PLAN)
    terms = explain_terms(study, study.book.claims.values())
    assert [term.head for term in terms] == ["◧ plan", "○ one outlet"]
    assert terms[0].meaning == "What someone has decided to do."
