"""Find the paragraphs that correct an article, which quote claims it no longer makes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.extract.splitting.split import Split
from claimbook.model import Where
from claimbook.problem.visible import shorten_words
from claimbook.quantity import Span

_PIECE = r"(?:article|story|report|piece|post|headline)"
_CORRECTION = re.compile(
    rf"""[\W_]*
    (?: (?:corrections?|clarifications?|amendments?)
        (?:\s*\([^)\n]{{3,30}}\) | ,?\s[^:.\n]{{0,20}}\d[^:.\n]{{0,12}})? \s*[:—–]
      | (?:[^:\n]{{3,30}}:\s*)?
        (?: this\s{_PIECE}\s(?:was|has\sbeen)\s(?:\w+\s)?
            (?:amended|corrected|updated|changed|edited|revised)\b
          | (?:in\s)?(?:an?|the)\s(?:earlier|previous|original)\sversion\sof\sthis\s{_PIECE}\b
        )
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def find_corrections(split: Split) -> tuple[Span, ...]:
    """Return the paragraphs that say how the article was corrected."""
    return split.keep(
        _CORRECTION,
        lambda: tuple(
            block.span
            for block in split.layout.blocks
            if block.where is not Where.HEADLINE
            and _CORRECTION.match(split.text, block.span.start, block.span.end)
        ),
    )


def list_corrections(split: Split) -> Iterator[str]:
    """Yield a note on each correction that is left out, without a full stop."""
    for span in find_corrections(split):
        words = " ".join(split.text[span.start : span.end].split())
        yield f"a correction is left out: “{shorten_words(words)}”"
