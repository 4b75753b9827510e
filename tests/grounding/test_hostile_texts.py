"""Texts and quotes that are made to keep a search busy are done with in no time.

None of these would end within the patience of a test run if the work grew with the square of the
length.
"""

import pytest
from tests.books import make_article

from claimbook.grounding import Match, ground_article

SIZE = 50_000
HOSTILE = {
    "spaces": " " * SIZE,
    "spaces at each end": (" " * SIZE + "x") * 2,
    "invisible characters between spaces": "\u200b " * SIZE,
    "one letter": "a" * SIZE,
    "one word": "ab " * SIZE,
    "abbreviations": "Dr. " * SIZE,
    "full stops": "." * SIZE,
    "dots and spaces": ". " * SIZE,
    "omissions": "[…]" * SIZE,
    "brackets": "[" * SIZE,
    "lines": "\n \n" * SIZE,
    "hyphens at ends of lines": "a-\n" * SIZE,
    "figures with hyphens at ends of lines": "12 thou-\nsand ton-\n" * (SIZE // 10),
    "marks of footnotes": "a[1] " * SIZE,
    "ligatures": "\ufb03" * SIZE,
}
QUOTES = [
    "ab […] zz",
    "ab ab ab",
    "Dr. Dr. […] Dr.",
    "ab " * 2_000 + "zz",
    "[…]" * 2_000 + "zz",
]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_keeps_the_search_for_a_quote_busy(text: str) -> None:
    """Whatever stands in a text, each quote is found or is not."""
    claims = [
        {"id": f"c{number}", "says": "So.", "quote": quote, "about": "example", "kind": "fact"}
        for number, quote in enumerate(QUOTES)
    ]
    article = make_article("example", parts={"summary": "none … of it"}, claims=claims)
    grounded = ground_article(article, f"News of example\n{text}\nThe end")
    assert [*grounded.grounds] == [claim["id"] for claim in claims]
    assert all(ground.match is not Match.NOT_HELD for ground in grounded.grounds.values())
