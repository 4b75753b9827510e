"""Days and moments in full."""

from __future__ import annotations

from datetime import date, datetime

from babel.dates import format_date

from claimbook.quantity import ABOUT, InferredDay


def write_moment(moment: date) -> str:
    """Return a day with its weekday and time, if known: `Wed 24 Sep 2025, 12:16 (UTC−04:00)`."""
    if isinstance(moment, InferredDay):
        return write_day(moment)
    day = format_date(moment, "EEE d MMM y", locale="en")
    if not isinstance(moment, datetime):
        return day
    zone = moment.strftime("%z")
    offset = f" (UTC{zone[:3].replace('-', '−')}:{zone[3:5]})" if zone else ""
    return f"{day}, {moment:%H:%M}{offset}"


def write_day(moment: date) -> str:
    """Return a day in full: `24 September 2025`, `about 24 September 2025`."""
    day = format_date(moment, "d MMMM y", locale="en")
    return f"{ABOUT}{day}" if isinstance(moment, InferredDay) else day
