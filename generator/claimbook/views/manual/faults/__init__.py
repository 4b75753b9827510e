"""The faults of making the site: one module each, whose docstring is the fault's manual page."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from claimbook.views.manual.faults import (
    bad_chart_block,
    chart_not_drawn,
    dead_link_to_claim,
    draft_cited,
    example_left,
    figure_in_doubt,
    internal_fault,
    misplaced_marker,
    missing_site_name,
    new_file,
    no_figure_to_cite,
    page_clash,
    page_not_as_published,
    program_changed,
    site_not_built,
    theme_not_followed,
    title_differs,
    uncited_figure,
    unreadable_reference,
    unreadable_table,
    unsafe_markup,
)

OF_CHANGES: Mapping[str, ModuleType] = {
    "program-changed": program_changed,
    "page-not-as-published": page_not_as_published,
    "new-file": new_file,
}
"""Faults about changes in files that are published as they are."""

FAULTS: Mapping[str, ModuleType] = {
    "unreadable-reference": unreadable_reference,
    "no-figure-to-cite": no_figure_to_cite,
    "figure-in-doubt": figure_in_doubt,
    "draft-cited": draft_cited,
    "bad-chart-block": bad_chart_block,
    "dead-link-to-claim": dead_link_to_claim,
    "uncited-figure": uncited_figure,
    "page-clash": page_clash,
    "misplaced-marker": misplaced_marker,
    "example-left": example_left,
    "chart-not-drawn": chart_not_drawn,
    "title-differs": title_differs,
    "missing-site-name": missing_site_name,
    "theme-not-followed": theme_not_followed,
    "unreadable-table": unreadable_table,
    "unsafe-markup": unsafe_markup,
    "site-not-built": site_not_built,
    "internal-fault": internal_fault,
    **OF_CHANGES,
}
"""Every fault by its id."""
