"""JSON-LD of an article: what machines read, and what no text can break out of."""

import json
from pathlib import Path

import pytest
from tests.books import PLAN, study_claims

from claimbook.model import Article, Claim
from claimbook.study import Study
from claimbook.views.article.jsonld import write_jsonld

HOSTILE = "'</script><script>alert(1)</script> & {{ x }} {% y %} \u2028'"


def tell(study: Study) -> tuple[Article, tuple[Claim, ...]]:
    """Return the article of a study, with all its claims."""
    (article,) = study.book.articles
    return article, article.claims


def test_claims_appear_in_quotations_that_are_parts_of_the_article(tmp_path: Path) -> None:
    """In the words of schema.org."""
    claim = {**PLAN, "period": "2025-Q2"}
    study = study_claims(tmp_path, claim, article="url: https://example.com/plan\n")
    article, stated = json.loads(write_jsonld(study, *tell(study)))["@graph"]
    assert article["@type"] == "Article"
    assert article["@id"] == "https://example.com/plan"
    assert article["datePublished"] == "2025-01-15"
    assert stated["@id"] == "#example-plan"
    assert stated["about"] == {"@type": "Organization", "name": "Example"}
    assert stated["temporalCoverage"] == "2025-04-01/2025-06-30"
    assert stated["appearance"]["text"] == "plans to spend 20 million dollars"
    assert stated["appearance"]["isPartOf"] == {"@id": article["@id"]}


@pytest.mark.parametrize(
    ("fields", "speaker"),
    [
        (
            {"speaker": "{name: Ada Wong, role: chair of Example}"},
            {"@type": "Person", "name": "Ada Wong", "jobTitle": "chair of Example"},
        ),
        ({"source": "example"}, {"@type": "Organization", "name": "Example"}),
        ({"source": "daily-example"}, {"@type": "Organization", "name": "The Daily Example"}),
        ({"source": "police"}, None),
        ({}, None),
    ],
)
def test_a_quotation_names_whom_the_article_names(
    tmp_path: Path, fields: dict[str, str], speaker: dict[str, str] | None
) -> None:
    """A person with the office, a company, an outlet; nobody where it names nobody."""
    study = study_claims(tmp_path, {**PLAN, **fields})
    _, stated = json.loads(write_jsonld(study, *tell(study)))["@graph"]
    assert stated["appearance"].get("spokenByCharacter") == speaker


def test_nothing_is_said_of_what_is_not_known(tmp_path: Path) -> None:
    """Absent keys, and no nulls."""
    study = study_claims(tmp_path, PLAN)
    written = write_jsonld(study, *tell(study))
    assert "null" not in written
    assert json.loads(written)["@graph"][0]["@id"] == "#article"


def test_text_of_strangers_is_escaped_and_comes_back_exactly(tmp_path: Path) -> None:
    """No character of it means anything to HTML, to a template or to a script."""
    study = study_claims(tmp_path, {**PLAN, "says": HOSTILE})
    written = write_jsonld(study, *tell(study))
    assert not set("<>&\u2028\u2029") & set(written)
    assert "{{" not in written
    assert "{%" not in written
    says = json.loads(written)["@graph"][1]["text"]
    assert says == study.book.claims["example-plan"].says
    assert "</script>" in says
