"""Last stage: write a draft as the lines of a claim file, and new records as blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count

from claimbook.drafts import Draft, Field, load_plain, write_drafts, write_field
from claimbook.extract.book.origin import list_origin
from claimbook.extract.drafting.proposals import Proposal
from claimbook.extract.drafting.result import DraftFile
from claimbook.extract.words.slugs import make_slug
from claimbook.model.book import fold_name
from claimbook.quantity import ABOUT
from claimbook.read.quoting import write_comment

_MODELINE = "# yaml-language-server: $schema={path}.schema/{kind}.schema.json\n"
ADVICE = "# Where a line says `decide`, choose; then remove `draft: true`."
"""The instruction at the head of a draft while anything is open."""
_OF_OUTLET = "as in other articles of this outlet"
_OF_OTHERS = "as in other articles of this kind"


def write_article(made: DraftFile, held_as: str, taken: Mapping[str, str]) -> str:
    """Return the text of a new claim file; `taken` maps the ids of drafts to those they get."""
    lines = [line for field in _list_fields(made, held_as) for line in write_field(field)]
    lines = ["draft: true" if line.startswith("draft:") else line for line in lines]
    if made.parts:
        lines += [
            "parts:",
            *(f"  {line}" for n, w in made.parts.items() for line in write_field(Field(n, w))),
        ]
    lines += write_field(Field("noise", made.noise))
    if made.defaults:
        lines.append("defaults:")
        for name, value in made.defaults.items():
            lines += (f"  {line}" for line in write_field(Field(name, value)))
    return "\n".join([*_head(made), *lines, *_write_claims(made, taken)]) + "\n"


def _list_fields(made: DraftFile, held_as: str) -> tuple[Field, ...]:
    """Return the fields of an article above its parts and claims."""
    document = made.document
    return (
        Field("headline", document.headline),
        Field("outlet", made.outlet),
        Field("author", document.author),
        _write_writer(made),
        Field("published", f"{ABOUT if document.inferred else ''}{document.published}"),
        Field("updated", document.updated),
        Field("url", document.url),
        Field("language", _name_language(document.language)),
        Field("text", held_as),
        Field("republish", made.habits.republish, _OF_OUTLET if made.habits.republish else ""),
        Field("cites", made.cites, "whether it repeats this article" if made.cites else ""),
        Field("topics", made.habits.topics, _OF_OTHERS if made.habits.topics else ""),
        Field("draft", "yes"),
    )


def list_open(made: DraftFile) -> Iterator[tuple[str, str]]:
    """Yield each open mark of a draft for `claimbook review`: its file, and its record and field.

    Marks in files of records are the same in all drafts that share the record.
    """
    for draft in made.drafts:
        yield from ((made.slug, f"{draft.id} {field.name}") for field in draft.open)
    if not made.known:
        yield from ((made.slug, field.name) for field in _list_fields(made, "") if field.decide)
    for kind, records in made.records.items():
        for each in records:
            yield from ((f"{kind}.yml", f"{each.id} {name}") for name in each.decide)


def _write_writer(made: DraftFile) -> Field:
    """Return whether a person or a program wrote it, by the text or else by the outlet's habits."""
    if made.document.written_by != "unknown":
        return Field("written_by", made.document.written_by)
    writer = made.habits.written_by
    return Field("written_by", writer, _OF_OUTLET if writer else "")


def _head(made: DraftFile) -> Iterator[str]:
    yield _MODELINE.format(path="../", kind="article").rstrip()
    yield "#"
    yield from list_origin(made.document)
    for told in (*made.tables, *made.corrections, *made.apart):
        yield write_comment(f"{told[:1].upper()}{told[1:]}.")
    yield ADVICE
    yield ""


def _write_claims(made: DraftFile, taken: Mapping[str, str]) -> Iterator[str]:
    if not made.drafts:
        return
    yield "claims:"
    for draft in rename_drafts(made.drafts, taken):
        yield ""
        yield from write_drafts([draft])


def rename_drafts(drafts: Iterable[Draft], taken: Mapping[str, str]) -> list[Draft]:
    """Return the drafts with the ids that they get in place of others."""
    return [replace(draft, id=taken.get(draft.id, draft.id)) for draft in drafts]


