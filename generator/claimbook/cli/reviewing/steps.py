"""What a session has done so far, so that it can be counted and taken back."""

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
    """Something that can be taken back: a decision, or that a question was passed over."""

    place: Place
    """Of the question."""
    changes: tuple[Replacement, ...] = ()
    marks: int = 0
    """How many marks it settled."""
    added: tuple[str, str] | None = None
    """The id of a record that it added, and its file."""
    decided: Decided | None = None
    """What it decided, if other questions may be like it."""

    @property
    def publishes(self) -> bool:
        """Whether it made an article no draft any more."""
        return self.place.round is Round.PUBLISH and bool(self.changes)


@dataclass
class Steps:
    """The steps of a session, the last of which can be taken back until there are none."""

    root: Path
    """The folder of the book."""
    _taken: list[Step] = field(default_factory=list)

    @property
    def decided(self) -> int:
        """How many marks are gone."""
        return sum(step.marks for step in self._taken)

    @property
    def changed(self) -> int:
        """How often something else was changed, such as what the check finds or another field."""
        return sum(
            bool(step.changes) and not step.marks and not step.publishes for step in self._taken
        )

    @property
    def last(self) -> Decided | None:
        """What the last step decided; None if it was another kind of step."""
        return self._taken[-1].decided if self._taken else None

    def note(self, step: Step) -> None:
        """Note what was done, once it is written."""
        self._taken.append(step)

    def take_back(self) -> Place:
        """Undo the last step; returns where it was taken. Raises UnfitError if it cannot be."""
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
        """Yield the numbers of the files that are no drafts any more."""
        yield from (step.place.sheet for step in self._taken if step.publishes)

    def list_added(self) -> Iterator[tuple[str, str]]:
        """Yield the id of each record that a decision added and that is there, with its file."""
        for id_, path in (step.added for step in self._taken if step.added):
            if f"\n{id_}:" in "\n" + (self.root / path).read_text(encoding="utf-8"):
                yield id_, path
