"""The page that explains how a claim is written: it names every field that there is."""

import json
import re
import shutil
from pathlib import Path

import pytest
from tests.books import FILES
from tests.checks.checked import check_example
from tests.repository import ROOT

from claimbook.cli import main
from claimbook.problem import Severity
from claimbook.read import write_schemas

PAGE = ROOT / "generator/claimbook/pages/write-a-claim.md"


def list_named(heading: str) -> set[str]:
    """Return the fields that a chapter names, in its tables or in its example."""
    chapter = PAGE.read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    cells = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", chapter, re.MULTILINE)
    example = re.findall(r"^(?:  - |    )?(\w+):", chapter, re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"\w+", cell)} | set(example)


def test_the_records_it_shows_are_right(tmp_path: Path) -> None:
    """Each example that names its file can be copied into it."""
    blocks = re.findall(
        r"```yaml\n# (data/\w+\.yml)\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S
    )
    assert {path for path, _ in blocks} == {
        f"data/{name}.yml" for name in ("entities", "metrics", "outlets", "topics")
    }
    found = check_example([(path, False, FILES[path] + text) for path, text in blocks], tmp_path)
    assert [each for each in found if each.severity is not Severity.INFO] == []


@pytest.mark.parametrize("heading", ["The article", "A claim"])
def test_every_field_is_explained_and_no_other(heading: str) -> None:
    """A field that nobody reads of is not used, and one that is gone is an error."""
    schema = json.loads(write_schemas()["article.schema.json"])
    described = schema if heading == "The article" else schema["$defs"]["Claim"]
    fields = set(described["properties"]) - {"claims"}
    assert list_named(heading) - {"claims"} == fields


@pytest.mark.parametrize("page", [PAGE, ROOT / "README.md"], ids=lambda page: page.name)
def test_the_drafts_it_shows_are_those_of_the_command(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """They are what is printed for the first article without the claim that the page speaks of."""
    for folder in ("data", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    article = tmp_path / "data/articles/alibaba-ai-investment-target.yml"
    claims = article.read_text(encoding="utf-8").split("\n  - id: ")
    kept = [claim for claim in claims if not claim.startswith("alibaba-ai-plan\n")]
    article.write_text("\n  - id: ".join(kept), encoding="utf-8")
    assert main(["check", "--draft", str(article)]) == 0
    shown = page.read_text(encoding="utf-8").split("claimbook check --draft data/")[1]
    assert shown.split("```yaml\n")[1].split("```")[0] == capsys.readouterr().out
