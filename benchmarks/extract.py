"""Measure how good drafts are: their figures, entities, speakers, periods and kinds.

    python benchmarks/extract.py [--show] [FOLDER]

Compares the briefing's own first article with its finished claim file, then forty articles in
FOLDER with the labels in `extract.yml`. The default is `wikinews` in the folder in
CLAIMBOOK_BENCHMARKS, or else in `../shared/benchmarks`. The pages labelled in `extract_pages.yml`
are measured if CLAIMBOOK_PAGES names a copy of their set. The book contains nothing about any of
them. With `--show`, each difference is printed. Statements without a figure are counted by
themselves, if they are drafted.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).parent.parent / "generator"))

from helping import help_if_asked

from claimbook.extract import Document, DraftArticle, Drafted, Lexicon, extract_article
from claimbook.grounding import Ground, same_amount
from claimbook.model import Book, Claim, Settings
from claimbook.quantity import (
    Span,
    UnreadableAmountError,
    UnreadablePeriodError,
    read_amount,
    read_period,
)
from claimbook.read import read_book
from claimbook.study import study_book

ROOT = Path(__file__).parent.parent
FOLDER = Path(os.environ.get("CLAIMBOOK_BENCHMARKS", "../shared/benchmarks")) / "wikinews"
LABELS = Path(__file__).with_suffix(".yml")
PAGES = Path(__file__).with_name("extract_pages.yml")
PAGES_FOLDER = os.environ.get("CLAIMBOOK_PAGES", "")
"""A copy of github.com/scrapinghub/article-extraction-benchmark."""
SEED = "alibaba-ai-investment-target"
_OPEN = "?"
_FIELDS = ("speaker", "period", "entity", "kind")
_OF_STATEMENTS = ("speaker", "entity", "kind")


def main(folder: Path, *, show: bool) -> None:
    """Print the rates and the differences."""
    differences: list[str] = []
    _measure_seed(differences)
    _measure(_read_articles(folder), differences)
    if PAGES_FOLDER:
        print("pages")
        _measure(_read_pages(Path(PAGES_FOLDER)), differences)
    if show:
        print(*differences, sep="\n")


def _measure(labelled: Iterator[tuple[str, str, dict[str, Any]]], differences: list[str]) -> None:
    """Print the rates of some articles."""
    counts: Counter[str] = Counter()
    for name, text, labels in labelled:
        if hashlib.sha256(text.encode()).hexdigest() != labels["sha256"]:
            sys.exit(f"{name} is another text than the labelled one")
        for kind, words in _compare(text, labels):
            counts[kind] += 1
            if words:
                differences.append(f"{name[:2]} {kind}: {words}")
    found, missed, false = (counts[kind] for kind in ("found", "missed", "false"))
    print(f"figures    precision {_rate(found, false)}  recall {_rate(found, missed)}")
    for field in _FIELDS:
        right, wrong, left = (counts[f"{field}{end}"] for end in ("", " differs", " left open"))
        filled = _rate(right, wrong)
        print(f"{field:<10} {_rate(right, wrong + left)}, {left} left open; {filled} filled in")
    if counts["statement"]:
        print(f"{counts['statement']} statements without a figure")
        for field in _OF_STATEMENTS:
            right, wrong, left, silent = (
                counts[f"stated {field}{end}"] for end in ("", " differs", " left open", " silent")
            )
            rate = _rate(right, wrong + left)
            print(f"  {field:<8} {rate}, {left} left open; {silent} wrong without a mark")


def _read_articles(folder: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield the name, the text and the labels of each article."""
    for name, labels in yaml.safe_load(LABELS.read_text(encoding="utf-8")).items():
        yield name, (folder / name).read_bytes().decode("utf-8"), labels


