"""The changelog is by release, and the newest is the one that the package says it is."""

import re
from datetime import date

from tests.repository import ROOT

from claimbook import __version__


def list_releases() -> list[tuple[tuple[int, ...], date]]:
    """Return each release with its day, as the changelog has them."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    first, *headings = re.findall(r"^## (.*)$", text, re.M)
    assert first == "[Unreleased]"
    found = [re.fullmatch(r"\[(\d+)\.(\d+)\.(\d+)\] - (\S+)", heading) for heading in headings]
    assert all(found), headings
    return [
        (tuple(map(int, each.groups()[:3])), date.fromisoformat(each[4])) for each in found if each
    ]


def test_the_newest_release_is_that_of_the_package() -> None:
    """So neither is raised without the other."""
    (newest, _), *_ = list_releases()
    assert ".".join(map(str, newest)) == __version__


def test_releases_go_from_the_newest_to_the_oldest() -> None:
    """By number and by day."""
    releases = list_releases()
    assert releases == sorted(releases, reverse=True)
    assert len({number for number, _ in releases}) == len(releases)
