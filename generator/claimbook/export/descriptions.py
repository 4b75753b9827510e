"""What fields of claims.json mean that are fields of the files too: told in the same words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimbook.model import (
    Article,
    Claim,
    Derived,
    Entity,
    Metric,
    Passage,
    Record,
    Response,
    Settings,
    Speaker,
    Wrong,
)

_WRITTEN: Mapping[str, type[Record]] = {
    "BookRow": Settings,
    "ArticleRow": Article,
    "EntityRow": Entity,
    "MetricRow": Metric,
    "PassageRow": Passage,
    "SpeakerRow": Speaker,
    "WrongRow": Wrong,
    "ResponseRow": Response,
    "ClaimRow": Claim,
    "DerivedRow": Derived,
}
"""The record that people write, for each row that repeats its fields."""


def describe_fields(definitions: dict[str, Any]) -> None:
    """Give fields of a JSON Schema's `$defs` that lack a description that of the written field."""
    for name, record in _WRITTEN.items():
        for field, node in definitions[name]["properties"].items():
            written = record.model_fields.get(field)
            if written and written.description:
                node.setdefault("description", written.description)
