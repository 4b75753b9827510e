"""Read a model's answer: JSON, with or without fences, thinking and other words around it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from claimbook.extract.models.model import print_line
from claimbook.extract.models.prompt import FIELDS

_THINKING = re.compile(r"<(think|thinking|reasoning)>.*?</\1>", re.DOTALL | re.IGNORECASE)
_END_OF_THINKING = re.compile(r"^.*</(?:think|thinking|reasoning)>", re.DOTALL | re.IGNORECASE)
_BEGIN = re.compile(r"[{\[]")


class UnusableError(Exception):
    """The answer does not have the requested form; the message says why."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A claim that a model proposes."""

    quote: str
    amount: str = ""
    about: str = ""
    metric: str = ""
    kind: str = ""


def read_answer(answer: str) -> list[Proposed]:
    """Read the claims of an answer; an entry of another form is left out.

    Raises UnusableError if the answer has no list of claims.
    """
    loaded = _load(_END_OF_THINKING.sub("", _THINKING.sub("", answer)))
    claims = loaded.get("claims") if isinstance(loaded, dict) else loaded
    if not isinstance(claims, list):
        raise UnusableError("the answer has no list of claims")
    return [Proposed(**dict(_read_fields(each))) for each in claims if _is_claim(each)]


def _is_claim(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("quote"), str)


def _read_fields(claim: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name in FIELDS:
        value = claim.get(name)
        if isinstance(value, str):
            yield name, " ".join(value.split())
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield name, str(value)


def _breaks_off(error: json.JSONDecodeError) -> bool:
    """Whether the text ends before its JSON does."""
    return error.msg.startswith("Unterminated") or error.pos >= len(error.doc.rstrip("` \n"))


def _load(answer: str) -> Any:
    """Return the first JSON value in an answer, ignoring the text before and after it."""
    fault = "the answer holds no JSON"
    for found in _BEGIN.finditer(answer):
        try:
            value, _ = json.JSONDecoder().raw_decode(answer, found.start())
        except RecursionError:
            raise UnusableError("the answer is nested too deeply") from None
        except json.JSONDecodeError as error:
            if _breaks_off(error):
                raise UnusableError("the answer is cut off") from None
            fault = f"the answer is not JSON: {print_line(error.msg)}"
            continue
        if isinstance(value, dict) or (value and isinstance(value[0], dict)):
            return value
    raise UnusableError(fault)
