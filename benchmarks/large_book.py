"""A briefing of many invented articles, the same each time."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path
from random import Random

import yaml
from running import ROOT

CLAIMS = 4
ENTITIES, METRICS, OUTLETS = 100, 20, 40
FIRST_DAY = date(2022, 1, 1)


def write_large_book(folder: Path, articles: int) -> Path:
    """Write a book of so many articles, each with four claims, into a new folder.

    What is said of an entity's metric in a year is nearly always the same.
    """
    (folder / "data" / "articles").mkdir(parents=True)
    (folder / "seeds").mkdir()
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    _write(folder / "data" / "book.yml", {"title": "A large briefing"})
    _write(
        folder / "data" / "entities.yml",
        {f"entity-{n}": {"name": f"Company {n}", "kind": "company"} for n in range(ENTITIES)},
    )
    _write(
        folder / "data" / "metrics.yml",
        {
            f"metric-{n}": {
                "name": f"Measure {n}",
                "definition": f"What the companies call measure {n}.",
                "dimension": "money",
                "measure": "flow",
            }
            for n in range(METRICS)
        },
    )
    _write(
        folder / "data" / "outlets.yml",
        {f"outlet-{n}": {"name": f"Paper {n}"} for n in range(OUTLETS)},
    )
    draw = Random(1)  # noqa: S311
    for number in range(articles):
        _write_article(folder, number, draw)
    return folder


def _write_article(folder: Path, number: int, draw: Random) -> None:
    claims, sentences = [], []
    day = FIRST_DAY + timedelta(days=number)
    for index, entity in enumerate(draw.sample(range(ENTITIES), CLAIMS)):
        metric, year = draw.randrange(METRICS), day.year - 1
        billions = 10 + (entity * 7 + metric * 3 + year) % 80 + (draw.random() < 0.03)
        quote = f"Company {entity} spent {billions} billion dollars on its measure {metric}"
        sentences.append(f"{quote} in {year}, it told the paper in article {number}.")
        claims.append(
            {
                "id": f"claim-{number}-{index}",
                "says": f"Company {entity} spent {billions} billion dollars in {year}.",
                "quote": quote,
                "about": f"entity-{entity}",
                "metric": f"metric-{metric}",
                "kind": "fact",
                "amount": f"{billions} billion dollars",
                "period": str(year),
            }
        )
    article = {
        "headline": f"What companies spent, part {number}",
        "outlet": f"outlet-{number % OUTLETS}",
        "published": day.isoformat(),
        "text": f"article-{number}.txt",
        "republish": "full",
        "claims": claims,
    }
    _write(folder / "data" / "articles" / f"article-{number}.yml", article)
    text = "\n\n".join([str(article["headline"]), *sentences])
    (folder / "seeds" / f"article-{number}.txt").write_text(text, encoding="utf-8")


def _write(path: Path, content: object) -> None:
    path.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
