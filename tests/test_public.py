"""What the page "What is public" promises is so, and what it promises is not changed unnoticed."""

import inspect
import re
from collections.abc import Iterator
from enum import Enum, EnumMeta
from types import ModuleType

import click
import pytest
from tests.repository import ROOT

import claimbook
from claimbook import build, problem, quantity
from claimbook.cli import main as entry
from claimbook.cli.main import COMMANDS, FAULT, INTERRUPTED, WRONG_USE, cli
from claimbook.export import COLUMNS, FEEDS, SCHEMAS
from claimbook.export.form import VERSION
from claimbook.model import FORMAT
from claimbook.pages import MARKER
from claimbook.plugin.options import Options

PAGE = ROOT / "docs" / "public" / "index.md"
PUBLIC: dict[ModuleType, tuple[str, ...]] = {
    build: ("Builder", "Site", "build_site"),
    problem: (
        *("Location", "Problem", "Proposal", "Severity"),
        *("problem_as_dict", "render_github", "render_text"),
    ),
    quantity: (
        *("find_amounts", "read_amount", "read_period", "write_amount", "write_period"),
        *("Amount", "Comparator", "FiscalYear", "Interval", "Mention", "Period"),
        *("UnreadableAmountError", "UnreadablePeriodError"),
    ),
}
"""The public names of each module."""
_CODE = re.compile(r"```python\n(.*?)```", re.DOTALL)
_PLAIN = (str, int, bool, tuple, type(None))


def test_the_names_of_python_are_those_of_the_page(update: bool) -> None:
    """With their parameters and defaults; of values that are one of a few, all of them."""
    page = PAGE.read_text(encoding="utf-8")
    code = "\n".join(list_python())
    if update:
        PAGE.write_text(_CODE.sub(lambda _: f"```python\n{code}\n```", page), encoding="utf-8")
        return
    assert _CODE.findall(page) == [f"{code}\n"]


@pytest.mark.parametrize("module", PUBLIC, ids=lambda module: module.__name__)
def test_a_public_name_can_be_imported_with_a_star_and_is_described(module: ModuleType) -> None:
    """`__all__` has it, and so has `help()`."""
    assert set(PUBLIC[module]) <= set(module.__all__)
    assert all(getattr(module, name).__doc__ for name in PUBLIC[module])


def test_commands_and_their_options_are_those_of_the_page() -> None:
    """Every option but `--help`."""
    rows = re.findall(r"^\| `claimbook (\w+)` \|(.*)\|$", PAGE.read_text(encoding="utf-8"), re.M)
    told = {name: set(re.findall(r"`(--[\w-]+)`", options)) for name, options in rows}
    assert told == {name: set(list_options(name)) for name in COMMANDS}


def test_exit_codes_are_those_of_the_page() -> None:
    """Each with its meaning."""
    (line,) = re.findall(r"^Exit codes: (.*)\.$", PAGE.read_text(encoding="utf-8"), re.M)
    assert {int(code) for code in re.findall(r"\d+", line)} == {0, 1, WRONG_USE, FAULT, INTERRUPTED}


def test_formats_and_published_files_are_those_of_the_page() -> None:
    """Their numbers, names and addresses."""
    page = PAGE.read_text(encoding="utf-8")
    assert f"is the version of their format; it is {FORMAT} " in page
    assert f"`{VERSION}`" in page
    assert "id" in COLUMNS
    for name in (*FEEDS, f"{SCHEMAS}/*.schema.json", MARKER.strip("<!-> ")):
        assert f"`{name}`" in page


def test_the_options_of_the_plugin_are_those_of_the_page() -> None:
    """Those that mkdocs.yml can set."""
    (line,) = re.findall(r"Its options are (.*?)\. ", PAGE.read_text(encoding="utf-8"))
    assert set(re.findall(r"`(\w+)`", line)) == {name for name, _ in Options._schema}


def test_the_package_says_that_it_has_types() -> None:
    """A file of that name beside the modules tells type checkers."""
    assert (ROOT / "generator" / "claimbook" / "py.typed").is_file()


def list_python() -> Iterator[str]:
    """Yield a line for each public name and each public method."""
    yield f"{claimbook.__name__}.__version__"
    yield f"{entry.__module__.rpartition('.')[0]}.main{write_parameters(entry)}"
    for module, names in PUBLIC.items():
        yield ""
        for name in names:
            yield from list_name(f"{module.__name__}.{name}", getattr(module, name))


def list_name(path: str, value: object) -> Iterator[str]:
    """Yield how a name is called, and what can be called on it."""
    if isinstance(value, EnumMeta):
        yield f"{path}: {', '.join(value.__members__)}"
        return
    if isinstance(value, type) and issubclass(value, Exception):
        yield path
        return
    assert callable(value)
    yield path + write_parameters(value)
    for name, method in vars(value).items() if isinstance(value, type) else ():
        if inspect.isfunction(method) and not name.startswith("_"):
            yield f"{path}.{name}{write_parameters(method, bound=True)}"
        elif isinstance(method, property):
            yield f"{path}.{name}"


def write_parameters(called: object, *, bound: bool = False) -> str:
    """Return the parameters of a function without their types, as Python writes them."""
    assert callable(called)
    signature = inspect.signature(called)
    bare = [
        each.replace(annotation=each.empty, default=shorten_default(each.default))
        for each in list(signature.parameters.values())[int(bound) :]
    ]
    return str(inspect.Signature(bare))


class Written(str):
    """A default that is shown as it is written, not quoted."""

    __slots__ = ()
    __repr__ = str.__str__


def shorten_default(default: object) -> object:
    """Return the default where it is plain; three dots where it is worked out."""
    if isinstance(default, Enum):
        return Written(f"{type(default).__name__}.{default.name}")
    plain = default is inspect.Parameter.empty or isinstance(default, _PLAIN)
    return default if plain else Written("...")


def list_options(name: str) -> Iterator[str]:
    """Yield the long names of a command's options."""
    command = cli.get_command(click.Context(cli), name)
    assert isinstance(command, click.Command)
    for option in command.params:
        spellings = (*option.opts, *option.secondary_opts)
        yield from (each for each in spellings if each.startswith("--"))
