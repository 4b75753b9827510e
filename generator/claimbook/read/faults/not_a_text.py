"""The file that an article names as its text is not plain text.

Quotes are looked for in plain text, so `text` must name a file with nothing else in it: not the
source of a web page, a PDF, a word processor document or a compressed file. In such a file, the
words that a reader sees may be stored quite differently, and numbers may not be the article's.

Save the text of the article as a .txt file in UTF-8, and name that.

Wrong, in seeds/example.txt:

    <html><body>
    <h1>Example doubles its plan</h1>
    <p>Example plans to spend <b>20</b> million dollars.</p>
    <p>Its shares rose after that.</p>
    </body></html>

Right, in seeds/example.txt:

    Example doubles its plan

    Example plans to spend 20 million dollars.

    Its shares rose after that.
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location, name: str, advice: str) -> Problem:
    """Report what the file is (`name`) and how to get the text out of it (`advice`)."""
    return FAULT.report(at, f"this file is {name}, not a text", advice)
