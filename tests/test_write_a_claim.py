"""The page that explains how a claim is written: it names every field that there is."""

import json
import re

import pytest
from tests.repository import ROOT

from claimbook.read import write_schemas

PAGE = ROOT / "docs" / "write-a-claim" / "index.md"


def list_named(heading: str) -> set[str]:
    """The fields that a chapter names, in its tables or in its example."""
    chapter = PAGE.read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    cells = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", chapter, re.MULTILINE)
    example = re.findall(r"^(?:  - |    )?(\w+):", chapter, re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"\w+", cell)} | set(example)


@pytest.mark.parametrize("heading", ["The article", "A claim"])
def test_every_field_is_explained_and_no_other(heading: str) -> None:
    """A field that nobody reads of is not used, and one that is gone is an error."""
    schema = json.loads(write_schemas()["article.schema.json"])
    described = schema if heading == "The article" else schema["$defs"]["Claim"]
    fields = set(described["properties"]) - {"claims"}
    assert list_named(heading) - {"claims"} == fields
