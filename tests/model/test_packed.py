"""Where fields are in a file is packed, and found as in a mapping."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.model import Entity, Origin, PackedLines, PackedPlaces, SourceFile
from claimbook.read.growing import grow_tree

PLACES = {
    (): (1, 1, 8),
    ("claims",): (2, 1, 6),
    ("claims", 0): (3, 3, 2),
    ("claims", 0, "id"): (3, 3, 2),
    ("claims", 10): (7, 3, 2),
    ("claims", 2): (5, 3, 2),
}


def test_every_place_is_found_by_its_path() -> None:
    """Whatever the order in which the fields were met."""
    packed = PackedPlaces(PLACES)
    assert dict(packed) == PLACES
    assert {path: packed[path] for path in PLACES} == PLACES


@pytest.mark.parametrize(
    "path", [("a",), ("claims", 1), ("claims", 11), ("claims", "id"), (0,), ("claims", 0, 0)]
)
def test_a_field_that_is_not_there_has_no_place(path: tuple[str | int, ...]) -> None:
    """Nor has a name where a list has only numbers, or a number where there are only names."""
    packed = PackedPlaces(PLACES)
    assert packed.get(path) is None
    assert path not in packed


@pytest.mark.parametrize("line", [65_535, 65_536, 1_000_000])
def test_a_file_may_have_any_number_of_lines(line: int) -> None:
    """More than two bytes hold, too; and places in both kinds of file are compared."""
    places = PLACES | {("claims", 11): (line, 3, 2)}
    assert dict(PackedPlaces(places)) == places
    assert PackedPlaces(places) != PackedPlaces(PLACES)
    text = "\n" * line + "last"
    assert (PackedLines(text)[line], len(PackedLines(text))) == ("last", line + 1)


def test_places_in_most_files_take_two_bytes_a_number() -> None:
    """Half of the room that any file might need."""
    small, large = ({**PLACES, (): (line, 1, 1)} for line in (65_535, 65_536))
    sizes = [len(pickle.dumps(PackedPlaces(each))) for each in (small, large)]
    assert sizes[1] - sizes[0] == 2 * 3 * len(PLACES)


def test_places_are_the_same_if_all_are() -> None:
    """A book with a field elsewhere is another book."""
    assert PackedPlaces(PLACES) == PackedPlaces(dict(reversed(PLACES.items())))
    assert PackedPlaces(PLACES) != PackedPlaces(PLACES | {(): (1, 2, 8)})
    assert PackedPlaces(PLACES) != PackedPlaces({(): PLACES[()]})


@given(st.text(alphabet="ab\n", max_size=12))
def test_lines_are_those_between_line_feeds(text: str) -> None:
    """One by one, from the end, and several at a time."""
    lines, packed = text.split("\n"), PackedLines(text)
    assert list(packed) == lines
    assert [packed[at] for at in range(-len(lines), 0)] == lines
    assert packed[1:3] == tuple(lines[1:3])
    with pytest.raises(IndexError):
        packed[len(lines)]


def test_files_of_the_same_form_share_the_paths_of_their_fields() -> None:
    """So a thousand articles take hardly more room for them than one."""
    first, second = (grow_tree(f"{n}.yml", b"a: {b: [c, d]}").source.values for n in range(2))
    assert all(one is other for one, other in zip(first, second, strict=True))


def test_records_that_were_read_do_not_note_which_fields_were_given() -> None:
    """Such a set takes as much room as the words of a claim; a changed copy is still one."""
    records = [Entity(name="Acme", kind="company"), Entity(name="Beta", kind="company", role="x")]
    for record in records:
        record.placed(Origin(SourceFile("data/entities.yml")))
    first, other = (record.__pydantic_fields_set__ for record in records)
    assert first is other
    assert records[0].model_copy(update={"name": "Gamma"}).name == "Gamma"
    assert first == set()
