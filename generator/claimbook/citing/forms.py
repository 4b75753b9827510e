"""The forms of charts that a page can ask for, and what each form needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimbook.model import Claim
from claimbook.study import Study
from claimbook.views.charting import Panel, chart_claims

FORMS: Mapping[str, str] = {
    "comparison": "a comparison needs two figures or more that differ",
    "bars": "bars need one figure each of two entities or more, for one period and without a hedge",
    "line": "a line needs the figures of one entity for three periods or more",
    "steps": "steps need a total that grows (`measure: running`), counted three times or more",
    "multiples": "small multiples need two lines or more of one entity, in different units, for "
    "periods of different lengths, or of amounts and their growth",
    "revision": "arrows need plans, targets or forecasts that were revised",
    "outcome": "an outcome needs a plan, target or forecast and the fact of its period",
    "voices": "dots for sources need a figure on which sources differ",
}
"""What each form needs, in a sentence."""


def draw_panels(study: Study, claims: Sequence[Claim], form: str = "") -> tuple[Panel, ...]:
    """Make the charts of some claims in the given form, or each in the form that fits it best."""
    panels = chart_claims(study, claims, plain=form == "comparison", apart=form == "line").panels
    return tuple(each for each in panels if form in ("", each.chart.kind))


def list_forms(study: Study, claims: Sequence[Claim]) -> tuple[str, ...]:
    """List the forms that charts of some claims can have, the best one first."""
    fitting = [each.chart.kind for each in draw_panels(study, claims)]
    others = [
        each.chart.kind
        for form in ("line", "comparison")
        for each in draw_panels(study, claims, form)
    ]
    return tuple(dict.fromkeys([*fitting, *others]))
