"""Whatever an article says, the files that its draft is written in can be read and checked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.extract.reading_cases import draft, make_document
from tests.extract.test_hostile_drafts import start_book

from claimbook.checking import Checker
from claimbook.cli import main
from claimbook.drafts import Draft, Field, write_drafts
from claimbook.extract.naming.names import Name
from claimbook.extract.reading import Given, Source, read_source
from claimbook.extract.splitting.parts import describe_parts
from claimbook.extract.words.slugs import make_id
from claimbook.folders import Folders
from claimbook.model import ID_PATTERN
from claimbook.problem import Severity

OPEN = {"missing-field"}
"""What a draft may lack."""


def check_draft(folder: Path, text: str) -> list[str]:
    """The problems of a book with the draft of a text, apart from what is left to decide."""
    book, article = start_book(folder / "book"), folder / "article.txt"
    article.write_text(text, encoding="utf-8")
    given = ["--outlet", "Harbour News", "--published", "2025-05-14", "--book", str(book)]
    assert main(["extract", str(article), *given]) == 0
    told = [each for each in Checker(Folders(book)).check().problems if each.id not in OPEN]
    return [f"{each.id}: {each.message}" for each in told if each.severity is not Severity.INFO]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Гавань Дарья приняла 9 паромов, а Ольга приняла 7 паромов.",
        "The Index rose 9% on Monday. Search has 12 ships, and Nul has 9 ships.",
        "Yes has 12 ships. Yes lost 9 ships in 2024.",
        "Crates of the harbour: 1 Green, 1 Blue, and 1 Red for Holm.",
        "Coast\u200bAir has 12 sh\u00adips, the board said.",
    ],
    ids=["another alphabet", "reserved names", "a word of YAML", "alike", "hidden characters"],
)
def test_what_is_drafted_can_be_read(tmp_path: Path, paragraph: str) -> None:
    """Names make ids, and words of the text make metrics, which YAML or the site may not take."""
    text = f"Ferries of the coast\n\nCoast Air has 30 ships in the harbour.\n\n{paragraph}\n"
    assert check_draft(tmp_path, text) == []


@pytest.mark.parametrize("name", ["Index", "404", "Sitemap", "Con", "None"])
def test_no_id_is_reserved(name: str) -> None:
    """By the site, by claim files or by Windows."""
    assert make_id(name) == f"the-{name.lower()}"


def test_names_in_another_alphabet_stay_apart() -> None:
    """Each gets an id of its own."""
    proposals = draft("Coast Air has 9 ships.").proposals
    ids = {proposals.choose_id(Name(0, len(words), words)) for words in ("Дарья", "Ольга", "Дарья")}
    assert len(ids) == 2
    assert all(re.fullmatch(ID_PATTERN, id_) for id_ in ids)


def test_a_remark_of_several_lines_is_one_comment() -> None:
    """Of which nothing can become a field of the claim."""
    fields = (Field("about", "", "or coast\nkind: fact", needed=True),)
    written = write_drafts([Draft("ships", fields, ("seen in\n  a\x00 list\u2028kind: plan",))])
    assert written == (
        "  - id: ships",
        "    # seen in a list kind: plan",
        "    about:  # decide: or coast kind: fact",
    )


@pytest.mark.parametrize(
    "deck",
    [
        "Coast Air will buy 9 ships by 2030 for the harbour",
        "Home > News > Ferries of the coast and the sea 9",
        "Ferries of the coast by Coast Air in 2030 and the sea",
    ],
)
def test_a_short_part_is_described_by_all_its_words(deck: str) -> None:
    """Its first and its last words would overlap, and so would not be found one after the other."""
    body = "The Harbour Council has bought 12 ships, and it will buy 9 ships, by 2030, it said."
    document = make_document(f"{deck}\n\n{body} Coast Air will buy 9 ships, too.")
    article, layout = describe_parts(document)
    assert layout.missing == {}
    assert article.parts.summary is None or deck in document.text


def test_nobody_has_to_see_what_is_hidden_in_a_head() -> None:
    """A headline is one line of visible characters, as the text is."""
    page = b"<html><body><article><h1>%s</h1>%s</article></body></html>"
    told = "<p>Coast\u2060 Air has twelve ships in the harbour, and it will buy nine more.</p>" * 4
    head = "Fer\u00adries of the\u2060 coast"
    document = read_source(
        Source("page.html", page % (head.encode(), told.encode())), Given(published="2025-05-14")
    )
    assert document.headline == "Ferries of the coast"
    assert "\u2060" not in document.text
