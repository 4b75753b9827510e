"""A build aside, from MkDocs' first event of it to the last: published if it became whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claimbook.plugin.swap import SiteSwap

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class BuildAside:
    """The site that is being built, in a folder that MkDocs takes for the site's."""

    def __init__(self, config: MkDocsConfig) -> None:
        """Send what MkDocs builds aside."""
        self._config = config
        self._swap = SiteSwap(Path(config.site_dir))
        self._swap.begin()
        config.site_dir = str(self._swap.aside)

    def end(self, whole: bool) -> None:
        """Publish what was built if it is whole, else throw it away."""
        # gh-deploy publishes from here afterwards.
        self._config.site_dir = str(self._swap.target)
        if whole:
            self._swap.finish()
        else:
            self._swap.discard()
