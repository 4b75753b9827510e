"""Write a briefing of many invented articles, as skewed as real ones and the same each time.

A few entities, metrics and outlets have most of the claims (Zipf's law), every text is held, and
one claim in twenty gives a false figure.

    python benchmarks/large_book.py FOLDER ARTICLES
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, product
from pathlib import Path
from random import Random
from typing import Any

import yaml
from helping import help_if_asked

from claimbook.sentences.style import own

ROOT = Path(__file__).resolve().parents[1]
CLAIMS = 15
"""The number of claims in an article."""
SLIPS = 0.05
"""The share of claims whose figure is not the true one."""
ROUNDED = 0.15
"""The share of claims whose figure is rounded and hedged."""
QUOTED = 0.2
"""The share of claims that the article attributes to somebody."""
FIRST_DAY, DAYS = date(2015, 1, 1), 3650
_OUTLETS = 60
_PLACES = "Arden Bexley Corvo Dunmore Elster Farrow Galen Harrow Istria Jarrow Kelso Lindel".split()
_TRADES = "Foods Steel Energy Motors Air Bank Rail Paper Glass Cement Ports Telecom Water".split()
_NAMES = "Ada Ben Cleo Dov Esra Finn Gita Hugo Ines Jon Kaya Leo".split()
_PAPERS = "Courier Post Tribune Herald Observer Echo Gazette Mail Record Chronicle".split()
_TOPICS = "energy trade transport finance labour climate food housing".split()


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that is measured, and how articles write its figures."""

    name: str
    dimension: str
    form: str
    """The figure as written, with a place for its number."""
    least: int
    most: int
    measure: str = "flow"


_KINDS = (
    Measure("Revenue", "money", "{} billion dollars", 100, 9000),
    Measure("Net profit", "money", "{} million dollars", 100, 9000),
    Measure("Employees", "count", "{} people", 2000, 400000, "stock"),
    Measure("Market share", "share", "{}%", 20, 600, "stock"),
    Measure("Market value", "money", "{} billion dollars", 100, 90000, "stock"),
    Measure("Investment", "money", "{} million euros", 100, 9000),
    Measure("Power use", "GWh", "{} GWh", 100, 9000),
    Measure("Debt", "money", "{} billion yuan", 100, 9000, "stock"),
)
_BRANCHES = ("", " at home", " abroad", " of the retail arm", " of the service arm")


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure as an article gives it."""

    about: str
    metric: str
    period: str
    amount: str
    says: str
    kind: str
    speaker: str | None


def write_large_book(folder: Path, articles: int) -> Path:
    """Write a book of this many articles, each with fifteen claims, into a new folder."""
    (folder / "data" / "articles").mkdir(parents=True)
    (folder / "seeds").mkdir()
    (folder / "docs").mkdir()
    home = "---\nhide: [navigation, toc]\n---\n\n# Briefing\n\n<!-- claimbook: briefing -->\n"
    (folder / "docs" / "index.md").write_text(home, encoding="utf-8")
    _write_settings(folder)
    for name, content in make_vocabulary(articles).items():
        _write(folder / "data" / f"{name}.yml", content)
    for slug, article, text in make_articles(articles):
        _write(folder / "data" / "articles" / f"{slug}.yml", article)
        (folder / "seeds" / f"{slug}.txt").write_text(text, encoding="utf-8")
    return folder


def _write_settings(folder: Path) -> None:
    """Write the settings of this briefing without its hand-written pages."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    path = folder / "mkdocs.yml"
    before, method, after = path.read_text(encoding="utf-8").partition("  - Method:\n")
    pages, plugins, rest = after.partition("\nplugins:")
    checks = "  - Checks: checks/index.md\n" if method and "checks/index.md" in pages else ""
    kept = (line for line in before.splitlines(keepends=True) if not _leads_to_written(line))
    path.write_text(f"{''.join(kept)}{checks}{plugins}{rest}", encoding="utf-8")


def _leads_to_written(line: str) -> bool:
    """Whether a line of the navigation leads to a hand-written page that the book lacks."""
    _, colon, page = line.strip().rpartition(": ")
    return bool(colon) and page.endswith("/index.md") and (ROOT / "docs" / page).is_file()