def rename_metrics(made: DraftFile, renamed: Mapping[str, str]) -> DraftFile:
    """Return the draft with the metrics that it proposes under other ids, and other names."""
    if not renamed:
        return made
    proposed = (
        replace(each, id=renamed[each.id], fields={**each.fields, "name": _name_apart(each)})
        if each.id in renamed
        else each
        for each in made.records["metrics"]
    )
    drafts = (
        replace(
            draft,
            fields=tuple(
                each._replace(value=renamed.get(str(each.value), each.value))
                if each.name == "metric"
                else each
                for each in draft.fields
            ),
        )
        for draft in made.drafts
    )
    defaults = dict(made.defaults)
    if defaults.get("metric") in renamed:
        defaults["metric"] = renamed[str(defaults["metric"])]
    records = {**made.records, "metrics": tuple(proposed)}
    return replace(made, drafts=tuple(drafts), defaults=defaults, records=records)


def _name_apart(metric: Proposal) -> str:
    """Return the name of a metric with what it is measured in: `Speed (kn)`."""
    return f"{metric.fields['name']} ({metric.fields['dimension']})"


def _list_ids(metric: Proposal) -> Iterator[str]:
    """Yield ids that tell a metric from others of its name: `speed-kn`, `speed-kn-2`."""
    apart = "-".join(filter(None, (metric.id, make_slug(str(metric.fields["dimension"])))))
    yield apart
    yield from (f"{apart}-{number}" for number in count(2))


def _name_language(language: str) -> str:
    return "" if language in ("", "en") else language


def describe_proposed(article: str) -> str:
    """Return the remark above the records that the draft of an article proposes."""
    return f"# Proposed for {article}: look whether each is right."


class Vocabulary:
    """A file of records, to which those that drafts need are added."""

    def __init__(self, kind: str, text: str) -> None:
        """Take the file's present text, which is not changed."""
        self.kind = kind
        self._text = text
        self._added: dict[str, list[Proposal]] = {}
        """The new records, by the article whose draft proposes them."""
        # An id such as `yes` or `1984` is a text here, as it is when the book is read.
        records = load_plain(text) or {}
        self._dimensions = {
            id_: each.get("dimension") if isinstance(each, dict) else None
            for id_, each in records.items()
        }
        """The dimension of each record; None if it is not a metric."""
        self._names = Counter(
            name
            for id_, each in records.items()
            if isinstance(each, dict)
            for name in _fold_names(id_, each)
        )
        self.size = len(text.encode())
        """The size in bytes, with what was added."""

    @property
    def text(self) -> str:
        """The file with what was added to it."""
        if not self._added:
            return self._text
        begun = self._text or _MODELINE.format(path="", kind=self.kind)
        blocks = (self._write(article, records) for article, records in self._added.items())
        return "\n".join([begun.removesuffix("\n") + "\n", *blocks])

    def find_free_ids(self, records: Iterable[Proposal]) -> dict[str, str]:
        """Return ids for new metrics whose own ids belong to metrics of another dimension."""
        return {
            each.id: next(id_ for id_ in _list_ids(each) if self._may_be(id_, each))
            for each in records
            if not self._may_be(each.id, each)
        }

    def _may_be(self, id_: str, record: Proposal) -> bool:
        """Whether a metric may have an id: nothing has it, or what is measured in the same."""
        dimension = record.fields["dimension"]
        return self._dimensions.get(id_, dimension) == dimension

    def add(self, records: Iterable[Proposal], article: str) -> None:
        """Add the records that the file lacks, in a block that says where they come from."""
        new = [record for record in records if record.id not in self._dimensions]
        if not new:
            return
        self._dimensions |= {record.id: record.fields.get("dimension") for record in new}
        self._names.update(name for each in new for name in _fold_names(each.id, each.fields))
        self._added[article] = new
        self.size += len(self._write(article, new).encode()) + 1

    def _write(self, article: str, records: Iterable[Proposal]) -> str:
        """Return a block of records, without aliases that another record has, too."""
        lines = [describe_proposed(article)]
        for record in records:
            lines += ["", f"{record.id}:"]
            for name, value in record.fields.items():
                if name == "aliases":
                    value = tuple(each for each in value if self._names[fold_name(each)] == 1)
                field = Field(name, value, record.decide.get(name, ""))
                lines += (f"  {line}" for line in write_field(field))
        return "\n".join(lines) + "\n"


def _fold_names(id_: str, record: Mapping[str, object]) -> Iterator[str]:
    """Yield the words that a record is found by, as they are compared, each once."""
    aliases = record.get("aliases")
    others = aliases if isinstance(aliases, list | tuple) else ()
    names = (str(id_).replace("-", " "), record.get("name", ""), *others)
    yield from {fold_name(str(each)) for each in names}
