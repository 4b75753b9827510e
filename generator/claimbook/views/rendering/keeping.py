"""Pages as bytes, to be kept between builds."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from claimbook.charts import Chart, Poster, PosterSide
from claimbook.views.rendering.page import Page

_PLAIN = tuple(
    each.name for each in fields(Page) if each.name not in ("body", "charts", "day", "poster")
)


def write_pages(pages: Iterable[Page]) -> bytes:
    """Some pages as JSON. Their HTML stays packed, as it is in memory."""
    return json.dumps([_write(page) for page in pages], ensure_ascii=False).encode(
        errors="surrogatepass"
    )


def _write(page: Page) -> dict[str, Any]:
    return {
        **{name: getattr(page, name) for name in _PLAIN},
        "body": b64encode(page.__dict__["body"]).decode(),
        "charts": [asdict(chart) for chart in page.charts],
        "day": page.day and page.day.isoformat(),
        "poster": page.poster and asdict(page.poster),
    }


def read_pages(content: bytes) -> tuple[Page, ...]:
    """The pages in such bytes; raises ValueError if they are of another form."""
    try:
        return tuple(map(_read, json.loads(content.decode(errors="surrogatepass"))))
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(str(error)) from error


def _read(kept: dict[str, Any]) -> Page:
    return Page(
        **{
            **kept,
            "body": b64decode(kept["body"]),
            "charts": tuple(map(_read_chart, kept["charts"])),
            "day": date.fromisoformat(kept["day"]) if kept["day"] else None,
            "poster": _read_poster(kept["poster"]) if kept["poster"] else None,
        }
    )


def _read_poster(kept: dict[str, Any]) -> Poster:
    sides = tuple(PosterSide(**side) for side in kept["sides"])
    chart = _read_chart(kept["chart"]) if kept["chart"] else None
    return Poster(**{**kept, "sides": sides, "chart": chart})


def _read_chart(kept: dict[str, Any]) -> Chart:
    lines = tuple(tuple(line) for line in kept["table"])
    return Chart(**{**kept, "data": tuple(kept["data"]), "table": lines})
