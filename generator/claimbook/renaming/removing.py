"""Remove records that nothing names any more, and find those that only they have named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from claimbook.model import FieldPath, fold_name
from claimbook.problem import Location
from claimbook.read.decide import ASKED
from claimbook.read.growing import grow_tree
from claimbook.read.kinds import CORRECTIONS, VOCABULARY
from claimbook.read.tree import Node, as_fields, as_text, copy_without, list_claims, list_texts
from claimbook.renaming.files import BookText, NotDoneError, Sources, is_draft, list_ids
from claimbook.renaming.naming import Naming, list_namings
from claimbook.renaming.renaming import choose_noun
from claimbook.renaming.splicing import Splice, splice_text
from claimbook.renaming.wanted import Wanted, find_tokens, walk_strings


@dataclass(frozen=True, slots=True)
class Removed:
    """A record that was removed from a file."""

    noun: str
    id: str
    path: str
    content: bytes | None
    """The file without the record; None if the whole file is removed, as for an article."""
    claims: Mapping[str, str]
    """What each removed claim said that pages may have shown, by its id; none of a draft."""
    text: str
    """The path of the article's text, which stays in seeds/; empty if there is none."""


def remove_records(
    sources: Sources, ids: Iterable[str], noun: str | None = None
) -> tuple[Sequence[Removed], Sources]:
    """Remove records that only each other name, in any order; the second value is the book after.

    Raises NotDoneError, with the places, if something else still names one of them.
    """
    done: list[Removed] = []
    known = list_ids(sources)
    # An article names records, and not the reverse, so its refusal says what to change.
    naming = known["article"] | known["claim"]
    waiting = sorted(dict.fromkeys(ids), key=lambda id_: id_ not in naming)
    while waiting:
        refused: NotDoneError | None = None
        for id_ in tuple(waiting):
            try:
                removed = remove_record(sources, id_, noun)
            except NotDoneError as error:
                refused = refused or error
                continue
            sources = _apply(sources, removed)
            done.append(removed)
            waiting.remove(id_)
            if refused:
                break  # Perhaps only this one named it.
        else:
            if refused:
                raise refused
    return done, sources


def _apply(sources: Sources, done: Removed) -> Sources:
    texts = []
    for text in sources.yaml:
        if text.path != done.path:
            texts.append(text)
        elif done.content is not None:
            texts.append(replace(text, content=done.content))
    return replace(sources, yaml=tuple(texts))


def remove_record(sources: Sources, id_: str, noun: str | None = None) -> Removed:
    """Remove a record. Raises NotDoneError, with the places, if something still names it."""
    sources.refuse_unreadable()
    ids = list_ids(sources)
    noun = choose_noun(ids, id_, noun)
    if noun == "article":
        return _remove_article(sources, id_, ids)
    wanted = Wanted(noun, id_, ids)
    found = [each for text in sources.texts for each in list_namings(text, wanted)]
    home = next(each for each in found if each.defines)
    record = home.path if home.text.kind and home.text.kind.keyed else home.path[:-1]
    _refuse_named(id_, (each for each in found if not _is_within(each, home.text, record)))
    content = cut_record(home.text, record)
    shown = _list_sentences(home.text) if noun == "claim" else {}
    claims = {id_: shown[id_]} if id_ in shown else {}
    return Removed(noun, id_, home.text.path, content, claims, "")


def _remove_article(sources: Sources, slug: str, ids: Mapping[str, frozenset[str]]) -> Removed:
    home = next(text for text in sources.yaml if text.slug == slug)
    root = as_fields(home.tree.root)
    claims = list_texts([each.get("id") for each in list_claims(root)])
    wanted = [Wanted("article", slug, ids), *(Wanted("claim", claim, ids) for claim in claims)]
    others = (text for text in sources.texts if text is not home)
    found = (each for text in others for want in wanted for each in list_namings(text, want))
    _refuse_named(slug, found)
    told = _list_sentences(home)
    return Removed("article", slug, home.path, None, told, as_text(root.get("text")))


