"""State a claim's fields as a sentence, for a claim whose words are not a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from claimbook.cli.reviewing.fitting import find_claim_dimension
from claimbook.cli.reviewing.rewording import add_possessive, is_row, is_row_of_another
from claimbook.cli.reviewing.values import Values
from claimbook.drafts import Entry
from claimbook.extract import begins_with_verb, looks_ahead
from claimbook.quantity import MONTHS, UnreadablePeriodError, read_period, write_date
from claimbook.sentences.leading import is_plural

_VERBS = {
    "fact": ("was", "were"),
    "estimate": ("was", "were"),
    "forecast": ("is expected to be", "are expected to be"),
}
"""The verbs for figures of each kind; plans, targets and opinions are worded differently."""
_CHANGES = frozenset({"year-on-year", "quarter-on-quarter", "on the day"})
_BARE = re.compile(r".*\d(?: (?:thousand|million|billion|trillion))?")
"""An amount that does not say what it counts."""
_MOVED = re.compile(r"(?:up|down)\b")
_SHARE = re.compile(r"(?:%|\bper ?cent|\bpp|\bpercentage points?)$")
_SIGNED = re.compile(r"(?P<sign>[+−–(-]?)(?P<change>\d[\d.,]*\s?(?:%|per ?cent|pp))\)?")
"""A change as a table has it, without a word for its direction."""
_SINCE = re.compile(r"since (?P<time>\d{4}(?:-\S+)?)")
_QUARTER = re.compile(r"(?P<fiscal>FY)?(?P<year>\d{4})-Q(?P<number>[1-4])")
_COUNTS = {1: "one", 3: "three", 6: "six", 9: "nine", 12: "twelve"}
_NUMBERS = ("first", "second", "third", "fourth")


def state_claim(fields: Mapping[str, object], about: str, metric: Mapping[str, object]) -> str:
    """Return the claim's figure as a sentence, such as `Coast Air’s revenue was €9 million.`.

    `about` is a name, and `metric` the record of the metric. Empty if such a sentence would not be
    English, as with things that are counted, would say less than the claim, or would state as done
    what the quote only expects. It would say less without the claim's time, or without the whole of
    a share.
    """
    name = str(metric.get("name") or "")
    amount, kind, change = (str(fields.get(each) or "") for each in ("amount", "kind", "change"))
    quote = str(fields.get("quote") or "")
    if change in _CHANGES and is_row(quote):
        amount = _move(amount)
    verbs = _VERBS.get(kind)
    if not (about and name and amount and verbs) or metric.get("dimension") == "duration":
        return ""
    if kind != "forecast" and looks_ahead(quote):
        return ""
    moves = change in _CHANGES or change.startswith("since ")
    if bool(_MOVED.match(amount)) != moves or (change and not moves):
        return ""
    done = begins_with_verb(quote) and re.search(rf"{re.escape(amount)} of\b", quote)
    if done and not moves:  # The figure is part of an action: turned €9 million of loans into …
        return ""
    counted = metric.get("dimension") == "count"
    if counted and (moves or metric.get("measure") != "stock" or not _BARE.fullmatch(amount)):
        return ""
    of_itself = name.lower().startswith(about.lower())  # the council tax's council tax rate
    if (
        of_itself
        or name.lower().startswith("share of ")
        or (not moves and not _is_level(fields, metric))
    ):
        return ""
    period = str(fields.get("period") or "")
    if not _write_when(period) and (period or metric.get("measure") == "flow"):
        return ""
    measured = name if name[1:2].isupper() else name[:1].lower() + name[1:]
    begun, _, last = name.partition(" of ")[0].rpartition(" ")
    plural = is_plural(last.lower()) or (counted and is_plural(begun.lower()))
    measured = f"number of {measured}" if counted and plural else measured
    verb = verbs[plural and not counted]
    if amount.startswith(("loss ", "profit ")):
        amount = f"a {amount}"
    when = "" if change == "on the day" else _write_when(period)
    if since := _SINCE.fullmatch(change):  # which is part of how much it changed
        change = f"since {_write_when(since['time']).removeprefix('on ').removeprefix('in ')}"
        measured, when = " ".join(filter(None, (measured, when))), ""
    words = " ".join(filter(None, (amount, change, when)))
    return f"{add_possessive(about)} {measured} {verb} {words}."


def _move(amount: str) -> str:
    """Return a change in a column of changes with the word for its direction."""
    found = _SIGNED.fullmatch(amount)
    if found is None:
        return amount
    falls = found["sign"] not in {"", "+"}
    return f"{'down' if falls else 'up'} {found['change']}"


def state_entry(entry: Entry, values: Values) -> str:
    """Return the fields of a claim as a sentence, as `state_claim` does, if it is about anybody."""
    fields = {**entry.given, **entry.fields}
    about = values.list_names("about").get(str(fields.get("about")), "")
    metric = values.read_records("metric").get(str(fields.get("metric")), {})
    if not about or is_row_of_another(str(fields.get("quote")), about, str(metric.get("name"))):
        return ""
    return state_claim(fields, about, metric)


def name_time(says: str, fields: Mapping[str, object], published: str) -> str:
    """Return a sentence with the time for words that only its article explains, where known.

    `on Tuesday` is the day of the claim, or that of the article, if that is a Tuesday; `in the
    quarter` is the quarter of the claim.
    """
    period = str(fields.get("period") or "")
    for day in (period, str(fields.get("as_of") or ""), published[:10]):
        try:
            read = date.fromisoformat(day)
        except ValueError:
            continue
        says = re.sub(rf"\bon {read:%A}\b(?!,? \d)", f"on {write_date(read)}", says)
    length, when = _find_length(period), _write_when(period)
    return re.sub(rf"\bin the {length}(?= ?[,.;]|$)", when, says) if length and when else says


def _find_length(period: str) -> str:
    try:
        return read_period(period).length
    except UnreadablePeriodError:
        return ""


def _is_level(fields: Mapping[str, object], metric: Mapping[str, object]) -> bool:
    """Whether the amount is a level of the metric, not a change or a bare number."""
    amount, measured = str(fields["amount"]), metric.get("dimension")
    if measured == "share":
        return True
    bare = measured == "money" and find_claim_dimension({"amount": amount}) == "count"
    return not bare and not _SHARE.search(amount)


def _write_when(period: str) -> str:
    """Return a year, quarter, day or months for use in a sentence; empty for other periods."""
    if re.fullmatch(r"\d{4}", period):
        return f"in {period}"
    if year := re.fullmatch(r"FY(\d{4})", period):
        return f"in fiscal {year[1]}"
    if quarter := _QUARTER.fullmatch(period):
        fiscal = "fiscal " if quarter["fiscal"] else ""
        return f"in the {_NUMBERS[int(quarter['number']) - 1]} quarter of {fiscal}{quarter['year']}"
    try:
        read = read_period(period)
    except UnreadablePeriodError:
        return ""
    if read.start is None or read.end is None:
        return ""
    if read.start == read.end:
        return f"on {write_date(read.start)}"
    return _write_months(read.start, read.end)


def _write_months(start: date, end: date) -> str:
    """Return whole months for use in a sentence; empty if the days are others."""
    after = end + timedelta(days=1)
    count = (after.year - start.year) * 12 + after.month - start.month
    if start.day != 1 or after.day != 1 or count not in _COUNTS:
        return ""
    last = f"{MONTHS[end.month - 1]} {end.year}"
    return f"in {last}" if count == 1 else f"in the {_COUNTS[count]} months to {last}"
