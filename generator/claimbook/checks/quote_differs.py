"""A quote is not quite what the text says.

A place in the text is similar to the quote, but words differ. One changed digit makes a different
claim, so a quote must match exactly. The message gives the words that differ, the most important
ones first: figures and currencies, then negations and names, then other words.

Copy the words from the text, or write `[…]` for what you leave out. Do not add quotation marks
that the text does not have: YAML does not need any like “ ”.

Wrong, in a claim of data/articles/example.yml:

    quote: intends to spend 20 million dollars

Right, in a claim of data/articles/example.yml:

    quote: plans to spend 20 million dollars
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.passages import QuotedPassage, list_quoted
from claimbook.grounding import (
    Difference,
    Match,
    TextLayout,
    find_differences,
    find_other_surroundings,
    fold_text,
)
from claimbook.model import SourceFile
from claimbook.problem import Fault, Location, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)
MOST = 3
"""How many differences a message shows."""
_OPENING, _CLOSING = frozenset("“„«‘‹「\"'"), frozenset("”“»’›」\"'")


def check(study: Study) -> Iterator[Problem]:
    """Every quote must match the text word for word."""
    for quoted in list_quoted(study):
        if quoted.place.match is Match.DIFFERS and quoted.layout:
            yield _report(quoted, quoted.layout)


def _report(quoted: QuotedPassage, layout: TextLayout) -> Problem:
    span = quoted.place.spans[0]
    stands = layout.text[span.start : span.end]
    found = find_differences(quoted.place.compared, stands, layout.noise)
    at, message = quoted.at, "; ".join(map(_describe, found[:MOST]))
    advice = "copy the words from the text; `[…]` may replace words that you leave out"
    if furniture := next(filter(None, map(_find_furniture, found)), ""):
        advice += f"; if “{furniture}” is not part of the article, list it in the article's `noise`"
    if found and found[0].written:
        at = _point_at(quoted.passage.origin.file, at, found[0].written)
    if len(found) == 1 and (trimmed := _trim(quoted.passage.quote, found[0])):
        end, rest = trimmed
        message = f"the quote has an extra “{found[0].written}” at its {end}"
        advice = f"write the quote without it: `{rest}`"
    if len(found) > MOST:
        message += f"; and {len(found) - MOST} more"
    if not found:
        beside = find_other_surroundings(layout, quoted.passage, quoted.place)
        message = "the pieces of the quote are not in the text in this order"
        advice = "quote one stretch of the text, with `[…]` for words that you leave out"
        if beside:
            at = quoted.passage.origin.at(beside)
            message = f"the quote is in the text, but not with these words {beside} it"
            advice = f"copy the words right {beside} the quote"
    if wrapped := _find_wrapping(quoted.passage.quote, layout):
        message = f"the quotation marks {wrapped} around the quote are not in the text"
        advice = "YAML does not need such marks: write the quote without them"
        at = quoted.at
    return FAULT.report(
        at, message, advice, notes=((layout.locate(span), "the nearest place in the text"),)
    )


def _point_at(file: SourceFile, at: Location, words: str) -> Location:
    """Return the place of the words in a value that begins at `at`.

    `at` itself if they are not found.
    """
    margin = len(at.frame) - len(at.frame.lstrip(" -"))
    for number in range(at.line, len(file.lines) + 1):
        line = file.lines[number - 1]
        if number > at.line and len(line) - len(line.lstrip()) <= margin:
            break
        column = line.find(words, at.column - 1 if number == at.line else 0)
        if column >= 0:
            return file.locate_span(number, column + 1, len(words))
    return at


def _trim(quote: str, difference: Difference) -> tuple[str, str] | None:
    """Return the end of a quote at which it adds words, and the quote without them."""
    words, written = " ".join(quote.split()), difference.written
    if difference.stands or not written:
        return None
    if words.startswith(f"{written} "):
        return "beginning", words.removeprefix(written).lstrip()
    if words.endswith(f" {written}"):
        return "end", words.removesuffix(written).rstrip()
    return None


def _find_wrapping(quote: str, layout: TextLayout) -> str:
    """Return the quotation marks around a quote that is in the text without them."""
    opening, inner, closing = quote[:1], quote[1:-1], quote[-1:]
    if opening not in _OPENING or closing not in _CLOSING or not inner:
        return ""
    text = fold_text(layout.text, layout.noise).text
    stands = fold_text(inner, layout.noise).text in text
    return f"{opening} {closing}" if stands else ""


def _find_furniture(difference: Difference) -> str:
    """Return what the text has in addition to the quote, if it is not a word: a ticker, a dash."""
    if not difference.stands.startswith(difference.written):
        return ""
    more = difference.stands.removeprefix(difference.written)
    return "" if any(each.islower() or each.isdigit() for each in more) else more


def _describe(difference: Difference) -> str:
    after = f" {difference.after}" if difference.after else ""
    if not difference.written:
        return f"the quote leaves out “{difference.stands}”" + (after and f" before “{after[1:]}”")
    if not difference.stands:
        return f"the quote adds “{difference.written}”" + (after and f" before “{after[1:]}”")
    return f"the text says “{difference.stands}{after}”, the quote “{difference.written}{after}”"
