"""The claims of a file that could not be read, as far as it is clear what they cover."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import yaml
from pydantic import ValidationError

from claimbook.drafts.marks import find_marks, load_plain
from claimbook.model import Article, Claim, Kind

_COVERING = tuple("quote before after where also_at amount unit_from change mentions".split())
"""The fields that determine which words and figures of an article a claim covers."""


def list_unread(article: Article) -> Iterator[Claim]:
    """Yield the claims that only the article's file has, with what they cover."""
    # More entries than claims were read means that some were not; most files are not read again.
    if ("claims", len(article.claims)) not in article.origin.file.values:
        return
    read = {claim.origin.within for claim in article.claims}
    for index, written in enumerate(_load_claims(article)):
        if ("claims", index) in read or not isinstance(written, Mapping):
            continue
        held = {name: written[name] for name in _COVERING if written.get(name)}
        # An open field does not affect what is covered, so any value will do.
        others = {"id": written.get("id"), "says": "…", "about": "open", "kind": Kind.FACT}
        for fields in (held, {"quote": held.get("quote")}):
            try:
                yield Claim.model_validate({**fields, **others})
            except ValidationError:
                continue
            break


def list_named(article: Article) -> Iterator[str]:
    """Yield every text of an article's file that may be an id or a name.

    Its marks' candidates are among them.
    """
    text = article.origin.file.lines.text
    try:
        written = [load_plain(text)]
        for mark in find_marks(text):
            written += map(load_plain, mark.candidates)
    except yaml.YAMLError:
        return
    for each in written:
        yield from _walk(each)


def _walk(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, Mapping):
        for each in node.values():
            yield from _walk(each)
    elif isinstance(node, list):
        for each in node:
            yield from _walk(each)


def _load_claims(article: Article) -> list[Any]:
    """Return the claims of an article's file as they are written."""
    try:
        # Reading has already refused files with anchors and tags.
        file = load_plain(article.origin.file.lines.text)
    except yaml.YAMLError:
        return []
    claims = file.get("claims") if isinstance(file, dict) else None
    return claims if isinstance(claims, list) else []
