"""A page that an earlier build has finished, which need not be read again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from claimbook.finishing.scripts import list_scripts
from claimbook.finishing.sharing import find_canonical


@dataclass(frozen=True, slots=True)
class FinishedPage:
    """What is known about a page that an earlier build has finished."""

    hash: str
    """The hash of its bytes."""
    scripts: tuple[str, ...]
    """Its inline scripts."""
    canonical: str
    """Its canonical address; empty if it has none."""
    metas: str
    """The policy that it was given."""


NO_PAGES: Mapping[str, FinishedPage] = MappingProxyType({})


def describe_finished(content: bytes, hash_: str, policy: str) -> FinishedPage:
    """Describe a page that has just been finished."""
    html = content.decode(errors="surrogateescape")
    return FinishedPage(hash_, list_scripts(html), find_canonical(html), policy)
