"""Whose word a claim is, where it is read, and when it was said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.books import PLAN, make_article, make_book

from claimbook.model import Entity, Outlet
from claimbook.study import Study, study_book
from claimbook.views.claims.byline import join_bylines, make_byline
from claimbook.views.claims.speakers import find_speaker, list_speakers

ENTITIES = {
    "acme": Entity(name="Acme", kind="company"),
    "ada-wong": Entity(
        name="Ada Wong", kind="person", role="Acme's chief executive", speaks_for="acme"
    ),
}
OUTLETS = {
    "herald": Outlet(name="The Herald"),
    "wire": Outlet(name="The Wire"),
    "acme-news": Outlet(name="Acme Newsroom", kind="official", speaks_for="acme"),
}


def study(*claims: dict[str, Any], outlet: str = "herald", draft: bool = False) -> Study:
    """Return a book of one article with these claims."""
    listed = [{**PLAN, "id": f"claim-{number}", **each} for number, each in enumerate(claims)]
    article = make_article("news", outlet=outlet, claims=listed, draft=draft)
    return study_book(make_book(article, entities=ENTITIES, outlets=OUTLETS))


def told(outlet: str = "herald", **fields: Any) -> str:
    """Return the byline of a claim with these fields."""
    found = study(fields, outlet=outlet)
    return str(make_byline(found, found.book.claims["claim-0"]))


@pytest.mark.parametrize(
    ("outlet", "fields", "words"),
    [
        ("herald", {}, "The Herald"),
        ("herald", {"speaker": "ada-wong"}, "Ada Wong, Acme's chief executive, in the Herald"),
        ("herald", {"source": "acme"}, "Acme, in the Herald"),
        ("herald", {"source": "wire"}, "The Wire, in the Herald"),
        ("herald", {"source": "police"}, "The Herald, citing police"),
        ("acme-news", {}, "Acme"),
        (
            "acme-news",
            {"speaker": "ada-wong"},
            "Ada Wong, Acme's chief executive, in Acme Newsroom",
        ),
        (
            "herald",
            {"speaker": {"name": "Bo Lind", "role": "finance director of Acme"}},
            "Bo Lind, finance director of Acme, in the Herald",
        ),
        (
            "herald",
            {"speaker": {"name": "Bo Lind", "role": "head of research"}},
            "Bo Lind, head of research, in the Herald",
        ),
        (
            "herald",
            {"speaker": {"name": "Acme's finance director", "role": "finance director"}},
            "Acme's finance director, in the Herald",
        ),
    ],
)
def test_a_byline_names_the_voice_its_office_and_the_outlet(
    outlet: str, fields: dict[str, Any], words: str
) -> None:
    """An outlet that names nobody stands alone, and a newsroom is whom it speaks for."""
    assert told(outlet, **fields) == f"{words}, 24 Sep 2025"


def test_a_draft_has_the_byline_of_its_outlet() -> None:
    """Nobody has weighed yet whose word it is."""
    found = study({"speaker": "ada-wong"}, draft=True)
    assert make_byline(found, found.book.claims["claim-0"]).name == "The Herald"


def test_a_line_of_bylines_names_each_voice_once() -> None:
    """With all outlets that report it, and the days where they are asked for."""
    found = study({"speaker": "ada-wong"}, {"amount": "$20 billion"})
    spoken, plain = (make_byline(found, claim) for claim in found.book.claims.values())
    elsewhere = replace(spoken, outlet=replace(spoken.outlet, name="The Wire"))
    assert join_bylines([spoken, plain, elsewhere]) == (
        "Ada Wong, Acme's chief executive, in the Herald and the Wire; The Herald"
    )
    assert join_bylines([spoken, plain], days=True) == (
        "Ada Wong, Acme's chief executive, in the Herald (24 Sep 2025); The Herald, 24 Sep 2025"
    )


def test_what_is_said_in_the_name_of_a_company_is_among_its_words() -> None:
    """And among those of the one who said it."""
    found = study({"speaker": "ada-wong"}, {"source": "acme"}, {"amount": "$20 billion"})
    said = {id_: [claim.id for claim in each.claims] for id_, each in list_speakers(found).items()}
    assert said == {"acme": ["claim-0", "claim-1"], "ada-wong": ["claim-0"]}
    speaker = list_speakers(found)["ada-wong"]
    assert speaker.role == "Acme's chief executive"
    assert speaker.speaks_for
    assert speaker.speaks_for.name == "Acme"


@pytest.mark.parametrize(
    ("name", "speaker"),
    [
        ("Bo Lind", "bo-lind"),
        ("bo lind", "bo-lind"),
        ("Acme's lawyers", "acmes-lawyers"),
        ("Bø Lind", "b-lind-ae0cc408"),
        ("吴泳铭", "speaker-4c4dc168"),
        ("ACME", "acme"),
    ],
)
def test_a_speaker_has_an_address_of_his_own(name: str, speaker: str) -> None:
    """Of letters and digits; two whose names differ only in other signs are not one."""
    assert find_speaker(study({"speaker": {"name": name}}), "claim-0") == speaker


def test_an_outlet_is_no_speaker() -> None:
    """Neither where it names nobody nor where another cites it."""
    found = study({}, {"source": "wire"})
    assert not list_speakers(found)
    assert make_byline(found, found.book.claims["claim-1"]).who.href == "outlets/wire/index.html"


def test_a_figure_of_an_earlier_day_has_the_day_of_its_article_too() -> None:
    """The Herald printed nothing on the day that its figure is of."""
    assert told(as_of="2024-12-01") == "The Herald, 24 Sep 2025, as of 1 Dec 2024"
    assert told() == "The Herald, 24 Sep 2025"


def test_a_name_written_from_the_right_stands_by_itself() -> None:
    """Else it would take the day behind it to its other side."""
    found = told(speaker={"name": "סלמה נהרי"})
    assert found == "\u2068סלמה נהרי\u2069, in the Herald, 24 Sep 2025"
