"""Articles made of words that stand nowhere else, so that a site can be searched for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
SENTENCES = 41
"""Of the long paragraph; one of them holds the quote."""
_QUOTED = 20


@dataclass(frozen=True)
class InventedArticle:
    """An article with one quote in a long paragraph of figures."""

    text: str
    """Its whole text: headline, summary, a paragraph with the quote, one without, a list."""
    file: str
    """Its YAML file, but for the fields `text` and `republish`."""
    quote: str
    unquoted: frozenset[str]
    """The words of the text that are neither the headline's nor the quote's."""
    beside: frozenset[str]
    """Those of them that lie within 60 characters of the quote."""


def invent_article(name: str, unclaimed: int, lead: str) -> InventedArticle:
    """Return an article of 40 sentences, `unclaimed` of which have a figure and no claim.

    `lead` is a syllable that every word begins with; articles with different ones share no word.
    """
    words = (lead + "".join(rest) for rest in product(_SYLLABLES, repeat=3))
    headline = f"{next(words).capitalize()} {name}"
    summary = f"{_say(words, 9)} {_say(words, 8)}"
    quote = f"{_take(words, 4)} spent {len(name) + 40} million dollars on {_take(words, 3)}"
    others = [n for n in range(SENTENCES) if n != _QUOTED]
    with_figure = {others[n * len(others) // unclaimed] for n in range(unclaimed)}
    sentences = [
        f"{_take(words, 6).capitalize()} {quote} {_take(words, 15)}."
        if number == _QUOTED
        else _say(words, 11, f"{number + 100} ships" if number in with_figure else "")
        for number in range(SENTENCES)
    ]
    paragraph = " ".join(sentences)
    rest = [_say(words, 12), f"- {_say(words, 6)}", f"- {_say(words, 7)}", _say(words, 12)]
    text = "\n\n".join([headline, summary, paragraph, *rest]) + "\n"
    start = paragraph.index(quote)
    end = start + len(quote)
    return InventedArticle(
        text,
        _write_file(headline, [summary, paragraph, *rest], (start, end)),
        quote,
        frozenset(_list_invented(text, lead)) - set(_list_invented(f"{headline} {quote}", lead)),
        frozenset(_list_invented(paragraph[start - 60 : start], lead))
        | frozenset(_list_invented(paragraph[end : end + 60], lead)),
    )


def _take(words: Iterator[str], count: int) -> str:
    return " ".join(next(words) for _ in range(count))


def _say(words: Iterator[str], count: int, figure: str = "") -> str:
    """Return a sentence, with a figure in its middle if there is one."""
    middle = f" {figure} " if figure else " "
    return f"{_take(words, count // 2).capitalize()}{middle}{_take(words, count - count // 2)}."


def _list_invented(text: str, lead: str) -> list[str]:
    """Return the whole invented words of a stretch of text, in small letters."""
    return [word for word in text.lower().replace(".", " ").split() if _is_invented(word, lead)]


def _is_invented(word: str, lead: str) -> bool:
    return len(word) == len(lead) + 6 and word.startswith(lead)


def _write_file(headline: str, paragraphs: list[str], quoted: tuple[int, int]) -> str:
    """Return an article's file that names as much of the text as it can outside its quotes."""
    summary, paragraph = paragraphs[:2]
    start, end = quoted
    slug = headline.split()[-1]
    return f"""
headline: {headline}
outlet: example-gazette
published: 2025-03-03
url: https://gazette.example/{slug}
parts:
  summary: {summary}
  body: {" ".join(paragraph.split()[:9])} … {paragraphs[-1]}
noise: [{paragraph.split()[3]}]
claims:
  - id: {slug}-spending
    says: Ships cost money.
    quote: {paragraph[start:end]}
    before: {paragraph[start - 200 : start].split(" ", 1)[1].strip()}
    after: {paragraph[end : end + 200].rsplit(" ", 1)[0].strip()}
    about: example-ferries
    metric: fleet-investment
    kind: fact
    amount: {" ".join(paragraph[start:end].split()[5:8])}
    period: 2024
"""
