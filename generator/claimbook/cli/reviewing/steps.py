"""The steps of a session so far, for counting and undoing them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from claimbook.cli.replacing import ChangedError, Replacement, replace_files
from claimbook.cli.reviewing.alike import Decided
from claimbook.cli.reviewing.placing import Place
from claimbook.cli.reviewing.question import Row
from claimbook.cli.reviewing.values import UnfitError
from claimbook.read.decide import BEGIN


@dataclass(frozen=True, slots=True)
class Step:
    """Something that can be undone: a decision, or a skipped question."""

    place: Place
    """The place of its question."""
    changes: tuple[Replacement, ...] = ()
    marks: int = 0
    """How many marks it settled."""
    added: tuple[str, str] | None = None
    """The id of a record that it added, and the record's file."""
    decided: Decided | None = None
    """What it decided, if other questions may be like it."""
    skipped: tuple[str, ...] = ()
    """The problem that it skipped, as `Question.problem` has it."""
    publishes: bool = False
    """Whether it published an article."""
    page: tuple[Row, ...] = ()
    """For a decision of a list: the rows of the page that it was made on."""


def find_changed_line(step: Step, path: Path) -> int | None:
    """Return the 0-based number of the first line that a step changes in a file, if any."""
    return next((_compare(each)[0] for each in step.changes if each.place == path), None)


def _compare(change: Replacement) -> tuple[int, str, str]:
    """Return the line at which a change begins, the first line it removes and the first it adds.

    The line's number is 0-based. A line is empty if the change removes or adds none.
    """
    before, after = (
        content.decode("utf-8").splitlines() for content in (change.read, change.content)
    )
    same = _count_same(before, after)
    rest = before[same:], after[same:]
    end = _count_same(rest[0][::-1], rest[1][::-1])
    back, gone = (next(filter(None, map(str.strip, each[: len(each) - end])), "") for each in rest)
    return same, back, gone


def _count_same(some: Sequence[str], others: Sequence[str]) -> int:
    """Return how many lines are the same from the first one on."""
    pairs = enumerate(zip(some, others, strict=False))
    return next((n for n, (one, other) in pairs if one != other), min(len(some), len(others)))


@dataclass
class Steps:
    """The steps of a session, which can be undone from the last one on."""

    root: Path
    """The folder of the book."""
    _taken: list[Step] = field(default_factory=list)

    @property
    def decided(self) -> int:
        """How many marks were settled."""
        return sum(step.marks for step in self._taken)

    @property
    def changed(self) -> int:
        """How many other changes were made, such as corrections of problems."""
        return sum(
            bool(step.changes) and not step.marks and not step.publishes for step in self._taken
        )

    def list_decided(self, number: int) -> Iterator[Decided]:
        """Yield what was decided in a file, from the last decision on."""
        for step in reversed(self._taken):
            if step.decided and step.place.sheet == number:
                yield step.decided

    @property
    def taken(self) -> int:
        """How many steps there are."""
        return len(self._taken)

    def note(self, step: Step) -> None:
        """Record a step, once it is written."""
        self._taken.append(step)

    def take_back(self) -> Step:
        """Undo the last step and return it. Raises UnfitError if that is not possible."""
        if not self._taken:
            raise UnfitError("nothing was decided yet")
        last = self._taken[-1]
        back = [Replacement(each.place, each.content, each.read) for each in last.changes]
        try:
            replace_files(self.root, back)
        except ChangedError:
            raise UnfitError("the file has been saved since; undo it there") from None
        self._taken.pop()
        return last

    def describe_undone(self, step: Step, article: Path) -> Iterator[str]:
        """Yield what undoing a step has put back into each file, or has taken out of it.

        Lines of the article that is asked about are named by their numbers alone.
        """
        for change in step.changes:
            line, back, gone = _compare(change)
            back = back.partition(f"  {BEGIN}")[0]
            told = f"has `{back}` again" if back else f"no longer has `{gone}`"
            file = "" if change.place.resolve() == article.resolve() else f"{change.place.name}, "
            yield f"Undone: {file}line {line + 1} {told}."

    def list_published(self) -> Iterator[int]:
        """Yield the numbers of the files that were published."""
        yield from (step.place.sheet for step in self._taken if step.publishes)

    def list_added(self) -> Iterator[tuple[str, str]]:
        """Yield the id and file of each record that a decision added and that still exists."""
        for id_, path in (step.added for step in self._taken if step.added):
            if f"\n{id_}:" in "\n" + (self.root / path).read_text(encoding="utf-8"):
                yield id_, path
