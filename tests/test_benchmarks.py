"""Each benchmark still finds what it measures; whether it measures well is seen by running it."""

import runpy
import sys
from pathlib import Path

import pytest
from tests.repository import ROOT

BENCHMARKS = sorted((ROOT / "benchmarks").glob("*.py"))


@pytest.mark.parametrize("path", BENCHMARKS, ids=lambda path: path.stem)
def test_a_benchmark_can_be_loaded(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are in no package, so nothing else would notice a name that has moved."""
    monkeypatch.setattr(sys, "path", [str(path.parent), *sys.path])
    assert runpy.run_path(str(path), run_name="benchmark")["__doc__"]
