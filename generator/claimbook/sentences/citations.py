"""How a claim and the data are cited, and what a report of an error begins with."""

from __future__ import annotations


def cite_claim(says: str, id_: str, title: str, *, headline: str, published: str) -> str:
    """A claim of a briefing with this title, from an article of this headline."""
    return f"{says} Claim {id_} in “{title}”, from “{headline}” ({published})."


def title_report(id_: str) -> str:
    """The title of a report of an error in a claim."""
    return f"Error in claim {id_}"


def begin_report(says: str, quote: str, place: str) -> str:
    """What a report of an error in a claim begins with; the reader writes the rest."""
    return f"> {says}\n\n“{quote}” ({place})\n\nWhat is wrong, and how do you know?\n\n"


def cite_chart(finding: str, title: str, newest: str) -> str:
    """A chart of a briefing with this title, by what it shows and the day of its newest figure."""
    until = f", with figures until {newest}" if newest else ""
    return f"“{finding}”. Chart in “{title}”{until}."


def cite_data(title: str, file: str) -> str:
    """A file of the data of a briefing with this title."""
    return f"“{title}”: the data, {file}."
