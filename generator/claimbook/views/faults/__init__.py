"""The faults of making the site: one module each, whose docstring is the fault's manual page."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from claimbook.views.faults import chart_not_drawn, page_clash

FAULTS: Mapping[str, ModuleType] = {
    "page-clash": page_clash,
    "chart-not-drawn": chart_not_drawn,
}
"""Every fault by its id."""
