"""How a claim and the data are cited: what stands before the address."""

from __future__ import annotations


def cite_claim(says: str, id_: str, title: str, *, headline: str, published: str) -> str:
    """A claim of a briefing with this title, from an article of this headline."""
    return f"{says} Claim {id_} in “{title}”, from “{headline}” ({published})."


def cite_data(title: str, file: str) -> str:
    """A file of the data of a briefing with this title."""
    return f"“{title}”: the data, {file}."
