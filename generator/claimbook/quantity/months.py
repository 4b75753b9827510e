"""The names of the months."""

from __future__ import annotations

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""In English, whatever the locale; `calendar.month_name` follows the locale."""

MONTH_NUMBERS = {
    **{name.lower(): number for number, name in enumerate(MONTHS, start=1)},
    **{name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)},
    "sept": 9,
}
"""The number of each month, 1 to 12, by its name in lower case and without a full stop."""

MONTH_WORDS = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
"""These names as alternatives of a pattern, the longer ones first."""
