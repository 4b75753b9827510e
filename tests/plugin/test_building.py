"""A build within the process of a test."""

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from tests.repository import start_book

from claimbook.plugin.building import Building


def test_what_pages_were_made_from_is_gone_before_the_theme_draws_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both at once would be the most memory that a build takes."""
    held: list[int] = []

    def note(run: Building, *_: object, **__: object) -> None:
        assert run.site.published
        held.append(len(run.site.published.worked_out))

    monkeypatch.setattr(Building, "on_page_context", note)
    config = load_config(str(start_book(tmp_path / "book") / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    assert held
    assert max(held) == 0
