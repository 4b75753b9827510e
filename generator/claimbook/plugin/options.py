"""What mkdocs.yml can say of the plugin."""

from __future__ import annotations

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type


class Options(Config):  # type: ignore[no-untyped-call]
    """The plugin's options. Those named `data` or `get` would break MkDocs.

    The commands read the folders on their own, in `cli/find_book.py`.
    """

    data_dir = Type(str, default="data")
    """The folder of claim files, from the folder of mkdocs.yml."""
    seeds_dir = Type(str, default="seeds")
    """The folder of article texts, likewise."""
    csp = Type(bool, default=True)
    """Whether built pages refuse scripts of others and requests to other hosts. Set it to false
    where the theme or another plugin loads something from elsewhere."""
    serve_cache = Type(bool, default=True)
    """Whether pages are made without Markdown, and `mkdocs serve` keeps what did not change. The
    site is the same without, and made more slowly: for finding out what is at fault."""
