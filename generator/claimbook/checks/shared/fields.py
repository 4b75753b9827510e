"""The fields of records as text, and the check that compares each with an earlier build.

A field that is in none of these lists is compared by `record-not-as-published`, so a new field of
the model is compared from the start.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum

from claimbook.model import Passage, Record
from claimbook.quantity import Amount, Period, spell_day
from claimbook.read.kinds import IDS, IDS_OR_WORDS

CORRECTED: Mapping[str, tuple[str, ...]] = {
    "claim": (
        *("quote", "kind", "about", "metric", "change", "scope", "period", "days"),
        *("as_of", "speaker", "source"),
    ),
    "derived figure": ("about", "metric", "change", "period"),
}
"""Fields besides the amount that say something to readers and need a correction, by noun."""

ORIGIN = ("outlet", "author", "written_by", "url", "archive_url")
"""Fields that say where an article comes from."""

REWORDED: Mapping[str, tuple[str, ...]] = {
    "book": ("title", "description", "lead", "edit_url"),
    "article": (
        *("headline", "published", "updated", "retrieved", "republish", "text", "parts", "noise"),
        *("topics", "note"),
    ),
    "claim": (
        *("says", "note", "translation", "also_at", "response", "reviewed", "pin", "topics"),
        "voice",
    ),
    "derived figure": ("says", "formula", "unit"),
    "entity": ("name", "aliases", "description", "role", "ticker", "wikidata", "url"),
    "metric": ("name", "definition", "display", "aliases", "weight"),
    "outlet": ("name", "url"),
    "topic": ("name", "description"),
    "correction": ("date", "kind", "reason", "reported_by"),
}
"""Fields that may change without a correction, but are listed for the reviewer of a change."""

RULING = ("claims", "state", "ruling", "reason", "source", "reviewed")
"""Fields that tell readers about a disagreement that an editor has closed."""

NOT_COMPARED: Mapping[str, Mapping[str, str]] = {
    "book": {
        "format": "how files are written; readers see nothing of it",
        "figures": "what editors are warned of",
    },
    "article": {
        "draft": "`id-gone` reports an article that is a draft again",
        "defaults": "its claims have them, and are compared with them",
        "claims": "each is compared by itself",
        "was": "a published id that is gone is reported by `id-gone`",
    },
    "claim": {
        "id": "a published id that is gone is reported by `id-gone`",
        "before": "it only chooses among places that have the same words",
        "after": "it only chooses among places that have the same words",
        "where": "it only chooses among places that have the same words",
        "was": "a published id that is gone is reported by `id-gone`",
    },
    "derived figure": {
        "id": "a published id that is gone is reported by `id-gone`",
        "was": "a published id that is gone is reported by `id-gone`",
    },
    "entity": {"was": "a published id that is gone is reported by `id-gone`"},
    "metric": {"was": "a published id that is gone is reported by `id-gone`"},
    "outlet": {"was": "a published id that is gone is reported by `id-gone`"},
    "topic": {"was": "a published id that is gone is reported by `id-gone`"},
}
"""Fields that no check compares, by noun and field, each with the reason."""

ID_FIELDS = {
    **IDS,
    **{name: nouns[0] for name, nouns in IDS_OR_WORDS.items()},
    "voice": "entity",
}
"""The kind of record that a field refers to by id; `former` knows the ids that they had before."""


WRITTEN_IN = {"days": "period", "speaker_as": "speaker", "voice": "speaker"}
"""The field that each derived value was worked out from."""


_WITH_FIELDS = ("fiscal_year", "parts", "response", "scope", "usual_scope", "wrong")
"""The fields that have fields of their own."""


def describe_fields(record: Record) -> dict[str, str]:
    """Describe each field of a record by its text; empty where the record has none."""
    return {name: write_value(getattr(record, name)) for name in type(record).model_fields}


def write_value(value: object) -> str:
    """Write the value of a field, from a record or from a row of claims.json, as one text."""
    match value:
        case None | False:
            return ""
        case True:
            return "true"
        case Amount() | Period():
            return value.text
        case Passage():
            return value.quote
        case Enum():
            return str(value.value)
        case date():
            return spell_day(value)
        case Record():
            return _write_pairs(describe_fields(value))
        case list() | tuple():
            return ", ".join(map(write_value, value))
        case Mapping():
            # A row for an amount or a period has the words that it was read from, one for a
            # passage its quote.
            words = value.get("quote") if "date" in value else value.get("text", value.get("quote"))
            if isinstance(words, str):
                return words
            return _write_pairs({str(name): write_value(each) for name, each in value.items()})
    return str(value)


def _write_pairs(texts: Mapping[str, str]) -> str:
    return ", ".join(f"{name}: {text}" for name, text in sorted(texts.items()) if text)


def describe_change(name: str, field: str, was: str, now: str) -> str:
    """Say what a field was published as and what it is now."""
    if field in _WITH_FIELDS:
        was, now = (text and f"{{{text}}}" for text in (was, now))
    had = f"with `{field}: {was}`" if was else f"without `{field}`"
    has = f"has `{field}: {now}` now" if now else "says nothing of it now"
    return f"{name} was published {had}, and {has}"
