"""Words of a sentence are left out of a quote as if they were page furniture.

Strings in `noise` are skipped when quotes are looked up: codes after names, such as `BABA--`, and
lines such as page numbers. A word, a number or the sign of a number within a sentence is not one of
these. Without it, the article would seem to say something else.

Take it out of `noise`, and copy the words of the text; `[…]` may replace words you leave out.

Wrong, in seeds/example.txt:

    Example will not pay 20 million dollars for it.

Wrong, in data/articles/example.yml:

    noise: ["not "]

Wrong, in a claim of data/articles/example.yml:

    quote: Example will pay 20 million dollars

Right, in a claim of data/articles/example.yml:

    says: Example will not pay for machines.
    quote: Example will not pay 20 million dollars
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.checks.shared.passages import QuotedPassage, list_quoted
from claimbook.grounding import TextLayout
from claimbook.problem import Fault, Problem, shorten
from claimbook.quantity import Span
from claimbook.study import Study

FAULT = Fault.of(__name__)
_TOKEN = re.compile(r"\w+")


def check(study: Study) -> Iterator[Problem]:
    """Strings that are skipped within a quote must not be part of its sentence."""
    seen: set[tuple[str, str]] = set()
    for quoted in list_quoted(study):
        if quoted.layout is None or not quoted.place.match.stands:
            continue
        for index, noise in enumerate(quoted.layout.noise):
            key = quoted.article.slug, noise
            if key not in seen and (span := _find_left_out(quoted, quoted.layout, noise)):
                seen.add(key)
                yield FAULT.report(
                    quoted.article.origin.at("noise", index),
                    f"`noise` takes “{shorten(noise.strip())}” out of a quote, but it is a part of "
                    "the sentence",
                    "take it out of `noise`, and copy what the text says; `[…]` may replace "
                    "words that you leave out",
                    notes=(
                        (quoted.layout.locate(span), "it is here in the text"),
                        (quoted.at, "the quote is here"),
                    ),
                )


def _find_left_out(quoted: QuotedPassage, layout: TextLayout, noise: str) -> Span | None:
    """Find where a quote leaves out part of a sentence."""
    text = layout.text
    found = [
        Span(span.start + at.start(), span.start + at.end())
        for span in quoted.place.spans
        for at in re.finditer(re.escape(noise), text[span.start : span.end])
    ]
    if len(found) <= quoted.passage.quote.count(noise):
        return None
    return next((span for span in found if _is_of_sentence(text, span)), None)


def _is_of_sentence(text: str, span: Span) -> bool:
    """Whether a stretch is a word, a number or a number's sign, rather than page furniture.

    A line of its own is furniture unless it continues a sentence, and so is a code: BABA--, CLc1.
    """
    words = text[span.start : span.end].strip()
    before, after = text[: span.start], text[span.end :]
    line = before.rpartition("\n")[2] + after.partition("\n")[0]
    if not line.strip():
        return words[:1].islower()
    if before[-1:].isdigit() or after[:1].isdigit():
        return True
    is_code = words.isupper() and not words.isalpha()
    tokens = _TOKEN.findall(words)
    return any(each.isdigit() or (each.isalpha() and not is_code) for each in tokens)
