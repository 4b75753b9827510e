"""Measure how long reading a large book's history takes: `python -m benchmarks.history [ARTICLES]`.

It uses git's fast-import to make a repository of articles added over years, some of them changed
later, and reads its history.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.helping import help_if_asked

from claimbook.history import HistoryReader

A_COMMIT = 20
"""How many articles one commit adds."""
CHANGED = 5
"""One article in this many is changed later."""
CLAIMS = 6
_SECONDS_A_DAY = 86_400


def write_article(number: int, amount: int) -> str:
    """Return an article of about 2 kB, one of whose claims has this amount."""
    claims = "".join(
        f"  - id: claim-{number}-{index}\n"
        f"    says: The company of article {number} will spend much on part {index} of the works.\n"
        f"    quote: would spend {amount if index == 2 else 20} million dollars on part {index}\n"
        "    about: company\n    metric: investment\n    kind: plan\n"
        f"    amount: {amount if index == 2 else 20} million dollars\n"
        for index in range(CLAIMS)
    )
    return (
        f"headline: News of company {number}\noutlet: daily\npublished: 2025-01-15\n"
        f"topics: [works]\nclaims:\n{claims}"
    )


def write_commits(articles: int) -> Iterator[str]:
    """Yield the input of `git fast-import`."""
    for day, first in enumerate(range(0, articles, A_COMMIT)):
        news = range(first, min(first + A_COMMIT, articles))
        yield from _commit(day, ((number, write_article(number, 20)) for number in news))
        changed = range(first, min(first + A_COMMIT, articles), CHANGED)
        yield from _commit(day, ((number, write_article(number, 30)) for number in changed))


def _commit(day: int, files: Iterator[tuple[int, str]]) -> Iterator[str]:
    yield f"commit refs/heads/main\ncommitter A <a@example.org> {day * _SECONDS_A_DAY} +0000\n"
    yield "data 1\nx\n"
    for number, text in files:
        yield f"M 100644 inline data/articles/article-{number}.yml\n"
        yield f"data {len(text.encode())}\n{text}\n"


def main() -> None:
    """Make the repository, and read its history three times."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        git = ["git", "-C", folder]
        subprocess.run([*git, "init", "-q", "-b", "main"], check=True)  # noqa: S603
        written = "".join(write_commits(articles)).encode()
        subprocess.run([*git, "fast-import", "--quiet"], input=written, check=True)  # noqa: S603
        data = Path(folder, "data")
        data.mkdir()
        for _ in range(3):
            begun = _count_seconds()
            history = HistoryReader(data).read()
            own, of_git = (now - then for now, then in zip(_count_seconds(), begun, strict=True))
            print(
                f"{articles:,} articles, {len(history.changes):,} changes: "
                f"{own:.2f} s of CPU, and {of_git:.2f} s of git's"
            )


def _count_seconds() -> tuple[float, float]:
    """Return the CPU time of this process and of those it has started."""
    times = os.times()
    return times.user + times.system, times.children_user + times.children_system


if __name__ == "__main__":
    help_if_asked(__doc__)
    main()
