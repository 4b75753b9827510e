"""List the lines that a new record needs at least, for messages that say what to add."""

from __future__ import annotations

from claimbook.model import rank_kinds
from claimbook.quantity import Amount, name_dimension


def begin_record(noun: str, id_: str, amount: Amount | None) -> tuple[str, ...]:
    """Return the lines of a record, the first with its id.

    A metric can have the `amount`.
    """
    return f"{id_}:", *begin_fields(noun, id_, amount)


def begin_fields(noun: str, id_: str, amount: Amount | None = None) -> tuple[str, ...]:
    """Return the lines of the fields that a record needs, below its id."""
    words = id_.replace("-", " ")
    name = words.title() if noun in ("entity", "outlet") else words.capitalize()
    return tuple(f"  {line}" for line in (f"name: {name}", *_list_needed(noun, name, amount)))


def _list_needed(noun: str, name: str, amount: Amount | None) -> tuple[str, ...]:
    """Return what a record needs besides its name, with the likeliest values."""
    if noun == "entity":
        return (f"kind: {rank_kinds(name).listed[0]}",)
    if noun != "metric":
        return ()
    dimension = name_dimension(amount) if amount else "money"
    measure = "flow" if dimension == "money" else "stock"
    return "definition: What it measures.", f"dimension: {dimension}", f"measure: {measure}"