def _read_pages(folder: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield the same for each web page, as an article."""
    gold = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for name, labels in yaml.safe_load(PAGES.read_text(encoding="utf-8")).items():
        page = gold[name]
        head = (page["url"], labels["headline"], labels["published"], "")
        yield name, "\n".join([*head, page["articleBody"]]), labels


def _rate(right: int, wrong: int) -> str:
    return f"{100 * right / max(1, right + wrong):.1f} % of {right + wrong}"


def _measure_seed(differences: list[str]) -> None:
    """Count the finished claims whose figure has a draft, and the drafts without a claim."""
    book = read_book(ROOT).book or sys.exit("the briefing cannot be read")
    article, text = book.article[SEED], book.texts[SEED]
    grounds = study_book(book).grounded[SEED].grounds
    without = Book(
        book.settings, (), book.entities, book.metrics, book.outlets, book.topics, texts={}
    )
    document = Document(
        name=str(article.text),
        text=text,
        headline=article.headline,
        published=article.published.isoformat(),
        outlet=article.outlet,
    )
    made = extract_article(document, Lexicon(without))
    wanted = [claim for claim in article.claims if claim.amount]
    lacking = [c.id for c in wanted if not any(_is_draft_of(c, grounds, d) for d in made.drafted)]
    differences += [f"seed missed: {id_}" for id_ in lacking]
    spans = [span for ground in grounds.values() for span in ground.positions]
    false = [d for d in made.drafted if not any(_touches(d.pick.span, span) for span in spans)]
    differences += [f"seed no claim: {d.draft.text('quote')}" for d in false]
    print(
        f"seed       {len(wanted) - len(lacking)} of {len(wanted)} figures drafted; "
        f"{len(false)} of {len(made.drafted)} drafts are no claims"
    )


def _touches(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_draft_of(claim: Claim, grounds: Mapping[str, Ground], drafted: Drafted) -> bool:
    """Whether a draft has a claim's figure from the same place, including its hedge."""
    used = {(m.start, m.end) for m in grounds[claim.id].used}
    at = drafted.pick.span
    return (at.start, at.end) in used and _has_amount(
        drafted, claim.amount, claim.change is not None
    )


def _has_amount(drafted: Drafted, amount: Any, change: bool) -> bool:
    try:
        read = read_amount(drafted.draft.text("amount"))
    except UnreadableAmountError:
        return False
    return same_amount(amount, read, change=change) or same_amount(amount, read, change=False)


def _compare(text: str, labels: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the outcome for each labelled claim, with the differences in words."""
    made = make_draft(text)
    yield from (("refused", f"{each.words}: {each.reason}") for each in made.refused)
    drafts = [each for each in made.drafted if each.pick.mention]
    offset = text.index(text.split("\n", 4)[4])
    moved = len(text.split("\n", 4)[1]) + 2 - offset
    for label in labels["claims"]:
        start, end = _move(text, label["start"], moved), _move(text, label["end"], moved)
        hit = next((d for d in drafts if d.pick.span.start < end and start < d.pick.span.end), None)
        words = text[label["start"] : label["end"]]
        if hit is None:
            yield ("found", "") if _is_twin(made, start) else ("missed", words)
            continue
        drafts.remove(hit)
        yield "found", ""
        yield from _judge(made, hit, label, words)
    for label in labels.get("statements", ()):
        start, end = _move(text, label["start"], moved), _move(text, label["end"], moved)
        yield from _judge_statement(made, Span(start, end), label)
    either = [(_move(text, a, moved), _move(text, b, moved)) for a, b in labels["either"]]
    for draft in drafts:
        if not any(a <= draft.pick.span.start < b for a, b in either):
            yield "false", draft.draft.text("quote")


def _is_twin(made: DraftArticle, start: int) -> bool:
    """Whether the figure at a place in the document belongs to a claim as another place of it."""
    text = made.document.text
    quotes = (q for each in made.drafted for q in each.draft.get("also_at") or ())
    places = ((found, found + len(q)) for q in map(str, quotes) if (found := text.find(q)) >= 0)
    return any(first <= start < last for first, last in places)


def make_draft(text: str) -> DraftArticle:
    """Return the draft of an article of the collection, for an empty book."""
    url, headline, day, _, body = text.split("\n", 4)
    text = "\n".join((headline, "", body.removesuffix("\n"), ""))  # documents end with a new line
    document = Document(name="article", text=text, headline=headline, published=day, url=url)
    return extract_article(document, Lexicon(Book(Settings(title="A book"))))


def _move(text: str, at: int, moved: int) -> int:
    """Convert a place in the file to one in the document, whose head has other lines."""
    first = len(text.split("\n", 1)[0]) + 1
    return at - first if at < first + len(text.split("\n", 2)[1]) + 1 else at + moved


def _judge(
    made: DraftArticle, hit: Drafted, label: dict[str, Any], words: str
) -> Iterator[tuple[str, str]]:
    drafted = {
        "entity": _name_entity(made, hit),
        "kind": hit.draft.text("kind"),
        "period": _read_days(made, hit),
        "speaker": _name_speaker(made, hit),
    }
    wanted = {
        "entity": label["about"],
        "kind": label["kind"],
        "period": [label["period"]],
        "speaker": label["by"],
    }
    for field in _FIELDS:
        if wanted[field] == [_OPEN]:
            continue
        right = any(_is_same(drafted[field], each, field) for each in wanted[field])
        said = f"“{words}” is {wanted[field]}, drafted {drafted[field]}"
        told = f"{said}: {hit.draft.text('quote')}"
        outcome = "left open" if _is_open(hit, field) else "differs"
        yield (field, "") if right else (f"{field} {outcome}", told)


def _judge_statement(
    made: DraftArticle, span: Span, label: dict[str, Any]
) -> Iterator[tuple[str, str]]:
    """Yield the outcome for a labelled statement; nothing if it is not drafted."""
    stated = (each for each in made.drafted if each.pick.mention is None)
    hit = next((each for each in stated if _touches(each.pick.span, span)), None)
    if hit is None:
        return
    yield "statement", ""
    label = {"period": _OPEN, **label}
    for outcome, told in _judge(made, hit, label, hit.draft.text("quote")[:30]):
        field, _, end = outcome.partition(" ")
        if field == "period":
            continue
        yield f"stated {outcome}", told
        name = "about" if field == "entity" else field
        if end == "differs" and not any(f.name == name and f.decide for f in hit.draft.fields):
            yield f"stated {field} silent", ""


def _is_open(hit: Drafted, field: str) -> bool:
    """Whether a field has a mark instead of a value."""
    name = "about" if field == "entity" else field
    return any(f.name == name and f.decide and not f.value for f in hit.draft.fields)


def _is_same(drafted: str | None, wanted: str | None, field: str) -> bool:
    if not drafted or not wanted or field in {"kind", "period"}:
        return (drafted or None) == wanted
    one, other = drafted.casefold().removeprefix("the "), wanted.casefold().removeprefix("the ")
    return one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ")


def _name_entity(made: DraftArticle, hit: Drafted) -> str:
    id_ = hit.draft.text("about")
    proposal = made.proposals.entities.get(id_)
    return proposal.fields["name"] if proposal else id_


def _name_speaker(made: DraftArticle, hit: Drafted) -> str | None:
    speaker = hit.draft.get("speaker") or hit.draft.get("source")
    if isinstance(speaker, str):
        proposal = made.proposals.entities.get(speaker)
        return proposal.fields["name"] if proposal else speaker or None
    return dict(speaker)["name"]  # type: ignore[arg-type]


def _read_days(made: DraftArticle, hit: Drafted) -> str | None:
    written = hit.draft.text("period")
    if not written:
        return None
    try:
        period = read_period(written, None, made.document.day)
    except UnreadablePeriodError:
        return written
    first, last = str(period.start)[:10], str(period.end)[:10]
    return f"{first}/{last}" if (len(first) == len(last) == 10) else written


if __name__ == "__main__":
    help_if_asked(__doc__)
    named = [each for each in sys.argv[1:] if each != "--show"]
    main(Path(named[0]) if named else FOLDER, show="--show" in sys.argv)
