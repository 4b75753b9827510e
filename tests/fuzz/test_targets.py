"""Whatever bytes come, reading ends with a value or a problem, and soon."""

import time
from random import Random

import pytest
from tests.books import FILES
from tests.fuzz import __main__ as fuzz
from tests.fuzz import targets
from tests.fuzz.mutating import mutate
from tests.fuzz.targets import ARTICLE, TARGETS, read_yaml

TRIED = {"yaml": 150, "book": 40, "amounts": 100, "prose": 60, "import": 60, "extract": 12}
"""How many inputs of each target are tried in every run; `make fuzz` tries each for a minute."""


@pytest.mark.parametrize("name", TARGETS)
def test_mutated_inputs_raise_nothing(name: str) -> None:
    """The same ones in every run."""
    target, good = TARGETS[name]
    for data in good:
        target(data)
    for number in range(TRIED[name]):
        begun = time.process_time()
        target(mutate(good, Random(number)))  # noqa: S311
        assert time.process_time() - begun < 2


def test_a_file_that_is_cut_anywhere_is_read_or_refused() -> None:
    """As one that is being saved."""
    data = FILES[ARTICLE].encode()
    for end in range(len(data)):
        read_yaml(data[:end])


def test_each_run_tries_inputs_of_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those of an earlier run come again from the number that it printed."""
    tried: list[bytes] = []
    monkeypatch.setattr(targets, "TARGETS", {"yaml": (tried.append, TARGETS["yaml"][1])})
    monkeypatch.setattr(fuzz, "find_spec", lambda _: None)

    def run(*first: str) -> list[bytes]:
        tried.clear()
        monkeypatch.setattr("sys.argv", ["fuzz", "yaml", "0.2", *first])
        fuzz.main()
        return tried[:20]

    one = run()
    number = capsys.readouterr().out.split("from number ")[1].split()[0]
    assert run() != one
    assert run(number) == one
