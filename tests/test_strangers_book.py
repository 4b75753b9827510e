"""A book that strangers have written to its limits, and soundly, is built like any other.

What they write wrongly is refused; tests/read/cases has that.
"""

import json
from pathlib import Path

import pytest
from tests.books import FILES, write_book

from claimbook.build import Builder
from claimbook.problem import Severity

ARTICLE = "data/articles/example.yml"
LONGEST = "x".join(["abcdefghi"] * 8)
"""An id of 79 letters."""
SAID = "- {{date: {day}, claim: example-plan, kind: clarification, reason: A word.}}\n"
EXTREMES = {
    "the first day": {ARTICLE: "published: 0001-01-01\n"},
    "the last day": {ARTICLE: "published: 9999-12-31\n"},
    "corrections on both": {
        "data/corrections.yml": SAID.format(day="0001-01-01") + SAID.format(day="9999-12-31")
    },
    "the longest ids": {
        "data/entities.yml": FILES["data/entities.yml"]
        + f"{LONGEST}:\n  name: Long\n  kind: company\n  was: [{LONGEST}y]\n"
    },
    "names that are patterns": {
        "data/entities.yml": "example:\n  name: (a+)+$\n  kind: company\n"
        '  aliases: [".*", "[", "\\\\", "(?P<x>", "\\\\1", "{0}", "%s"]\n'
    },
    "a name of many accents": {
        "data/entities.yml": f"example:\n  name: Example{chr(0x301) * 3000}\n  kind: company\n"
    },
    "a name of a hundred thousand words": {
        "data/entities.yml": f"example:\n  name: Example{' word' * 100_000}\n  kind: company\n"
    },
    "a text that is a picture": {
        ARTICLE: "republish: full\n",
        "seeds/example.txt": '<svg xmlns="http://www.w3.org/2000/svg" onload="ran(1)">\n\n'
        + FILES["seeds/example.txt"],
    },
    "figures in other digits": {
        "seeds/example.txt": "Example doubles its plan\n\nIt plans to spend ２０ million dollars\n",
    },
}


@pytest.mark.parametrize("files", EXTREMES.values(), ids=EXTREMES)
def test_what_is_sound_is_built_however_extreme(files: dict[str, str], tmp_path: Path) -> None:
    """Without an exception and without an error, and nothing of it becomes markup."""
    write_book(tmp_path, ((path, False, text) for path, text in files.items() if path == ARTICLE))
    for path in files.keys() - {ARTICLE}:
        (tmp_path / path).write_text(files[path], encoding="utf-8")
    site = Builder(tmp_path).build()
    assert [each for each in site.problems if each.severity is Severity.ERROR] == []
    assert "example-plan" in {row["id"] for row in json.loads(site.files["claims.json"])["claims"]}
    assert [page.address for page in site.pages if 'onload="' in page.body] == []
