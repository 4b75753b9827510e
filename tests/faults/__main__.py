"""Keeps how many faults the last `make faults` has tried, for the page about what is relied on."""

from __future__ import annotations

from collections import Counter

from tests.faults.test_faults import COUNTED
from tests.figures import keep

lines = [line for file in COUNTED.iterdir() for line in file.read_text().splitlines()]
keep("faults", Counter(lines))
