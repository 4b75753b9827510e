"""The libraries that make charts live are those of their table, new enough and with licences."""

import re
from hashlib import sha256
from pathlib import Path

import altair as alt

import claimbook

FOLDER = Path(claimbook.__file__).parent / "assets" / "vega"
_ROW = re.compile(r"^\| ([\w-]+) \| ([0-9.]+) \| `([0-9a-f]{64})` \|$", re.MULTILINE)
LIBRARIES = {
    name: (tuple(map(int, version.split("."))), digest)
    for name, version, digest in _ROW.findall((FOLDER / "README.md").read_text(encoding="utf-8"))
}
"""Version and hash of each, as its table has them."""


def test_the_files_are_those_of_the_table() -> None:
    """Byte for byte, each with its licence, and small enough to be served."""
    assert set(LIBRARIES) == {"vega", "vega-lite", "vega-embed"}
    for name, (version, digest) in LIBRARIES.items():
        content = (FOLDER / f"{name}.min.js").read_bytes()
        assert sha256(content).hexdigest() == digest
        assert ".".join(map(str, version)).encode() in content
        assert len(content) < 1_500_000
        assert "Redistribution" in (FOLDER / f"LICENSE-{name}.txt").read_text(encoding="utf-8")


def test_vega_has_no_known_hole() -> None:
    """CVE-2025-59840 ends with Vega 6.2.0."""
    assert LIBRARIES["vega"][0] >= (6, 2, 0)


def test_vega_lite_is_not_older_than_what_altair_emits() -> None:
    """An older one could not read our charts."""
    emitted = tuple(map(int, alt.SCHEMA_VERSION.removeprefix("v").split(".")))
    assert LIBRARIES["vega-lite"][0][:2] >= emitted[:2]
    assert LIBRARIES["vega-lite"][0][0] == emitted[0]
