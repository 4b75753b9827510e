"""The forms of words that name a period, each with how it is read."""

from __future__ import annotations

import re
from datetime import timedelta

from claimbook.extract.article_day import DAYS, MONTH, YEAR
from claimbook.extract.period_readings import (
    Read,
    read_clock,
    read_day,
    read_days,
    read_decade,
    read_fiscal,
    read_month,
    read_months,
    read_months_end,
    read_pair,
    read_part,
    read_past_month,
    read_quarter_end,
    read_relative,
    read_weekday,
    read_year,
    read_year_end,
)

_ORDINAL = r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th)"
_PART = rf"(?:Q[1-4]|[1-4]Q|H[12]|[12]H|{_ORDINAL}[- ](?:fiscal )?(?:quarter|half))"
_FISCAL = (
    rf"(?:(?:FY|fiscal(?: year)?|financial year) ?(?:{YEAR}|\d\d)"
    rf"|{YEAR} (?:fiscal|financial) year)"
)
_WHICH = (
    r"(?:[Ll]ast|previous|[Tt]his|[Tt]he current|[Tt]he same|[Nn]ext) year"
    r"|the year before|the previous year"
)
_CLOCK = r"\d{1,2}(?::\d\d)? ?[AaPp]\.?[Mm]\.?"
_COUNTED = "\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve"
_ON_DAY = rf"(?:(?:{'|'.join(DAYS)}),? )?"
_TO = r"(?:ended|ending|finished|finishing|to|through) (?:on |in )?(?:the end of )?"
COUNTED_BACK = re.compile(
    rf"\b(?:{_COUNTED}|a) (?:years?|months?|quarters?) (?:earlier|before|previously)\b"
)
"""A period that counts from another one: `two years earlier`."""
_ENDED = rf"(?:quarter|three months) (?:that )?{_TO}"
FORMS: tuple[tuple[str, Read], ...] = (
    (
        rf"(?P<clock>{_CLOCK}),? (?:on )?(?P<month>{MONTH}) (?P<day>\d{{1,2}})\b"
        rf"(?:,? (?P<year>{YEAR}))?",
        read_clock,
    ),
    (
        rf"(?P<part>{_PART})(?:,? (?:of |in )?(?:the |its )?"
        rf"(?:(?P<fiscal>{_FISCAL})|(?P<year>{YEAR}|{_WHICH})))?",
        read_part,
    ),
    (
        r"(?P<which>[Tt]his|[Tt]he current|[Ll]ast|[Tt]he previous|[Tt]he latest) "
        r"(?P<unit>quarter|month)\b",
        read_relative,
    ),
    (
        rf"(?:[Bb]etween|[Ff]rom) {_ON_DAY}(?P<month>{MONTH}) (?P<day>\d{{1,2}})"
        rf"(?:,? (?P<year>{YEAR}))?,? (?:and|to|until|through) {_ON_DAY}(?P<month2>{MONTH}) "
        rf"(?P<day2>\d{{1,2}}),? (?P<year2>{YEAR})",
        read_days,
    ),
    (
        rf"first six months of (?:(?P<year>{YEAR})|(?:the|this) year)",
        lambda found, day: f"{found['year'] or day.day.year}-H1",
    ),
    (
        rf"(?P<which>first|last|final) (?:three|3) months of (?P<year>{YEAR})",
        lambda found, _: f"{found['year']}-Q{1 if found['which'] == 'first' else 4}",
    ),
    (rf"(?P<fiscal>{_FISCAL})[ -](?P<part>{_PART})(?P<year>)", read_part),
    (rf"(?P<year>{YEAR})[ -](?P<part>Q[1-4]|H[12])(?P<fiscal>)", read_part),
    (_FISCAL, read_fiscal),
    (
        rf"(?P<count>[Ss]ix|[Nn]ine|[Tt]welve|12) months {_TO}(?P<month>{MONTH})\b"
        rf"(?: \d{{1,2}}\b)?(?:,? (?P<year>{YEAR}))?",
        read_months_end,
    ),
    (
        rf"{_ENDED}(?P<month>{MONTH})(?: \d{{1,2}}\b)?(?:,? (?P<year>{YEAR}))?",
        read_quarter_end,
    ),
    (
        rf"year (?:that )?{_TO}(?P<month>{MONTH})(?: \d{{1,2}}\b)?(?:,? (?P<year>{YEAR}))?",
        read_year_end,
    ),
    (rf"(?P<month>{MONTH}) quarter(?:,? (?:of )?(?P<year>{YEAR}))?", read_quarter_end),
    (
        rf"(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b\s*(?:,? ?(?P<year>{YEAR}))?",
        read_day,
    ),
    (
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH})\b"
        rf"(?:,? (?P<year>{YEAR}))?",
        read_day,
    ),
    (
        rf"(?:[Bb]etween|[Ff]rom) (?P<month>{MONTH}) (?:and|to|until|through) "
        rf"(?P<month2>{MONTH})\b(?:,? (?P<year>{YEAR}))?",
        read_months,
    ),
    (rf"\b(?:[Tt]his past|[Ll]ast) (?P<month>{MONTH})\b(?P<year>)", read_past_month),
    (r"\b(?:[Ii]n|[Dd]uring) the (?P<decade>(?:1[89]|20)\d)0s\b", read_decade),
    (rf"(?P<month>{MONTH}),? (?:of )?(?P<year>{YEAR})", read_month),
    (
        r"(?:(?<=\b[Ii]n )|(?<=\b[Ff]or )|(?<=\bduring ))(?:early |late |mid-)?"
        rf"(?P<month>{MONTH})\b(?P<year>)",
        read_month,
    ),
    (
        rf"\b(?:[Aa]t|[Bb]y) the (?:end|start|beginning) of (?P<month>{MONTH})\b(?P<year>)",
        read_month,
    ),
    (rf"(?:(?<=\b[Aa]s of )|(?<=\bmonth of ))(?P<month>{MONTH})\b(?P<year>)", read_month),
    (rf"(?<![\d/-])(?P<first>{YEAR})[-–/](?P<last>\d\d)(?![\d/-])", read_pair),
    (
        rf"(?P<first>{YEAR})(?:–|-|&ndash;| to | and | through )(?P<last>{YEAR})",
        lambda found, _: f"{found['first']}/{found['last']}",
    ),
    (
        r"since the (?:beginning|start) of (?:the|this) year|this year to date|year[- ]to[- ]date",
        lambda _, day: f"{day.day.year}-01-01/{day.day.isoformat()}",
    ),
    (
        rf"(?<![\d$€£¥.,/-])(?P<year>{YEAR})(?![\d%/-]|[.,]\d)"
        r"(?! (?:people|jobs|million|billion|points?))\b",
        read_year,
    ),
    (
        rf"\bthe (?:next|coming|past|last) (?:{_COUNTED}) (?:years?|months?|weeks?)(?! of {YEAR})",
        lambda found, _: found[0].lower(),
    ),
    (COUNTED_BACK.pattern, lambda found, _: found[0].lower()),
    (rf"\b(?:{_WHICH})\b(?!['’]s)", lambda found, day: str(day.year(found[0]))),
    (
        r"\b(?:[Tt]oday|[Tt]his morning|[Tt]his afternoon)\b(?!['’]s)",
        lambda _, day: day.day.isoformat(),
    ),
    (r"\b[Yy]esterday\b", lambda _, day: (day.day - timedelta(days=1)).isoformat()),
    (
        rf"\b(?P<name>{'|'.join(DAYS)})\b",
        read_weekday,
    ),
)
"""Each form of words and how it is read; what is more particular comes first."""
