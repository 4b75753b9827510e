"""Reusing the theme's HTML of a page and its compiled templates from the last build."""

from __future__ import annotations

from functools import partial
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, Template
from jinja2.bccache import Bucket

from claimbook.plugin.speed.kept import Kept
from claimbook.plugin.speed.surroundings import describe_page


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


def reuse_html(environment: Environment, kept: Kept[str], surroundings: tuple[str, ...]) -> None:
    """Make the templates of an environment return the kept HTML of unchanged pages."""

    class KeptTemplate(Template):
        def render(self, *args: Any, **kwargs: Any) -> str:
            draw = partial(super().render, *args, **kwargs)
            page = args[0].get("page") if args else None
            if page is None:
                return draw()
            source = (self.name, surroundings, describe_page(page))
            return kept.get(page.file.src_uri, source, draw)

    environment.template_class = KeptTemplate
