"""What an endpoint may do to us: be slow, busy, broken, huge, or elsewhere."""

from __future__ import annotations

import json
import threading

import pytest
from tests.extract.models.fake_endpoint import Reply, say, serve

from claimbook.extract.models import Endpoint, Message, ModelError, make_endpoint

KEY = "sk-a-secret-of-ours"
QUESTION = (Message("user", "Which claims?"),)


def make(url: str, pauses: list[float] | None = None, seconds: float = 60) -> Endpoint:
    """An endpoint with a key that notes its pauses instead of making them."""
    made = make_endpoint(url, "small", KEY, seconds)
    made.pause = (pauses if pauses is not None else []).append
    return made


def test_the_question_goes_to_the_path_of_completions_with_model_key_and_schema() -> None:
    """The key is in a header alone."""
    with serve(say("hello")) as fake:
        assert make(fake.url).complete(QUESTION) == "hello"
    assert fake.paths == ["/v1/chat/completions"]
    assert fake.headers[0]["Authorization"] == f"Bearer {KEY}"
    assert fake.asked[0]["model"] == "small"
    assert fake.asked[0]["response_format"]["type"] == "json_schema"
    assert KEY not in json.dumps(fake.asked)


def test_where_a_schema_is_refused_an_object_is_asked_for_and_then_text() -> None:
    """And the form that works is kept for the next question."""
    refusal = Reply(b'{"error": {"message": "no response_format"}}', 400)
    with serve(refusal, refusal, say("one"), say("two")) as fake:
        endpoint = make(fake.url)
        assert [endpoint.complete(QUESTION), endpoint.complete(QUESTION)] == ["one", "two"]
    forms = [asked.get("response_format", {}).get("type") for asked in fake.asked]
    assert forms == ["json_schema", "json_object", None, None]


def test_it_waits_as_long_as_a_busy_endpoint_asks() -> None:
    """`Retry-After` for 429; without one, longer each time."""
    busy = Reply(b"", 429, {"Retry-After": "7"})
    pauses: list[float] = []
    with serve(busy, Reply(b"", 503), say("hello")) as fake:
        assert make(fake.url, pauses).complete(QUESTION) == "hello"
    assert pauses == [7, 2]


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(b"", 429, {"Retry-After": "3600"}), "asks to wait 3600 seconds"),
        (Reply(b"<h1>Oops</h1>", 500), "HTTP 500"),
        (Reply(b'{"error": "no such model"}', 404), "HTTP 404: no such model"),
        (Reply(b"<html>hello</html>"), "not that of an OpenAI-compatible model"),
        (Reply(b'{"choices": []}'), "not that of an OpenAI-compatible model"),
        (Reply(b"[" * 100_000), "not that of an OpenAI-compatible model"),
        (Reply(b"x" * 2_000_001), "larger than 2,000,000 bytes"),
        (Reply(f'{{"error": {{"message": "bad key {KEY}"}}}}'.encode(), 401), "bad key (key)"),
        (Reply(f'{{"error": "bad form, {KEY}"}}'.encode(), 400), "bad form, (key)"),
        (Reply(b'{"error": "\\u001b[2Jgone\\nfar"}', 403), "HTTP 403: [2Jgone far"),
    ],
)
def test_an_endpoint_that_fails_is_a_sentence_without_the_key(reply: Reply, words: str) -> None:
    """On one line, with nothing that a terminal would obey."""
    with serve(reply) as fake, pytest.raises(ModelError, match="model") as caught:
        make(fake.url).complete(QUESTION)
    said = str(caught.value)
    assert words in said
    assert KEY not in said
    assert said.isprintable()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirection_is_followed(status: int) -> None:
    """Neither the article nor the key goes to another host."""
    with serve(say("stolen")) as other:
        to = other.url.replace("127.0.0.1", "localhost")
        away = Reply(b"", status, {"Location": to})
        with serve(away) as fake, pytest.raises(ModelError, match="redirects to localhost"):
            make(fake.url).complete(QUESTION)
    assert other.asked == []


def test_a_slow_endpoint_is_not_waited_for() -> None:
    """Whether it says nothing at all, or little by little."""
    done = threading.Event()
    slow = Reply(b"{}", before=lambda: done.wait(10))
    with serve(slow) as fake:
        with pytest.raises(ModelError, match=r"no answer within 0\.2 s"):
            make(fake.url, seconds=0.2).complete(QUESTION)
        done.set()
    with (
        serve(Reply(b"{}" * 50, piece_after=0.05)) as fake,
        pytest.raises(ModelError, match=r"no answer within 0\.2 s"),
    ):
        make(fake.url, seconds=0.2).complete(QUESTION)


def test_an_endpoint_that_is_not_there_is_a_sentence() -> None:
    """On a port that nobody listens to."""
    with serve(say("")) as fake:
        url = fake.url
    with pytest.raises(ModelError, match=r"cannot be reached: .*refused"):
        make(url).complete(QUESTION)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("ftp://example.org/v1", "begin with https://"),
        ("https://", "begin with https://"),
        ("https://me:word@example.org/v1", "give the key in the environment"),
        ("http://example.org/v1", "only sent over https"),
        ("http://[::1/v1", "not an address"),
    ],
)
def test_an_address_that_would_give_the_key_away_is_refused(url: str, words: str) -> None:
    """Before anything is sent; without a key, http:// is allowed."""
    with pytest.raises(ModelError, match=words):
        make_endpoint(url, "small", KEY)


def test_a_key_with_a_line_break_is_refused_without_being_told() -> None:
    """It would end the header."""
    with pytest.raises(ModelError, match="a key cannot have") as caught:
        make_endpoint("https://example.org/v1", "small", "sk-a\nb")
    assert "sk-a" not in str(caught.value)


def test_the_key_is_not_in_what_python_prints_of_an_endpoint() -> None:
    """Nor in the name under which answers are kept."""
    endpoint = make("https://example.org/v1")
    assert KEY not in repr(endpoint)
    assert KEY not in endpoint.name
