"""Pictures kept in the store between builds, under the keys of their charts."""

from __future__ import annotations

import json

from claimbook.charts.picture import Pictures, read_pictures
from claimbook.charts.request import Chart
from claimbook.store import Store


def recall_pictures(store: Store, chart: Chart) -> Pictures | None:
    """The kept pictures of a chart; None if there are none, or some that no page may have."""
    content = store.get(chart.key)
    try:
        return read_pictures(json.loads(content), chart) if content else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def keep_pictures(store: Store, chart: Chart, pictures: Pictures) -> None:
    """Keep the pictures of a chart."""
    kept = {name: each.svg for name, each in pictures.items()}
    store.put(chart.key, json.dumps(kept, ensure_ascii=False).encode())
