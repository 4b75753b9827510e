"""`claimbook amounts`: what was read in any text, for people and for programs."""

import io
import json
from pathlib import Path

import pytest

from claimbook.cli import main

TEXT = "It gained nearly HK$300 billion, or more than 9%."
ROWS = [
    {
        "start": 10,
        "end": 31,
        "text": "nearly HK$300 billion",
        "low": "270000000000",
        "high": "300000000000",
        "value": "300000000000",
        "low_closed": True,
        "high_closed": True,
        "written_low": None,
        "written_high": None,
        "unit": "HKD",
        "per": None,
        "noun": None,
        "comparator": "almost",
        "direction": "up",
        "assumed": [],
        "p": "1000000000",
        "q": "100000000000",
        "called": None,
    },
    {
        "start": 36,
        "end": 48,
        "text": "more than 9%",
        "low": "9",
        "high": None,
        "value": "9",
        "low_closed": False,
        "high_closed": False,
        "written_low": None,
        "written_high": None,
        "unit": "%",
        "per": None,
        "noun": None,
        "comparator": "more_than",
        "direction": "up",
        "assumed": [],
        "p": "1",
        "q": "1",
        "called": None,
    },
]


def read_json(capsys: pytest.CaptureFixture[str]) -> object:
    return json.loads(capsys.readouterr().out)


def test_what_the_words_call_a_figure_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """A loss, a profit, or nothing of the kind."""
    words = "A loss of €3 million followed a profit of €5 million on 4 ships."
    main(["amounts", "--json", words])
    read = json.loads(capsys.readouterr().out)
    assert [(each["text"], each["called"]) for each in read] == [
        ("€3 million", "loss"),
        ("€5 million", "profit"),
        ("4 ships", None),
    ]
    main(["amounts", words])
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split()[-1] == "called"
    assert [row.split()[-1] for row in rows] == ["loss", "profit", "none"]


def test_words_on_the_command_line_are_read(capsys: pytest.CaptureFixture[str]) -> None:
    """Offsets are code points, numbers exact decimal strings."""
    assert main(["amounts", "--json", TEXT]) == 0
    assert read_json(capsys) == ROWS


def test_a_file_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the argument is the name of one."""
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")
    assert main(["amounts", "--json", str(tmp_path / "x.txt")]) == 0
    assert read_json(capsys) == ROWS


def test_the_standard_input_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a hyphen, as usual; here each line is a text of its own."""
    data = io.BytesIO(f"{TEXT}\n\nno figure\n{TEXT}\n".encode())
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(data))
    assert main(["amounts", "--lines", "-"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line) for line in lines] == [ROWS, [], [], ROWS]


def test_people_get_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    """With numbers that can be read."""
    assert main(["amounts", TEXT]) == 0
    out = capsys.readouterr().out
    assert "270,000,000,000" in out
    assert "more than" in out
    assert "\x1b" not in out


def test_the_table_is_headed_as_the_json_is(capsys: pytest.CaptureFixture[str]) -> None:
    """One set of words, which the help explains."""
    main(["amounts", TEXT])
    assert set(capsys.readouterr().out.splitlines()[0].split()) < set(ROWS[0])


@pytest.mark.parametrize("name", ["/nowhere/file.txt", "seeds/no-such-file", "headlines.txt"])
def test_a_file_that_is_not_there_is_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its name holds no amounts, but that was not the question."""
    monkeypatch.chdir(tmp_path)
    assert main(["amounts", name]) == 2
    assert f"{name} is not there" in capsys.readouterr().err


def test_a_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It has no text of its own."""
    assert main(["amounts", str(tmp_path)]) == 2
    assert "is a folder" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["$5/unit", "24/7", "5km/h", "nothing.", "and so on..."])
def test_words_that_only_resemble_a_file_are_read(text: str) -> None:
    """Rates, dates and the ends of sentences."""
    assert main(["amounts", text]) == 0


def test_an_input_that_is_no_text_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a file is."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe5\x00%\x00")))
    assert main(["amounts", "-"]) == 2
    assert "the standard input is not text in UTF-8" in capsys.readouterr().err


def test_a_text_without_amounts_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    """An empty table would look like a fault."""
    assert main(["amounts", "no figure here"]) == 0
    assert capsys.readouterr().out == "no amounts\n"


@pytest.mark.parametrize("text", ["x" * 5000 + " 5%", "a\n5%", "[red]5%[/red]", "5% \x1b[31m"])
def test_odd_words_are_words(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Too long for a file name, or with what a terminal or a library would act on."""
    assert main(["amounts", text]) == 0
    out = capsys.readouterr().out
    assert "5%" in out
    assert "\x1b" not in out


def test_a_file_that_is_no_text_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Instead of reading the wrong characters."""
    (tmp_path / "x.bin").write_bytes(b"\xff\xfe5\x00%\x00")
    assert main(["amounts", str(tmp_path / "x.bin")]) == 2
    assert "UTF-8" in capsys.readouterr().err


def test_a_text_is_read_as_that_of_an_article(capsys: pytest.CaptureFixture[str]) -> None:
    """Marks of footnotes are not figures, and parentheses in a row of figures are a minus."""
    text = "Tolls fell sharply.3 The rest is here.[12]\n\nNet tolls\t4,023\t(1,090)\n"
    assert main(["amounts", "--json", text]) == 0
    read = [(row["text"], row["value"]) for row in json.loads(capsys.readouterr().out)]
    assert read == [("4,023", "4023"), ("(1,090)", "-1090")]
