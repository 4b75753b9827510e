"""Labels beside a claim: the names of its facts and links, and values that are not figures."""

from __future__ import annotations

from claimbook.problem.counting import write_count
from claimbook.sentences.style import inside, own

ABOUT, METRIC, KIND, SAID_BY, CITING = "About", "Metric", "Kind", "Said by", "Citing"
INTEREST, PERIOD, PERIOD_FROM, SAID, QUOTE = "Interest", "Period", "Period from", "Said", "Quote"
CURRENCY, COUNTED, POINTS, MULTIPLE, USED_IN = (
    "Currency",
    "Counted",
    "Points",
    "Multiple",
    "Used in",
)
"""The names of facts."""
PERMALINK, IN_TEXT, IN_ORIGINAL = "Permalink", "In the text", "In the original"
EDIT, REPORT = "Edit YAML", "Report an error"
"""The names of links."""
COLUMNS = (
    "Figure",
    ABOUT,
    KIND,
    PERIOD,
    SAID_BY,
    "In these words",
    "What it can mean",
)
"""The columns of the table beside a chart of figures."""
COVERAGE_COLUMNS = ("Article", "Outlet", "Figures", "Claimed", "Not claimed")
"""The columns of the table beside the chart of coverage."""
TIMELINE_COLUMNS = ("When", "Claims", "What")
QUARTERS = ("January to March", "April to June", "July to September", "October to December")
WHOLE_YEAR = "The whole year or longer"
"""The columns of the table beside the timeline."""
ARTICLES = "Articles"
"""The row of the timeline for the days of articles."""
OTHER_LANGUAGES = "Of texts in other languages, only the figures of claims are read."
"""Why the figures of an article are not counted."""
NO_PERIOD = "no period given"
NO_CLAIMS, NO_ARTICLES = "no claims yet", "no articles yet"
WORKED_OUT = "worked out from claims"
"""What a metric has if no claim names it, but a derived figure does."""
ANY_NUMBER = "any number"
EARLIER = "earlier, according to the article"
INTERESTED = "the source speaks of itself, or has a stake in it"
READ_AS_POINTS = "read as percentage points"
READ_AS_TIMES = "read as “times as much”"
IN_DOUBT = "Rests on a figure in doubt"
"""The badge of a figure that is worked out from one in doubt."""
PERIOD_IN_DOUBT = "Period in doubt"
"""The badge of a claim whose period comes from one that is in doubt."""
NOT_IN_TEXT, NOT_IN_QUOTE = "Quote not in the text", "Figure not in its quote"
"""The badges of a claim that is not published."""
MORE_QUOTES = "more quote"
"""The noun for folded quotes, after a number; in the singular."""
RULED = "Ruled by an editor"
SUPERSEDED = "Superseded"
EXPECTED = "Expected"
SAME_ARTICLE, THIS_ARTICLE = "same article", "this article"
"""Where another claim is."""


def write_this(place: str) -> str:
    """Write a place in the present article: `this headline`."""
    return f"this {place}"


def write_with_host(name: str, host: str) -> str:
    """Write the name of an external link with its host: `Edit YAML, at github.com`."""
    return f"{name}, at {host}"


def write_answer(day: str, text: str) -> str:
    """Say what somebody answered to a claim about them."""
    return f"Answer of {day}: {text}"


def write_answered(day: str, text: str) -> str:
    """Say the same below a quote."""
    return f"Answered on {day}: {text}"


def write_currency_taken(name: str, word: str) -> str:
    """Say which currency was assumed for a word that leaves it open: `$`, `cents`.

    Without a name, no currency was assumed: `crowns` may belong to several countries.
    """
    if not name:
        return f"not known: the text says only “{word}”, so it is not converted"
    return f"taken as {name}: the text says only “{word}”"


def write_period_taken(period: str) -> str:
    """Say for which period a figure is compared although its text gives none."""
    return f"taken as {period}: the text does not say so"


def write_period_apart(why: str) -> str:
    """Say why a figure without a period is not compared with figures that have one."""
    return f"none given; not compared with figures that have one, since {why}"


def write_denominator_taken(per: str) -> str:
    """Say which denominator was assumed, since the text leaves it out."""
    return f"per {per}, like its metric: the text does not say so here"


def write_derived_kind(kind: str) -> str:
    """Name the kind of a derived figure."""
    return f"{kind}, worked out"


def write_covered(claimed: int, total: int) -> str:
    """Say how many figures of an article are covered by claims."""
    return f"{claimed} of {write_count(total, 'figure')} covered"


def write_part_of(whole: str) -> str:
    """Say what an entity is part of."""
    return f"part of {inside(whole)}"


def write_quoted_in(counted: str) -> str:
    """Say in how many claims somebody is quoted, if no claim is about them."""
    return f"quoted in {counted}"


def write_speaks_for(whom: str) -> str:
    """Say whom a person speaks for."""
    return f"speaks for {inside(whom)}"


def write_single_days(when: str) -> str:
    """Name single days of a month or a year."""
    return f"single days in {when}"


def write_own_figure(voice: str) -> str:
    """Name a figure that somebody has given of themselves: `Alibaba’s own figure`."""
    return f"{own(voice)} own figure"


def write_headline_source(outlet: str, *, summary: bool) -> str:
    """Name the source of a figure that only a headline gives, or a headline and `summary`."""
    return f"{outlet}, in a headline and summary," if summary else f"a headline in {outlet}"


def write_bound(number: str, *, low: bool, closed: bool) -> str:
    """Say what a figure with one end can mean: `more than 9%`, `up to 12%`."""
    words = ("at least", "more than") if low else ("up to", "less than")
    return f"{words[not closed]} {number}"


def write_ends(low: str, high: str) -> str:
    """Say what a figure with two ends can mean."""
    return f"{low} to {high}"
