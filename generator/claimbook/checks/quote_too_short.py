"""A quote has fewer than two words, or fewer than eight characters.

Almost any text contains so few words. The quote would be found by chance, and a reader could not
see what the article says.

Quote the words around it as well. If the text is not held, the bare figure is enough. In scripts
without spaces between words, each character counts as a word.

Wrong, in a claim of data/articles/example.yml:

    quote: machines

Right, in a claim of data/articles/example.yml:

    quote: plans to spend 20 million dollars
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.passages import find_cut_quote, list_quoted
from claimbook.grounding import FEWEST_CHARACTERS, FEWEST_WORDS, is_too_short
from claimbook.problem import Fault, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """A quote in a held text must be long enough not to be there by chance."""
    advice = f"quote at least {FEWEST_WORDS} words and {FEWEST_CHARACTERS} characters"
    for quoted in list_quoted(study):
        if quoted.unit_of or not quoted.layout or not quoted.place.match.stands:
            continue
        if is_too_short(quoted.passage.quote):
            yield FAULT.report(
                quoted.at,
                "this quote is too short to say where it comes from",
                find_cut_quote(quoted.layout, quoted.at) or advice,
            )
