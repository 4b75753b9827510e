"""A book with the records that a draft proposes knows the names of both."""

from collections.abc import Iterable

import pytest

from claimbook.model import Book, Entity, Outlet, Settings, book, names


def _make_book() -> Book:
    tide = Entity.model_validate({"name": "Tide 7 Bank", "kind": "company"})
    return Book(Settings(title="A book"), entities={"tide-7-bank": tide})


def _propose(known: Book) -> Book:
    rail = Entity.model_validate({"name": "Rail 7", "kind": "company", "aliases": ["Hill 12"]})
    herald = Outlet.model_validate({"name": "The Herald 9"})
    return known.propose({"rail-7": rail}, {"herald-9": herald})


def test_known_and_proposed_names_are_found_and_hidden() -> None:
    """Also where two of them have the same number."""
    known = _make_book()
    proposed = _propose(known)
    assert proposed.find_entity("tide 7 bank") == "tide-7-bank"
    assert proposed.find_entity("hill 12") == "rail-7"
    assert proposed.find_outlet("Herald 9") == "herald-9"
    written = "Tide 7 Bank, Rail 7, Hill 12, The Herald 9"
    assert proposed.hide_names(written) == "…, …, …, …"
    assert known.find_entity("hill 12") is None
    assert known.hide_names("Rail 7") == "Rail 7"


def test_only_proposed_names_are_gathered(monkeypatch: pytest.MonkeyPatch) -> None:
    """A book has thousands of names, and each draft proposes a few."""
    known = _make_book()
    assert known.hidden_names
    gathered: list[str] = []

    def gather(found: Iterable[str]) -> names.Names:
        gathered.extend(each := tuple(found))
        return names.index_names(each)

    monkeypatch.setattr(book, "index_names", gather)
    assert "7" in _propose(known).hidden_names
    assert sorted(gathered) == ["Hill 12", "Rail 7", "The Herald 9"]


def test_kin_is_known_at_any_depth_and_from_both_sides() -> None:
    """Of the book's entities and of proposed ones; they are not all gathered again for these."""
    known = _make_book()
    parts = {"line": "rail-7", "rail-7": "tide-7-bank", "desk": None}
    new = {
        id_: Entity.model_validate(
            {"name": id_.title(), "kind": "company", "part_of": whole, "speaks_for": speaks}
        )
        for id_, whole in parts.items()
        for speaks in ("line" if id_ == "desk" else None,)
    }
    proposed = known.propose(new, {})
    assert {id_: set(others) for id_, others in proposed.kin.items()} == {
        "line": {"rail-7", "tide-7-bank", "desk"},
        "rail-7": {"line", "tide-7-bank"},
        "tide-7-bank": {"line", "rail-7"},
        "desk": {"line"},
    }
    assert not known.kin
    assert proposed.kin == Book(known.settings, entities=proposed.entities).kin
