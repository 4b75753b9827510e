"""Measure how well saved web pages are read: headline, author, day, outlet, language and text.

    python benchmarks/extract_reading.py [--show] FOLDER…

Each FOLDER has saved pages and `gold.json`, which maps their file names to what a person reads in
them. Every field is optional: `url`, `headline`, `author` (names with commas between them),
`published`, `outlet`, `language`, `text`, and lists of words that the text must have (`with`) and
must not have (`without`). With `--show`, each difference is printed.

    {"coast.html": {"headline": "Coast Air grows", "author": "Anna Holm, Bo Lind",
                    "published": "2025-05-14", "with": ["carried 4.2 million"]}}

Test suites of programs that read articles have pages and what is to be read in them:
github.com/scrapinghub/article-extraction-benchmark, flairNLP/fundus, mozilla/readability,
postlight/parser, adbar/trafilatura and adbar/htmldate.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "generator"))

from helping import help_if_asked

from claimbook.extract import Document, Lexicon, extract_article
from claimbook.extract.reading.page import read
from claimbook.extract.reading.source import Found, Source, UnreadError
from claimbook.model import Book, Settings

_WORDS = re.compile(r"\w+")
_SENTENCE = re.compile(r"(?<=[.!?])[\"'”’»)]*\s+(?=[\"'“‘«(]?[A-ZÀ-Þ\d])")
_FIGURE = re.compile(r"\d")
_LOCAL = timedelta(hours=22)
"""How far a moment on a local day may be from noon UTC."""
_SHINGLE = 4
_JOINING = frozenset("and by e et med og och und von y".split())
"""Optional words between or before names."""
_FEWEST = 5
"""The fewest words of a sentence that counts."""


def main(folders: list[Path], *, show: bool) -> None:
    """Print the rates for all pages of these folders, and the differences."""
    counts: Counter[tuple[str, str]] = Counter()
    for folder in folders:
        for name, gold in json.loads((folder / "gold.json").read_text(encoding="utf-8")).items():
            source = Source(name, (folder / name).read_bytes(), url=gold.get("url", ""))
            for field, outcome, number, words in _measure(source, gold):
                counts[field, outcome] += number
                if show and words:
                    print(f"{name}: {field} {outcome}: {words}")
    for field in dict.fromkeys(field for field, _ in counts):
        outcomes = {outcome: n for (each, outcome), n in counts.items() if each == field}
        total = sum(outcomes.values())
        rates = (f"{outcome} {100 * n / total:.1f} %" for outcome, n in sorted(outcomes.items()))
        print(f"{field:<10} of {total:<7} {'  '.join(rates)}")


def _measure(source: Source, gold: dict[str, Any]) -> Iterator[tuple[str, str, int, str]]:
    """Yield each field of a page with its outcome, how often that counts, and the difference."""
    try:
        found = read(source)
    except UnreadError as error:
        yield "pages", "refused", 1, str(error)
        return
    yield "pages", "read", 1, ""
    for field, judge in _JUDGES.items():
        if wanted := gold.get(field):
            got = getattr(found, field)
            outcome = judge(got, wanted) if got else "missing"
            if field == "author" and not got and _fold(wanted) == _fold(found.outlet):
                outcome = "only the outlet"
            differs = "" if outcome == "right" else f"{wanted!r}, read {got!r}"
            yield field, outcome, 1, differs
    yield from _measure_text(found, gold)


def _judge_headline(got: str, wanted: str) -> str:
    one, other = _fold(got), _fold(wanted)
    if one == other:
        return "right"
    return "in part" if f" {one} " in f" {other} " or f" {other} " in f" {one} " else "wrong"


def _judge_author(got: str, wanted: str) -> str:
    one, other = (set(_fold(each).split()) - _JOINING for each in (got, wanted))
    if one == other:
        return "right"
    return "in part" if one & other else "wrong"


def _judge_day(got: str, wanted: str) -> str:
    """Whether the day is the same, or the moment, whose day depends on the time zone."""
    if got[:10] == wanted[:10]:
        return "right"
    try:
        one, other = datetime.fromisoformat(got), datetime.fromisoformat(wanted)
    except ValueError:
        return "wrong"
    if one.tzinfo and other.tzinfo:
        return "right" if one == other else "wrong"
    noon = one.replace(hour=12, tzinfo=UTC)
    near = other.tzinfo is not None and abs(other - noon) <= _LOCAL
    return "right" if near and len(got) <= len("2020-01-01") else "wrong"


def _judge_language(got: str, wanted: str) -> str:
    return "right" if got[:2] == wanted[:2].lower() else "wrong"


_JUDGES = {
    "headline": _judge_headline,
    "author": _judge_author,
    "published": _judge_day,
    "outlet": _judge_headline,
    "language": _judge_language,
}


def _measure_text(found: Found, gold: dict[str, Any]) -> Iterator[tuple[str, str, int, str]]:
    _, _, body = found.text.partition("\n")
    held = f" {_fold(found.text)} "
    for words in gold.get("with", ()):
        there = _fold(words) in held
        yield "with", "kept" if there else "lost", 1, "" if there else words
    for words in gold.get("without", ()):
        there = f" {_fold(words)} " in f" {_fold(body)} "
        yield "without", "in the text" if there else "left out", 1, words if there else ""
    if not (wanted := gold.get("text")):
        return
    one, other = _list_shingles(body), _list_shingles(wanted)
    shared = (one & other).total()
    yield "words", "kept", shared, ""
    yield "words", "lost", (other - one).total(), ""
    yield "text", "of the article", shared, ""
    yield "text", "furniture", (one - other).total(), ""
    for sentence in _list_figured(wanted):
        there = _fold(sentence) in held
        yield "figured", "kept" if there else "lost", 1, "" if there else sentence
    own = f" {_fold(wanted)} {_fold(gold.get('headline', found.headline))} "
    for quote in _list_drafted(found):
        there = _fold(quote) in own
        yield "drafts", "of the article" if there else "furniture", 1, "" if there else quote


def _list_figured(text: str) -> Iterator[str]:
    """Yield the sentences of a text that have a figure."""
    for line in text.split("\n"):
        for sentence in _SENTENCE.split(line):
            if _FIGURE.search(sentence) and len(sentence.split()) >= _FEWEST:
                yield sentence


def _list_drafted(found: Found) -> Iterator[str]:
    """Yield the quotes of the claims that are drafted from a page."""
    document = Document(
        name="page",
        text=f"{found.text}\n",
        headline=found.headline or "?",
        published=found.published or "2020-01-01",
        language=found.language,
    )
    made = extract_article(document, Lexicon(Book(Settings(title="A book"))))
    yield from (each.draft.text("quote") for each in made.drafted)


def _list_shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _fold(text).split()
    return Counter(tuple(words[n : n + _SHINGLE]) for n in range(len(words) - _SHINGLE + 1))


def _fold(text: str) -> str:
    """Return only the words of a text: punctuation, spaces and case may differ."""
    return " ".join(_WORDS.findall(text.casefold()))


if __name__ == "__main__":
    help_if_asked(__doc__)
    named = [Path(each) for each in sys.argv[1:] if each != "--show"]
    main(named, show="--show" in sys.argv) if named else sys.exit(__doc__)
