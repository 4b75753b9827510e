"""True claims, each made false in one way, and whether `claimbook check` refuses them.

    python -m tests.falsified

prints how many of each kind of lie are refused, and any that is not, and writes the figures into
docs/trust/index.md. The claims are those of this
repository's briefing and of the two invented ones, which pass the check as they are. What is made
false is either the figure alone or, where the text of the article is held, its quote and figure
alike, so that the claim agrees with itself and only the text contradicts it.

A second table is about lies that leave the quote and the figure as they are: a change measured
against nothing, and another speaker of the same book, for each claim whose text names its speaker
beside the words. Of these, it counts what the check tells of at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import TypeAlias

from tests.figures import keep
from tests.repository import ROOT

from claimbook.checking import Checker
from claimbook.folders import Folders
from claimbook.problem import Problem, Severity

BOOKS = (ROOT, ROOT / "tests" / "books" / "flood", ROOT / "tests" / "books" / "election")
WANTED = 200
Words: TypeAlias = tuple[str, str]
"""A quote and the figure in it."""

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_HEDGE = re.compile(
    r"\b(?:nearly|almost|about|around|roughly|some|over|more than|at least|up to) ", re.IGNORECASE
)
_MANY = re.compile(r"\b(?:between|from|to)\b|\d[-–]\d")
_UNITS = (
    ("yuan", "dollars"),
    ("pounds", "euros"),
    ("dollars", "pounds"),
    ("gigawatts", "gigawatt-hours"),
    ("metres", "feet"),
    ("$", "€"),
    ("£", "$"),
    ("%", " percentage points"),
    ("per cent", "percentage points"),
    ("seats", "votes"),
    ("votes", "seats"),
    ("people", "households"),
    ("ballots", "seats"),
    ("regions", "cities"),
)
_SCALES = (
    ("trillion", "billion"),
    ("billion", "million"),
    ("million", "billion"),
    ("thousand", "million"),
    ("hundreds", "thousands"),
    ("bn", "m"),
    ("B", "M"),
)
_OPPOSITES = (
    ("rose", "fell"),
    ("fell", "rose"),
    ("increase", "decrease"),
    ("more", "less"),
    ("is", "is not"),
    ("was", "was not"),
    ("were", "were not"),
    ("are", "are not"),
    ("has", "has not"),
    ("have", "have not"),
    ("had", "had not"),
    ("will", "will not"),
    ("to", "not to"),
)
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_NAMES = ("Norhaven", "Microsoft")


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as it stands in its file."""

    book: Path
    path: str
    """Of its file, from the book's root."""
    first: int
    """The number of its first line."""
    block: str
    """Its lines."""
    held: bool
    """Whether the text of its article is held, so that its quote is looked up."""

    @property
    def words(self) -> Words:
        """Its quote and its figure; empty if it has none on one line."""
        return self._find("quote"), self._find("amount")

    def _find(self, field: str) -> str:
        found = re.search(rf"^ +{field}: *([^>|\s].*)$", self.block, re.MULTILINE)
        return found[1] if found else ""

    def write(self, words: Words) -> str:
        """Return its lines with another quote and figure."""
        block = self.block
        for field, now in zip(("quote", "amount"), words, strict=True):
            line = re.compile(rf"^( +{field}: *)[^>|\s].*$", re.MULTILINE)
            escaped = now.replace("\\", r"\\")
            block = line.sub(rf"\g<1>{escaped}", block, count=1)
        return block


@dataclass(frozen=True, slots=True)
class Lie:
    """A claim made false."""

    kind: str
    claim: Claim
    words: Words
    """The quote and the figure that it has instead."""

    def __str__(self) -> str:
        return f"{self.kind}: {self.claim.words} made {self.words}"


def list_claims(book: Path) -> Iterator[Claim]:
    """Yield every claim of a book, file by file."""
    for file in sorted((book / "data" / "articles").glob("*.yml")):
        head, *blocks = re.split(r"^(?=  - id: )", file.read_text(encoding="utf-8"), flags=re.M)
        text = re.search(r"^text: *(\S+)", head, re.MULTILINE)
        held = bool(text and (book / "seeds" / text[1]).is_file())
        first = head.count("\n") + 1
        for block in blocks:
            yield Claim(book, file.relative_to(book).as_posix(), first, block, held)
            first += block.count("\n")


