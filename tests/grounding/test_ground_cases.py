"""Cases as data: a text and claims in, where they stand and what they lack out.

`pytest tests/grounding --update` writes what comes now into the cases; read it in the
diff.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from tests.books import make_article

from claimbook.grounding import Ground, Grounded, Place, TextLayout, ground_article

CASES = sorted(Path(__file__).with_name("cases").glob("*.yml"))
ARTICLE = {
    "headline": "Example doubles its plan",
    "outlet": "daily-example",
    "published": "2025-01-15",
}
CLAIM = {"says": "Example says so.", "about": "example", "kind": "plan"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_is_grounded(case: Path, update: bool) -> None:
    """Every passage is found as the case says, and lacks what the case says."""
    written = case.read_text(encoding="utf-8")
    given = yaml.safe_load(written)
    claims = [
        {"id": f"claim-{number}", **CLAIM, **claim} for number, claim in enumerate(given["claims"])
    ]
    article = make_article("example", **{**ARTICLE, **given.get("article", {}), "claims": claims})
    found = list(describe_grounded(ground_article(article, given.get("text"))))
    if update:
        head = written.split("\nfound:")[0].rstrip("\n")
        listed = yaml.safe_dump({"found": found}, allow_unicode=True, width=1000)
        case.write_text(f"{head}\n{listed}", encoding="utf-8")
    else:
        assert found == given["found"]


def describe_grounded(grounded: Grounded) -> Iterator[str]:
    """Yield what was found, a line for each thing."""
    layout = grounded.layout
    for where, words in layout.missing.items() if layout else ():
        yield f"no {where.value}: {words}"
    for claim, ground in grounded.grounds.items():
        for line in describe_ground(ground, layout):
            yield f"{claim}: {line}"


def describe_ground(ground: Ground, layout: TextLayout | None) -> Iterator[str]:
    """Yield what was found of one claim."""
    for place in ground.places:
        yield describe_place(place, layout)
    if ground.unit_place:
        yield f"unit {describe_place(ground.unit_place, layout)}"
    if ground.used:
        yield "uses " + ", ".join(f"{m.amount.text} at {m.start}" for m in ground.used)
    for shortfall in ground.shortfalls:
        stand = ", ".join(mention.amount.text for mention in shortfall.stand) or "no amount"
        line = f"passage {shortfall.passage} lacks {shortfall.amount.text}, has {stand}"
        line += f", hedged as {shortfall.hedged.amount.text}" if shortfall.hedged else ""
        yield line + (f", cuts {shortfall.cut.amount.text}" if shortfall.cut else "")


def describe_place(place: Place, layout: TextLayout | None) -> str:
    """Return how and where a passage was found, with the text's own words."""
    where = f" in {place.where.value}" if place.where else ""
    where += f" {place.paragraph}" if place.paragraph else ""
    texts = [layout.text[s.start : s.end].replace("\n", "⏎") for s in place.spans] if layout else []
    words = ": " + " | ".join(texts) if texts else ""
    others = f" (and {len(place.others)} more)" if place.others else ""
    return f"{place.match.value}{where}{words}{others}"
