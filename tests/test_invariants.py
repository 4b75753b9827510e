"""What holds of every book: drawn at random, small, with figures that agree and that do not.

A few are drawn in every run; CLAIMBOOK_EXAMPLES sets how many (`make invariants`: 500).
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from mkdocs.exceptions import Abort
from tests.books import study_articles, write_book
from tests.importing.test_round_trip import draw_article

from claimbook.build import Builder
from claimbook.charts import Chart
from claimbook.cli import main
from claimbook.export import make_exports, make_feeds
from claimbook.export.all_claims import write_all_claims
from claimbook.export.form import ClaimsFile
from claimbook.export.search import NAME as SEARCH
from claimbook.export.search import write_search
from claimbook.pages import make_briefing, make_embeds, make_pages, read_assets
from claimbook.permalinks import HOME
from claimbook.plugin.stopping import stop_on_errors
from claimbook.problem import Severity
from claimbook.read.schemas import make_schemas
from claimbook.study import Study, study_book
from claimbook.verifying.links import find_broken
from claimbook.verifying.page import read_page
from claimbook.verifying.table import compare_table
from claimbook.views.lists.former import write_forwards

EXAMPLES = int(os.environ.get("CLAIMBOOK_EXAMPLES", "8"))
FEW = settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck), derandomize=True)
AMOUNTS = (
    "20 million dollars",
    "20.5 million dollars",
    "nearly 21 million dollars",
    "more than $90 million",
    "between 5 and 7 million euros",
    "0.1 million dollars",
    "1,234,567.89 dollars",
)
AGAIN = {
    "20 million dollars": ("$20,000,000", "about $20 million", "$20.0 million"),
    "20.5 million dollars": ("$20,500,000", "some $20.5 million"),
    "1,234,567.89 dollars": ("$1,234,567.89", "$1.234568 million"),
}
"""Other ways to write some of the amounts."""
DAYS = ("2023-06-10", "2025-03-03", "2025-03-07", "2025-06-10", "2025-12-30")
OUTLETS = ("daily-example", "other-times", "third-post")
RECORDS = {
    "data/outlets.yml": "".join(f"{each}:\n  name: Name of {each}\n" for each in OUTLETS),
    "data/entities.yml": (
        "example:\n  name: Example\n  kind: company\n  was: [once-example]\n"
        "analyst:\n  name: An analyst\n  kind: person\n"
    ),
}


@st.composite
def draw_claim(draw: st.DrawFn, id_: str) -> dict[str, Any]:
    """Return a claim with an amount that its quote has."""
    amount = draw(st.sampled_from(AMOUNTS))
    claim = {
        "id": id_,
        "says": f"Example has put {amount} into machines.",
        "quote": f"has put {amount} into machines",
        "about": "example",
        "metric": "investment",
        "amount": amount,
        "kind": draw(st.sampled_from(["fact", "estimate", "plan", "forecast"])),
    }
    more = {
        "period": draw(st.sampled_from(["2024", "2025", "2024-Q3"])),
        "speaker": draw(st.sampled_from(["example", "analyst"])),
        "was": [f"was-{id_}"],
    }
    return claim | {name: more[name] for name in more if draw(st.booleans())}


@st.composite
def draw_book(draw: st.DrawFn) -> dict[str, dict[str, Any]]:
    """Return articles with claims, by slug."""
    articles = {}
    for number in range(draw(st.integers(1, 4))):
        slug = f"article-{number}"
        ids = [f"claim-{number}-{each}" for each in range(draw(st.integers(0, 3)))]
        articles[slug] = {
            "headline": f"News of article {number}",
            "outlet": draw(st.sampled_from(OUTLETS)),
            "published": f"2025-03-0{draw(st.integers(1, 9))}",
            "claims": [draw(draw_claim(id_)) for id_ in ids],
        }
    return articles


def study(articles: Mapping[str, Mapping[str, Any]]) -> Study:
    """Return the book of these articles, which has no errors."""
    with TemporaryDirectory() as folder:
        return study_articles(Path(folder), articles, RECORDS)


def list_ids(articles: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return sorted(claim["id"] for article in articles.values() for claim in article["claims"])


@FEW
@given(draw_book())
def test_each_claim_is_once_in_each_output_and_nothing_else_is(articles: dict[str, Any]) -> None:
    """On pages of articles, in claims.json, both tables, the search and the JSON twins."""
    book = study(articles)
    wanted = Counter(list_ids(articles))
    files = make_exports(book)
    pages = {page.address: read_page(page.body) for page in make_pages(book)}
    cards = [card for page in pages.values() for card in page.cards]
    assert Counter(card.claim for card in cards if card.quote) == wanted
    assert Counter(row["id"] for row in json.loads(files["claims.json"])["claims"]) == wanted
    entries = json.loads(write_search(book))["entries"]
    found = [each["address"].partition("#")[2] for each in entries if each["kind"] == "claim"]
    assert Counter(found) == wanted
    twins = [json.loads(content) for path, content in files.items() if path.startswith("articles/")]
    assert Counter(row["id"] for twin in twins for row in twin["claims"]) == wanted
    assert Counter(address.partition("#")[2] for address in list_rows(book)) == wanted


def list_rows(book: Study) -> list[str]:
    """Return the addresses of the claims that the table of all claims has."""
    return [
        address
        for path, content in write_all_claims(book).items()
        if "rows" in path
        for address in json.loads(content)["address"]
    ]


def list_led(value: object) -> Iterator[str]:
    """Yield every address of a page in a value read from JSON."""
    if isinstance(value, str) and ".html" in value:
        yield value
    elif isinstance(value, list | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from list_led(each)


CONTRADICTED = {
    f"article-{number}": {
        "headline": "News",
        "outlet": OUTLETS[number],
        "published": "2025-03-01",
        "claims": [
            {
                "id": f"claim-{number}",
                "says": "Example has put money into machines.",
                "quote": f"has put {amount} into machines",
                "about": "example",
                "metric": "investment",
                "amount": amount,
                "period": "2024",
                "kind": "fact",
            }
        ],
    }
    for number, amount in enumerate(
        ("nearly 20.25 million dollars", "5-7 million euros", "90 million dollars")
    )
}
"""Three claims that a chart compares; two are told in a sentence."""


def test_there_is_a_chart_to_be_compared() -> None:
    """So that the next test has figures in two currencies to look at."""
    assert {len(chart.table) for chart in list_charts(study(CONTRADICTED))} == {4}


@FEW
@example(CONTRADICTED)
@given(draw_book())
def test_table_and_charts_have_the_very_numbers_of_claims_json(articles: dict[str, Any]) -> None:
    """As decimals, to the last digit."""
    book = study(articles)
    files = make_exports(book)
    rows = ClaimsFile.model_validate_json(files["claims.json"]).claims
    assert list(compare_table(files, rows)) == []
    amounts = {row.id: row.amount for row in rows if row.amount}
    for chart in list_charts(book):
        head, *lines = chart.table
        for line in lines:
            cells = dict(zip(head, line, strict=True))
            amount = amounts[cells["claim"]]
            for column, field in (("own_low", "low"), ("own_high", "high")):
                assert read_decimal(cells[column]) == read_decimal(getattr(amount, field))


def read_decimal(text: str | None) -> Decimal | None:
    return Decimal(text) if text else None


def list_charts(book: Study) -> list[Chart]:
    """Return the charts of all pages that compare amounts."""
    charts = [*(each for page in make_pages(book) for each in page.charts)]
    charts += make_briefing(book).charts
    return [chart for chart in charts if "own_low" in chart.table[0]]


@FEW
@given(draw_book())
def test_no_link_and_no_anchor_leads_nowhere(articles: dict[str, Any]) -> None:
    """On any page, and in what programs read."""
    book = study(articles)
    files = {**make_exports(book), **read_assets(), **make_feeds(book), **write_forwards(book)}
    pages = {page.address: read_page(page.body) for page in make_pages(book)}
    pages[HOME] = read_page(make_briefing(book).body)
    drawn = [*(each for page in make_pages(book) for each in page.charts)]
    drawn += make_briefing(book).charts
    charts = {file for chart in drawn for file in (chart.picture_file, chart.table_file)}
    held = [(page.address, page.charts) for page in make_pages(book)]
    held.append((HOME, make_briefing(book).charts))
    embeds = [own for address, charts_ in held for own in make_embeds(book, address, charts_)]
    paths = frozenset((*pages, *files, *charts, *embeds, SEARCH))
    assert list(find_broken(pages, paths)) == []
    for content in write_all_claims(book).values():
        for address in list_led(json.loads(content)):
            path, _, anchor = address.partition("#")
            assert path in pages
            assert not anchor or anchor in pages[path].ids
    told = json.loads(files["claims.json"])
    for row in (*told["articles"], *told["claims"], *told["corrections"]):
        path, _, anchor = row["page"].partition("#")
        assert path in pages
        assert not anchor or anchor in pages[path].ids


@FEW
@given(draw_book(), st.data())
def test_a_new_claim_changes_no_other_address(
    articles: dict[str, Any], data: st.DataObject
) -> None:
    """Wherever it is put."""
    before = {row.id: row.page for row in read_rows(study(articles))}
    slug = data.draw(st.sampled_from(sorted(articles)))
    claims = articles[slug]["claims"]
    place = data.draw(st.integers(0, len(claims)))
    more = [*claims[:place], data.draw(draw_claim("a-new-claim")), *claims[place:]]
    after = {
        row.id: row.page
        for row in read_rows(study({**articles, slug: {**articles[slug], "claims": more}}))
    }
    assert after.pop("a-new-claim") == f"articles/{slug}/index.html#a-new-claim"
    assert after == before


@FEW
@given(draw_book(), st.data())
def test_an_article_that_repeats_a_figure_is_no_further_source(
    articles: dict[str, Any], data: st.DataObject
) -> None:
    """Whatever it leaves out, writes in another way or dates to another day when it repeats it."""
    more = {
        slug: {
            **article,
            "claims": [
                *article["claims"],
                *(repeat_claim(data.draw, claim) for claim in article["claims"]),
            ],
        }
        for slug, article in articles.items()
    }
    before, after = (study(each).evidence.standings for each in (articles, more))
    assert {id_: max(0, after[id_].voices - before[id_].voices) for id_ in before} == dict.fromkeys(
        before, 0
    )


def repeat_claim(draw: st.DrawFn, claim: Mapping[str, Any]) -> dict[str, Any]:
    """Return a claim of the same article that repeats a figure without naming its source."""
    amount = draw(st.sampled_from((claim["amount"], *AGAIN.get(claim["amount"], ()))))
    left_out = {"speaker", "was", *draw(st.sampled_from([(), ("period",)]))}
    again = {name: value for name, value in claim.items() if name not in left_out}
    as_of = draw(st.sampled_from([None, "2025-02-27", "2024-06-30", "earlier"]))
    return {
        **again,
        "id": f"{claim['id']}-again",
        "says": f"Example has put {amount} into machines, as the table shows.",
        "quote": f"has put {amount} into machines",
        "amount": amount,
        **({"as_of": as_of} if as_of else {}),
    }


def read_rows(book: Study) -> list[Any]:
    return list(ClaimsFile.model_validate_json(make_exports(book)["claims.json"]).claims)


@FEW
@given(draw_book(), st.randoms(use_true_random=False))
def test_standings_do_not_depend_on_the_order_of_files(
    articles: dict[str, Any], chance: Any
) -> None:
    """Nor do verdicts and disagreements."""
    book = study(articles)
    shuffled = list(book.book.articles)
    chance.shuffle(shuffled)
    other = study_book(replace(book.book, articles=tuple(shuffled)))
    for id_ in list_ids(articles):
        assert (id_, other.evidence.of(id_)) == (id_, book.evidence.of(id_))
    assert {each.id: each.state for each in other.evidence.disagreements} == {
        each.id: each.state for each in book.evidence.disagreements
    }


@FEW
@given(draw_book(), st.data())
def test_figures_are_compared_where_a_finding_says_so_and_nowhere_else(
    articles: dict[str, Any], data: st.DataObject
) -> None:
    """Whenever they were said; and a finding without a reason is about figures of one group."""
    apart = {
        slug: {**article, "published": data.draw(st.sampled_from(DAYS))}
        for slug, article in articles.items()
    }
    book = study(apart)
    for found in book.verdicts.findings:
        if found.kind.id == "assumed-period":
            undated = [each for each in found.claims if not book.book.claims[each].period]
            groups = [book.evidence.group_of[each] for each in found.claims]
            compared = {
                groups[at] is groups[found.claims.index(undated[0])]
                for at, each in enumerate(found.claims)
                if each not in undated
            }
            assert compared == {"it is compared with" in found.sentence}
            assert compared == {"it is not compared with" not in found.sentence}


@FEW
@given(
    st.lists(st.tuples(st.sampled_from(DAYS[1:]), st.sampled_from(AMOUNTS)), min_size=2, max_size=4)
)
@example([("2025-03-03", "20 million dollars"), ("2025-06-10", "20.5 million dollars")])
def test_no_disagreement_of_plans_vanishes_if_one_of_them_gets_a_period(
    written: list[tuple[str, str]],
) -> None:
    """If it is the only period that any of them has."""
    articles = {
        f"article-{at}": {
            "headline": f"News of article {at}",
            "outlet": OUTLETS[at % len(OUTLETS)],
            "published": day,
            "claims": [make_plan(f"claim-{at}", amount)],
        }
        for at, (day, amount) in enumerate(written)
    }
    before = [each.claims for each in study(articles).evidence.disagreements]
    for article in articles.values():
        (claim,) = article["claims"]
        dated = {**article, "claims": [{**claim, "period": "2025/2030"}]}
        after = study({**articles, f"article-{claim['id'][-1]}": dated}).evidence.disagreements
        assert [each.claims for each in after] == before


def make_plan(id_: str, amount: str) -> dict[str, Any]:
    return {
        "id": id_,
        "says": f"Example will put {amount} into machines.",
        "quote": f"put {amount} into machines",
        "about": "example",
        "metric": "investment",
        "amount": amount,
        "kind": "plan",
    }


@FEW
@given(draw_article())
def test_reading_schema_command_line_and_build_agree(written: dict[str, Any]) -> None:
    """What has no errors is valid to an editor; the build refuses what the check does."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        text = yaml.safe_dump(written, allow_unicode=True)
        write_book(root, [("data/articles/drawn.yml", False, text)])
        problems = Builder(root).check().problems
        wrong = [each for each in problems if each.severity is Severity.ERROR]
        own = [each for each in wrong if each.at.path.endswith("drawn.yml")]
        schema = make_schemas()["article.schema.json"]
        if not own:
            jsonschema.validate(yaml.safe_load(text), schema)
        assert main(["check", str(root), "--format", "json"]) == int(bool(wrong))
        with pytest.raises(Abort) if wrong else nullcontext():
            stop_on_errors(problems)
