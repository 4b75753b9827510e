"""A build aside, from MkDocs' first event of it to the last: published if it became whole."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort

from claimbook.plugin.swap import SiteSwap
from claimbook.sources import TargetError, mark_ours, refuse_foreign, refuse_sources

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def refuse_target(site: Path, root: Path, written: Iterable[Path]) -> None:
    """Raise Abort with one sentence if a build must not touch the folder of its site.

    `root` and `written` are as for `refuse_sources`.
    """
    try:
        refuse_sources(site, root, written)
        refuse_foreign(site)
    except TargetError as error:
        raise Abort(str(error)) from None


class BuildAside:
    """The site that is being built, in a folder that MkDocs takes for the site's."""

    def __init__(self, config: MkDocsConfig) -> None:
        """Send what MkDocs builds aside."""
        self._config = config
        self._swap = SiteSwap(Path(config.site_dir))
        self._swap.begin()
        mark_ours(self._swap.aside)
        config.site_dir = str(self._swap.aside)

    def end(self, whole: bool) -> None:
        """Publish what was built if it is whole, else throw it away."""
        # gh-deploy publishes from here afterwards.
        self._config.site_dir = str(self._swap.target)
        if whole:
            self._swap.finish()
        else:
            self._swap.discard()
