"""Parse a YAML file into a tree of text that records where everything is.

The parse events of libyaml are handled one by one, without recursion, so that no file can crash
Python or keep it busy. Whether a value is a number, a date or a boolean is left to the model.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from claimbook.model import FieldPath, PackedLines, PackedPlaces, SourceFile
from claimbook.problem import Location, Problem, Severity
from claimbook.read.branches import Branch, Branches, Repeated, StoppedError, judge_repeated
from claimbook.read.decoding import decode_yaml, end_lines
from claimbook.read.faults import duplicate_key, invalid_yaml
from claimbook.read.left_open import find_left_open
from claimbook.read.losses import Scalar, find_doubtful, find_hidden, find_lost_text
from claimbook.read.places import Places
from claimbook.read.syntax import (
    Reached,
    explain_syntax,
    explain_text,
    find_cut_figure,
    find_quoted_behind,
)
from claimbook.read.tree import Node, Tree

if not yaml.__with_libyaml__:
    raise ImportError(
        "claimbook reads YAML with libyaml, and this PyYAML was built without it: "
        "install PyYAML from its wheel (pip install --force-reinstall pyyaml)"
    )


def grow_tree(path: str, data: bytes) -> Tree:
    """Parse a YAML file; never raises. Problems refer to the file by `path`."""
    places = decode_yaml(path, data)
    if isinstance(places, Problem):
        lines = PackedLines(end_lines(data.decode("utf-8", "replace")))
        return Tree(SourceFile(path, lines), problems=(places,), broken=True)
    growth = _Growth(places, Branches(places))
    try:
        for event in yaml.parse(places.text, yaml.CSafeLoader):
            growth.take(event)
    except StoppedError as stopped:
        return growth.give_up(stopped.problem)
    except yaml.MarkedYAMLError as error:
        return growth.give_up(explain_syntax(error, places, growth.reached))
    except yaml.YAMLError as error:
        return growth.give_up(invalid_yaml.report(Location(path), str(error)))
    return growth.finish()


@dataclass(slots=True)
class _Growth:
    """A tree while it is being built from parse events."""

    places: Places
    branches: Branches
    reached: Reached = field(default_factory=Reached)
    documents: int = 0
    blank: set[FieldPath] = field(default_factory=set)
    reported: set[FieldPath] = field(default_factory=set)
    lacks_entry: bool = False
    problems: list[Problem] = field(default_factory=list)

    def take(self, event: yaml.Event) -> None:
        """Handle one parse event."""
        start = event.start_mark.index if event.start_mark else 0
        end = event.end_mark.index if event.end_mark else start
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    at = self.places.locate(start)
                    raise StoppedError(invalid_yaml.report_second_document(at))
            case yaml.AliasEvent():
                self._refuse_as_key(start)
                self._add_refused(start, end, "*")
            case yaml.ScalarEvent():
                self._add_scalar(event, Scalar(event.value, start, end, event.style or ""))
                self.reached = Reached(start, end, event.style or "")
            case yaml.MappingStartEvent():
                self._open(event, {}, start)
            case yaml.SequenceStartEvent():
                self._open(event, [], start)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._judge_repeated(self.branches.close())
                # A list or a mapping without brackets has no closing character.
                self.reached = Reached(start, end, "]" if end > start else "-")

    def give_up(self, problem: Problem) -> Tree:
        """Return a broken tree with only this problem, which may have caused the others."""
        source = SourceFile(self.places.path, PackedLines(self.places.text))
        for branch in self.branches.close_all():
            self._judge_repeated(branch)
        earlier = (
            found
            for found in self.problems
            if found.severity is Severity.ERROR and found.at.line < problem.at.line
        )
        return Tree(source, problems=(*earlier, problem), broken=True)

    def finish(self) -> Tree:
        """Return the tree of a file that was parsed to its end."""
        tree = self.branches
        if isinstance(tree.root, str):
            return self.give_up(explain_text(self.places, self.reached))
        lines = PackedLines(self.places.text)
        keys, values = PackedPlaces(tree.keys), PackedPlaces(tree.values)
        left_open = find_left_open(self.places, tree.values)
        source = SourceFile(self.places.path, lines, keys, values, left_open)
        problems = (*self.problems, *find_hidden(self.places, tree.keys.values()))
        blank, reported = frozenset(self.blank), frozenset(self.reported)
        return Tree(source, tree.root, blank, reported, problems, lacks_entry=self.lacks_entry)

    def _open(
        self, event: yaml.CollectionStartEvent, node: dict[str, Node] | list[Node], start: int
    ) -> None:
        self.branches.refuse_deeper(start)
        self._refuse_as_key(start)
        path = self.branches.next_path()
        if path is not None and (sign := _sign_of(event)):
            self.problems.append(invalid_yaml.report_sign(self.places.locate(start), sign))
        self.branches.open(node, path, start)

    def _judge_repeated(self, branch: Branch) -> None:
        """Report the repeated fields of a mapping that was just closed."""
        if not branch.repeated or branch.path is None or not isinstance(branch.node, dict):
            return
        found, lost = judge_repeated(branch.path, branch.node, branch.repeated)
        self.problems += found
        self.lacks_entry |= lost

    def _refuse_as_key(self, start: int) -> None:
        """Report a list, a mapping or an alias where the name of a field belongs."""
        if self.branches.awaiting_key():
            raise StoppedError(invalid_yaml.report_start(self.places.locate(start)))

    def _add_refused(self, start: int, end: int, sign: str) -> None:
        """Report a value that begins with a character reserved by YAML."""
        path = self.branches.next_path()
        if path is not None:
            at, written = self.places.locate(start, end), self.places.value_at(start)
            self.problems.append(invalid_yaml.report_sign(at, sign, written))
            self.reported.add(path)
        self.branches.put(None, path, self.places.span(start, end))

    def _add_scalar(self, event: yaml.ScalarEvent, scalar: Scalar) -> None:
        if top := self.branches.awaiting_key():
            self._add_key(top, event, scalar)
        elif sign := _sign_of(event):
            self._add_refused(scalar.start, scalar.end, sign)
        else:
            path = self.branches.next_path()
            node = scalar.value if path is None else self._take_text(path, scalar)
            span = self.places.span(scalar.start, scalar.end) if scalar.end > scalar.start else None
            self.branches.put(node, path, span)

    def _take_text(self, path: FieldPath, scalar: Scalar) -> str | None:
        """Return the text of a value; None if it has none, or if part of the text would be lost."""
        if scalar.is_blank():
            self.blank.add(path)
            return None
        if split := self._find_split(scalar):
            self.reported.add(path[:-1])
            self.problems.append(split)
            return None
        if lost := find_lost_text(scalar, self.places):
            self.reported.add(path)
            self.problems.append(lost)
            return None
        self.problems.extend(find_doubtful(scalar, path, self.places))
        return scalar.value

    def _find_split(self, scalar: Scalar) -> Problem | None:
        """Return the problem if a comma inside brackets is missing or splits a figure in two."""
        if scalar.style:
            return None
        bounds = scalar.start, scalar.end
        return find_cut_figure(*bounds, self.reached, self.places) or find_quoted_behind(
            *bounds, self.places
        )

    def _add_key(self, top: Branch, event: yaml.ScalarEvent, scalar: Scalar) -> None:
        if top.path is not None and (cut := self._find_split(scalar)):
            self.reported.add(top.path)
            self.problems.append(cut)
            top.key, top.key_refused = scalar.value, True
            return
        if top.path is not None and (split := self.branches.split_entry(top, scalar)):
            # Leave the new entry out, so that the forgotten hyphen is the only problem.
            at = self.places.locate(scalar.start, scalar.end)
            first = self.branches.locate_key((*top.path, scalar.value))
            self.problems.append(duplicate_key.report_run_together(at, scalar.value, first))
            self._judge_repeated(top)
            top = split
            self.reported.add(split.path or ())
        top.key = scalar.value
        top.key_refused = top.path is None or self._refuse_key(top, event, scalar)

    def _refuse_key(self, top: Branch, event: yaml.ScalarEvent, scalar: Scalar) -> bool:
        """Note where the name of a field is, or report why it cannot be a name."""
        path = (*(top.path or ()), scalar.value)
        sign, merges = _sign_of(event), scalar.value == "<<" and not scalar.style
        if not (sign or merges or scalar.lacks_space() or scalar.value in top.node):
            self.branches.keys[path] = self.places.span(scalar.start, scalar.end)
            return False
        at = self.places.locate(scalar.start, scalar.end)
        if sign:
            self.problems.append(invalid_yaml.report_sign(at, sign))
        elif merges:
            self.problems.append(invalid_yaml.report_merge_key(at))
        elif scalar.lacks_space():
            raise StoppedError(invalid_yaml.report_hyphen(at, scalar.value))
        else:
            first = self.branches.locate_key(path)
            top.repeated.append(Repeated(scalar.value, at, first, len(top.node)))
        return True


def _sign_of(event: yaml.NodeEvent) -> str:
    """Return the sign of a tag or an anchor; empty if the value has neither."""
    if getattr(event, "tag", None):
        return "!"
    return "&" if event.anchor else ""
