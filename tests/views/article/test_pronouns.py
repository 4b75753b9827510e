"""Who `He said` is, where the words that named him are left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.books import PLAN, study_claims

from claimbook.views.article.marked import view_texts
from claimbook.views.claims.card import list_cards
from claimbook.views.claims.dividing import divide_article

LEFT_OUT = (
    "Board member Nils Aker of the works by the river called all of it a burden on people "
    "who cannot move away from the river."
)
QUOTE = "said it plans to spend 20 million dollars"
SPEAKER = "{name: Nils Aker}"


def write(root: Path, *lines: str, quote: str = QUOTE, speaker: str = SPEAKER) -> list[str]:
    """Return the paragraphs below the headline as readers see them."""
    study = study_claims(
        root,
        PLAN | {"quote": f'"{quote}"'} | ({"speaker": speaker} if speaker else {}),
        article="text: second.txt\nrepublish: quotes\n",
        held="\n\n".join(("Example doubles its plan", *lines)) + "\n",
    )
    (article,) = study.book.articles
    cards = {card.shown.claim.id: card for card in list_cards(study, article)}
    (text,) = view_texts(study, article, cards, divide_article(study, article.slug))
    blocks = (block for part in text.parts for block in part.blocks)
    return ["".join(run.text for run in line.runs) for block in blocks for line in block.lines]


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        (f"He {QUOTE}", "He [Nils Aker] said"),
        ("It expects that Example plans to spend 20 million dollars", "It [Nils Aker] expects"),
        (QUOTE.removeprefix("said "), "He [Nils Aker] said"),
        ("He was the first to say that it plans to spend 20 million dollars", "He was the"),
        ("The board said it plans to spend 20 million dollars", "The board said"),
    ],
)
def test_who_said_it_is_named_after_an_omission(tmp_path: Path, quote: str, name: str) -> None:
    """If the pronoun is who says the claim; anybody else may be `he` in another place."""
    said = quote if quote[0].isupper() else f"He said {quote}"
    shown = write(tmp_path, f"{LEFT_OUT} {said}.", quote=quote)
    assert shown[0].startswith(f"[…] {name} ")
    assert shown[0].replace(" [Nils Aker]", "") == f"[…] {said}."


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("{name: Nils Aker, speaks_for: example}", "Its [Example’s] chief executive, "),
        ("{name: Nils Aker}", "Its chief executive, "),
        ("example", "Its chief executive, "),
    ],
)
def test_whose_officer_said_it_is_named_after_an_omission(
    tmp_path: Path, speaker: str, name: str
) -> None:
    """If it is known for whom the speaker speaks."""
    said = f"Its chief executive, Nils Aker, {QUOTE}."
    shown = write(tmp_path, LEFT_OUT, said, speaker=speaker)
    assert shown[-1].replace("'", "’").startswith(name)


def test_a_paragraph_that_is_left_out_names_nobody_either(tmp_path: Path) -> None:
    """Its name is told in the next one."""
    assert write(tmp_path, LEFT_OUT, f"He {QUOTE}.") == ["[…]", f"He [Nils Aker] {QUOTE}."]


@pytest.mark.parametrize("speaker", ["", "{name: Nils Aker, mode: direct}"])
def test_without_a_speaker_of_the_sentence_nobody_is_named(tmp_path: Path, speaker: str) -> None:
    """Whoever speaks within quotation marks may speak of somebody else."""
    assert write(tmp_path, f"{LEFT_OUT} He {QUOTE}.", speaker=speaker) == [f"[…] He {QUOTE}."]


def test_next_to_the_words_before_it_a_pronoun_stands_as_it_is(tmp_path: Path) -> None:
    """They are there to be read."""
    text = f"Nils Aker of the board spoke. He {QUOTE}."
    assert write(tmp_path, text) == [text]
