"""The first definitions of drafted metrics, which say no more than their names."""

from __future__ import annotations

_FORMS = {
    "money": "as a sum of money",
    "share": "as a percentage",
    "duration": "as a length of time",
    "ratio": "as a multiple",
    "count": "as a number",
    "": "as a figure",
}


def draft_definition(name: str, dimension: str) -> str:
    """Return the definition that a metric with this name has until an editor writes one.

    Its dimension is empty if that is not known yet.
    """
    return f"{name}, {_FORMS.get(dimension) or f'in {dimension}'}."


def is_drafted(definition: str, name: str, dimension: str) -> bool:
    """Whether no editor has written the definition, so that it tells readers nothing.

    A renamed metric may differ from its definition in capital letters.
    """
    drafted = {draft_definition(name, each).casefold() for each in (dimension, "")}
    return definition.casefold() in drafted
