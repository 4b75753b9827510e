"""What an article names as its text is a file of another kind.

Quotes are looked for in plain text, so `text` names a file with nothing else in it: no tags of a
web page, no PDF, no document of a word processor, nothing compressed. Words that a reader sees may
stand quite differently in such a file, and numbers in it may be no figures of the article.

Save the text of the article as a .txt file with the encoding UTF-8, and name that.

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

from claimbook.problem import Location, Problem, Severity


def report(at: Location, name: str, advice: str) -> Problem:
    """The file is refused for what it is: its `name` and how to get a text out of it."""
    return Problem("not-a-text", Severity.ERROR, at, f"this file is {name}, not a text", advice)
