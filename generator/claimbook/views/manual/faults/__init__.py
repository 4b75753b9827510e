"""The faults of making the site: one module each, whose docstring is the fault's manual page."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from claimbook.views.manual.faults import (
    chart_not_drawn,
    internal_fault,
    misplaced_marker,
    page_clash,
    site_not_built,
    unreadable_table,
)

FAULTS: Mapping[str, ModuleType] = {
    "page-clash": page_clash,
    "misplaced-marker": misplaced_marker,
    "chart-not-drawn": chart_not_drawn,
    "unreadable-table": unreadable_table,
    "site-not-built": site_not_built,
    "internal-fault": internal_fault,
}
"""Every fault by its id."""
