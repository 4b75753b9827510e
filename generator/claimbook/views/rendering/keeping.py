"""Write pages as bytes, to keep them between builds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, get_type_hints

from pydantic import BaseModel, ConfigDict, TypeAdapter, create_model

from claimbook.packing import Packed
from claimbook.views.rendering.page import Page

_KINDS = {name: bytes if kind is Packed else kind for name, kind in get_type_hints(Page).items()}
"""The fields of a page. Its texts stay packed, as they are in memory."""
if TYPE_CHECKING:
    _Kept = Any
else:
    _Kept = create_model(
        "_Kept",
        __config__=ConfigDict(ser_json_bytes="base64", val_json_bytes="base64"),
        **{name: (kind, ...) for name, kind in _KINDS.items()},
    )
_PAGES: TypeAdapter[tuple[BaseModel, ...]] = TypeAdapter(tuple[_Kept, ...])


def write_pages(pages: Iterable[Page]) -> bytes:
    """Turn pages into JSON; raises ValueError if they have texts that JSON cannot hold."""
    return _PAGES.dump_json(tuple(_Kept.model_construct(**vars(page)) for page in pages))


def read_pages(content: bytes) -> tuple[Page, ...]:
    """Restore pages from such bytes; raises ValueError if they have another format."""
    return tuple(
        Page(**{name: getattr(kept, name) for name in _KINDS})
        for kept in _PAGES.validate_json(content)
    )
