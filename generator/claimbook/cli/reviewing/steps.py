"""The steps of a session so far, for counting and undoing them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from claimbook.cli.replacing import ChangedError
from claimbook.cli.reviewing.alike import Decided
from claimbook.cli.reviewing.placing import Place, Round
from claimbook.cli.reviewing.values import UnfitError
from claimbook.cli.together import Replacement, replace_files


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

    @property
    def publishes(self) -> bool:
        """Whether it published an article."""
        return self.place.round is Round.PUBLISH and bool(self.changes)


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

    @property
    def last(self) -> Decided | None:
        """What the last step decided; None if it was no decision."""
        return self._taken[-1].decided if self._taken else None

    def note(self, step: Step) -> None:
        """Record a step, once it is written."""
        self._taken.append(step)

    def take_back(self) -> Place:
        """Undo the last step and return its place. Raises UnfitError if that is not possible."""
        if not self._taken:
            raise UnfitError("nothing was decided yet")
        last = self._taken[-1]
        back = [Replacement(each.place, each.content, each.read) for each in last.changes]
        try:
            replace_files(self.root, back)
        except ChangedError:
            raise UnfitError("the file was saved since; take it back there") from None
        self._taken.pop()
        return last.place

    def list_published(self) -> Iterator[int]:
        """Yield the numbers of the files that were published."""
        yield from (step.place.sheet for step in self._taken if step.publishes)

    def list_added(self) -> Iterator[tuple[str, str]]:
        """Yield the id and file of each record that a decision added and that still exists."""
        for id_, path in (step.added for step in self._taken if step.added):
            if f"\n{id_}:" in "\n" + (self.root / path).read_text(encoding="utf-8"):
                yield id_, path
