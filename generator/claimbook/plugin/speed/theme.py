"""Reusing the theme's HTML of a page and its compiled templates from the last build."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import CodeType
from typing import TYPE_CHECKING, Any

from jinja2 import BytecodeCache, Environment, Template
from jinja2.bccache import Bucket

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page


class CompiledTemplates(BytecodeCache):
    """Compiled templates in memory, since Jinja drops them with the environment of each build."""

    def __init__(self) -> None:
        """Begin without templates."""
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load the compiled template of a bucket if it is still valid."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        if bucket.code:
            self._codes[bucket.key, bucket.checksum] = bucket.code


Draw = Callable[[], str]


def reuse_html(environment: Environment, reuse: Callable[[Page, str, Draw], str]) -> None:
    """Make the templates of an environment reuse the HTML of pages.

    `reuse` is given a page, the name of its template, and a function that renders it.
    """

    class KeptTemplate(Template):
        def render(self, *args: Any, **kwargs: Any) -> str:
            draw = partial(super().render, *args, **kwargs)
            page = args[0].get("page") if args else None
            if page is None:
                return draw()
            return reuse(page, self.name or "", draw)

    environment.template_class = KeptTemplate