def _list_sentences(home: BookText) -> dict[str, str]:
    """Return the sentence of each claim of an article by its id; nothing of a draft."""
    claims = () if is_draft(home) else list_claims(as_fields(home.tree.root))
    return {
        id_: as_text(claim.get("says")) for claim in claims if (id_ := as_text(claim.get("id")))
    }


def _is_within(naming: Naming, home: BookText, record: FieldPath) -> bool:
    return naming.text is home and naming.path[: len(record)] == record


def _refuse_named(id_: str, namings: Iterator[Naming]) -> None:
    """Raise NotDoneError if anything but a correction names it; claims in those may be gone."""
    places = tuple(
        (_locate(each), "it is named here") for each in namings if each.text.kind is not CORRECTIONS
    )
    if places:
        many = len(places) > 1
        still, them = ("places still name", "them") if many else ("place still names", "it")
        raise NotDoneError(f"{len(places)} {still} `{id_}`; change {them} first", places)


def _locate(naming: Naming) -> Location:
    lines = naming.text.lines
    line = lines.line_at(naming.start)
    column = naming.start - lines.offset(line) + 1
    frame = lines.text[lines.offset(line) : lines.end_of(line)]
    return Location(naming.text.path, line, column, naming.end - naming.start, frame)


def cut_record(text: BookText, record: FieldPath) -> bytes:
    """Remove the lines of a record, but keep comments that belong to the next one."""
    lines, source = text.lines, text.tree.source
    places = source.keys if text.kind and text.kind.keyed else source.values
    first = places[record][0]
    start = lines.offset(first)
    beside = sorted(
        place[0]
        for path, place in places.items()
        if len(path) == len(record) and path[:-1] == record[:-1]
    )
    below = [line for line in beside if line > first]
    tops = [place[0] for path, place in source.keys.items() if len(path) < len(record)]
    nexts = sorted(line for line in (*below, *tops) if line > first)
    last = nexts[0] if nexts else len(source.lines) + 1
    while nexts and source.lines[last - 2].lstrip().startswith("#"):
        last -= 1
    while not nexts and first > 1 and not source.lines[first - 2].strip():
        first -= 1  # No blank lines are left at the end of a file.
    splices = [Splice(min(start, lines.offset(first)), lines.offset(last), "")]
    if len(beside) == 1:
        splices.append(_empty(text, record))
    changed = splice_text(lines.text, splices).encode("utf-8", "surrogateescape")
    after = grow_tree(text.path, changed)
    if after.broken or (after.root or None) != (copy_without(text.tree.root, [record])[0] or None):
        raise NotDoneError(
            "its layout is unusual, so take it out by hand",
            ((source.locate(record), "it is here"),),
        )
    return changed


def _empty(text: BookText, record: FieldPath) -> Splice:
    """Leave an empty list where the last item was removed."""
    around = record[:-1]
    if not around:
        return Splice(0, 0, "")
    line, column, length = text.tree.source.keys[around]
    end = text.lines.offset(line, column) + length + 1
    return Splice(end, end, " []")


def list_left(before: Sources, after: Sources) -> tuple[tuple[str, str], ...]:
    """Return the noun and the id of each record that nothing names after a removal.

    Records that nothing named before it are left out. What a draft's mark offers is named.
    """
    ids = list_ids(before)
    kept = {id(text) for text in after.texts}
    changed = [text for text in before.texts if id(text) not in kept]
    left = []
    for noun in VOCABULARY:
        records = _list_records(after.texts, noun)
        for id_ in sorted(ids[noun] & records.keys()):
            wanted, names = Wanted(noun, id_, ids), _list_names(noun, records[id_])
            if _is_named(changed, wanted, names) and not _is_named(after.texts, wanted, names):
                left.append((noun, id_))
    return tuple(left)


def _list_records(texts: Iterable[BookText], noun: str) -> Mapping[str, Node]:
    for text in texts:
        if text.kind and text.kind.keyed and noun in text.kind.nouns:
            return as_fields(text.tree.root)
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
        if any(any(find_tokens(mark, wanted.id)) for mark in ASKED.findall(text.lines.text)):
            return True
    if not names or text.kind is None:
        return False
    words = walk_strings(text.tree.root, ())
    return any(
        fold_name(value) in names for path, value in words if not own or path[0] != wanted.id
    )
