"""Descriptions of fields in claims.json, taken from the same fields of the files people write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimbook.model import (
    Article,
    Claim,
    Correction,
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
    "CorrectionRow": Correction,
}
"""The record that people write, for each row that has its fields."""


def describe_fields(definitions: dict[str, Any]) -> None:
    """Add the description of the written field to each field in `$defs` that has none."""
    for name, record in _WRITTEN.items():
        for field, node in definitions[name]["properties"].items():
            written = record.model_fields.get(field)
            if written and written.description:
                node.setdefault("description", written.description)
