"""A book in which every text that a person can write is what a stranger might try.

Each payload stands in a headline, a name, a definition, a quote, a note and so on, and is followed
by a code of letters, so that a test can find it again.
"""

import json
import re
import subprocess
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from string import ascii_lowercase

import yaml

from claimbook.grounding import read_text
from claimbook.pages import MARKER

CLAIMS = 12
"""Payloads in an article."""
_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2400-\u243f]")
_DIGIT = re.compile(r"\d")
_CONFIG = """
site_name: A hostile book
site_url: !ENV [SITE_URL, ""]
use_directory_urls: false
theme: {name: material, font: false, features: [navigation.tabs, navigation.instant]}
plugins: [search, claimbook: {csp: false, serve_cache: FAST}]
hooks: [hook.py]
"""
"""Without the policy, which would stop a script that should never have become one."""
MACROS = """
from jinja2 import Environment
def on_page_markdown(markdown, page, **_):
    return Environment().from_string(markdown).render() if page.file.generated_by else markdown
"""
"""A hook that reads pages as templates, as the plugin mkdocs-macros does."""
PLAIN = r"""
import re
from importlib import import_module
import_module("claimbook.views.rendering.environment")._MEANINGFUL = re.compile(r"[<>&\x22\x27]")
"""
"""A hook that puts in place of our escaping what template engines have."""
NONE = PLAIN.replace(r"[<>&\x22\x27]", "(?!)")
"""A hook that puts nothing in its place."""


def name_codes(count: int) -> list[str]:
    """Return as many codes as there are payloads; none is a word, a number or part of another."""
    return ["zq" + "".join(letters) for letters in product(ascii_lowercase, repeat=2)][:count]


def write_book(
    folder: Path, payloads: Sequence[str], *, fast: bool = False, hook: str = ""
) -> Path:
    """Write the briefing of these payloads.

    Unless it is to be `fast`, its pages go through Markdown, as those of `claimbook write` do.
    """
    texts = [f"{p} {code}" for p, code in zip(payloads, name_codes(len(payloads)), strict=True)]
    files = {
        "data/book.yml": {"title": texts[0], "description": texts[-1]},
        "data/entities.yml": {
            f"entity-{number}": {
                "name": text,
                "kind": "company",
                "description": text,
                "aliases": [f"Once {text}"],
                "ticker": text,
                "was": [f"old-entity-{number}"],
                "members": [f"entity-{number + 1}"]
                if number % 2 == 0 and texts[number + 1 :]
                else [],
            }
            for number, text in enumerate(texts)
        },
        "data/metrics.yml": {
            f"metric-{number}": {
                "name": text,
                "definition": text,
                "dimension": "money",
                "measure": "flow",
            }
            for number, text in enumerate(texts)
        },
        "data/topics.yml": {
            f"topic-{number}": {"name": text, "description": text}
            for number, text in enumerate(texts[::CLAIMS])
        },
        "data/outlets.yml": {
            f"outlet-{number}": {"name": text} for number, text in enumerate(texts[::CLAIMS])
        },
        "data/disagreements.yml": [
            {
                "claims": [f"claim-{number}-said", f"claim-{number}-again"],
                "state": "explained",
                "reason": text,
            }
            for number, text in enumerate(texts)
            if number % 2
        ],
        "data/corrections.yml": [entry for each in enumerate(texts) for entry in _correct(*each)],
        "data/derived.yml": [
            {
                "id": f"sum-{number}",
                "says": text,
                "formula": f"claim-{number}-said + claim-{number}-again",
                "unit": "USD",
                "about": f"entity-{number}",
                "metric": f"metric-{number}",
            }
            for number, text in enumerate(texts)
        ],
    }
    for number, first in enumerate(range(0, len(texts), CLAIMS)):
        chosen = list(enumerate(texts))[first : first + CLAIMS]
        quotes = [quote for _, text in chosen for quote in _quote(text)]
        files[f"data/articles/article-{number}.yml"] = _write_article(number, chosen)
        (folder / "seeds").mkdir(parents=True, exist_ok=True)
        seed = folder / "seeds" / f"article-{number}.txt"
        headline = " ".join(chosen[0][1].split())
        # A text that began as a web page does would be refused as one.
        texts_held = ["Printed on a Monday", headline, *quotes]
        seed.write_text("\n\n".join(texts_held), encoding="utf-8", newline="")
    (folder / "data" / "articles").mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        (folder / path).write_text(
            yaml.safe_dump(content, default_style='"', width=float("inf"), sort_keys=False),
            encoding="utf-8",
        )
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs" / "index.md").write_text(f"# Home\n\n{MARKER}\n", encoding="utf-8")
    (folder / "docs" / "prose.md").write_text(_write_prose(texts, payloads), encoding="utf-8")
    config = _CONFIG.replace("FAST", str(fast).lower())
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    (folder / "hook.py").write_text(MACROS + hook, encoding="utf-8")
    _remember(folder)
    return folder


