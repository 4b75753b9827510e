"""The table of claims: what editors wrote about each, and what was worked out from it."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.export.claim_rows import list_beside
from claimbook.export.standing_rows import make_converted
from claimbook.export.tables.fields import (
    ARTICLE_FIELDS,
    CLAIM_FIELDS,
    OF_ARTICLE,
    describe_field,
    make_plain,
    part_moment,
    write_article_fields,
    write_fields,
)
from claimbook.export.tables.table import Column, Plain, Row, Table
from claimbook.export.values import make_amount, make_period
from claimbook.model import Article, Claim
from claimbook.permalinks import link_to_words
from claimbook.quantity import find_shown_unit, is_currency
from claimbook.study import Study
from claimbook.views.claims.shown import Shown, show_claims

_WORKED_OUT = (
    Column("article", "The id of the article that makes it.", refers_to="articles"),
    Column("outlet_name", "The name of its outlet."),
    Column("published_day", "The day on which its article was published.", "date"),
    Column("published_moment", "The moment, if it is known.", "datetime"),
    Column("about_name", "The name of the entity that it is about."),
    Column("metric_name", "The name of what is measured."),
    Column("value", "The number as written, its scale word applied; empty for a range.", "number"),
    Column("low", "The lowest number that its words allow; empty if there is none.", "number"),
    Column("high", "The highest number that its words allow; empty if there is none.", "number"),
    Column("unit", "An ISO 4217 code, %, pp, x, count, the symbol of a physical unit, or crowns."),
    Column("per", "The denominator of a rate: barrel, share, year."),
    Column("noun", "What is counted, if the unit is count."),
    Column("comparator", "The hedge in its words: about, almost, more_than, … or none."),
    Column("assumed", "What its words leave open: assumed-currency, assumed-denominator, …"),
    Column("converted_unit", "The book's currency, for money."),
    Column("converted_low", "The lowest in the book's currency, at the lowest rate.", "number"),
    Column("converted_high", "The highest in that currency, at the highest rate.", "number"),
    Column("rate_low", "The lowest rate of the 30 days up to rate_day.", "number"),
    Column("rate_high", "The highest rate of those days.", "number"),
    Column("rate_day", "The day of the rate; empty if nothing was converted.", "date"),
    Column("period_start", "The first day of the period; empty where it is open.", "date"),
    Column("period_end", "The last day of the period; empty where it is open.", "date"),
    Column("as_of_day", "The day on which it was said, if as_of gives one.", "date"),
    Column("as_of_moment", "The moment, if as_of gives one.", "datetime"),
    Column("speaker_name", "The name of the speaker."),
    Column("voice", "Who vouches for it: an entity's id, outlet: and an id, or name: and a name."),
    Column("voice_name", "The name of that voice."),
    Column("byline", "Whose word it is and where it was published, in words."),
    Column("standing", "What a reader may conclude: settled, agreed, disputed, …"),
    Column("reason", "Why, in a sentence."),
    Column("quote_match", "How the quote was found: exact, folded, pieces, differs, absent, …"),
    Column("place", "The part of the article in which it was found."),
    Column("page", "Its permanent address, from the root of the site."),
    Column("source_url", "The address of its words in the original page."),
)
_ORDER = (
    "id article headline outlet outlet_name published_day published_moment about about_name "
    "metric metric_name kind says quote amount value low high unit per noun comparator assumed "
    "converted_unit converted_low converted_high rate_low rate_high rate_day change scope period "
    "period_start period_end as_of as_of_day as_of_moment speaker speaker_name source voice "
    "voice_name byline standing reason quote_match place topics page source_url"
).split()
"""The first columns; the others follow."""


def _list_columns() -> tuple[Column, ...]:
    own = [describe_field(Claim, name) for name in CLAIM_FIELDS]
    around = [describe_field(Article, name, OF_ARTICLE.get(name, "")) for name in ARTICLE_FIELDS]
    found = {column.name: column for column in (*own, *around, *_WORKED_OUT)}
    first = [found.pop(name) for name in _ORDER]
    return (*first, *found.values())


def _make_rows(study: Study, whole: bool) -> Iterator[Row]:
    for shown in show_claims(study).values():
        yield _make_whole_row(study, shown) if whole else make_row(study, shown)


def make_row(study: Study, shown: Shown) -> Row:
    """Return the row of a claim on the site."""
    return {**_make_whole_row(study, shown), **_cut(shown.article, shown.claim)}


def _make_whole_row(study: Study, shown: Shown) -> Row:
    return {
        **write_article_fields(shown.article),
        **write_fields(shown.claim, CLAIM_FIELDS),
        **_describe(study, shown),
        **_measure(study, shown),
        **_attribute(study, shown),
    }


def _cut(article: Article, claim: Claim) -> Row:
    """Return what the site shows of fields that contain words of the text besides the quote."""
    if article.may_show_text:
        return {}
    before, after = list_beside(article, claim)
    also_at = [
        {**beside, **dict(zip(("before", "after"), list_beside(article, place), strict=True))}
        for place in claim.also_at
        if isinstance(beside := make_plain(place), dict)
    ]
    cut = [{name: each for name, each in place.items() if each} for place in also_at]
    kept: Row = {"before": before, "after": after, "also_at": cut, "republish": "quotes"}
    return {**kept, "parts": None, "noise": None}


def _describe(study: Study, shown: Shown) -> Row:
    claim, article = shown.claim, shown.article
    ground, period = study.ground_of(claim.id), make_period(claim.period)
    published, as_of = part_moment(article.published), part_moment(claim.as_of)
    return {
        "article": article.slug,
        "outlet_name": study.book.name_outlet(article.outlet),
        "published_day": published[0],
        "published_moment": published[1],
        "about_name": shown.about.name,
        "metric_name": shown.metric.name,
        "period_start": period.start if period else None,
        "period_end": period.end if period else None,
        "as_of_day": as_of[0],
        "as_of_moment": as_of[1],
        "quote_match": ground.match.value,
        "place": ground.where.value if ground.where else None,
        "page": shown.address,
        "source_url": link_to_words(article, claim.quote),
    }


def _measure(study: Study, shown: Shown) -> Row:
    measured = shown.claim.measured
    if measured is None:
        return {}
    names = {"value", "low", "high", "unit", "per", "noun", "comparator"}
    row: dict[str, Plain] = make_amount(measured).model_dump(include=names)
    # Whose crowns they are is not known, so no currency's code stands beside them.
    row.update(unit=find_shown_unit(measured), assumed=", ".join(measured.assumed) or None)
    if converted := make_converted(study, shown.claim.id):
        row.update(
            converted_unit=converted.unit,
            converted_low=converted.low,
            converted_high=converted.high,
            rate_low=converted.rate_low,
            rate_high=converted.rate_high,
            rate_day=converted.date,
        )
    elif is_currency(str(row["unit"])) and measured.unit == study.book.settings.currency:
        row.update(converted_unit=row["unit"], converted_low=row["low"], converted_high=row["high"])
    return row


def _attribute(study: Study, shown: Shown) -> Row:
    voice = study.evidence.attributions.get(shown.claim.id)
    standing = study.evidence.of(shown.claim.id)
    return {
        "speaker_name": shown.byline.who.name,
        "voice": voice.voice.id if voice else None,
        "voice_name": voice.name if voice else None,
        "byline": shown.byline.name,
        "standing": standing.kind.value if standing else None,
        "reason": standing.reason if standing else None,
    }


TABLE = Table("claims", "What articles claim, one claim a row.", _list_columns(), _make_rows)
