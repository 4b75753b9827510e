"""Everything that goes into a page besides its own text: the configuration, the navigation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure import StructureItem
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.toc import AnchorLink

_CHOICES = {"exclude_docs", "draft_docs", "not_in_nav"}
"""Options that decide which files there are, but not what pages look like."""


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
