"""The forms of words that name a period, and how each is read."""

from __future__ import annotations

from datetime import timedelta

from claimbook.extract.resolving.period import readings
from claimbook.extract.resolving.period.article_day import DAYS, MONTH, YEAR
from claimbook.extract.resolving.period.counting_back import COUNTED_BACK
from claimbook.extract.words.name_words import SUNDAY_PAPERS
from claimbook.quantity import MONTHS

_ORDINAL = r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|1st|2nd|3rd|4th)"
_PART = rf"(?:Q[1-4]|[1-4]Q|H[12]|[12]H|{_ORDINAL}[- ](?:fiscal )?(?:quarter|half)(?!ly))"
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
_ENDED = (
    rf"(?:(?:fiscal )?(?:{_ORDINAL}[- ])?(?:fiscal )?quarter|three months"
    rf"|(?<!month )(?<!year )period) (?:that )?{_TO}"
)
_MONTHS = "|".join(month[:3] for month in MONTHS)
_YEARS = "19|20"
_PARTS = "quarter|half|Q|H1|H2|1H|2H"
_FISCALS = "FY|fiscal|financial"
FORMS: tuple[tuple[str, readings.Read, str], ...] = (
    (
        rf"(?P<clock>{_CLOCK}),? (?:on )?(?P<month>{MONTH}) (?P<day>\d{{1,2}})\b"
        rf"(?:,? (?P<year>{YEAR}))?",
        readings.read_clock,
        _MONTHS,
    ),
    (
        rf"{_ENDED}(?:\d{{1,2}} )?(?P<month>{MONTH})(?: \d{{1,2}}\b)?(?:,? (?P<year>{YEAR}))?",
        readings.read_quarter_end,
        _MONTHS,
    ),
    (
        rf"(?P<part>{_PART})(?:,? (?:of |in )?(?:the |its )?"
        rf"(?:(?P<fiscal>{_FISCAL})|(?P<year>{YEAR}|{_WHICH})))?",
        readings.read_part,
        _PARTS,
    ),
    (
        r"(?P<which>[Tt]his|[Tt]he current|[Ll]ast|[Tt]he latest) (?P<unit>quarter|month)\b",
        readings.read_relative,
        "quarter|month",
    ),
    (
        rf"\b(?P<month>{MONTH}),? (?:of )?(?P<which>(?:last|this|next) year|(?:the )?previous year"
        r"|the year before|a year (?:earlier|ago|before))\b(?!['’]s)",
        readings.read_month_before,
        _MONTHS,
    ),
    (
        rf"\b(?:[Ff]iscal|[Ff]inancial|[Bb]udget) year (?:(?:that|which) )?"
        rf"(?P<begins>begins|began|beginning|starts|started|starting) (?:on |in )?"
        rf"(?P<month>{MONTH})(?: \d{{1,2}}\b)?(?:,? (?P<year>{YEAR}))?",
        readings.read_year_begun,
        _MONTHS,
    ),
    (
        COUNTED_BACK.pattern,
        lambda found, _: found[0].lower(),
        "later|earlier|before|ago|revious|receding|rior|same|corresponding|comparable|equivalent",
    ),
    (
        rf"(?:[Bb]etween|[Ff]rom) {_ON_DAY}(?P<month>{MONTH}) (?P<day>\d{{1,2}})"
        rf"(?:,? (?P<year>{YEAR}))?,? (?:and|to|until|through) {_ON_DAY}(?P<month2>{MONTH}) "
        rf"(?P<day2>\d{{1,2}})\b(?:,? (?P<year2>{YEAR}))?",
        readings.read_days,
        _MONTHS,
    ),
    (
        rf"(?:(?:[Bb]etween|[Ff]rom) (?P<first>\d{{1,2}}) (?:and|to|until)"
        rf"|\b(?P<dashed>\d{{1,2}})[-–]) ?(?P<day>\d{{1,2}}) (?P<month>{MONTH})\b"
        rf"(?:,? (?P<year>{YEAR}))?",
        readings.read_days_of_month,
        _MONTHS,
    ),
    (
        r"(?<=\b[Ii]n the )(?P<part>first|second|third|fourth)(?=[,.;]|\sand\b|$)",
        readings.read_bare_part,
        "the first|the second|the third|the fourth",
    ),
    (
        rf"first (?P<count>{'|'.join(readings.MONTH_COUNTS)}) months"
        rf" of (?:(?P<year>{YEAR})|(?:the|this) year)",
        readings.read_first_months,
        "months of",
    ),
    (
        rf"(?:last|final) three months of (?P<year>{YEAR})",
        lambda found, _: f"{found['year']}-Q4",
        "months of",
    ),
    (rf"(?P<fiscal>{_FISCAL})[ -](?P<part>{_PART})(?P<year>)", readings.read_part, _FISCALS),
    (rf"(?P<year>{YEAR})[ -](?P<part>Q[1-4]|H[12])(?P<fiscal>)", readings.read_part, _PARTS),
    (rf"{_FISCAL}(?:[-–/](?P<last>\d\d)\b)?", readings.read_fiscal, _FISCALS),
    (
        rf"(?:(?P<count>[Ss]ix|[Nn]ine|[Tt]welve|12) months|[Hh]alf[- ]year) (?:that )?{_TO}"
        rf"(?:\d{{1,2}} )?(?P<month>{MONTH})\b(?: \d{{1,2}}\b)?(?:,? (?P<year>{YEAR}))?",
        readings.read_months_end,
        _MONTHS,
    ),
    (
        rf"[Tt]his year,? (?:to|through|until) (?:the end of )?(?:(?P<before>\d{{1,2}}) )?"
        rf"(?P<month>{MONTH})\b(?: (?P<after>\d{{1,2}})\b)?",
        readings.read_year_so_far,
        _MONTHS,
    ),
    (
        rf"(?<![Tt]his )year (?:that )?{_TO}(?:\d{{1,2}} )?(?P<month>{MONTH})(?: \d{{1,2}}\b)?"
        rf"(?:,? (?P<year>{YEAR}))?",
        readings.read_year_end,
        _MONTHS,
    ),
    (
        rf"week {_TO}(?:(?P<day>\d{{1,2}}) (?P<month>{MONTH})\b"
        rf"|(?P<month2>{MONTH}) (?P<day2>\d{{1,2}}))"
        rf"(?:,? (?P<year>{YEAR}))?",
        readings.read_week_end,
        _MONTHS,
    ),
    (
        rf"(?P<month>{MONTH}) quarter(?:,? (?:of )?(?P<year>{YEAR}))?",
        readings.read_quarter_end,
        _MONTHS,
    ),
    (
        rf"\b(?P<month>{MONTH})(?:[-–](?:to[-–])?(?P<month2>{MONTH})\b"
        rf"| (?:to|through) (?P<until>{MONTH})(?= (?:period|quarter|half)\b))"
        rf"(?:,? (?:of )?(?P<year>{YEAR}))?",
        readings.read_month_range,
        _MONTHS,
    ),
    (
        rf"\b[Ss]ince (?:(?:early|late|mid-?) ?)?(?P<month>{MONTH})\b"
        rf"(?:,? (?:of )?(?P<year>{YEAR}))?(?! \d)",
        readings.read_since_month,
        "ince ",
    ),
    (
        rf"(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b\s*(?:,? ?(?P<year>{YEAR}))?",
        readings.read_day,
        _MONTHS,
    ),
    (
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH})\b"
        rf"(?:,? (?P<year>{YEAR}))?",
        readings.read_day,
        _MONTHS,
    ),
    (
        rf"(?:[Bb]etween|[Ff]rom) (?P<month>{MONTH}) (?:and|to|until|through) "
        rf"(?P<month2>{MONTH})\b(?:,? (?P<year>{YEAR}))?",
        readings.read_months,
        _MONTHS,
    ),
    (
        rf"\b(?:[Tt]his past|[Ll]ast) (?P<month>{MONTH})\b(?P<year>)",
        readings.read_past_month,
        _MONTHS,
    ),
    (r"\b(?:[Ii]n|[Dd]uring) the (?P<decade>(?:1[89]|20)\d)0s\b", readings.read_decade, "0s"),
    (rf"(?P<month>{MONTH}),? (?:of )?(?P<year>{YEAR})", readings.read_month, _MONTHS),
    (
        rf"\b(?:(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter) (?:of |in )?|[Ff]all of ){YEAR}"
        r"|\b(?:[Ll]ast|[Tt]his|[Nn]ext) (?:spring|summer|autumn|fall|winter|season|weekend"
        r"|(?:school|academic) year)\b"
        r"|(?<=[Bb]y )the (?:spring|summer|autumn|winter)\b"
        rf"|\bthe (?:first|second|third|last) week (?:of|in) {MONTH}\b",
        lambda found, _: found[0][:1].lower() + found[0][1:],
        "school|academic|pring|ummer|utumn|all|inter|season|week",
    ),
    (
        rf"\b(?:[Tt]he|[Ii]ts|preliminary|final|revised|latest|['’]s) (?P<month>{MONTH})(?P<year>)"
        r"(?= (?:reading|figures?|sales|survey|level|total|index|output|exports|imports|data"
        r"|result)\b)",
        readings.read_month,
        _MONTHS,
    ),
    (
        rf"\b(?!May\b)(?P<month>{'|'.join(MONTHS)})(?P<year>)(?=['’]s )",  # May is a name, too
        readings.read_past_month,
        _MONTHS,
    ),
    (
        r"(?:(?<=\b[Ii]n )|(?<=\b[Bb]y )|(?<=\b[Ff]or )|(?<=\b[Dd]uring )|(?<=\b[Aa]s of )"
        r"|(?<=\bmonth of )|(?<=\bfrom ))"
        rf"(?:early |late |mid-)?(?P<month>{MONTH})\b(?P<year>)",
        readings.read_month,
        _MONTHS,
    ),
    (
        r"\b[Aa]t the (?:start|beginning|turn) of (?:the|this) year\b",
        lambda _, day: f"{day.day.year}-01",
        "year",
    ),
    (
        rf"\b(?:[Aa]t|[Bb]y) the (?:end|start|beginning) of (?P<month>{MONTH})\b(?P<year>)",
        readings.read_month,
        _MONTHS,
    ),
    (rf"(?<![\d/-])(?P<first>{YEAR})[-–/](?P<last>\d\d)(?![\d/-])", readings.read_pair, _YEARS),
    (
        rf"(?P<first>{YEAR})(?:–|-|&ndash;| to | and | through )(?P<last>{YEAR})",
        lambda found, _: f"{found['first']}/{found['last']}",
        _YEARS,
    ),
    (r"\bthis year and next\b", lambda _, day: f"{day.day.year}/{day.day.year + 1}", "year"),
    (
        r"since the (?:beginning|start) of (?:the|this) year|so far this year|this year to date"
        r"|year[- ]to[- ]date",
        lambda _, day: f"{day.day.year}-01-01/{day.day.isoformat()}",
        "year",
    ),
    (
        rf"(?<![\d$€£¥.,/-])(?P<year>{YEAR})(?![\d%/-]|[.,]\d)"
        r"(?! (?:people|jobs|million|billion|points?))\b",
        readings.read_year,
        _YEARS,
    ),
    (
        rf"\bthe (?:next|coming|past|last) (?:{_COUNTED}) (?:years?|months?|weeks?)(?! of {YEAR})",
        lambda found, _: found[0].lower(),
        "year|month|week",
    ),
    (r"(?<=\bfor )the (?:full )?year\b(?=[.,;]| to )", readings.read_year_ahead, "year"),
    (r"(?<= )next(?=[.,;]| and\b)", readings.read_next, "next.|next,|next;|next and"),
    (rf"\b(?:{_WHICH})\b", lambda found, day: str(day.year(found[0])), "year"),
    (
        r"\b(?:(?<![a-z] )Today|today(?!\s(?:an?|part|known|called|owned)\b)|[Tt]his morning"
        r"|[Tt]his afternoon)\b(?!['’]s)",
        lambda _, day: day.day.isoformat(),
        "oday|his morning|his afternoon",
    ),
    (r"\b[Yy]esterday\b", lambda _, day: (day.day - timedelta(days=1)).isoformat(), "esterday"),
    (
        rf"\b(?<!\b[Aa] )(?P<name>{'|'.join(DAYS)})\b(?! (?:{'|'.join(SUNDAY_PAPERS)})\b)",
        readings.read_weekday,
        "day",
    ),
)
"""Each form of words, how it is read, and strings of which every match has at least one.

More specific forms come first.
"""
