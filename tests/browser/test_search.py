"""What the search finds first, as readers type it into the box of the theme."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.browser.conftest import SIZES, Reader, Watched

QUESTIONS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("search_questions.yml").read_text(encoding="utf-8")
)
"""What is typed, and the answers of which one should come first."""
_QUERY = "[data-md-component=search-query]"
_RESULT = ".md-search-result__item > a"


def ask(page: Any, words: str) -> list[str]:
    """Type words into the open search; gives the addresses of the results that are drawn.

    Only the last letter is pressed, since each is a query of its own.
    """
    field = page.locator(_QUERY)
    field.fill(words[:-1])
    field.press_sequentially(words[-1])
    # Results come in the order of what was typed, so the last ones stay.
    page.wait_for_function("words => window.cbAnswered === words", arg=words)
    return [link.get_attribute("href") or "" for link in page.locator(_RESULT).all()]


_LISTEN = """
window.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    const asked = [];
    const post = this.postMessage.bind(this);
    this.postMessage = (message, ...rest) => {
      if (message.type === 2) asked.push(message.data);
      post(message, ...rest);
    };
    this.addEventListener("message", ({ data }) => {
      if (data.type === 3) {
        const words = asked.shift();
        window.cbFound = data.data.items.map(([first]) => first.location);
        setTimeout(() => { window.cbAnswered = words; }, 60);
      }
    });
  }
};
"""
"""Notes what a query finds, and when its results are drawn; the theme draws only the first ones."""


@pytest.fixture(scope="module")
def searching(reader: Reader) -> Watched:
    """A page with an open search."""
    watched = reader.open("index.html", script=_LISTEN)
    watched.page.locator(_QUERY).focus()
    return watched


def is_right(address: str, right: list[str]) -> bool:
    """Whether an address leads to one of some answers: a page, or a claim by its `#id`."""
    path, _, anchor = address.partition("#")
    page = path.partition("/name/")[2].partition("?")[0].removesuffix("/index.html")
    return bool({page, f"{page}#{anchor}", f"#{anchor}"} & set(right))


def test_every_question_is_answered_first(searching: Watched) -> None:
    """The right page or claim is the first result, and nothing is refused by the policy."""
    wrong = []
    for question in QUESTIONS:
        first = next(iter(ask(searching.page, question["asks"])), "")
        if not is_right(first, question["right"]):
            wrong.append(f"{question['asks']} → {first}")
    assert wrong == []
    assert not searching.complaints


@pytest.mark.parametrize(
    "words", ["$53 billion", "53bn dollars", "US$53bn", "53 billion USD", "CN¥380 billion"]
)
def test_every_spelling_finds_the_same_claims(searching: Watched, words: str) -> None:
    """Claims in dollars and in yuan are found by either, in any spelling."""
    ask(searching.page, words)
    found = {address.partition("#")[2] for address in searching.page.evaluate("cbFound")}
    assert {"xinhua-ai-plan-headline", "scmp-february-headline", "yicai-ai-plan"} <= found


def test_a_group_is_found_by_what_it_is(searching: Watched) -> None:
    """Claims about four companies together are found by the words that describe the group."""
    ask(searching.page, "sum of the four companies")
    found = {address.partition("#")[2] for address in searching.page.evaluate("cbFound")}
    assert {"stoxpo-big-four-ai", "cna-big-tech-capex"} <= found


def test_of_equal_figures_the_word_of_the_party_comes_first(searching: Watched) -> None:
    """What Alibaba and its chief executive say of the plan stands before what AInvest says."""
    ask(searching.page, "53bn")
    found = [address.partition("#")[2] for address in searching.page.evaluate("cbFound")]
    assert found[0] == "moneycheck-ai-plan"
    assert found.index("bloomberg-wu-plan") < found.index("alibaba-ai-plan")


def test_a_verb_is_not_completed_into_a_noun(searching: Watched) -> None:
    """A whole question stands as it was typed, with nothing in grey behind it."""
    ask(searching.page, "how much does Microsoft invest")
    offered = searching.page.locator("[data-md-component=search-suggest]").text_content()
    assert offered in ("", "how much does Microsoft invest")


def test_a_result_is_a_card(searching: Watched) -> None:
    """A claim is shown with its figure, who says it, and how it stands."""
    ask(searching.page, "500bn")
    card = searching.page.locator(_RESULT).first.inner_text()
    assert "$500 billion" in card
    assert "AInvest, 24 Sep 2025" in card
    assert "stands alone" in card


@pytest.mark.parametrize("words", ["uncorrected-change", "Write a claim", "command line"])
def test_what_only_editors_need_is_not_found(searching: Watched, words: str) -> None:
    """The pages for editors are for other readers."""
    ask(searching.page, words)
    found = searching.page.evaluate("cbFound")
    folders = {address.partition("/")[0] for address in found}
    assert folders.isdisjoint({"checks", "data", "public", "schema", "style", "write-a-claim"})


def test_nothing_is_fetched_before_a_reader_types(reader: Reader) -> None:
    """A page loads neither the entries nor what ranks them."""
    watched = reader.open("index.html", script=_LISTEN)
    late = ("search/book.json", "minisearch.js", "ranking.js")
    assert not [address for address in watched.asked if address.endswith(late)]
    watched.page.locator(_QUERY).focus()
    with watched.page.expect_response(lambda response: response.url.endswith(late[0])):
        ask(watched.page, "aws")


@pytest.mark.parametrize("size", SIZES)
def test_the_keyboard_goes_through_the_results(reader: Reader, size: tuple[int, int]) -> None:
    """A key opens the search, Enter follows the first result."""
    watched = reader.open("index.html", size, script=_LISTEN)
    watched.page.keyboard.press("f")
    ask(watched.page, "Alibaba Cloud")
    watched.page.keyboard.press("Enter")
    watched.page.wait_for_url("**/entities/alibaba-cloud/index.html*")


@pytest.mark.parametrize("size", SIZES)
def test_the_number_of_all_results_is_told(reader: Reader, size: tuple[int, int]) -> None:
    """Beside that of those that are listed, also after more of them are drawn."""
    watched = reader.open("index.html", size, script=_LISTEN)
    page = watched.page
    page.keyboard.press("f")
    told = page.locator(".md-search-result__meta")
    ask(page, "Alibaba")
    assert len(page.evaluate("cbFound")) == 50
    many = re.fullmatch(r"50 of (\d+) matching documents", told.inner_text())
    assert many
    assert int(many[1]) > 50
    drawn = page.locator(_RESULT).count()
    page.locator(_RESULT).last.scroll_into_view_if_needed()
    page.wait_for_function(
        "drawn => document.querySelectorAll('.md-search-result__item').length > drawn", arg=drawn
    )
    assert told.inner_text() == many[0]
    ask(page, "aws")
    few = len(page.evaluate("cbFound"))
    assert told.inner_text() == f"{few} matching documents"
    assert not watched.complaints


def test_a_standing_on_a_line_of_its_own_is_not_indented(reader: Reader) -> None:
    """On a phone it begins where the source above it begins, however wide the phone is."""
    watched = reader.open("index.html", SIZES[0], script=_LISTEN)
    watched.page.keyboard.press("f")
    ask(watched.page, "Alibaba")
    lines = []
    for width in range(320, 401, 5):
        watched.page.set_viewport_size({"width": width, "height": 800})
        lines += watched.page.evaluate(
            """[...document.querySelectorAll(".cb-hit__meta")].flatMap((meta) => {
              const [source, standing] = meta.children;
              if (!standing) return [];
              meta.style.textWrap = "wrap"; // else Chromium seldom leaves it a line of its own
              const [first, own] = [source, standing].map((it) => it.getClientRects()[0]);
              const last = [...source.getClientRects()].at(-1);
              return own.top > last.bottom - 2 ? [[first.left, own.left]] : [];
            })"""
        )
    assert lines
    assert all(source == standing for source, standing in lines)
