"""A model proposes claims, and only what the article has is drafted."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

import pytest
from tests.extract.models.fake_endpoint import FakeEndpoint, Reply, propose, say, serve
from tests.extract.reading_cases import list_fields, make_document, make_lexicon

from claimbook.extract import DraftArticle, extract_article
from claimbook.extract.models import AnswerCache, Command, Consultant, Model, make_endpoint

TEXT = (
    "Ferry Line carried 4 million people in 2024. Sales rose 8%. "
    "Its new pier at Marrow is the longest on that coast."
)
LEXICON = make_lexicon(
    ferry_line={"name": "Ferry Line", "kind": "company"},
    marrow={"name": "Marrow", "kind": "place"},
)
PIER = {"quote": "Its new pier at Marrow is the longest on that coast", "kind": "fact"}


def consult(model: Model, folder: Path) -> DraftArticle:
    """The draft of the article with the advice of a model."""
    advisor = Consultant(model, AnswerCache(folder))
    return extract_article(make_document(TEXT), LEXICON, advisor=advisor)


def ask(folder: Path, *replies: Reply) -> tuple[DraftArticle, FakeEndpoint]:
    """The draft with the advice of an endpoint that gives these replies."""
    with serve(*replies) as fake:
        endpoint = make_endpoint(fake.url, "small", seconds=60)
        endpoint.pause = lambda _: None
        return consult(endpoint, folder), fake


def list_quotes(made: DraftArticle) -> list[object]:
    """The quotes of the drafted claims."""
    return [fields["quote"] for fields in list_fields(made)]


ALONE = list_quotes(extract_article(make_document(TEXT), LEXICON))
"""What is drafted without a model."""


def test_a_statement_that_our_stages_pass_over_is_drafted_where_it_stands(tmp_path: Path) -> None:
    """With the article's words, in the order of the text."""
    made, fake = ask(tmp_path, propose(PIER))
    assert list_quotes(made) == [*ALONE, PIER["quote"]]
    assert made.refused == ()
    assert len(fake.asked) == 1


@pytest.mark.parametrize(
    "around",
    [
        "```json\n{}\n```",
        "<think>Is it [a claim]? {{no}}</think>\n{}",
        "We think {{so}}.</think>{}",
        "Here are the claims:\n{}\nI hope that this helps.",
        "```\n{}",
    ],
)
def test_fences_thinking_and_talk_around_the_json_are_passed_over(
    around: str, tmp_path: Path
) -> None:
    """As is an answer that is the list alone."""
    for answer in (json.dumps({"claims": [PIER]}), json.dumps([PIER])):
        made, _ = ask(tmp_path / str(len(answer)), say(around.format(answer)))
        assert list_quotes(made) == [*ALONE, PIER["quote"]]


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ({"quote": "Ferry Line lost 9 million people in 2024"}, "the text does not have the words"),
        ({"quote": "Ferry Line carried 5 million people"}, "the text does not have the words"),
        ({"quote": "Sales fell 8%", "amount": "8%"}, "the text does not have the words"),
        ({"quote": "Sales rose 8%", "amount": "9%"}, "the quote does not have “9%”"),
        ({"quote": "Sales rose 8%", "amount": "8 points"}, "the quote does not have “8 points”"),
        ({"quote": "Sales rose 8%", "amount": "a lot"}, "“a lot” is not a figure"),
        ({"quote": "rose"}, "too short"),
        ({"quote": "Ferry Line […] Sales rose 8%"}, "the quote"),
        ({"quote": "in 2024. Sales rose 8%", "amount": "8%"}, "not within one sentence"),
    ],
)
def test_what_the_text_does_not_have_is_dropped_and_listed(
    claim: dict[str, str], reason: str, tmp_path: Path
) -> None:
    """An invented quote, a changed digit, a word turned round; our own drafts stay."""
    made, fake = ask(tmp_path, propose(claim))
    assert list_quotes(made) == ALONE
    (refused,) = made.refused
    assert refused.words == claim["quote"]
    assert reason in refused.reason
    repair = fake.asked[1]["messages"][-1]["content"]
    assert f"“{claim['quote']}”: {refused.reason}" in repair


def test_a_claim_that_is_repaired_is_drafted(tmp_path: Path) -> None:
    """In one round, with our problems as feedback; what was wrong at first is listed."""
    wrong = {**PIER, "quote": "Its new pier at Marrow is the shortest on that coast"}
    made, fake = ask(tmp_path, propose(wrong), propose(PIER))
    assert list_quotes(made) == [*ALONE, PIER["quote"]]
    assert [each.words for each in made.refused] == [wrong["quote"]]
    assert len(fake.asked) == 2


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ('{"claims": [{"quote": "Its new pier', "cut off"),
        ("I cannot help with that.", "no JSON"),
        ('{"answer": 42}', "no list of claims"),
        ("{'claims': []}", "not JSON"),
        ("[" * 100_000, ""),
    ],
)
def test_an_answer_that_cannot_be_used_is_asked_for_again(
    answer: str, reason: str, tmp_path: Path
) -> None:
    """If the second is no better, that is reported, and our own drafts stay as they were."""
    made, fake = ask(tmp_path / "good", say(answer), propose(PIER))
    assert list_quotes(made) == [*ALONE, PIER["quote"]]
    assert reason in fake.asked[1]["messages"][-1]["content"]
    made, fake = ask(tmp_path / "bad", say(answer))
    assert list_quotes(made) == ALONE
    assert reason in made.unadvised
    assert made.unadvised.endswith("also when asked again")
    assert len(fake.asked) == 2


