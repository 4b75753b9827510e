"""Publish a draft: find what would be wrong with it, and remove its mark."""

from __future__ import annotations

import re
from pathlib import Path

from claimbook.checking import Checker
from claimbook.cli.find_book import BookFolders
from claimbook.cli.replacing import Replacement
from claimbook.cli.reviewing.proposed import RECORDS, drop_unnamed
from claimbook.cli.reviewing.unclaimed import Unclaimed, find_article, list_unclaimed
from claimbook.extract import ADVICE
from claimbook.problem import Problem, Severity
from claimbook.study import Study

_DRAFT = re.compile(r"^draft: true[ \t]*(?:#[^\r\n]*)?(?P<end>\r\n|\n|\r)", re.MULTILINE)
DISAGREEMENT = "open-disagreement"
"""The id of the check for figures that disagree."""
FAR_APART = "far-apart"
"""The id of the check for figures that are hardly of the same thing."""


class Publication:
    """The conditions for publishing articles of a book."""

    def __init__(self, folders: BookFolders) -> None:
        """Take the book's folders; nothing is read until it is needed."""
        self._folders = folders
        self._published: dict[str, bytes] = {}
        self._checker: Checker | None = None
        self._found: tuple[tuple[object, ...], tuple[Problem, ...]] = (), ()
        self._study: Study | None = None

    def is_draft(self, path: Path) -> bool:
        """Whether a claim file exists and says that it is a draft."""
        return path.is_file() and _DRAFT.search(_read(path)) is not None

    def find_line(self, path: Path) -> int:
        """Return the 0-based number of the line with which a claim file says so."""
        text = _read(path)
        found = _DRAFT.search(text)
        return len(text[: found.start()].splitlines()) if found else 0

    def find_faults(self, path: Path) -> tuple[Problem, ...]:
        """Return the errors and warnings of an article and all records, as if it were published."""
        return tuple(p for p in self.find_problems(path) if p.severity is not Severity.INFO)

    def find_disagreements(self, path: Path) -> tuple[Problem, ...]:
        """Return the disagreements of an article's figures with other figures of the book."""
        return tuple(p for p in self.find_problems(path) if p.id == DISAGREEMENT)

    def find_problems(self, path: Path) -> tuple[Problem, ...]:
        """Return all problems of an article and the records, as if it were published."""
        name = path.resolve().relative_to(self._folders.root.resolve()).as_posix()
        data = self._folders.data_folder
        records = [(data / each).read_bytes() for each in RECORDS if (data / each).is_file()]
        seen = (name, path.read_bytes(), *records)
        if self._found[0] != seen:
            self._published.clear()
            # Lines keep their numbers, since problems refer to them.
            self._published[name] = _DRAFT.sub(r"\g<end>", _read(path), count=1).encode()
            self._checker = self._checker or Checker(self._folders, unsaved=self._published)
            named = {name, *(f"{self._folders.data}/{each}" for each in RECORDS)}
            checked = self._checker.check()
            self._study = checked.study
            found = [p for p in checked.problems if p.at.path in named or _disagrees_with(p, name)]
            found.sort(key=lambda each: (each.at.path != name, each.at))
            self._found = seen, tuple(found)
        return self._found[1]

    def list_disagreeing(self, path: Path, claim: str) -> frozenset[str]:
        """Return the ids of the claims of a disagreement that a claim of an article is part of."""
        self.find_problems(path)
        disagreements = self._study.evidence.disagreements if self._study else ()
        return frozenset(
            id_ for each in disagreements if claim in each.claims for id_ in each.claims
        )

    def list_unclaimed(self, path: Path) -> tuple[Unclaimed, ...]:
        """Return the figures of an article that are not the amount of any claim."""
        self.find_problems(path)
        study = self._study
        article = find_article(study.book, self._folders, path) if study else None
        return tuple(list_unclaimed(study, article)) if study and article else ()

    def publish(self, path: Path) -> tuple[Replacement, ...]:
        """Return the changes that publish an article.

        Its draft's instructions are removed, and so are unused records that were proposed for it.
        """
        read = path.read_bytes()
        published = Replacement(path, read, _publish(_read(path)).encode())
        return drop_unnamed(self._folders, [published], proposed_for=path.stem)


def _disagrees_with(problem: Problem, name: str) -> bool:
    """Whether a problem says that another article's figure disagrees with one of this article."""
    return problem.id == DISAGREEMENT and any(at.path == name for at, _ in problem.notes)


def _publish(text: str) -> str:
    """Return a claim file without the mark and instructions of a draft."""
    kept = _DRAFT.sub("", text, count=1)
    return re.sub(rf"^{re.escape(ADVICE)}(?:\r\n|\n|\r)", "", kept, count=1, flags=re.MULTILINE)


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")
