"""Garbage is let go while a book is read and built, and what lives on is not searched again."""

import gc
import subprocess
import sys
from weakref import ref

from claimbook.collecting import collecting_once


class Ring:
    """Something that refers to itself, so that only a search finds it to be garbage."""

    def __init__(self) -> None:
        self.own = self


def test_what_a_page_was_made_from_is_let_go_before_all_pages_are_made() -> None:
    with collecting_once():
        gone = ref(Ring())
        kept = [[] for _ in range(200_000)]
        assert gone() is None
    assert kept


def test_what_a_block_leaves_behind_is_let_go_at_its_end() -> None:
    """A process that drafts one article after the other would keep a part of each."""
    usual = gc.get_threshold()
    gc.set_threshold(701, 11, 11)
    try:
        with collecting_once():
            gone = ref(Ring())
    finally:
        gc.set_threshold(*usual)
    assert gone() is None


def test_only_what_is_young_is_searched() -> None:
    searches: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            searches.append(info["generation"])

    with collecting_once():
        gc.callbacks.append(note)
        try:
            kept = [[] for _ in range(2_000_000)]
        finally:
            gc.callbacks.remove(note)
    assert kept
    assert set(searches) == {0}


def test_collecting_goes_on_as_before_afterwards() -> None:
    """Whatever the thresholds were: a server that another test started may have raised them."""
    usual = gc.get_threshold()
    before = (701, 11, 11)
    gc.set_threshold(*before)
    try:
        with collecting_once():
            assert gc.get_threshold() != before
        assert gc.get_threshold() == before
    finally:
        gc.set_threshold(*usual)


def test_what_was_not_searched_is_not_searched_afterwards_instead() -> None:
    usual = gc.get_threshold()
    gc.set_threshold(701, 11, 11)
    try:
        with collecting_once():
            kept = [[] for _ in range(2_000_000)]
        _, young, old = gc.get_count()
    finally:
        gc.set_threshold(*usual)
    assert kept
    assert (young, old) == (0, 0)


def test_nothing_is_searched_when_the_process_ends() -> None:
    code = """if True:
        import gc
        import {module}

        class Ring:
            def __init__(self):
                self.own = self

            def __del__(self):
                print("found")

        gc.disable()
        Ring()
    """
    found = {
        module: subprocess.run(
            [sys.executable, "-c", code.format(module=module)],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for module in ("claimbook.collecting", "claimbook")
    }
    assert found == {"claimbook.collecting": "", "claimbook": "found\n"}