def change_digit(quote: str, amount: str) -> Iterator[Words]:
    """Another last digit of the number, in both."""
    for number in dict.fromkeys(_NUMBER.findall(amount)):
        other = number[:-1] + str((int(number[-1]) + 1) % 10)
        yield quote.replace(number, other), amount.replace(number, other)


def change_unit(quote: str, amount: str) -> Iterator[Words]:
    """Another currency or measure, or another thing that is counted, in both."""
    yield from _exchange(_UNITS, quote, amount)


def change_scale(quote: str, amount: str) -> Iterator[Words]:
    """Millions for billions and the like, in both."""
    yield from _exchange(_SCALES, quote, amount)


def _exchange(pairs: tuple[Words, ...], quote: str, amount: str) -> Iterator[Words]:
    for old, new in pairs:
        word = rf"(?<![A-Za-z]){re.escape(old)}(?![A-Za-z])"
        if re.search(word, amount):
            yield re.sub(word, new, quote), re.sub(word, new, amount)
            return


def change_hedge(quote: str, amount: str) -> Iterator[Words]:
    """Yield a hedge less or, if there is none, one more, in both."""
    if _HEDGE.search(amount):
        yield _HEDGE.sub("", quote, count=1), _HEDGE.sub("", amount, count=1)
    elif (number := _NUMBER.search(amount)) and not _MANY.search(amount):
        figure = rf"(?<![\w.,])[$€£]?{re.escape(number[0])}"
        hedged = r"nearly \g<0>"
        yield re.sub(figure, hedged, quote, count=1), re.sub(figure, hedged, amount, count=1)


def negate(quote: str, amount: str) -> Iterator[Words]:
    """Yield a quote that says the opposite, with the same figure."""
    for old, new in _OPPOSITES:
        if re.search(rf"\b{old}\b", quote):
            yield re.sub(rf"\b{old}\b", new, quote, count=1), amount
            return
    number = _NUMBER.search(quote)
    if number and (at := quote.rfind(" ", 0, number.start())) > 0:
        yield f"{quote[:at]} not{quote[at:]}", amount


def change_name(quote: str, amount: str) -> Iterator[Words]:
    """Somebody else's name in the quote, for each name that it has."""
    for name in dict.fromkeys(_NAME.findall(quote)):
        for other in _NAMES:
            if other != name:
                yield re.sub(rf"\b{name}\b", other, quote), amount


KINDS: dict[str, Callable[[str, str], Iterator[Words]]] = {
    "digit": change_digit,
    "unit": change_unit,
    "hedge": change_hedge,
    "negation": negate,
    "name": change_name,
    "scale": change_scale,
}


