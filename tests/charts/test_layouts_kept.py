"""A chart's layout takes longer to make than its picture, so each is made once."""

from collections import Counter
from types import SimpleNamespace

import pytest

from claimbook.charts import child
from claimbook.charts.kinds import comparison


def test_each_layout_is_made_once_however_many_units_a_book_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Charts come in the order of their pages, so their units alternate."""
    made: Counter[str] = Counter()

    def draw(axis: str, _: object) -> SimpleNamespace:
        made[axis] += 1
        return SimpleNamespace(to_json=lambda: "{}")

    kind = SimpleNamespace(COLUMNS=comparison.COLUMNS, draw=draw)
    monkeypatch.setattr(child, "_find_kind", lambda _: kind)
    child._kind_spec.cache_clear()
    for number in (*range(300), *range(300)):
        child._kind_spec("comparison", f"unit {number}", "wide")
    child._kind_spec.cache_clear()
    assert set(made.values()) == {1}
    assert len(made) == 300
