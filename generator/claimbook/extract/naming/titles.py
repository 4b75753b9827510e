"""Find the titles of works in quotation marks, in which not every word has a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TITLE = re.compile(
    r"\b(?:albums?|ballet|books?|comedy|documentary|drama|exhibition|films?|game|memoir|movies?"
    r"|musical|novels?|opera|play|podcast|sequel|series|show|single|song)"
    r",?\s(?:(?:called|titled|entitled)\s)?[“\"](?P<title>[A-Z][^“”\"\n.]{2,60}?),?[”\"]"
)
_MOST_WORDS = 7


def find_titles(text: str) -> Iterator[str]:
    """Yield `Ships in the Night` of a text that has it in quotation marks after `the novel`."""
    if "“" not in text and '"' not in text:
        return
    for found in _TITLE.finditer(text):
        words = found["title"].split()
        if 1 < len(words) <= _MOST_WORDS and words[-1][0].isupper():
            yield found["title"]
