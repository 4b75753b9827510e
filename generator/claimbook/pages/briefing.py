"""The briefing, which the hand-written home page opens with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from claimbook.charts import Chart
from claimbook.grounding import Origin
from claimbook.permalinks import CHANGES, HOME, locate_page
from claimbook.problem.counting import write_count
from claimbook.study import Study
from claimbook.views.charting import Panel, chart_claims
from claimbook.views.claims.shown import show_claims
from claimbook.views.disputes.expectations import list_expectations
from claimbook.views.disputes.lead import Lead, find_lead, list_further
from claimbook.views.disputes.lines import view_line
from claimbook.views.lists.changes import Entry, list_changes
from claimbook.views.lists.entries import list_articles
from claimbook.views.lists.key_figures import KeyFigure, list_key_figures
from claimbook.views.rendering.environment import render
from claimbook.views.wording.moments import write_day

_ARTICLES = 5
_FURTHER = 3
_LATELY = 2
_MOST_ROWS = 12
"""The most rows, or points, of a chart that leaves room for other things on the page."""
_PURPOSE = "What news articles say, every figure with the words it came from and with who says so."
"""What the site does, if the book does not say it."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """Markdown for the home page, with the charts whose placeholders are in it."""

    body: str
    charts: tuple[Chart, ...] = ()


def make_briefing(study: Study) -> Briefing:
    """Make the briefing of a book: the lead, the key figures, other disputes, what is new."""
    lead = find_lead(study)
    further = list_further(study, lead, _FURTHER)
    above = {claim for each in further for claim in each.claims} | set(lead.claims if lead else ())
    panels = _chart_second_story(study, above)
    figures = list_key_figures(study, lead.claims if lead else ())
    still_open = sum(each.state == "open" for each in study.evidence.disagreements)
    body = render(
        "briefing.md.j2",
        HOME,
        purpose=study.book.settings.description or _PURPOSE,
        kicker=_write_kicker(study),
        title=study.book.settings.title,
        lead=lead,
        figures=figures,
        **_list_signs(lead, figures),
        further=tuple(view_line(study, each) for each in further),
        expectations=list_expectations(study, above, _FURTHER),
        disagreements=locate_page("disagreements"),
        more=_lead_to_all(still_open),
        panels=panels,
        lately=_list_lately(study),
        changes=CHANGES,
        articles=list_articles(study, study.book.articles[:_ARTICLES], with_findings=True),
        all_articles=locate_page("articles"),
        glossary=locate_page("glossary"),
        drafting=locate_page("draft"),
        writing=locate_page("write-a-claim"),
    )
    return Briefing(body, tuple(panel.chart for panel in panels))


def _lead_to_all(still_open: int) -> str:
    """Write the link to all open disagreements; empty if there is only one."""
    if still_open < 2:
        return ""
    noun = "open disagreements"
    return f"Both {noun}" if still_open == 2 else f"All {still_open:,} {noun}"


def _list_signs(lead: Lead | None, figures: Iterable[KeyFigure]) -> dict[str, set[Origin]]:
    """Return the signs after quotes to explain below the lead, and those below the figures."""
    sides = lead.clash.sides if lead and lead.clash else ()
    above = {side.shown.origin for side in sides}
    quoted = {each.shown.origin for each in figures if not each.shown.gloss}
    return {"signs": above, "more_signs": quoted - above}


def _list_lately(study: Study) -> list[Entry]:
    """Return the latest changes, except new articles, which are listed by themselves."""
    changes = (each for each in list_changes(study) if each.leads)
    return [each for each in changes if not (each.new and each.key in study.book.article)][:_LATELY]


def _write_kicker(study: Study) -> str:
    book = study.book
    if not book.articles:
        return ""
    counts = (write_count(len(book.articles), "article"), write_count(len(book.claims), "claim"))
    newest = f"Newest article from {write_day(book.articles[0].published)}"
    return " · ".join((newest, *counts, *_count_checked(study)))


def _count_checked(study: Study) -> Iterator[str]:
    """Say how many quotes are checked against their text, and how many have no text to check."""
    shown = show_claims(study).values()
    held = sum(each.held for each in shown)
    checked = f"{write_count(held, 'quote')} checked against text or headline"
    if missing := len(shown) - held:
        yield f"{checked}; for {missing:,} we do not have the text"
    elif held:
        yield checked


def _chart_second_story(study: Study, above: Collection[str]) -> tuple[Panel, ...]:
    """Return the panel of the weightiest metric that adds something to the claims `above`.

    Of two panels, one in a form of its own is preferred to a list, then the fuller one; one that
    would fill the page is left to the page of its metric. The undisputed rest of a disputed count
    would be misleading, so such metrics are left out.
    """
    known = {(study.book.claims[id_].about, study.book.claims[id_].metric) for id_ in above}
    claims = [each for each in study.book.claims.values() if (each.about, each.metric) not in known]
    often = Counter(claim.metric for claim in claims if claim.id in study.verdicts.figures)

    def rank(metric: str) -> tuple[int, int, str]:
        return -study.book.metrics[metric].weight, -often[metric], metric

    for metric in sorted(study.book.metrics.keys() & often.keys(), key=rank):
        told_of = [each for each in claims if each.metric == metric]
        panels = chart_claims(study, told_of, two_in_words=True).panels
        if fitting := [each for each in panels if len(each.chart.data) <= _MOST_ROWS]:
            return (max(fitting, key=_weigh_panel),)
    return ()


def _weigh_panel(panel: Panel) -> tuple[bool, int]:
    return panel.chart.kind != "comparison", len(panel.rows)
