"""Last stage: a draft as the lines of a claim file, and new records as blocks of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import yaml

from claimbook import __version__
from claimbook.drafts import Field, write_drafts, write_field
from claimbook.extract.article import DraftArticle
from claimbook.extract.proposals import Proposal

_MODELINE = "# yaml-language-server: $schema={path}.schema/{kind}.schema.json\n"


def write_article(made: DraftArticle, held_as: str, taken: Mapping[str, str]) -> str:
    """The text of a new claim file; `taken` has the ids that its claims get in place of others."""
    document, article = made.document, made.article
    parts = article.parts.model_dump(exclude_none=True)
    fields = (
        Field("headline", document.headline),
        Field("outlet", made.outlet),
        Field("author", document.author),
        Field("written_by", document.written_by if document.written_by != "unknown" else ""),
        Field("published", document.published),
        Field("updated", document.updated),
        Field("url", document.url),
        Field("language", _name_language(document.language)),
        Field("text", held_as),
        Field("cites", made.cites, "whether it repeats this article" if made.cites else ""),
        Field("draft", "yes"),
    )
    lines = [line for field in fields for line in write_field(field)]
    lines = ["draft: true" if line.startswith("draft:") else line for line in lines]
    if parts:
        lines += [
            "parts:",
            *(f"  {line}" for n, w in parts.items() for line in write_field(Field(n, w))),
        ]
    lines += write_field(Field("noise", article.noise))
    return "\n".join([*_head(made), *lines, *_write_claims(made, taken)]) + "\n"


def _head(made: DraftArticle) -> Iterator[str]:
    document = made.document
    yield _MODELINE.format(path="../", kind="article").rstrip()
    yield "#"
    yield f"# Drafted by claimbook {__version__} from {document.name}, read by {document.reader}."
    if document.original:
        yield f"# SHA-256 of what it was read from: {document.original}"
    yield "# Where a line says `decide`, choose; then take `draft: true` away."
    yield ""


def _write_claims(made: DraftArticle, taken: Mapping[str, str]) -> Iterator[str]:
    if not made.drafted:
        return
    yield "claims:"
    for each in made.drafted:
        yield ""
        yield from write_drafts([each.renamed(taken.get(each.draft.id, each.draft.id)).draft])


def _name_language(language: str) -> str:
    return "" if language in ("", "en") else language


def write_records(text: str, kind: str, records: Iterable[Proposal], article: str) -> str:
    """A vocabulary file with new records after its own, in a block that says where they come from.

    Records whose ids the file has already are left out; the rest of the file stays as it is.
    """
    known = yaml.safe_load(text) or {}
    new = [record for record in records if record.id not in known]
    if not new:
        return text
    begun = text or _MODELINE.format(path="", kind=kind)
    begun += "" if begun.endswith("\n") else "\n"
    lines = [f"# Proposed for {article}: look whether each is right."]
    for record in new:
        lines += ["", f"{record.id}:"]
        for name, value in record.fields.items():
            field = Field(name, value, record.decide.get(name, ""))
            lines += (f"  {line}" for line in write_field(field))
    return begun + "\n" + "\n".join(lines) + "\n"
