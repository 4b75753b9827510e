"""Work on many sources: in separate processes, on this machine or on a cluster."""

from __future__ import annotations

from claimbook.extract.running.store import BusyError, Listed, Store
from claimbook.extract.running.workers import (
    LostError,
    Workers,
    work_here,
    work_in_processes,
    work_on,
    work_on_cluster,
)

__all__ = [
    "BusyError",
    "Listed",
    "LostError",
    "Store",
    "Workers",
    "work_here",
    "work_in_processes",
    "work_on",
    "work_on_cluster",
]