def make_vocabulary(articles: int) -> dict[str, dict[str, Any]]:
    """Return the files of the vocabulary, by name."""
    entities = list_entities(articles)
    people = {
        f"head-of-{id_}": {
            "name": f"{_NAMES[n % len(_NAMES)]} {_PLACES[(n * 5 + 3) % len(_PLACES)]}son {n}",
            "kind": "person",
            "role": f"{own(name)} chief executive",
            "speaks_for": id_,
        }
        for n, (id_, name) in enumerate(entities.items())
    }
    return {
        "book": {"title": "A large briefing", "language": "en", "currency": "USD"},
        "entities": {id_: {"name": n, "kind": "company"} for id_, n in entities.items()} | people,
        "metrics": {
            id_: {
                "name": measure.name,
                "definition": f"What companies report as their {measure.name.lower()}.",
                "dimension": measure.dimension,
                "measure": measure.measure,
                "weight": 1 + (number * 7) % 9,
            }
            for number, (id_, measure) in enumerate(list_measures().items())
        },
        "outlets": {f"outlet-{n}": {"name": _name_outlet(n)} for n in range(_OUTLETS)},
        "topics": {name: {"name": name.capitalize()} for name in _TOPICS},
    }


def list_entities(articles: int) -> dict[str, str]:
    """Return the companies for this many articles, by id: one for every four articles."""
    names = (f"{place} {trade}" for trade, place in product(_TRADES, _PLACES))
    wanted = max(20, articles // 4)
    listed = [name for name, _ in zip(names, range(wanted), strict=False)]
    listed += [f"{listed[n % len(listed)]} {n}" for n in range(len(listed), wanted)]
    return {_slug(name): name for name in listed}


def list_measures() -> dict[str, Measure]:
    """Return what is measured, by id, the most common first."""
    measures = (
        Measure(f"{m.name}{branch}", m.dimension, m.form, m.least, m.most, m.measure)
        for branch, m in product(_BRANCHES, _KINDS)
    )
    return {_slug(measure.name): measure for measure in measures}


def make_articles(count: int, claims: int = CLAIMS) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Yield the slug, the fields and the text of each article."""
    world = _World(count)
    for number in range(count):
        draw = Random(f"article {number}")  # noqa: S311
        slug = f"article-{number:05}"
        day = FIRST_DAY + timedelta(days=number * DAYS // count)
        facts = tuple(world.draw_facts(draw, day, claims))
        headline = f"Special report: {facts[0].says[:-1]}"
        yield slug, _make_article(draw, slug, day, headline, facts), _write_text(headline, facts)


class _World:
    """What there is to write about, and what is true."""

    def __init__(self, articles: int) -> None:
        self._entities = list_entities(articles)
        self._measures = list_measures()

    def draw_facts(self, draw: Random, day: date, count: int) -> Iterator[Fact]:
        """Draw different facts for an article of one day."""
        drawn: set[tuple[str, str, str]] = set()
        while len(drawn) < count:
            subject = (
                _draw_early(draw, list(self._entities)),
                _draw_early(draw, list(self._measures)),
                _draw_period(draw, day),
            )
            if subject not in drawn:
                drawn.add(subject)
                yield self._make_fact(draw, day, *subject)

    def _make_fact(self, draw: Random, day: date, about: str, metric: str, period: str) -> Fact:
        measure = self._measures[metric]
        true = Random(f"{about} {metric} {period}")  # noqa: S311
        number = true.randint(measure.least, measure.most)
        if draw.random() < SLIPS:
            number = draw.choice((number * 10, number + number // 3 + 1, max(1, number // 10)))
        amount = _write_amount(draw, measure, number)
        coming = period > str(day.year)
        verb = "will come to" if coming else "came to"
        name = self._entities[about]
        says = f"{name} says its {measure.name.lower()} {verb} {amount} in {_say(period)}."
        speaker = f"head-of-{about}" if draw.random() < QUOTED else None
        kind = "forecast" if coming else "fact"
        return Fact(about, metric, period, amount, says, kind, speaker)


def _write_amount(draw: Random, measure: Measure, number: int) -> str:
    """Return the figure to a tenth, or rounded to two digits with a hedge."""
    tenths = measure.dimension != "count"
    value = number / 10 if tenths else number
    if draw.random() < ROUNDED:
        rounded = float(f"{value:.1e}")
        return f"about {measure.form.format(f'{rounded:,.10g}')}"
    return measure.form.format(f"{value:,.1f}" if tenths else f"{value:,}")


def _draw_early(draw: Random, ids: Sequence[str]) -> str:
    """Return one of the ids.

    The chance of each falls with its place in the list, by Zipf's law.
    """
    return draw.choices(ids, cum_weights=_zipf(len(ids)))[0]


_weights: dict[int, list[float]] = {}


def _zipf(count: int) -> list[float]:
    if count not in _weights:
        _weights[count] = list(accumulate(1 / rank for rank in range(1, count + 1)))
    return _weights[count]


def _draw_period(draw: Random, day: date) -> str:
    """Draw mostly the last quarter or year before the article, sometimes the year after."""
    chance = draw.random()
    if chance < 0.5:
        last = day - timedelta(days=91)
        return f"{last.year}-Q{(last.month + 2) // 3}"
    return str(day.year - 1) if chance < 0.85 else str(day.year + 1)


def _say(period: str) -> str:
    year, _, quarter = period.partition("-Q")
    names = {"1": "first", "2": "second", "3": "third", "4": "fourth"}
    return f"the {names[quarter]} quarter of {year}" if quarter else year


def _make_article(
    draw: Random, slug: str, day: date, headline: str, facts: Sequence[Fact]
) -> dict[str, Any]:
    outlet = _draw_early(draw, [f"outlet-{n}" for n in range(_OUTLETS)])
    return {
        "headline": headline,
        "outlet": outlet,
        "url": f"https://{outlet}.example/{slug}",
        "written_by": "person",
        "published": day.isoformat(),
        "text": f"{slug}.txt",
        "republish": "full",
        "topics": sorted({_draw_early(draw, _TOPICS) for _ in range(2)}),
        "claims": [
            _make_claim(slug, number, fact, headline if number == 0 else None)
            for number, fact in enumerate(facts)
        ],
    }


def _make_claim(slug: str, number: int, fact: Fact, headline: str | None) -> dict[str, Any]:
    claim: dict[str, Any] = {
        "id": f"{slug}-{number}",
        "says": fact.says,
        "quote": _write_quote(fact),
        "about": fact.about,
        "metric": fact.metric,
        "kind": fact.kind,
        "amount": fact.amount,
        "period": fact.period,
    }
    if headline:
        claim["also_at"] = [headline.partition(": ")[2]]
    if fact.speaker:
        claim["speaker"] = fact.speaker
    return claim


def _write_quote(fact: Fact) -> str:
    return fact.says[:-1].replace(" says its ", ", whose ", 1)


def _write_text(headline: str, facts: Sequence[Fact]) -> str:
    """Return the text: a sentence for each fact, with sentences without claims between them."""
    paragraphs = [headline]
    for number, fact in enumerate(facts):
        told = " Its chief executive told reporters so." if fact.speaker else ""
        more = " Analysts had expected about a tenth more." if number == 4 else ""
        paragraphs.append(
            f"The paper has looked at {_write_quote(fact)}, after months of rumours in the trade."
            f"{told}{more} Nobody who was asked would say what comes next, and those who know keep "
            "it to themselves."
        )
    return "\n\n".join(paragraphs) + "\n"


def _name_outlet(number: int) -> str:
    return f"{_PLACES[number % len(_PLACES)]} {_PAPERS[number * 3 % len(_PAPERS)]}"


def _slug(name: str) -> str:
    return "-".join(name.lower().split())


def _write(path: Path, content: object) -> None:
    text = yaml.dump(content, Dumper=yaml.CSafeDumper, sort_keys=False, width=1000)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    help_if_asked(__doc__)
    write_large_book(Path(sys.argv[1]), int(sys.argv[2]))
