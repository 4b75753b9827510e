"""How much of a claim file a person still types after `claimbook extract`.

    python benchmarks/extract_labour.py [--show]

The finished claim files of the invented books of `tests/books/` are the goal: each article is
drafted for its book without its claims, and what the finished file has and the draft has not is
counted, in characters of values. A sentence of `says` counts with the words that are not in the
draft's, an id not at all, since any will do. Claims that no draft is for are typed as a whole.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "generator"))

import yaml

from claimbook.extract import Document, Drafted, Lexicon, extract_article
from claimbook.model import Article, Book
from claimbook.read import read_book
from claimbook.study import study_book

BOOKS = Path(__file__).parent.parent / "tests" / "books"
_FREE = {"id", "note", "reviewed", "also_at", "topics"}
"""Fields whose values are the editor's own, or that any value will do for."""


def main(*, show: bool) -> None:
    """Print the share for each book and for all."""
    typed = total = 0
    for folder in sorted(each for each in BOOKS.iterdir() if (each / "data").is_dir()):
        book = read_book(folder).book or sys.exit(f"{folder} cannot be read")
        here = [_compare(folder, book, article, show) for article in book.articles]
        print(f"{folder.name:<10} {_rate(sum(t for t, _ in here), sum(a for _, a in here))}")
        typed += sum(t for t, _ in here)
        total += sum(a for _, a in here)
    print(f"{'all':<10} {_rate(typed, total)}")


def _rate(typed: int, total: int) -> str:
    return f"{100 * typed / total:.0f} % of {total:,} characters are typed"


def _compare(folder: Path, book: Book, article: Article, show: bool) -> tuple[int, int]:
    """The characters of an article's claims that are typed, and all of them."""
    written = yaml.load(
        (folder / "data/articles" / f"{article.slug}.yml").read_text(encoding="utf-8"),
        yaml.BaseLoader,  # noqa: S506
    )
    grounds = study_book(book).grounded[article.slug].grounds
    others = tuple(each for each in book.articles if each is not article)
    document = Document(
        name=str(article.text),
        text=book.texts[article.slug],
        headline=article.headline,
        published=article.published.isoformat(),
        outlet=article.outlet,
    )
    made = extract_article(document, Lexicon(replace(book, articles=others)))
    drafts = list(made.drafted)
    typed = total = 0
    for claim in written["claims"]:
        spans = grounds[claim["id"]].used or grounds[claim["id"]].positions
        starts = {span.start for span in spans}
        hit = next((d for d in drafts if d.pick.span.start in starts), None)
        if hit:
            drafts.remove(hit)
        for name, value in claim.items():
            if name not in _FREE:
                words = yaml.safe_dump(value, default_flow_style=True).split("\n")[0]
                mine = list(_list_typed(name, words, value, hit))
                total += len(words)
                typed += sum(map(len, mine))
                if mine and show:
                    print(f"  {claim['id']} {name}: {' '.join(mine)}")
    if show:
        print(*(f"  not needed: {d.draft.text('quote')}" for d in drafts), sep="\n")
    return typed, total


def _list_typed(name: str, words: str, value: object, hit: Drafted | None) -> Iterator[str]:
    """Yield the words of a value that the draft has not."""
    drafted = hit.draft.get(name) if hit else ""
    if name == "quote" and hit and str(value) not in hit.draft.text("quote"):
        drafted = value  # the draft has verified words around the figure, which will do
    if name == "amount" and hit:
        drafted = value  # that it is right is measured by extract.py
    if not isinstance(drafted, str):
        drafted = yaml.safe_dump(dict(drafted) if isinstance(drafted, dict) else list(drafted))
    if name == "says":
        one, other = str(drafted).lower().split(), str(value).lower().split()
        for code, _, _, start, end in SequenceMatcher(a=one, b=other).get_opcodes():
            if code in {"insert", "replace"}:
                yield from other[start:end]
    elif str(value) not in str(drafted):
        yield words


if __name__ == "__main__":
    main(show="--show" in sys.argv)
