"""Everything that goes into a page besides its own text, and whether all of it is known.

That is the configuration and the navigation. An unknown extension may read further files, and an
unknown plugin may change pages in any way. With one that is not listed here, every page is made
again each time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.theme import Theme

_CHOICES = {"exclude_docs", "draft_docs", "not_in_nav"}
"""Options that decide which files there are, but not what pages look like."""
_PAGE_EVENTS = (
    "files nav env pre_page page_read_source page_markdown page_content page_context post_page"
).split()
_HANDLERS = {"material.plugins.search.plugin", "mkdocs.contrib.search", "claimbook.plugin.plugin"}
"""Modules whose handlers of these events depend on the page alone, and our own."""
_THEMES = {"material"}
"""Themes whose pages depend only on what is described here, and not on the time of day."""
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


def describe_config(config: MkDocsConfig, leave_out: Iterable[str] = ()) -> str:
    """Return the configuration as it is after plugins have changed it."""
    left_out = _CHOICES.union(leave_out)
    options = {name: value for name, value in config.items() if name not in left_out}
    return repr(_describe(options))


def describe_nav(nav: Navigation) -> str:
    """Return the navigation tree that the theme draws on every page."""
    return repr([_describe_item(item) for item in nav])


def describe_toc(toc: Iterable[AnchorLink]) -> tuple[object, ...]:
    """Return the headings of a page, with those below them."""
    return tuple((a.id, a.title, a.level, describe_toc(a.children)) for a in toc)


def describe_page(page: Page) -> tuple[object, ...]:
    """Return a page as templates see it, with its previous and next page."""
    return (page.content, *describe_about(page))


def describe_about(page: Page) -> tuple[object, ...]:
    """Return the same without the page's content.

    The day of the build, which MkDocs gives each page, is left out, since only the site map shows
    it.
    """
    return (
        *_describe_link(page),
        describe_toc(page.toc),
        page.edit_url,
        page.canonical_url,
        _describe_link(page.previous_page),
        _describe_link(page.next_page),
    )


def _describe_link(page: Page | None) -> tuple[object, ...]:
    return (page.url, page.title, repr(page.meta)) if page else ()


def _describe_item(item: StructureItem) -> tuple[object, ...]:
    if isinstance(item, Page):
        return _describe_link(item)
    below = tuple(_describe_item(child) for child in getattr(item, "children", None) or ())
    return (type(item).__name__, item.title, getattr(item, "url", None), below)


def _describe(value: object) -> object:
    """Return a value of the configuration, without the memory addresses of objects."""
    if isinstance(value, Theme):
        return (value.name, value.dirs, dict(_describe_all(value)))
    if isinstance(value, BasePlugin):
        return (type(value).__qualname__, _describe(value.config))
    if isinstance(value, Mapping):
        return dict(_describe_all(value))
    if isinstance(value, (list, tuple)):
        return [_describe(each) for each in value]
    if callable(value) and hasattr(value, "__qualname__"):
        return (value.__module__, value.__qualname__)
    return value


def _describe_all(values: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for name in sorted(values):
        yield name, _describe(values[name])


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
