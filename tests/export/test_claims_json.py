"""claims.json: what programs read of a book, and that it keeps to its own schema."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.repository import ARTICLE, ROOT, replace_once, start_book

from claimbook.build import Builder
from claimbook.export import make_exports
from claimbook.views.claims.comparing import list_shown_pairs

SEED = "alibaba-ai-investment-target"
FIGURES = {
    "alibaba-ai-target": ("500000000000", "USD", "none"),
    "alibaba-ai-target-before": ("500000000000", "USD", "none"),
    "alibaba-ai-plan": ("380000000000", "CNY", "none"),
    "alibaba-energy-2032": ("10", "x", "none"),
    "alibaba-seven-models": ("7", "count", "none"),
    "alibaba-revenue-growth-headline": ("26", "%", "none"),
    "alibaba-cloud-growth-summary": ("26", "%", "none"),
    "alibaba-cloud-growth": ("26", "%", "none"),
    "alibaba-cloud-growth-record": ("3", "year", "almost"),
    "alibaba-profit-growth": ("76", "%", "none"),
    "alibaba-shares-summary": ("9", "%", "none"),
    "alibaba-shares": ("9", "%", "more_than"),
    "alibaba-market-value-gain": ("300000000000", "HKD", "almost"),
}
"""Every figure of the seed article, by the claim that makes it: value, unit, comparator."""


def export(book: Path) -> dict[str, Any]:
    study = Builder(book).check().study
    assert study is not None
    loaded = json.loads(make_exports(study)["claims.json"])
    assert isinstance(loaded, dict)
    return loaded


@pytest.fixture(scope="module")
def ours() -> dict[str, Any]:
    """This repository's own book."""
    return export(ROOT)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A new briefing."""
    return start_book(tmp_path)


def find_claim(exported: dict[str, Any], name: str) -> dict[str, Any]:
    return next(claim for claim in exported["claims"] if claim["id"] == name)


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_of_the_seed_article_is_listed(ours: dict[str, Any], name: str) -> None:
    """With its exact amount, how its quote was found, and where."""
    claim = find_claim(ours, name)
    amount = claim["amount"]
    assert (amount["value"], amount["unit"], amount["comparator"]) == FIGURES[name]
    assert claim["quote_match"] in ("exact", "folded")
    text = next((ROOT / "seeds").glob("000_*.txt")).read_text(encoding="utf-8")
    places = [text[at["start"] : at["end"]] for at in claim["positions"]]
    assert claim["quote"] in places or claim["quote_match"] == "folded"


def test_no_figure_of_the_seed_article_is_unclaimed(ours: dict[str, Any]) -> None:
    """Both mentions of the same plan count, and one claim covers them."""
    row = next(row for row in ours["coverage"] if row["article"] == SEED)
    assert (row["amounts"], row["claimed"], row["unclaimed"]) == (15, 15, [])
    assert len(find_claim(ours, "alibaba-ai-plan")["positions"]) == 2


def test_the_conflict_of_dollars_with_yuan_has_its_factor(ours: dict[str, Any]) -> None:
    """500 billion dollars are 9.4 times 380 billion yuan, at the rate of the day."""
    pairs = find_claim(ours, "alibaba-ai-plan")["compared_with"]
    pair = next(pair for pair in pairs if pair["claim"] == "alibaba-ai-target")
    assert pair["verdict"] == "conflict"
    assert round(float(pair["factor"]), 1) == 9.4
    together = {"alibaba-ai-plan", "alibaba-ai-target"}
    disagreement = next(d for d in ours["disagreements"] if together <= set(d["claims"]))
    assert disagreement["grade"] == "major"
    assert disagreement["opening"].startswith("AInvest, in a headline and summary, stands alone")


def test_a_disagreement_carries_what_an_editor_said_of_it(ours: dict[str, Any]) -> None:
    """How they know it, and when they last looked."""
    ruled = next(d for d in ours["disagreements"] if "kristal-amazon-revenue" in d["claims"])
    assert (ruled["state"], ruled["ruling"]) == ("ruled", "amazon-reports-q3-revenue")
    assert ruled["source"] == "amazon-reports-q3-revenue"
    assert ruled["reviewed"] == "2026-11-28"


def test_only_pairs_have_verdicts(ours: dict[str, Any]) -> None:
    """A claim has a standing: the worst of its pairs would blame those whom others contradict."""
    rows = [*ours["claims"], *ours["derived"]]
    assert rows
    assert not any("verdict" in row for row in rows)


def test_rows_and_cards_have_the_same_comparisons() -> None:
    """What says nothing to readers, such as two days of one count, says nothing to programs."""
    study = Builder(ROOT).check().study
    assert study is not None
    exported = export(ROOT)
    left_out = 0
    for row in exported["claims"]:
        shown = list(list_shown_pairs(study, row["id"]))
        left_out += len(study.verdicts.pairs_of(row["id"])) - len(shown)
        listed = [each["claim"] for each in row["compared_with"]]
        assert listed == [pair.other(row["id"]) for pair in shown][:20]
        assert row["compared_count"] == len(shown)
    assert left_out


def test_the_three_readings_of_26_percent_are_findings(ours: dict[str, Any]) -> None:
    """Of two periods, and of a company and its part."""
    kinds = {finding["kind"] for finding in ours["findings"] if finding["article"] == SEED}
    assert kinds >= {"period-mismatch", "entity-mismatch", "headline-differs"}


def test_money_is_converted_with_its_rate_and_day(ours: dict[str, Any]) -> None:
    """Into the book's currency."""
    converted = find_claim(ours, "alibaba-ai-plan")["converted"]
    assert (converted["unit"], converted["date"]) == ("USD", "2025-09-24")
    assert converted["low"] < "53300000000" < converted["high"]
    assert find_claim(ours, "alibaba-ai-target")["converted"] is None


