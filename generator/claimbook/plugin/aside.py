"""Build a site aside, and publish it at the end if it is complete."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from claimbook.plugin.stopping import stop_on_fault
from claimbook.plugin.swap import SiteSwap
from claimbook.sources import TargetError, mark_ours, refuse_foreign, refuse_sources


class BuildAside:
    """The folder of a site, and the separate folder that MkDocs builds into.

    Each method raises Abort with one sentence if an operation on files fails.
    """

    def __init__(self, config: MkDocsConfig, root: Path, written: Iterable[Path]) -> None:
        """Raise Abort if the folder must not be used for a site; repair what a killed build left.

        `root` and `written` are as for `refuse_sources`.
        """
        self._config = config
        self.former: Path | None = None
        """The folder that the new site will replace."""
        site = Path(config.site_dir)
        with _stop_on_errors():
            refuse_sources(site, root, written)
            refuse_foreign(site)
            self._swap = SiteSwap(site)
            self._swap.mend()

    def begin(self) -> None:
        """Make MkDocs build aside from now on."""
        with _stop_on_errors():
            aside = self._swap.begin()
            mark_ours(aside)
        self._config.site_dir = str(aside)
        self.former = self._swap.target

    def begin_in_place(self) -> None:
        """Make MkDocs build directly into the site's folder."""
        with _stop_on_errors():
            mark_ours(self._swap.target)

    def end(self, whole: bool) -> None:
        """Publish the site that was built aside if it is complete, else discard it."""
        # gh-deploy publishes from this folder afterwards.
        self._config.site_dir = str(self._swap.target)
        with _stop_on_errors():
            if whole:
                refuse_foreign(self._swap.target)
                self._swap.finish()
            else:
                self._swap.discard()


@contextmanager
def _stop_on_errors() -> Iterator[None]:
    try:
        yield
    except TargetError as error:
        raise Abort(str(error)) from None
    except OSError as error:
        stop_on_fault(error)
        raise
