"""`claimbook new`: create a briefing that can be served at once."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath

import click

from claimbook.cli.options import Target
from claimbook.cli.requirement import Requirement, find_requirement
from claimbook.cli.written_folder import write_new_files
from claimbook.folders import DATA, SEEDS, Folders
from claimbook.pages import MARKER as BRIEFING
from claimbook.read import read_book
from claimbook.read.folder import MARKER
from claimbook.read.schemas import FOLDER, write_schemas
from claimbook.sources import find_stale, renew_schemas

STARTER = "starter"
"""The folder of this package that a new briefing is copied from. In its file names, `dot-` stands
for a leading dot, so that no tool takes those files for its own configuration."""

_README = "README.md"
"""Left out if it exists already, since hosting sites create it with a new repository.

Its last part is about the example.
"""

_REQUIREMENTS = "requirements.txt"
"""Its last line requires the claimbook that is running."""

_EXAMPLE = (f"{DATA}/articles/", f"{SEEDS}/")
"""The folders that belong to the invented article."""
_RECORDS = frozenset(f"{DATA}/{kind}.yml" for kind in ("entities", "metrics", "outlets", "topics"))
"""Files that contain nothing but what the article needs, below a comment."""
_HOME = "docs/index.md"
"""Its home page mentions the example below the place of the briefing."""
_OF_EXAMPLE = b"\n## The example\n"
"""The heading of the README's part about the example."""
_KEPT = ".gitkeep"
"""A file with this name makes git keep an otherwise empty folder."""

_NEXT = """
{count} files written to {folder}
{holds}

{enter}  mkdocs serve            serves the briefing at http://127.0.0.1:8000 and reloads on save
  claimbook check         reports what is wrong

{then}
{lacking}
To publish it on GitHub Pages, push it to an empty repository of yours:

{begin}  git add .
  git commit -m "Start the briefing"
{remote}  git push -u origin main

In the repository's settings, under Pages, set Source to “GitHub Actions”. Then start the workflow
again: Actions, Publish, Run workflow."""
_BEGIN = "  git init -b main\n"
_REMOTE = "  git remote add origin https://github.com/OWNER/REPOSITORY.git\n"
_WITH_EXAMPLE = (
    "They hold one invented article, to show how it is done:",
    "Replace the example in seeds/ and data/ with your own articles.",
)
_EMPTY = (
    "They hold no article yet:",
    "`claimbook extract` drafts your first claims from an article, and `claimbook review`\n"
    "finishes them; the README says how. To write them yourself, see the site's page “Write a\n"
    "claim”.",
)
_LACKING = """
No other machine and no workflow can build the briefing yet, because they cannot know where to get
claimbook from. {lacking}. Write its source into requirements.txt.
"""


@click.command("new")
@click.argument("folder", metavar="DIR", type=Target())
@click.option("--empty", is_flag=True, help="Leave out the example.")
def command(folder: Path, *, empty: bool) -> int:
    """Start a briefing of your own in the folder DIR.

    It contains a small invented example, settings for editors, and a workflow that publishes to
    GitHub Pages. Existing files are never changed.

    \b
    Examples:
      claimbook new my-briefing
      claimbook new --empty my-briefing
      claimbook new .
    """  # noqa: D301
    requirement = find_requirement()
    new = collect_starter(requirement)
    if empty:
        new = empty_starter(new)
    if os.path.lexists(folder / _README):
        del new[_README]
    if os.path.lexists(folder / DATA / MARKER):
        raise click.UsageError(f"nothing was written: a briefing is here already ({DATA}/{MARKER})")
    write_new_files(folder, new)
    ids = find_stale(Folders(folder), read_book(folder).book)
    renew_schemas(ids)
    click.echo(_describe_next(folder, len(new) + len(ids), requirement.lacking, empty=empty))
    return 0


def _describe_next(folder: Path, count: int, lacking: str, *, empty: bool) -> str:
    """Say what was written, and what to do next."""
    holds, then = _EMPTY if empty else _WITH_EXAMPLE
    is_repository = (folder / ".git").exists()
    return _NEXT.format(
        count=count,
        folder=folder.resolve(),
        holds=holds,
        enter="" if folder.resolve() == Path.cwd() else f"  cd {shlex.quote(str(folder))}\n",
        then=then,
        lacking=_LACKING.format(lacking=lacking) if lacking else "",
        begin="" if is_repository else _BEGIN,
        remote="" if is_repository else _REMOTE,
    )


def collect_starter(requirement: Requirement | None = None) -> dict[str, bytes]:
    """Return the files of a new briefing, by path; it requires the claimbook that is running."""
    copied = dict(_walk(files("claimbook.cli") / STARTER, PurePosixPath()))
    copied[_REQUIREMENTS] += (requirement or find_requirement()).write().encode()
    schemas = {
        f"{DATA}/{FOLDER}/{name}": content.encode() for name, content in write_schemas().items()
    }
    return dict(sorted({**copied, **schemas}.items()))


def empty_starter(starter: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of a new briefing without the invented article and what only it needs."""
    kept = {path: content for path, content in starter.items() if not path.startswith(_EXAMPLE)}
    for path in _RECORDS:
        kept[path] = kept[path].partition(b"\n\n")[0].rstrip() + b"\n"
    marker = BRIEFING.encode()
    kept[_HOME] = kept[_HOME].partition(marker)[0] + marker + b"\n"
    kept[_README] = kept[_README].partition(_OF_EXAMPLE)[0]
    for folder in _EXAMPLE:
        kept[f"{folder}{_KEPT}"] = b""
    return kept


def _walk(folder: Traversable, path: PurePosixPath) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        name = entry.name
        if name.startswith("dot-"):
            name = "." + name.removeprefix("dot-")
        if entry.is_dir():
            yield from _walk(entry, path / name)
        else:
            yield (path / name).as_posix(), entry.read_bytes()
