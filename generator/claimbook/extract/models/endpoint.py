"""An OpenAI-compatible endpoint, used through the standard library."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from http.client import HTTPException, HTTPResponse
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

from claimbook import __version__
from claimbook.extract.models.model import MOST_BYTES, Message, ModelError, print_line
from claimbook.extract.models.prompt import SCHEMA

_SECONDS = 120
_MOST_PAUSE = 60
"""In seconds; an endpoint that asks for a longer pause is not waited for."""
_TRIES = 4
_PATH = "/chat/completions"
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_BUSY = {429, 500, 502, 503, 504, 529}
_FORM_REFUSED = {400, 422, 501}
_FORMS: tuple[Mapping[str, Any], ...] = (
    {
        "temperature": 0,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "claims", "strict": True, "schema": SCHEMA},
        },
    },
    {"temperature": 0, "response_format": {"type": "json_object"}},
    {},
)
"""Request options for the answer's form, the strictest first; endpoints may refuse some."""


class _RefusedError(Exception):
    """The endpoint refuses the request as it is; the message says why."""


class _Stay(HTTPRedirectHandler):
    """Follows no redirects, since the article and the key are meant for one host only."""

    def redirect_request(self, *_args: Any) -> None:
        return None


@dataclass
class Endpoint:
    """A model at an address."""

    url: str
    """The address that questions are sent to."""
    model: str
    key: str = field(default="", repr=False)
    """A secret; it must not appear in any message or file."""
    seconds: float = _SECONDS
    """The most seconds that an answer may take."""
    pause: Callable[[float], None] = field(default=time.sleep, repr=False)
    _form: int = 0

    @property
    def name(self) -> str:
        """The address and the model."""
        return f"{self.url} {self.model}"

    def complete(self, messages: Sequence[Message]) -> str:
        """Return the model's answer. Raises ModelError if there is none."""
        asked = {"model": self.model, "messages": [asdict(each) for each in messages]}
        while True:
            try:
                return _find_content(self._post({**asked, **_FORMS[self._form]}))
            except _RefusedError as error:
                if self._form + 1 == len(_FORMS):
                    raise ModelError(self._hide(str(error))) from None
                self._form += 1

    def _post(self, asked: Mapping[str, Any]) -> bytes:
        """Return the bytes of an answer, asking again if the endpoint is busy."""
        for number in range(_TRIES):
            try:
                return self._send(asked)
            except HTTPError as error:
                with error:
                    self._judge(error, last=number + 1 == _TRIES)
                    wait = _read_pause(error, 2.0**number)
                if wait > _MOST_PAUSE:
                    raise ModelError(
                        f"the model asks to wait {wait:.0f} seconds; try it again later"
                    ) from None
                self.pause(wait)
            except TimeoutError:
                raise ModelError(f"the model gave no answer within {self.seconds:g} s") from None
            except (URLError, OSError, HTTPException, ValueError) as error:
                raise ModelError(self._describe_fault(error)) from None
        raise AssertionError("the last try returns or raises")

    def _describe_fault(self, error: Exception) -> str:
        reason = getattr(error, "reason", None)
        if isinstance(reason, TimeoutError):
            return f"the model gave no answer within {self.seconds:g} s"
        # The text of other errors may contain the header with the key.
        words = reason if isinstance(error, URLError) else type(error).__name__
        return self._hide(f"the model cannot be reached: {words}")

    def _judge(self, error: HTTPError, *, last: bool) -> None:
        """Raise for an answer that asking again would not change."""
        if 300 <= error.code < 400:
            to = urlsplit(error.headers.get("Location", "")).hostname or "another path"
            raise ModelError(f"the model's address redirects to {print_line(to)}, not followed")
        said = f"HTTP {error.code}: {print_line(_read_reason(error) or str(error.reason))}"
        if error.code in _FORM_REFUSED:
            raise _RefusedError(f"the model refuses the question ({said})")
        if last or error.code not in _BUSY:
            raise ModelError(self._hide(f"the model gives no answer ({said})"))

    def _send(self, asked: Mapping[str, Any]) -> bytes:
        headers = {"Content-Type": "application/json", "User-Agent": f"claimbook/{__version__}"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        data = json.dumps(asked).encode()
        request = Request(self.url, data, headers)  # noqa: S310  make_endpoint looked at the scheme
        until = time.monotonic() + self.seconds
        # No proxy is used for this machine itself.
        here = [ProxyHandler({})] if urlsplit(self.url).hostname in _LOOPBACK else []
        with build_opener(_Stay, *here).open(request, timeout=self.seconds) as answer:
            return _read_until(answer, until)

    def _hide(self, words: str) -> str:
        return words.replace(self.key, "(key)") if self.key else words


def _read_until(answer: HTTPResponse, until: float) -> bytes:
    """Read the bytes of an answer, which must come in time and not be too large."""
    read = b""
    while piece := answer.read1(65_536):
        read += piece
        if len(read) > MOST_BYTES:
            raise ModelError(f"the model's answer is larger than {MOST_BYTES:,} bytes")
        if time.monotonic() > until:
            raise TimeoutError
    return read


def _read_reason(error: HTTPError) -> str:
    """Return the reason in the body of an error, of which only a few lines are read."""
    try:
        body = error.read(4096)
        said = json.loads(body)["error"]
        return str(said.get("message", "") if isinstance(said, dict) else said)
    except (OSError, HTTPException, ValueError, KeyError, TypeError, RecursionError):
        return ""


def _read_pause(error: HTTPError, usual: float) -> float:
    """Return the number of seconds that the endpoint asks to wait."""
    said = (error.headers.get("Retry-After") or "").strip()
    return float(said) if said.isdecimal() else usual


def _find_content(answer: bytes) -> str:
    try:
        content = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        raise ModelError("the answer is not that of an OpenAI-compatible model") from None
    if isinstance(content, list):
        content = "".join(str(p.get("text", "")) for p in content if isinstance(p, dict))
    if not isinstance(content, str):
        raise ModelError("the model's answer has no text")
    return content


def make_endpoint(url: str, model: str, key: str = "", seconds: float = _SECONDS) -> Endpoint:
    """Make the endpoint for an address such as `https://host/v1`.

    Raises ModelError if the address cannot be used, or would send the key unencrypted.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise ModelError("--llm-url is not an address") from None
    if parts.scheme not in {"http", "https"} or not host:
        raise ModelError("--llm-url must begin with https:// or http://")
    if parts.username is not None or parts.password is not None or parts.query:
        raise ModelError("--llm-url holds a password or a query; give the key in the environment")
    if key and parts.scheme == "http" and host not in _LOOPBACK:
        raise ModelError("--llm-url is http://, but a key is only sent over https://")
    if key and not (key.isascii() and key.isprintable()):
        raise ModelError("the key in the environment has characters that a key cannot have")
    whole = url.rstrip("/")
    return Endpoint(whole if whole.endswith(_PATH) else whole + _PATH, model, key, seconds)
