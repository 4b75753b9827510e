"""Say how to cite a claim and the data, and begin a report of an error."""

from __future__ import annotations


def cite_claim(says: str, id_: str, title: str, *, headline: str, published: str) -> str:
    """Cite a claim of a briefing with this title, from an article with this headline."""
    return f"{says} Claim {id_} in “{title}”, from “{headline}” ({published})."


def title_report(id_: str) -> str:
    """Write the title of a report of an error in a claim."""
    return f"Error in claim {id_}"


def begin_report(says: str, quote: str, place: str) -> str:
    """Write the beginning of a report of an error in a claim; the reader writes the rest."""
    return f"> {says}\n\n“{quote}” ({place})\n\nWhat is wrong, and how do you know?\n\n"


def cite_chart(finding: str, title: str, newest: str) -> str:
    """Cite a chart of a briefing, by its finding and the day of its newest figure."""
    until = f", with figures up to {newest}" if newest else ""
    return f"“{finding}”. Chart in “{title}”{until}."


def cite_data(title: str, file: str) -> str:
    """Cite a data file of a briefing with this title."""
    return f"“{title}”: the data, {file}."