def list_lies(claims: list[Claim]) -> Iterator[Lie]:
    """WANTED lies, as many of each kind, spread over all claims; always the same ones."""
    for number, kind in enumerate(KINDS):
        found = list(_list_kind(kind, claims))
        count = WANTED // len(KINDS) + (number < WANTED % len(KINDS))
        assert len(found) >= count, f"only {len(found)} of the kind {kind} can be made"
        yield from (found[at * len(found) // count] for at in range(count))


def _list_kind(kind: str, claims: list[Claim]) -> Iterator[Lie]:
    for claim in claims:
        quote, amount = claim.words
        for now in KINDS[kind](quote, amount) if quote else ():
            if claim.held and now[0] != quote:
                yield Lie(kind, claim, now)
            if now[1] != amount:
                yield Lie(kind, claim, (quote, now[1]))


def change_base(claim: Claim, _: list[Claim]) -> Iterator[str]:
    """Yield a claim whose change is measured against a time, which may be when it changed."""
    if re.search(r"^ +change:", claim.block, re.MULTILINE):
        yield re.sub(r"^( +change:) .*$", r"\1 2024", claim.block, flags=re.MULTILINE)


def change_speaker(claim: Claim, claims: list[Claim]) -> Iterator[str]:
    """Yield a claim with each other speaker of its book, if the text gives the words to one."""
    said = _find_speaker(claim)
    if not claim.held or not said:
        return
    others = {_find_speaker(each) for each in claims if each.book == claim.book} - {"", said}
    for other in sorted(others):
        yield claim.block.replace(f"speaker: {said}", f"speaker: {other}")


def _find_speaker(claim: Claim) -> str:
    found = re.search(r"^ +speaker: (.+)$", claim.block, re.MULTILINE)
    return found[1] if found else ""


MISLEADING: dict[str, Callable[[Claim, list[Claim]], Iterator[str]]] = {
    "base": change_base,
    "speaker": change_speaker,
}


def list_misleading(claims: list[Claim], kind: str, count: int) -> Iterator[tuple[Claim, str]]:
    """Yield claims with their lines as they are falsified, spread over all; always the same."""
    found = [(claim, block) for claim in claims for block in MISLEADING[kind](claim, claims)]
    count = min(count, len(found))
    yield from (found[at * len(found) // count] for at in range(count))


class Books:
    """Copies of the books in which one claim after the other is made false and put back."""

    def __init__(self, folder: Path) -> None:
        """The folder must be empty."""
        self._copies = {book: folder / str(number) for number, book in enumerate(BOOKS)}
        for book, copy in self._copies.items():
            for part in ("data", "seeds"):
                copytree(book / part, copy / part)
        self._checkers = {book: Checker(Folders(copy)) for book, copy in self._copies.items()}

    def list_errors(self, book: Path) -> list[Problem]:
        """Return the errors of a book as it is now."""
        problems = self._checkers[book].check().problems
        return [problem for problem in problems if problem.severity is Severity.ERROR]

    def refuse(self, lie: Lie) -> bool:
        """Whether the check finds an error in the claim that was made false."""
        found = self._check_as(lie.claim, lie.claim.write(lie.words))
        return any(problem.severity is Severity.ERROR for problem in found)

    def tells_of(self, claim: Claim, block: str) -> bool:
        """Whether the check tells more of a claim with other lines than of the true one."""
        before = {problem.message for problem in self._check_as(claim, claim.block)}
        return any(each.message not in before for each in self._check_as(claim, block))

    def _check_as(self, claim: Claim, block: str) -> list[Problem]:
        """Return the problems of a claim whose lines are replaced by others for the time."""
        file = self._copies[claim.book] / claim.path
        before = file.read_text(encoding="utf-8")
        assert before.count(claim.block) == 1
        file.write_text(before.replace(claim.block, block), encoding="utf-8")
        lines = range(claim.first, claim.first + claim.block.count("\n"))
        try:
            found = self._checkers[claim.book].check().problems
        finally:
            file.write_text(before, encoding="utf-8")
        return [each for each in found if each.at.path == claim.path and each.at.line in lines]


def main() -> None:
    """Print the table."""
    claims = [claim for book in BOOKS for claim in list_claims(book)]
    made: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    with TemporaryDirectory() as folder:
        books = Books(Path(folder))
        wrong = sum(len(books.list_errors(book)) for book in BOOKS)
        print(f"{len(claims)} true claims, {wrong} errors")
        for lie in list_lies(claims):
            made[lie.kind] += 1
            if books.refuse(lie):
                refused[lie.kind] += 1
            else:
                print("NOT REFUSED", lie)
        for kind in MISLEADING:
            lies = list(list_misleading(claims, kind, WANTED))
            told = sum(books.tells_of(claim, block) for claim, block in lies)
            print(f"{kind:10}{told:4} of {len(lies)} told of")
    for kind in KINDS:
        print(f"{kind:10}{refused[kind]:4} of {made[kind]} refused")
    print(f"{'all':10}{refused.total():4} of {made.total()} refused")
    figures = {f"{kind}_told": made[kind] for kind in KINDS}
    keep("lies", {**figures, **{f"{kind}_refused": refused[kind] for kind in KINDS}})


if __name__ == "__main__":
    main()
