"""A Dask cluster of two workers on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def start_cluster() -> Iterator[str]:
    """Start a cluster and give the address of its scheduler; skip the test without distributed."""
    distributed = pytest.importorskip(
        "distributed", reason='needs pip install "claimbook[archive]"'
    )
    # Any free port, since tests run beside each other.
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=50
    ) as cluster:
        yield cluster.scheduler_address
