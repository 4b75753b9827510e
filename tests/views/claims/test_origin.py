"""Where the words of a quote are from, and what the key of a list says of it."""

from pathlib import Path

import pytest
from tests.books import PLAN, study_articles

from claimbook.citing.catalog import open_study
from claimbook.citing.listing import write_list
from claimbook.views.claims.shown import show_claims

HEADLINE = "Example spends 20 million dollars"
TEXT = f"{HEADLINE}\n\nExample plans to spend 20 million dollars on machines.\n"
NOT_HELD = "An editor typed the words; we do not have the text."


@pytest.mark.parametrize(
    ("quotes", "held", "origins", "key"),
    [
        ([HEADLINE, PLAN["quote"]], True, ["text", "text"], ["text or headline."]),
        ([HEADLINE], False, ["headline"], ["article’s headline; we do not have its text."]),
        ([PLAN["quote"]], False, ["typed"], [NOT_HELD]),
        (
            [HEADLINE, PLAN["quote"]],
            False,
            ["headline", "typed"],
            ["article’s headline; we do not have its text.", NOT_HELD],
        ),
    ],
    ids=["text", "headline alone", "typed", "headline and typed"],
)
def test_a_key_says_what_quotes_were_compared_with(
    quotes: list[str], held: bool, origins: list[str], key: list[str], tmp_path: Path
) -> None:
    """The same on the pages of the site and for prose that cites, from claims.json too."""
    claims = [
        {**PLAN, "id": f"plan-{n}", "quote": quote}
        | ({"where": "headline"} if quote == HEADLINE else {})
        for n, quote in enumerate(quotes)
    ]
    article = {
        "headline": HEADLINE,
        "outlet": "daily-example",
        "published": "2025-01-15",
        **({"text": "second.txt"} if held else {}),
        "claims": claims,
    }
    files = {"seeds/second.txt": TEXT} if held else {}
    study = study_articles(tmp_path, {"second": article}, files)
    ids = [each["id"] for each in claims]
    assert [show_claims(study)[id_].origin for id_ in ids] == origins
    cited = [open_study(study).find(id_) for id_ in ids]
    assert [each and each.origin for each in cited] == origins
    listed = write_list([each for each in cited if each], "index.html")
    told = listed.partition('class="cb-quote-key"')[2]
    assert told.count("<span>") == len(key)
    assert all(each in told for each in key)
    assert listed.count("cb-typed") == origins.count("typed")
