"""Draw the claims of a metric on one scale, with a panel for each group that may share one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from claimbook.model import Claim
from claimbook.sentences import captions
from claimbook.sentences.style import begin_sentence
from claimbook.study import Study
from claimbook.views.charting.bars import can_have_bars, divide_bars, find_sums, has_pale_end
from claimbook.views.charting.ends import are_alike
from claimbook.views.charting.filling import Drawn, Scaled, fill_panel
from claimbook.views.charting.finding import write_sentence, write_title
from claimbook.views.charting.forms import chart_forms
from claimbook.views.charting.grouping import ScaleGroup, group_figures
from claimbook.views.charting.measured import write_measured_line
from claimbook.views.charting.outcome import chart_outcomes
from claimbook.views.charting.panel import Panel
from claimbook.views.charting.rows import cut_rows, make_rows
from claimbook.views.charting.scale import Placed, find_entities, make_scale, place_figures
from claimbook.views.charting.series import Series, find_series
from claimbook.views.charting.series_panel import chart_courses
from claimbook.views.charting.tones import accuse_figures, choose_tones
from claimbook.views.charting.vague import name_vague, split_vague
from claimbook.views.wording.paging import split_list

_SHOWN = 2
"""How many charts of a metric its own page shows at once."""


@dataclass(frozen=True, slots=True)
class Charted:
    """The charts of a metric's claims."""

    panels: tuple[Panel, ...] = ()
    """A panel for each group of figures that may share a scale, the largest group first."""
    alike: tuple[str, ...] = ()
    """Sentences about figures that need no chart: a single point, or two figures."""
    apart: tuple[str, ...] = ()
    """Why the figures are in more than one group."""
    alone: int = 0
    """How many figures share a scale with no other figure."""
    at_once: int = _SHOWN
    """How many charts a page shows at once."""

    @property
    def first(self) -> Sequence[Panel]:
        """The charts that a page shows at once."""
        return split_list(self.panels, self.at_once)[0]

    @property
    def rest(self) -> Sequence[Panel]:
        """The charts that a page shows on request, by their titles."""
        return split_list(self.panels, self.at_once)[1]


def explain_charts_apart(all_charted: Iterable[Charted]) -> str:
    """Say in a sentence why the figures of a page are in several charts, or in none."""
    shown = [charted for charted in all_charted if charted.panels]
    reasons = dict.fromkeys(reason for charted in shown for reason in charted.apart)
    if not reasons:
        return ""
    return captions.explain_separate_charts(list(reasons), sum(charted.alone for charted in shown))


def chart_claims(
    study: Study,
    claims: Iterable[Claim],
    *,
    plain: bool = False,
    apart: bool = False,
    two_in_words: bool = False,
) -> Charted:
    """Chart each group of two or more claims of a metric that may share a scale.

    Each is drawn in the form that shows what its figures say, unless all are to be compared in a
    `plain` list. Series of one entity are drawn together, unless each is to stand `apart`. With
    `two_in_words`, two figures are put into a sentence, which says everything that a picture would,
    and nothing is said of figures that are all the same, which are one row of a table.
    """
    figures = [study.verdicts.figures[c.id] for c in claims if c.id in study.verdicts.figures]
    groups = group_figures(figures)
    outcomes = [] if plain else list(chart_outcomes(study, figures))
    drawn = {claim for panel in outcomes for claim in panel.claims}
    alone = sum(len(group.figures) == 1 and group.figures[0].id not in drawn for group in groups)
    laid = [_lay_group(study, each, plain=plain) for each in groups if len(each.figures) > 1]
    courses = chart_courses(study, [each for one in laid for each in one.courses], apart=apart)
    number, charted = 0, []
    for each in laid:
        own = [courses[n] for n in range(number, number + len(each.courses)) if n in courses]
        number += len(each.courses)
        charted.append(_chart_group(study, each, own, plain=plain, two_in_words=two_in_words))
    panels = [panel for each in charted for panel in each.panels]
    return Charted(
        panels=tuple(_name_apart([*panels, *outcomes])),
        alike=tuple(words for each in charted for words in each.alike),
        apart=tuple(dict.fromkeys(reason for group in groups for reason in group.apart)),
        alone=alone + sum(each.alone for each in charted),
    )


@dataclass(frozen=True, slots=True)
class _Laid:
    """Figures that share a scale, in its unit."""

    unit: str
    firm: tuple[Placed, ...]
    vague: tuple[Placed, ...]
    courses: tuple[Series, ...]
    why: tuple[str, ...]
    """What was assumed so that they can share it, and what cannot be converted to it."""


