"""Read what is typed at a terminal: single keys, and text that arrives faster than keys do."""

from __future__ import annotations

import codecs
import os
import re
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from claimbook.cli.reviewing.screen import ENTER, ESCAPE

WITHOUT_CONTROL = frozenset({"", "dumb"})
"""Values of TERM for terminals that do not support control sequences."""
_PASTED = ("\x1b[200~", "\x1b[201~")
"""What a terminal sends before and after pasted text, once asked to mark it."""
_TELL_PASTES, _AS_BEFORE = "\x1b[?2004h", "\x1b[?2004l"
_KEYS = re.compile(
    r"\x1b\[200~(?P<pasted>.*?)(?:\x1b\[201~|\Z)"
    r"|(?P<key>\x1b(?:\[[0-9;]*[A-Za-z~]|O[A-Za-z]|[^\x1b])?|.)",
    re.DOTALL,
)
"""Pasted text, or a key as a terminal sends it: a letter, or Escape with what follows it."""
_WAIT = 0.05
"""The fewest seconds between two keys; anything faster belongs to the same text."""
_FEWEST = 3
"""This many letters within that time were pasted in a terminal that does not mark pasted text."""
_FEWEST_EARLY = 8
"""This many letters typed in advance were pasted, too; people press fewer keys in advance."""
_PASTING = 2.0
"""How many seconds to wait for the rest of pasted text."""
_CHUNK = 4096


def split_keys(typed: str) -> tuple[str, ...]:
    """Return the keys in what a terminal sent; pasted text is one, on a single line."""
    found = _KEYS.finditer(typed)
    keys = (each["key"] or " ".join((each["pasted"] or "").split()) for each in found)
    return tuple(filter(None, keys))


def join_text(keys: tuple[str, ...], fewest: int = _FEWEST) -> str:
    """Return the text of keys that arrived together, and so were not pressed one by one.

    Empty if they are few enough to have been pressed, or if a single key is held down.
    """
    letters = (" " if key in {*ENTER, "\t"} else key for key in keys)
    typed = " ".join("".join(each for each in letters if each.isprintable()).split())
    return typed if len(typed) >= fewest and len(set(typed)) > 1 else ""


@contextmanager
def send_each_key(fd: int) -> Iterator[int]:
    """Make a terminal send each key as it is pressed, interpret none itself, and mark pastes."""
    import termios  # not on Windows
    import tty

    before = termios.tcgetattr(fd)
    marks = os.environ.get("TERM", "") not in WITHOUT_CONTROL
    try:
        tty.setraw(fd, termios.TCSADRAIN)
        _tell(_TELL_PASTES if marks else "")
        yield fd
    finally:
        _tell(_AS_BEFORE if marks else "")
        termios.tcsetattr(fd, termios.TCSADRAIN, before)


def read_key(fd: int) -> str:
    """Return the next key of a terminal that sends each at once, or text that came as one.

    Keys pressed earlier are forgotten, since they were not meant for the present question, and so
    is a second key at the same moment. Pasted text is kept: it does not decide anything by itself.
    Empty if the terminal is gone.
    """
    typed = _Typed(fd)
    early = split_keys(typed.read_waiting())
    pasted = " ".join(key for key in early if len(key) > 1 and key.isprintable())
    if text := pasted or join_text(early, _FEWEST_EARLY):
        return text
    keys = split_keys(typed.read())
    return join_text(keys) or next(iter(keys), "")


def read_keys(fd: int) -> Iterator[str]:
    """Yield the keys that are pressed at a terminal which sends each at once.

    Enter in the middle of text that came as one is a space, as in text of several lines.
    """
    typed = _Typed(fd)
    while found := typed.read(at_once=True):
        *keys, last = split_keys(found)
        yield from (" " if key in ENTER else key for key in keys)
        yield last
    raise EOFError


def read_anywhere() -> str:
    """Return the next key on systems without such terminals, such as Windows."""
    key = click.getchar()
    return key[0] if key.isprintable() and key else key


class _Typed:
    """What a terminal sends, decoded."""

    def __init__(self, fd: int) -> None:
        self._fd = fd
        self._decoder = codecs.getincrementaldecoder(sys.stdin.encoding or "utf-8")("replace")

    def read(self, *, at_once: bool = False) -> str:
        """Return a key with all that arrives together with it; empty if the terminal is gone.

        If `at_once`, only what may be in the middle of something is waited for.
        """
        content = os.read(self._fd, _CHUNK)
        return self._read_rest(self._decoder.decode(content), at_once) if content else ""

    def read_waiting(self) -> str:
        """Return what was typed already."""
        return self._read_rest("") if self._has_more(0) else ""

    def _read_rest(self, typed: str, at_once: bool = False) -> str:
        begin, end = _PASTED
        while True:
            pasting = typed.count(begin) > typed.count(end)
            several = len(typed) > 1 and typed.endswith(ENTER)
            if at_once and not (pasting or several or typed.endswith(ESCAPE)):
                return typed
            if not self._has_more(_PASTING if pasting else _WAIT):
                return typed
            content = os.read(self._fd, _CHUNK)
            if not content:
                return typed
            typed += self._decoder.decode(content)

    def _has_more(self, seconds: float) -> bool:
        return bool(select.select([self._fd], [], [], seconds)[0])


def _tell(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()
