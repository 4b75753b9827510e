"""Which files a theme puts on a site, so that no other file takes the place of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from claimbook.sources.written import list_written

_LEFT_OUT = (
    *(".*", "*/.*", "*.py", "*.pyc", "*.html", "*readme*", "mkdocs_theme.yml", "locales/*"),
    *("*.md", "*.markdown", "*.mkdn", "*.mkd", "sitemap.xml"),
)
"""Files of a theme that MkDocs does not put on the site: templates, and what is about the theme."""
_WRITTEN = ("404.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json")
"""What MkDocs makes from templates and from all pages."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The theme of a site, by its folders."""

    installed: tuple[Path, ...] = ()
    """Those that were installed with it."""
    custom: Path | None = None
    """The folder whose files MkDocs takes instead of the theme's own; `custom_dir` names it."""
    custom_name: str = ""
    """The name of that folder in problems."""

    def list_files(self) -> frozenset[str]:
        """List the addresses of the files that the theme itself puts on a site."""
        found = (str(path) for folder in self.installed for path in list_published(folder))
        return frozenset((*found, *_WRITTEN))

    def list_custom(self) -> tuple[PurePosixPath, ...]:
        """List the files that `custom_dir` puts on the site, from that folder."""
        return tuple(list_published(self.custom)) if self.custom else ()


def find_theme(name: str, root: Path, custom: str = "") -> Theme:
    """Find an installed theme by its name, without loading MkDocs.

    `custom` is the `custom_dir` of the mkdocs.yml in `root`.
    """
    folders = [
        Path(place)
        for entry in entry_points(group="mkdocs.themes", name=name)
        if (spec := find_spec(entry.module))
        for place in spec.submodule_search_locations or ()
    ]
    return Theme(tuple(folders), root / custom if custom else None, custom)


def list_published(folder: Path) -> Iterator[PurePosixPath]:
    """Yield the files in a theme's folder that MkDocs puts on the site, from the folder."""
    for path in list_written(folder):
        if not any(fnmatch(path.as_posix().lower(), each) for each in _LEFT_OUT):
            yield path
