"""Measure how much of a claim file a person still types after `claimbook extract`.

    python benchmarks/extract_labour.py [--show]

The goal is the complete finished claim files of the invented books in `tests/books/`. Each article
is drafted for its book without the article. The measure counts the characters of `field: value` for
each field that the draft lacks, has with another value or leaves to decide, and whatever the
command line must add to the text. Three things are free: ids, since any will do; the words of a
quote that the draft has among others, since deleting is not typing; and further comments and
defaults of the draft. For `says`, only words that the draft's lacks are counted, with their spaces.
A claim without a draft counts in full.

A second rate is for `claimbook review`, where one key chooses a candidate or confirms a marked
value. A third counts these values as if they were typed in full.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "generator"))

import yaml
from helping import help_if_asked

from claimbook.drafts import list_candidates
from claimbook.extract import (
    Drafted,
    Given,
    Lexicon,
    Source,
    extract_article,
    make_draft_file,
    read_source,
    write_article,
)
from claimbook.model import Article, Book
from claimbook.read import read_book
from claimbook.study import study_book

BOOKS = Path(__file__).parent.parent / "tests" / "books"
_KEY = 1
"""What a choice costs in `claimbook review`."""


@dataclass(frozen=True, slots=True)
class Typed:
    """One field of a finished file."""

    where: str
    written: int
    """Its characters in the finished file."""
    typed: str
    """The part that a person types; empty if the draft has it."""
    chosen: bool = False
    """Whether the draft names it as a candidate."""
    marked: bool = False
    """Whether the draft has it with a mark that asks for confirmation."""

    @property
    def keys(self) -> int:
        """How many keys it takes in `claimbook review`."""
        return _KEY if self.chosen or self.marked else len(self.typed)

    @property
    def doubted(self) -> int:
        """How many characters are typed if no marked value is accepted."""
        return self.written if self.marked else len(self.typed)


def main(*, show: bool) -> None:
    """Print the share for each book and for all."""
    everything: list[Typed] = []
    for folder in sorted(each for each in BOOKS.iterdir() if (each / "data").is_dir()):
        book = read_book(folder).book or sys.exit(f"{folder} cannot be read")
        here = [each for article in book.articles for each in _compare(folder, book, article, show)]
        print(f"{folder.name:<10} {_rate(here)}")
        everything += here
    print(f"{'all':<10} {_rate(everything)}")


def _rate(fields: list[Typed]) -> str:
    total = sum(each.written for each in fields)
    typed, keys = sum(len(each.typed) for each in fields), sum(each.keys for each in fields)
    return (
        f"{100 * typed / total:.1f} % of {total:,} characters are typed, "
        f"{100 * keys / total:.1f} % with `claimbook review`, "
        f"{100 * sum(each.doubted for each in fields) / total:.1f} % if marked values are typed"
    )


def _compare(folder: Path, book: Book, article: Article, show: bool) -> list[Typed]:
    """Return each field of an article's finished file, with the part that is typed."""
    written = _load((folder / "data/articles" / f"{article.slug}.yml").read_text(encoding="utf-8"))
    grounds = study_book(book).grounded[article.slug].grounds
    others = tuple(each for each in book.articles if each is not article)
    given = Given(article.published.isoformat(), article.outlet)
    document = read_source(Source(str(article.text), book.texts[article.slug].encode()), given)
    made = extract_article(
        replace(document, held_as=str(article.text)), Lexicon(replace(book, articles=others))
    )
    head = _load(write_article(make_draft_file(made), str(article.text), {}))
    said = ("published", "outlet")  # on the command line
    fields = [
        Typed(name, len(_line(name, value)), str(value) if name in said else "")
        if head.get(name) == value
        else Typed(name, len(_line(name, value)), _line(name, value))
        for name, value in written.items()
        if name not in {"claims", "note"}
    ]
    drafts = list(made.drafted)
    for claim in written["claims"]:
        spans = grounds[claim["id"]].used or grounds[claim["id"]].positions
        starts = {span.start for span in spans}
        hits = [d for d in drafts if d.pick.span.start in starts]
        ways = [list(_compare_claim(claim, hit)) for hit in hits] or [
            list(_compare_claim(claim, None))
        ]
        best = min(ways, key=lambda way: sum(len(each.typed) for each in way))
        if hits:
            drafts.remove(hits[ways.index(best)])
        fields += best
    if show:
        print(
            *(f"  {f.where}: {f.typed}{' (chosen)' * f.chosen}" for f in fields if f.typed),
            sep="\n",
        )
        print(*(f"  not needed: {d.draft.text('quote')}" for d in drafts), sep="\n")
    return fields


def _compare_claim(claim: Mapping[str, Any], hit: Drafted | None) -> Iterator[Typed]:
    for name, value in claim.items():
        if name == "id":
            continue
        field = next((f for f in hit.draft.fields if f.name == name), None) if hit else None
        drafted = _as_plain(field.value) if field else ""
        size = len(_line(name, value))
        where = f"{claim['id']} {name}"
        if name in {"says", "quote"} and drafted:
            yield Typed(where, size, " ".join(_list_new_words(str(drafted), str(value))))
        elif drafted == value:
            yield Typed(where, size, "", marked=bool(field and field.decide))
        else:
            chosen = field is not None and str(value) in list_candidates(field.decide)
            yield Typed(where, size, _line(name, value), chosen)


def _list_new_words(drafted: str, wanted: str) -> Iterator[str]:
    one, other = drafted.split(), wanted.split()
    for code, _, _, start, end in SequenceMatcher(a=one, b=other).get_opcodes():
        if code in {"insert", "replace"}:
            yield from other[start:end]


def _line(name: str, value: object) -> str:
    """Return the field as its finished file has it."""
    words = yaml.safe_dump(value, default_flow_style=True, width=10_000, allow_unicode=True)
    return f"{name}: {words.split(chr(10))[0]}"


def _as_plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, tuple) else value


def _load(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506


if __name__ == "__main__":
    help_if_asked(__doc__)
    main(show="--show" in sys.argv)
