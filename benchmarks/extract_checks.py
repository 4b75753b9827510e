"""Test that drafts pass `claimbook check`, and that falsified ones are refused.

    python benchmarks/extract_checks.py [FOLDER]

Every article in FOLDER (see `extract.py`), or every saved web page (`.html`) if it has any, is
drafted into one book. The book is checked: only what is left to decide may be missing. All problems
are counted by kind, including warnings. Then 200 drafts are falsified, taking turns with a digit, a
hedge, a unit, an opposite word or a name, and the book is checked again.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent.parent / "generator"))

from helping import help_if_asked

from claimbook.checking import Checker
from claimbook.cli import main as extract
from claimbook.cli.extracting.filing import Filing
from claimbook.cli.extracting.planning import Planning
from claimbook.cli.find_book import BookFolders
from claimbook.extract import Document, Lexicon, extract_article, make_draft_file
from claimbook.folders import Folders
from claimbook.problem import Severity
from claimbook.read import read_book
from extract import FOLDER

WANTED = 200
OPEN = {"missing-field"}
"""What a draft may lack."""
_DIGIT = re.compile(r"\d(?=[^\d]*$)")
_HEDGES = ("nearly ", "more than ", "about ", "over ", "almost ", "at least ")
_UNITS = (
    ("billion", "million"),
    ("million", "billion"),
    ("bn", "m"),
    ("$", "€"),
    ("€", "$"),
    ("%", " percentage points"),
    ("percent", "percentage points"),
)
_INVERTED = (
    ("rose", "fell"),
    ("fell", "rose"),
    ("increase", "decrease"),
    ("increased", "decreased"),
    ("up", "down"),
    ("more", "less"),
    ("is", "is not"),
    ("was", "was not"),
    ("has", "has not"),
    ("will", "will not"),
    ("from", "to"),
)
_NAME = re.compile(r"(?<=\s)[A-Z][a-z]{3,}\b")


def main(folder: Path) -> None:
    """Print how many drafts pass, and how many falsified ones are refused."""
    with TemporaryDirectory() as made:
        book = Path(made)
        (book / "data").mkdir()
        (book / "data/book.yml").write_text("title: A book\n", encoding="utf-8")
        if any(folder.glob("*.html")):
            extract(["extract", str(folder), "--book", str(book), "--jobs", "1"])
        else:
            texts = sorted(folder.glob("*.txt")) or sys.exit(f"{folder} has no texts or pages")
            for path in texts:
                _file(book, path)
        drafts, faulty = _check(book, tell=True)
        print(f"{drafts} drafts, {len(faulty)} with an error other than what is left to decide")
        for id_, problems in sorted(faulty.items()):
            print(f"  {id_}: {', '.join(sorted(problems))}")
        made_of = {path: path.read_text(encoding="utf-8") for path in _list_files(book)}
        caught: Counter[str] = Counter()
        passed: list[str] = []
        for turn in range(len(WAYS)):
            for path, text in made_of.items():
                path.write_text(text, encoding="utf-8")
            falsified = _falsify(book, turn, WANTED - caught.total() - len(passed))
            _, refused = _check(book)
            caught += Counter(kind for id_, kind in falsified.items() if id_ in refused)
            passed += [f"{kind}: {id_}" for id_, kind in falsified.items() if id_ not in refused]
        print(f"{caught.total() + len(passed)} falsified, {caught.total()} refused: {dict(caught)}")
        print(*passed, sep="\n")


def _file(book: Path, path: Path) -> None:
    url, headline, day, _, body = path.read_text(encoding="utf-8").split("\n", 4)
    document = Document(
        name=path.name, text=f"{headline}\n\n{body}", headline=headline, published=day, url=url
    )
    known = read_book(book).book or sys.exit("the book cannot be read")
    made = make_draft_file(extract_article(document, Lexicon(known)))
    planning, filing = Planning(BookFolders(book), known), Filing(BookFolders(book), known)
    step = planning.plan(path.name, made)
    for change in planning.list_changes():
        filing.change(change)
    filing.file(step, made)


def _check(book: Path, *, tell: bool = False) -> tuple[int, dict[str, set[str]]]:
    """Return the number of claims in the book, and those with errors in filled-in fields."""
    problems = Checker(Folders(book)).check().problems
    if tell:
        kinds = Counter((each.severity.value, each.id) for each in problems)
        for (severity, id_), found in kinds.most_common():
            print(f"{found} {severity}[{id_}]")
    faulty: dict[str, set[str]] = {}
    count = 0
    for path in _list_files(book):
        lines = path.read_text(encoding="utf-8").split("\n")
        starts = [(n, line[8:]) for n, line in enumerate(lines, 1) if line.startswith("  - id: ")]
        count += len(starts)
        for problem in problems:
            here = problem.at.path.endswith(path.name)
            if here and problem.severity is Severity.ERROR and problem.id not in OPEN:
                at = bisect_right(starts, problem.at.line, key=lambda start: start[0]) - 1
                faulty.setdefault(starts[at][1] if at >= 0 else path.name, set()).add(problem.id)
    for problem in problems:
        if problem.severity is Severity.ERROR and "articles" not in problem.at.path:
            faulty.setdefault(problem.at.path, set()).add(problem.id)
    return count, faulty


def _list_files(book: Path) -> list[Path]:
    return sorted((book / "data/articles").glob("*.yml"))


def _falsify(book: Path, turn: int, most: int) -> dict[str, str]:
    """Falsify up to this many complete drafts, beginning with one way; return each way by id."""
    falsified: dict[str, str] = {}
    for path in _list_files(book):
        claims = path.read_text(encoding="utf-8").split("\n  - id: ")
        for number, claim in enumerate(claims[1:], 1):
            if len(falsified) == most or not _is_complete(claim):
                continue
            for away in range(len(WAYS)):
                name, change = WAYS[(len(falsified) + turn + away) % len(WAYS)]
                if (changed := change(claim)) != claim:
                    claims[number] = changed
                    falsified[claim.split("\n", 1)[0]] = name
                    break
        path.write_text("\n  - id: ".join(claims), encoding="utf-8")
    return falsified


def _is_complete(claim: str) -> bool:
    """Whether a draft has a figure and lacks nothing, so that it is checked completely."""
    return "\n    amount:" in claim and not re.search(r"(?m)^    \w+:(?:  #.*)?$", claim)


def _replace_field(claim: str, name: str, change: Callable[[str], str]) -> str:
    return re.sub(rf"(?m)(?<=^    {name}: ).+$", lambda found: change(found[0]), claim, count=1)


def _change_digit(claim: str) -> str:
    def change(value: str) -> str:
        return _DIGIT.sub(lambda found: str((int(found[0]) + 1) % 10), value, count=1)

    return _replace_field(claim, "amount", change)


def _change_hedge(claim: str) -> str:
    def change(value: str) -> str:
        bare = value.strip("'\"")
        hedge = next((each for each in _HEDGES if bare.lower().startswith(each)), "")
        if hedge:
            return bare[len(hedge) :]
        moved = bare.startswith(("up ", "down ", "+", "-", "between"))
        return value if moved or " to " in bare else f"nearly {bare}"

    return _replace_field(claim, "amount", change)


def _change_unit(claim: str) -> str:
    def change(value: str) -> str:
        for old, new in _UNITS:
            if old in value:
                return value.replace(old, new, 1)
        return value

    return _replace_field(claim, "amount", change)


def _invert_word(claim: str) -> str:
    def change(value: str) -> str:
        for old, new in _INVERTED:
            if re.search(rf"\b{old}\b", value):
                return re.sub(rf"\b{old}\b", new, value, count=1)
        return value

    return _replace_field(claim, "quote", change)


def _change_name(claim: str) -> str:
    return _replace_field(claim, "quote", lambda value: _NAME.sub("Zenobia", value, count=1))


WAYS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("digit", _change_digit),
    ("hedge", _change_hedge),
    ("unit", _change_unit),
    ("word", _invert_word),
    ("name", _change_name),
)


def _list_arguments() -> Iterator[Path]:
    yield from (Path(each) for each in sys.argv[1:])


if __name__ == "__main__":
    help_if_asked(__doc__)
    main(next(_list_arguments(), FOLDER))
