"""Finding the records that only a removed one has named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from claimbook.model import fold_name
from claimbook.read.tree import Node
from claimbook.renaming.files import BookText, Sources, list_ids
from claimbook.renaming.naming import list_namings
from claimbook.renaming.removing import Removed
from claimbook.renaming.wanted import Wanted, find_tokens, walk_strings

_RECORDS = ("entity", "metric", "outlet", "topic")
_MARK = "# decide"


def list_left(sources: Sources, done: Removed) -> tuple[tuple[str, str], ...]:
    """Return the noun and the id of each record that nothing names after a removal.

    Records that nothing named before it are left out. What a draft's mark offers is named.
    """
    ids = list_ids(sources)
    home = next(text for text in sources.yaml if text.path == done.path)
    after = () if done.content is None else (replace(home, content=done.content),)
    others = [text for text in (*sources.yaml, *sources.pages) if text is not home]
    others = [*others, *after]
    left = []
    for noun in _RECORDS:
        records = _list_records(others, noun)
        for id_ in sorted(ids[noun] & records.keys()):
            wanted, names = Wanted(noun, id_, ids), _list_names(noun, records[id_])
            if _is_named([home], wanted, names) and not _is_named(others, wanted, names):
                left.append((noun, id_))
    return tuple(left)


def _list_records(texts: Iterable[BookText], noun: str) -> Mapping[str, Node]:
    for text in texts:
        if text.kind and text.kind.keyed and noun in text.kind.nouns:
            return text.tree.root if isinstance(text.tree.root, dict) else {}
    return {}


def _list_names(noun: str, record: Node) -> frozenset[str]:
    """Return the names by which articles may call an entity, as they are compared."""
    if noun != "entity" or not isinstance(record, dict):
        return frozenset()
    names = [record.get("name"), *(record.get("aliases") or ())]
    return frozenset(fold_name(name) for name in names if isinstance(name, str))


def _is_named(texts: Iterable[BookText], wanted: Wanted, names: frozenset[str]) -> bool:
    """Whether a text names a record, anywhere but in the record itself."""
    return any(_names(text, wanted, names) for text in texts)


def _names(text: BookText, wanted: Wanted, names: frozenset[str]) -> bool:
    own = bool(text.kind and text.kind.keyed and wanted.noun in text.kind.nouns)
    if wanted.id in text.lines.text:
        if any(not (own and each.path[0] == wanted.id) for each in list_namings(text, wanted)):
            return True
        offered = (line.partition(_MARK)[2] for line in text.lines.text.splitlines())
        if any(any(find_tokens(line, wanted.id)) for line in offered):
            return True
    if not names or text.kind is None:
        return False
    words = walk_strings(text.tree.root, ())
    return any(
        fold_name(value) in names for path, value in words if not own or path[0] != wanted.id
    )