def _correct(number: int, text: str) -> Iterator[dict[str, object]]:
    """Yield a correction of a claim, and one of a claim that is gone."""
    said = {"date": "2025-03-04", "reason": text, "reported_by": text}
    yield {**said, "claim": f"claim-{number}-said", "kind": "clarification"}
    yield {**said, "claim": f"claim-{number}-gone", "kind": "retraction", "was": text}


def _write_prose(texts: Sequence[str], payloads: Sequence[str]) -> str:
    """Return a page that cites every claim, entity and metric in every way, and has charts."""
    lines = ["# Prose", ""]
    for number, (text, payload) in enumerate(zip(texts, payloads, strict=True)):
        claim = f"@claim-{number}-said!"
        lines += [
            f"## [{claim} says]",
            "",
            f"[{claim}], [{claim} quote], [{claim} by], [{claim} date], [@entity-{number}] and "
            f"[@metric-{number}], [@sum-{number}!] and [own words](@claim-{number}-said!).",
            "",
        ]
        if number % CLAIMS == 0:
            # Figures in a title are held to those of its chart, which these are not.
            title = text if not _DIGIT.search(text) else _DIGIT.sub("", payload)
            title = json.dumps(title, ensure_ascii=False)
            lines += ["```chart", f"metric: metric-{number}", f"title: {title}", "```", ""]
    return "\n".join(lines)


def _remember(folder: Path) -> None:
    """Give the book a history in git, in which the amounts of all claims have changed."""
    for command in (
        ["init", "--quiet"],
        ["config", "user.name", "x"],
        ["config", "user.email", "x"],
    ):
        _run_git(folder, *command)
    articles = sorted((folder / "data" / "articles").iterdir())
    written = [article.read_text(encoding="utf-8") for article in articles]
    for article, text in zip(articles, written, strict=True):
        article.write_text(text.replace('"$90 billion"', '"$80 billion"'), encoding="utf-8")
    _run_git(folder, "add", "data")
    _run_git(folder, "commit", "--quiet", "--message", "One")
    for article, text in zip(articles, written, strict=True):
        article.write_text(text, encoding="utf-8")
    _run_git(folder, "commit", "--quiet", "--all", "--message", "Two")


def _run_git(folder: Path, *arguments: str) -> None:
    subprocess.run(("git", "-C", str(folder), *arguments), check=True)


def _quote(text: str) -> tuple[str, str]:
    one_line = " ".join(text.split())
    return f"{one_line} for $5 billion", f"{one_line} again for $90 billion"


def _write_article(number: int, chosen: Sequence[tuple[int, str]]) -> dict[str, object]:
    text = chosen[0][1]
    return {
        "headline": text,
        "outlet": f"outlet-{number}",
        "author": text,
        "published": "2025-03-03",
        "text": f"article-{number}.txt",
        "republish": "full",
        "topics": [f"topic-{number}"],
        "note": text,
        "was": [f"old-article-{number}"],
        "claims": [claim for index, words in chosen for claim in _write_claims(index, words)],
    }


def _write_claims(number: int, text: str) -> Iterator[dict[str, object]]:
    one_line = " ".join(text.split())
    # Figures in an editor's words must be the claim's, so it has all that the payload has.
    mentions = list(dict.fromkeys(one_line[m.start : m.end] for m in read_text(one_line)))
    for name, quote, amount in zip(
        ("said", "again"), _quote(text), ("$5 billion", "$90 billion"), strict=True
    ):
        yield {
            "id": f"claim-{number}-{name}",
            "says": text,
            "quote": quote,
            "about": f"entity-{number}",
            "metric": f"metric-{number}",
            "kind": "fact",
            "amount": amount,
            "mentions": [*mentions],
            "period": "2024",
            "scope": {"basis": text},
            "speaker": {"name": text, "role": text},
            "translation": text,
            "note": text,
            "was": [f"old-{number}-{name}"],
            "response": {"date": "2025-03-05", "text": text},
            **({"wrong": {"reason": text, "source": text}} if number % 3 == 2 else {}),
        }


def read_payloads(path: Path) -> list[str]:
    """Payloads from a list of mappings that have one under `payload`.

    Those with control characters, or pictures of them, are left out: data files may not hold them.
    """
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [entry["payload"] for entry in entries if not _REFUSED.search(entry["payload"])]
