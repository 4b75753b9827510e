"""What tests of the plugin share: none of their sites needs the whole manual."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True, scope="module")
def with_short_manual(short_manual: None) -> None:
    """Shorten the manual in each file."""