def _lay_group(study: Study, group: ScaleGroup, *, plain: bool) -> _Laid:
    unit, found, unknown = place_figures(study, group.figures)
    firm, vague = split_vague(found)
    courses = () if plain else tuple(find_series(study, firm))
    words = dict.fromkeys(f"{begin_sentence(each.words)}." for each in unknown)
    return _Laid(unit, firm, vague, courses, (group.why, *words))


def _chart_group(
    study: Study, laid: _Laid, courses: Sequence[Panel], *, plain: bool, two_in_words: bool
) -> Charted:
    """Return the charts of figures that share a scale, after the charts of their series."""
    unit, placed = laid.unit, laid.firm
    panels = list(courses)
    if not plain:
        others, placed = chart_forms(study, unit, placed, laid.courses)
        panels += others
    alike, alone = "", 0
    if len(placed) > 1 and _is_whole_with_parts(placed):
        alone = len(placed)
    elif len(placed) > 1:
        compared = _compare(study, laid, placed, plain=plain, two_in_words=two_in_words)
        alike = compared if isinstance(compared, str) else ""
        panels += [] if isinstance(compared, str) else [compared]
    named = tuple(name_vague(study, panels, laid.vague, unit))
    return Charted(named, (alike,) if alike else (), (), alone)


def _compare(
    study: Study, laid: _Laid, placed: Sequence[Placed], *, plain: bool, two_in_words: bool
) -> Panel | str:
    """Return the chart of figures in rows; if they are not worth one, a sentence about them."""
    ordered = _order(study, placed)
    scale = make_scale(laid.unit, ordered)
    tones = choose_tones(study, (each.figure.entity for each in ordered))
    colours = {each.figure.id: tones[each.figure.entity] for each in ordered}
    sums = find_sums(study, ordered)
    rows = make_rows(ordered, scale, accuse_figures(study, colours), sums)
    if two_in_words and len(rows) == 2 and not are_alike(ordered):
        return write_sentence(study, ordered)
    title = write_title(study, ordered)
    if len(rows) < 2 or are_alike(ordered):
        return "" if two_in_words else f"{title}."
    shown, cut = cut_rows(rows)
    line = write_measured_line(study, ordered)
    together = captions.explain_groups(_name_sums(study, ordered, sums)) if sums else ""
    kind, light = "comparison", ""
    if not plain and can_have_bars(ordered, rows):
        kind, shown = "bars", tuple(divided := divide_bars(ordered, shown))
        light = captions.explain_pale_end() if has_pale_end(divided) else ""
    why = " ".join(filter(None, [line, light, together, *laid.why, cut]))
    drawn = Drawn(kind, ordered[0].figure.metric, title, shown, why)
    return fill_panel(study, drawn, Scaled(ordered, scale, laid.unit))


def _name_sums(study: Study, ordered: Sequence[Placed], sums: Collection[str]) -> list[str]:
    found = dict.fromkeys(each.figure.entity for each in ordered if each.figure.entity in sums)
    return [study.book.name_entity(entity) for entity in found]


def _is_whole_with_parts(placed: Sequence[Placed]) -> bool:
    """Whether there is one figure for a whole and otherwise only figures for its parts."""
    scopes = [each.shown.scope for each in placed]
    one = len(find_entities(placed)) == 1
    return one and scopes.count("") == 1 and len(set(scopes)) == len(scopes)


def _name_apart(panels: Iterable[Panel]) -> Iterator[Panel]:
    """Yield the panels, and number those that would otherwise have the same name."""
    seen: Counter[str] = Counter()
    for panel in panels:
        name = panel.chart.name
        seen[name] += 1
        number = seen[name]
        named = replace(panel.chart, name=f"{name}-{number}") if number > 1 else panel.chart
        yield replace(panel, chart=named)


def _order(study: Study, placed: Sequence[Placed]) -> list[Placed]:
    """Order figures by size, but keep those of one entity together and put sums last."""
    sums = find_sums(study, placed)
    greatest: dict[str, Placed] = {}
    for each in sorted(placed, key=lambda each: (-each.value, each.figure.id)):
        greatest.setdefault(each.figure.entity, each)
    ranks = {entity: (entity in sums, rank) for rank, entity in enumerate(greatest)}
    return sorted(placed, key=lambda e: (ranks[e.figure.entity], -e.value, e.figure.id))