def test_the_export_keeps_to_the_schema_that_is_published_beside_it(book: Path) -> None:
    """Every key is there, and none that the schema does not know."""
    for root in (book, ROOT):
        study = Builder(root).check().study
        assert study is not None
        files = make_exports(study)
        schema = json.loads(files["claims.schema.json"])
        jsonschema.Draft202012Validator.check_schema(schema)
        exported = json.loads(files["claims.json"])
        jsonschema.validate(exported, schema)
        assert schema["$id"] == f"urn:claimbook:schema:{exported['schema']}"


def test_a_claim_carries_all_its_fields(book: Path) -> None:
    """Those that were not written are null or empty, none is left out."""
    replace_once(
        book / ARTICLE,
        "    kind: plan\n    amount: six electric ships\n",
        "    kind: plan\n    amount: six electric ships\n    scope: {place: world}\n"
        "    note: A note.\n    topics: [transport]\n    as_of: earlier\n"
        "    also_at: [Spend $120 Million on Electric Ships]\n",
    )
    claim = find_claim(export(book), "ferries-ships-ordered")
    assert claim["scope"] == {"place": "world"}
    assert (claim["note"], claim["topics"], claim["as_of"]) == ("A note.", ["transport"], "earlier")
    assert [(place["quote"], place["where"]) for place in claim["also_at"]] == [
        ("Spend $120 Million on Electric Ships", "headline")
    ]
    assert (claim["speaker"], claim["translation"], claim["supersedes"]) == (None, None, [])
    assert claim["period"] == {"text": "2030", "start": "2030-01-01", "end": "2030-12-31"}
    assert claim["edit"].startswith(f"{ARTICLE}:")
    assert claim["page"].endswith("/index.html#ferries-ships-ordered")


def test_a_change_is_signed(book: Path) -> None:
    """40 % less is minus 40 %."""
    amount = find_claim(export(book), "ferries-energy")["amount"]
    assert amount["value"] == "-40"
    assert float(amount["low"]) < -40 < float(amount["high"])


def test_words_in_the_original_page_have_their_address(book: Path) -> None:
    """A URL text fragment; null where the article has no address."""
    assert find_claim(export(book), "ferries-passengers")["source_url"] is None
    replace_once(
        book / ARTICLE,
        "outlet: example-gazette",
        "outlet: example-gazette\nurl: https://x.example/a",
    )
    source = find_claim(export(book), "ferries-passengers")["source_url"]
    assert source.startswith("https://x.example/a#:~:text=In%202024%20the%20ferries")


@pytest.mark.parametrize(
    ("republish", "sentence"), [("full", "It is the order of 7 ships."), ("quotes", None)]
)
def test_sentences_of_a_text_that_may_not_be_shown_stay_out(
    book: Path, republish: str, sentence: str | None
) -> None:
    """An unclaimed figure is told with its sentence only where the text may be republished."""
    replace_once(
        book / "seeds" / "example-ferries.txt",
        "It is the largest order in the history of the line.",
        "It is the order of 7 ships.",
    )
    replace_once(book / ARTICLE, "republish: full", f"republish: {republish}")
    (row,) = export(book)["coverage"]
    assert [each["text"] for each in row["unclaimed"]] == ["7 ships"]
    assert row["unclaimed"][0]["sentence"] == sentence


def test_of_a_private_text_no_more_is_told_than_of_one_that_may_only_be_quoted(book: Path) -> None:
    """Whatever its file says, and however much an editor writes beside a quote."""
    (book / "seeds" / "private").mkdir()
    (book / "seeds" / "example-ferries.txt").rename(book / "seeds/private/example-ferries.txt")
    replace_once(book / ARTICLE, "text: example", "text: private/example")
    quote = "    quote: on six electric ships by 2030\n"
    before = "Example Ferries will spend 120 million dollars"
    replace_once(book / ARTICLE, quote, f"{quote}    before: {before}\n")
    exported = export(book)
    (article,) = exported["articles"]
    assert article["republish"] == "quotes"
    assert find_claim(exported, "ferries-ships-ordered")["before"] == before


def test_the_same_book_gives_the_same_bytes(book: Path) -> None:
    """Whatever the hash seed, the time zone and the folder."""
    code = (
        "import sys; from pathlib import Path; from claimbook.build import Builder;"
        "from claimbook.export import make_exports;"
        "files = make_exports(Builder(Path(sys.argv[1])).check().study);"
        "sys.stdout.buffer.write(b''.join(files.values()))"
    )
    other = start_book(book / "elsewhere")
    made = set()
    for folder, seed, zone in ((book, "1", "UTC"), (other, "2", "Pacific/Auckland")):
        path = str(ROOT / "generator")
        done = subprocess.run(
            [sys.executable, "-c", code, str(folder)],
            env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed, "TZ": zone},
            check=True,
            capture_output=True,
        )
        made.add(done.stdout)
    assert len(made) == 1
