"""The schemas in the real yaml-language-server, as VS Code has it: completion, hover, faults."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.repository import ARTICLE, ROOT, copy_book, replace_once, start_book
from tests.yaml_server import YamlServer

from claimbook.cli import main

PROGRAM = ROOT / "node_modules/yaml-language-server/bin/yaml-language-server"


@pytest.fixture(scope="module")
def program() -> Path:
    """The server; without it or Node tests are skipped, or fail where CI requires them."""
    if shutil.which("node") and PROGRAM.is_file():
        return PROGRAM
    reason = "no Node with yaml-language-server here, so completion of YAML was not tested"
    if os.environ.get("CLAIMBOOK_REQUIRE_NODE"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(f"{reason} (npm ci brings it)")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A new briefing with the schemas of its own ids."""
    folder = start_book(tmp_path / "book")
    (folder / "seeds" / "unused.txt").write_text("An article.\n")
    main(["schema", "--book", str(folder)])
    return folder


@pytest.fixture
def server(program: Path, book: Path) -> Iterator[YamlServer]:
    """The server in that briefing's folder."""
    started = YamlServer(program, book)
    yield started
    started.stop()


def find_place(path: Path, words: str) -> tuple[int, int]:
    """Return the line and column right after the only place of some words."""
    before, _, _ = path.read_text(encoding="utf-8").partition(words)
    before += words
    return before.count("\n") + 1, len(before) - before.rfind("\n")


COMPLETED = {
    "    metric: ": (
        "passengers",
        "Passengers: People carried in the period, each journey counted.",
    ),
    "    about: ": ("example-ferries", "Example Ferries, company"),
    "    speaker: ": ("example-ferries", "Example Ferries, company"),
    "    supersedes:\n      - ": (
        "ferries-energy",
        "Example Ferries expects its electric ships to",
    ),
    "outlet: ": ("example-gazette", "The Example Gazette"),
    "text: ": ("unused.txt", "No article names it yet."),
    "topics:\n  - ": ("transport", "Transport"),
    "cites:\n  - ": (Path(ARTICLE).stem, "Example Ferries to Spend $120 Million on Electric Ships"),
}
"""What is offered at a field, with what is told of it."""


@pytest.mark.parametrize("field", COMPLETED)
def test_ids_are_offered_with_their_names(server: YamlServer, book: Path, field: str) -> None:
    """At each field that names a record, or a text."""
    path = book / ARTICLE
    text = path.read_text(encoding="utf-8")
    name = field.partition(":")[0] + ":"
    kept = "".join(line for line in text.splitlines(keepends=True) if not line.startswith(name))
    head, _, claims = kept.partition("claims:\n")
    own = field if field.startswith("    ") else ""
    start = f"{head}claims:\n  - id: x\n{own}" if own else f"{head}{field}"
    path.write_text(start + ("\n" if own else f"\nclaims:\n{claims}"), encoding="utf-8")
    server.open(path)
    id_, told = COMPLETED[field]
    offered = server.complete(path, *find_place(path, field))
    assert id_ in offered
    assert offered[id_].startswith(told)


REFUSED = {
    "    about: example-ferries": "    about: example-feries",
    "    metric: revenue": "    metric: revenu",
    "outlet: example-gazette": "outlet: example-gazete",
    "topics: [transport]": "topics: [transports]",
    "text: example-ferries.txt": "text: example.txt",
    "    speaker: {name: Example Ferries, mode: direct}": "    speaker: example-feries",
    "    change: against today's ships": "    supersedes: [ferries-fuel]",
    "written_by: unknown": "cites: [other-article]",
}
"""A line of the article, and the same with an id that no record has."""


@pytest.mark.parametrize("line", REFUSED)
def test_an_id_that_no_record_has_is_not_accepted(
    server: YamlServer, book: Path, line: str
) -> None:
    """It is underlined as it is typed, with what to do or what there is."""
    path = book / ARTICLE
    text = path.read_text(encoding="utf-8").replace(line, REFUSED[line], 1)
    path.write_text(text, encoding="utf-8")
    [told] = server.open(path)
    number = text[: text.index(REFUSED[line])].count("\n") + 1
    assert told.startswith(f"{number}: ")
    assert "There is no " in told or "Value is not accepted. Valid values: " in told


def test_hovering_over_an_id_says_what_it_is(server: YamlServer, book: Path) -> None:
    """And what else there is."""
    path = book / ARTICLE
    server.open(path)
    line, column = find_place(path, "    metric: energy")
    shown = server.hover(path, line, column)
    assert "What is measured, from metrics.yml." in shown
    assert "* `energy-use`: Energy use of a ship: The energy that a ship uses for one" in shown


def test_help_tells_of_defaults_and_of_commas(server: YamlServer, book: Path) -> None:
    """Two things that people stumble over."""
    path = book / ARTICLE
    replace_once(
        path,
        "topics: [transport]\n",
        'topics: [transport]\ndefaults: {kind: fact}\nnoise: ["a, b"]\n',
    )
    assert server.open(path) == []
    line, _ = find_place(path, "\ndefaults")
    assert "A claim that should have none says `none`" in server.hover(path, line, 3)
    assert "a comma ends an entry" in server.hover(path, line + 1, 3)


def test_nothing_is_underlined_in_sound_files(program: Path, tmp_path: Path) -> None:
    """Whatever the repository's own briefing uses of the format."""
    book = copy_book(tmp_path)
    main(["schema", "--book", str(book)])
    server = YamlServer(program, book)
    found = {path.name: server.open(path) for path in sorted((book / "data").rglob("*.yml"))}
    server.stop()
    assert len(found) > 10
    assert {name: told for name, told in found.items() if told} == {}


def test_an_id_of_a_file_that_is_broken_is_no_fault_elsewhere(
    server: YamlServer, book: Path
) -> None:
    """While an editor mends entities.yml, the claims that name its records stay quiet."""
    (book / "data" / "entities.yml").write_text("example-ferries:\n  name: [\n")
    main(["schema", "--book", str(book)])
    assert server.open(book / ARTICLE) == []
