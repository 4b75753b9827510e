"""The faults of making the site: one module each, whose docstring is the fault's manual page."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from claimbook.problem import list_faults
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

OF_CHANGES: Mapping[str, ModuleType] = list_faults(
    program_changed,
    page_not_as_published,
    new_file,
)
"""Faults about changes in files that are published as they are."""

FAULTS: Mapping[str, ModuleType] = list_faults(
    unreadable_reference,
    no_figure_to_cite,
    figure_in_doubt,
    draft_cited,
    bad_chart_block,
    dead_link_to_claim,
    uncited_figure,
    page_clash,
    misplaced_marker,
    example_left,
    chart_not_drawn,
    title_differs,
    missing_site_name,
    theme_not_followed,
    unreadable_table,
    unsafe_markup,
    site_not_built,
    internal_fault,
    *OF_CHANGES.values(),
)
"""Every fault by its id."""
