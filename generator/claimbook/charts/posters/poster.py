"""What a poster shows: a finding, and the figures or the chart that it is about."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from functools import cached_property, lru_cache
from importlib.metadata import version

from claimbook.charts.measuring import find_fonts
from claimbook.charts.request import Chart, clean_text, list_versions
from claimbook.problem import shorten

FOLDER = "assets/posters"
"""The folder of the posters in the site."""
WIDTH, HEIGHT = 1200, 630
"""Their size in pixels, which Open Graph and Twitter Cards ask for."""
_MOST = 300
"""The most letters of a poster's description; some sites cut it off after 420."""


@dataclass(frozen=True, slots=True)
class PosterSide:
    """A figure in large type, and its owner."""

    figure: str
    who: str
    red: bool
    """Whether the figure stands alone or is wrong."""
    bar: int = 0
    """The length of its bar, 1000 for the longest; 0 for no bar."""

    def clean(self) -> PosterSide:
        """Return the same side, without characters that no picture can have."""
        return replace(self, figure=clean_text(self.figure), who=clean_text(self.who))


@dataclass(frozen=True)
class Poster:
    """The image of a page: one figure, two that clash, a chart, or only its title."""

    title: str
    """What was found, in a sentence."""
    kicker: str
    """The subject of the page: `Disagreement`, `Reuters · 24 Sep 2025`."""
    site: str
    """The title of the briefing."""
    sides: tuple[PosterSide, ...] = ()
    quote: str = ""
    """The words that a single figure comes from."""
    chart: Chart | None = None

    @cached_property
    def key(self) -> str:
        """A hash of everything that the image depends on."""
        chart = self.chart.key if self.chart else ""
        versions = (*list_versions(), version("vl-convert-python"), _hash_fonts())
        parts = (asdict(replace(self, chart=None)), chart, versions)
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:32]

    @property
    def file(self) -> str:
        """The address of the image from the site's root."""
        return f"{FOLDER}/{self.key}.png"

    @property
    def description(self) -> str:
        """What it shows, for people who cannot see it."""
        return shorten(" ".join((self.title, *self._list_figures())), _MOST)

    def clean(self) -> Poster:
        """Return the same poster, without characters that no picture can have.

        The chart stays as it is: `to_order` of the chart does that for it.
        """
        return replace(
            self,
            title=clean_text(self.title),
            kicker=clean_text(self.kicker),
            site=clean_text(self.site),
            sides=tuple(side.clean() for side in self.sides),
            quote=clean_text(self.quote),
        )

    def _list_figures(self) -> Iterator[str]:
        for side in self.sides:
            yield f"{side.figure}: {side.who}."
        if self.chart:
            yield self.chart.description


@lru_cache(maxsize=1)
def _hash_fonts() -> str:
    paths = sorted(path for path in find_fonts().iterdir() if path.is_file())
    content = b"".join(path.read_bytes() for path in paths)
    return hashlib.sha256(content).hexdigest()
