"""Explain each field of a review and its values to people who do not program."""

from __future__ import annotations

from collections.abc import Mapping

_CLAIM_KINDS = {
    "fact": "it has happened or it is so: sales were 9 million",
    "estimate": "a guess at what nobody has counted: about 400 people came",
    "plan": "what somebody has decided to do: the port will buy two cranes",
    "target": "what somebody wants to reach: half the emissions by 2030",
    "forecast": "what somebody expects to happen: prices will rise by 3%",
    "opinion": "a judgement that nobody can check: the fee should be 5 euros",
    "allegation": "an accusation that no court or authority has confirmed",
    "event": "what several parties describe differently: a bid, a trial",
}
_ENTITY_KINDS = {
    "company": "it sells something: a ferry line, a bank, a shop",
    "organization": "not a business: a university, a union, a club",
    "government": "a state, a town, or one of its offices: a ministry, a council",
    "person": "one human being",
    "place": "a country, a town, a sea, a building",
    "product": "something that is made and sold: a phone, a film, steel",
    "event": "something that takes place: a flood, an election, a race",
    "industry": "everybody who sells the same thing: shipping, the housing market",
    "group": "people without an organization: commuters, voters",
    "index": "one number that sums up many: a share index",
    "law": "a law, a treaty, a rule",
    "disease": "an illness: measles",
    "thing": "anything else: a currency, a comet",
    "world": "all countries together",
}
"""The most frequent ones first, since there are nine keys."""
_MEASURES = {
    "stock": "not added up; what there is at one time: debt, ships owned, a required 60%",
    "flow": "added up over the year: sales, ships sold, people surveyed, a tax",
    "running": "not added up; each is the total so far: a death toll",
    "moving": "not added up; goes up and down from day to day: a price, a poll",
}
DIMENSIONS = {
    "money": "amounts in a currency: 9 million euros",
    "share": "a part of a whole: 12%, a third",
    "count": "people or things, or points of an index: 6 ferries",
    "ratio": "how many times as much: 2.5 times",
    "scale": "a mark on a scale: magnitude 7.7",
    "duration": "a stretch of time: 3 weeks",
}
"""The most frequent dimensions; any unit may be one, and is typed."""
_CHANGES = {
    "year-on-year": "against the same period a year earlier",
    "quarter-on-quarter": "against the quarter before",
    "on the day": "against the day before, as for share prices",
}
OTHERWISE = {"change": "; e types another: since 2022, against expectations"}
"""Other input for a field of which only the most frequent values are listed."""
_WRITERS = {
    "person": "a human being wrote the article",
    "ai": "a program wrote it",
    "unknown": "it does not say",
}
_REPUBLISH = {
    "full": "the site may show the whole text",
    "quotes": "the site shows only the quotes, with a few words around them",
}
_YEARS = {
    "end": "the year from April 2025 to March 2026 is called 2026",
    "start": "the same year is called 2025",
}
_MODES = {"direct": "in quotation marks", "indirect": "in the article's own words"}
_VALUES: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("claim", "kind"): _CLAIM_KINDS,
    ("claim", "change"): _CHANGES,
    ("entity", "kind"): _ENTITY_KINDS,
    ("metric", "measure"): _MEASURES,
    ("metric", "dimension"): DIMENSIONS,
    ("article", "written_by"): _WRITERS,
    ("article", "republish"): _REPUBLISH,
    ("fiscal year", "named_by"): _YEARS,
}
_FIELDS = {
    ("claim", "says"): "the claim as one sentence in your own words",
    ("claim", "quote"): "the article's exact words",
    ("claim", "about"): "who or what the claim is about",
    ("claim", "metric"): "what the figure measures",
    ("claim", "amount"): "the figure, as the quote has it",
    (
        "claim",
        "period",
    ): "the period that it is true for, such as 2025, 2025-Q2, 2025-05-14 or FY2026",
    ("claim", "change"): "what a rise or a fall is measured against",
    ("claim", "kind"): "has it happened, or does somebody guess, plan or expect it?",
    ("claim", "speaker"): "who says it, if not the article itself",
    ("claim", "source"): "where the article got it from",
    ("entity", "kind"): "what it is",
    ("entity", "name"): "the name that pages show",
    ("metric", "name"): "the name that pages show",
    ("metric", "definition"): "one sentence: what is counted, and what is not",
    (
        "metric",
        "dimension",
    ): "the unit of the number; for a physical unit, type it: GW, km, t, barrels",
    ("metric", "measure"): "can the figures for two months be added up?",
    ("outlet", "name"): "who published the article",
    ("article", "written_by"): "who wrote the article",
    ("article", "republish"): "how much of the text the site may show",
    ("article", "cites"): "an article that this one repeats",
    ("article", "topics"): "the subjects that it is listed under",
}


def explain_field(noun: str, field: str) -> str:
    """Return what a field of a claim, article or record is for; empty if its name says it."""
    return _FIELDS.get((noun, field), "")


def list_meanings(noun: str, field: str) -> Mapping[str, str]:
    """Return the values that a field may have, each with its meaning; empty if not listed."""
    return _VALUES.get((noun, field), {})


def explain_speaker(speaker: object) -> str:
    """Return who speaks, and in which mode; empty for a speaker without name and mode."""
    if not isinstance(speaker, dict) or not speaker.get("name"):
        return ""
    said = _MODES.get(str(speaker.get("mode")), "")
    others = [
        str(speaker[name]) if name == "role" else f"{name.replace('_', ' ')} {speaker[name]}"
        for name in speaker
        if name not in {"name", "mode"}
    ]
    return ", ".join([str(speaker["name"]), *others, said]) if said else ""
