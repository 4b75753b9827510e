"""The options of the plugin in mkdocs.yml."""

from __future__ import annotations

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type


class Options(Config):  # type: ignore[no-untyped-call]
    """The plugin's options. Options named `data` or `get` would break MkDocs.

    The commands read the folders by themselves, in `cli/find_book.py`.
    """

    data_dir = Type(str, default="data")
    """The folder of claim files, from the folder of mkdocs.yml."""
    seeds_dir = Type(str, default="seeds")
    """The folder of article texts, likewise."""
    csp = Type(bool, default=True)
    """Whether built pages refuse foreign scripts and requests to other hosts. Set it to false if
    the theme or another plugin loads something from elsewhere."""
    serve_cache = Type(bool, default=True)
    """Whether to skip Markdown for generated pages, and to reuse pages in `mkdocs serve` and whole
    sites in `mkdocs build`. Without it the site is the same but slower to build, which helps to
    find out what is at fault."""
    jobs = Type(int, default=0)
    """How many link images are drawn at a time, and the most processes that read new articles; 0
    means one for each core."""
    link_images = Type(bool, default=True)
    """Whether to draw an image for each article, metric and disagreement, which other sites show
    where the page is shared. They need `site_url`; without it none is drawn."""
