"""A text without an end of a sentence is checked as fast as any other."""

from itertools import cycle, islice
from pathlib import Path
from time import process_time

from tests.books import write_book

from claimbook.checking import Checker
from claimbook.folders import Folders

SAID = (
    "so the mayor said there will be about 40 ferries by then and 12 million people use them "
    "every year which is up 3 percent you know and the price of it is $4.5 billion right now okay "
)
WORDS = list(islice(cycle(SAID.split()), 36_000))
ARTICLE = """\
headline: Harbour council
outlet: daily-example
published: 2025-01-15
text: captions.txt
claims:
  - id: captions-ferries
    says: There will be 40 ferries.
    quote: there will be some 40 ferries by then
    about: example
    kind: plan
"""


def test_captions_of_170_kb_are_checked_in_a_second(tmp_path: Path) -> None:
    """Each figure is noted, and a quote that differs is told, in time that grows with the text.

    Twice the second is left to slow machines; reading each figure's sentence took minutes.
    """
    write_book(tmp_path, [])
    text = "Harbour council\n\n" + " ".join(WORDS)
    (tmp_path / "seeds/captions.txt").write_text(text, encoding="utf-8")
    (tmp_path / "data/articles/captions.yml").write_text(ARTICLE, encoding="utf-8")
    assert len(text) > 170_000
    begin = process_time()
    problems = Checker(Folders(tmp_path)).check().problems
    took = process_time() - begin
    assert [each.id for each in problems if each.severity == "error"] == ["quote-differs"]
    assert sum(each.id == "unclaimed-amount" for each in problems) > 3_000
    assert took < 2
