"""Decide whether pages may be kept: only if plugins, extensions and themes are known.

An unknown extension may read further files, and an unknown plugin may change pages in any way. With
one that is not listed here, every page is made again each time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_PAGE_EVENTS = (
    "files nav env pre_page page_read_source page_markdown page_content page_context post_page"
).split()
_HANDLERS = {"material.plugins.search.plugin", "mkdocs.contrib.search", "claimbook.plugin.plugin"}
"""Modules whose handlers of these events depend on the page alone, and our own."""
_THEMES = {"material"}
"""Themes whose pages depend only on what `surroundings` describes, and not on the time of day."""
_EXTENSIONS = set(
    """
    claimbook.prose
    abbr admonition attr_list codehilite def_list extra fenced_code footnotes legacy_attrs
    legacy_em md_in_html meta nl2br sane_lists smarty tables toc wikilinks
    """.split()
)
"""Our own, whose inputs `KeptPage` knows, and those that come with Python-Markdown."""
_SHIPPED = {"claimbook", "markdown", "material", "mkdocs", "pymdownx"}
"""Packages whose functions a configuration may name: their version determines their code."""
_ICONS = "custom_icons"
"""The option of Material's emoji extension that names folders to read icons from."""
_READING = {"pymdownx.b64", "pymdownx.snippets"}
"""The PyMdown extensions that read files."""


def is_known(config: MkDocsConfig) -> bool:
    """Whether everything that takes part in making pages is known here."""
    return (
        all(_is_known_extension(name) for name in config.markdown_extensions)
        and all(
            getattr(handler, "__module__", "") in _HANDLERS
            for event in _PAGE_EVENTS
            for handler in config.plugins.events[event]
        )
        and config.theme.name in _THEMES
        and not config.theme.custom_dir
    )


def is_known_throughout(config: MkDocsConfig) -> bool:
    """Whether everything that takes part in making the whole site is known here."""
    handlers = (handler for event in config.plugins.events.values() for handler in event)
    return (
        is_known(config)
        and all(getattr(handler, "__module__", "") in _HANDLERS for handler in handlers)
        and _SHIPPED.issuperset(_list_packages(config.mdx_configs))
        and _ICONS not in repr(config.mdx_configs)
    )


def _list_packages(value: object) -> Iterator[str]:
    """Yield the packages that functions in options of extensions come from."""
    if isinstance(value, Mapping):
        for each in value.values():
            yield from _list_packages(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _list_packages(each)
    elif callable(value):
        yield str(getattr(value, "__module__", "")).partition(".")[0]


def _is_known_extension(name: str) -> bool:
    if name.startswith(("pymdownx.", "material.extensions.")):
        return name not in _READING
    return name.removeprefix("markdown.extensions.") in _EXTENSIONS