def test_a_figure_that_is_drafted_already_gets_candidates_and_no_second_claim(
    tmp_path: Path,
) -> None:
    """A known entity, metric or kind stands in the mark; our own reading stands in the field."""
    claim = {
        "quote": "Ferry Line carried 4 million people",
        "amount": "4,000,000 people",
        "about": "marrow",
        "metric": "passengers",
        "kind": "estimate",
    }
    made, _ = ask(tmp_path, propose(claim))
    assert list_quotes(made) == ALONE
    fields = list_fields(made)[0]
    assert (fields["about"], fields["kind"]) == ("ferry-line", "fact")
    assert fields["amount"] == "4 million people"
    decide = fields["decide"]
    assert isinstance(decide, dict)
    assert decide["about"] == "or marrow"
    assert decide["kind"] == "or estimate"


def test_what_a_model_names_and_nobody_knows_is_listed(tmp_path: Path) -> None:
    """The claim is drafted without it, so it is not a refused draft."""
    made, _ = ask(tmp_path, propose({**PIER, "about": "moon-base", "kind": "rumour"}))
    assert list_quotes(made) == [*ALONE, PIER["quote"]]
    assert [(each.words, each.kept) for each in made.refused] == [
        ("moon-base", True),
        ("rumour", True),
    ]


def test_a_name_of_the_article_and_a_common_metric_need_not_be_in_the_book(tmp_path: Path) -> None:
    """They are candidates, as if the book had them."""
    claim = {"quote": "Ferry Line carried 4 million people in 2024", "amount": "4 million"}
    made, _ = ask(tmp_path, propose({**claim, "about": "Marrow", "metric": "customers"}))
    assert made.refused == ()
    (marks,) = [
        {field.name: field.decide for field in each.draft.fields if field.decide}
        for each in made.drafted
        if each.draft.text("amount") == "4 million people"
    ]
    assert "marrow" in marks["about"]
    assert "customers" in marks["metric"]


def test_an_answer_is_kept_and_not_asked_for_again(tmp_path: Path) -> None:
    """By the content of the question and the model; one that cannot be used is not kept."""
    with serve(propose(PIER)) as fake:
        first = consult(make_endpoint(fake.url, "small"), tmp_path)
        second = consult(make_endpoint(fake.url, "small"), tmp_path)
        assert len(fake.asked) == 1
        consult(make_endpoint(fake.url, "large"), tmp_path)
        assert len(fake.asked) == 2
    assert list_quotes(first) == list_quotes(second)
    _, fake = ask(tmp_path / "bad", say("no"))
    assert not (tmp_path / "bad").exists()


def test_without_an_answer_the_drafts_are_what_they_are_without_a_model(tmp_path: Path) -> None:
    """And the reason is told."""
    made, _ = ask(tmp_path, Reply(b"", 500))
    assert list_quotes(made) == ALONE
    assert "HTTP 500" in made.unadvised


def run_python(code: str, seconds: float = 20) -> Command:
    """A program of one line as a model."""
    return Command((sys.executable, "-c", code), seconds)


def test_a_program_can_be_the_model(tmp_path: Path) -> None:
    """It reads the prompt with the article, and writes JSON."""
    code = (
        f"import sys, json; text = sys.stdin.read(); assert 'Sales rose 8%' in text; "
        f"print(json.dumps({{'claims': [{PIER!r}]}}))"
    )
    assert list_quotes(consult(run_python(code), tmp_path)) == [*ALONE, PIER["quote"]]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import sys; sys.exit(3)", "ended with exit code 3"),
        ("print('x' * 2_000_001)", "larger than 2,000,000 bytes"),
        ("import time; time.sleep(30)", "no answer within 0.5 seconds"),
    ],
)
def test_a_program_that_fails_is_a_sentence(code: str, reason: str, tmp_path: Path) -> None:
    """Whether it fails, says too much, or hangs."""
    made = consult(run_python(code, 0.5 if "sleep" in code else 20), tmp_path)
    assert list_quotes(made) == ALONE
    assert reason in made.unadvised


def test_a_program_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    """By its name."""
    made = consult(Command(tuple(shlex.split("no-such-program --json"))), tmp_path)
    assert made.unadvised == "no-such-program cannot be run: No such file or directory"
