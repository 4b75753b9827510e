"""Files that are kept packed until they are written."""

from dataclasses import dataclass, replace
from random import Random

import pytest

from claimbook.packing import MOST_AT_ONCE, Packed, PackedFiles, pack

CONTENTS = {
    "nothing": b"",
    "a little": b"A few words.",
    "what packs well": b"word," * MOST_AT_ONCE,
    "what does not pack": Random(1).randbytes(3 * MOST_AT_ONCE + 1),  # noqa: S311
    "as much as is unpacked at once": Random(2).randbytes(MOST_AT_ONCE),  # noqa: S311
}


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_a_file_is_unpacked_bit_by_bit(content: bytes) -> None:
    """The largest would otherwise decide how much memory a build takes."""
    parts = list(PackedFiles({"a.csv": content}).unpack("a.csv"))
    assert b"".join(parts) == content
    assert all(len(part) <= MOST_AT_ONCE for part in parts)


@dataclass(frozen=True)
class Note:
    """A record with a text that may be packed."""

    name: str
    text: Packed = Packed("")  # noqa: RUF009


def test_a_text_is_the_same_whether_it_is_packed() -> None:
    """A record is packed by whoever keeps it."""
    plain = Note("a", "Some words, ünd ￿ more.")
    packed = replace(plain, text=pack(plain.text))
    assert packed.text == plain.text == replace(packed, name="b").text
    assert Note("c").text == ""
