"""The fewest lines that a new record has, for messages that say what to add."""

from __future__ import annotations

FILES = {
    "entity": "entities.yml",
    "metric": "metrics.yml",
    "outlet": "outlets.yml",
    "topic": "topics.yml",
}
"""The file in `data/` that has the records of each kind."""
_NEEDED = {
    "entity": ("kind: company",),
    "metric": ("definition: What it measures.", "dimension: money", "measure: flow"),
    "outlet": (),
    "topic": (),
}
"""What a record of each kind needs besides its name, with values to be replaced."""


def begin_record(noun: str, id_: str) -> tuple[str, ...]:
    """Return the lines of a record, the first with its id."""
    return f"{id_}:", *begin_fields(noun, id_)


def begin_fields(noun: str, id_: str) -> tuple[str, ...]:
    """Return the lines of the fields that a record needs, below its id."""
    words = id_.replace("-", " ")
    name = words.title() if noun in ("entity", "outlet") else words.capitalize()
    return tuple(f"  {line}" for line in (f"name: {name}", *_NEEDED[noun]))
