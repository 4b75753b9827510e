"""A site that nears the limit of GitHub Pages says so."""

from pathlib import Path

import pytest

from claimbook.finishing import describe_size
from claimbook.finishing.hashes import write_hashes


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (799_000_000, ""),
        (801_000_000, "The site has 801 MB, 80% of what GitHub Pages takes: "),
        (1_200_000_000, "The site has 1,200 MB, more than GitHub Pages takes: "),
    ],
)
def test_the_size_is_told_from_four_fifths_on(size: int, told: str) -> None:
    found = describe_size(size)
    assert found.startswith(told)
    assert bool(found) == bool(told)


def test_the_size_is_that_of_all_files_but_the_hashes(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_bytes(b"12345")
    (tmp_path / "b.json").write_bytes(b"123")
    assert [write_hashes(tmp_path).size for _ in range(2)] == [8, 8]
