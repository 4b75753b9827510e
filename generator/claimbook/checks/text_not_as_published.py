"""The text of an article is not the one that was published.

Quotes are looked up in the texts of `seeds/`, so anyone who changes a text can make it support any
claim. Look at what has changed in the file before you accept the change. If the book is compared
with a folder, the message shows the first words that differ; a claims.json has no texts.

Only `claimbook check --published claims.json` looks for this. Line endings make no difference. If
the article was published without a text, or if the text is private, there is nothing to compare.

If the article itself has changed, write the day as `updated` at the top of its claim file, and add
what that changes in published claims to data/corrections.yml with `kind: update`. Nobody needs to
be told that a menu or an advertisement was taken out of a text; once the site is published with the
new text, this is no longer reported.

The text of these examples was published without its last sentence.

Wrong, in seeds/example.txt:

    It denies that it will close a factory.

Right, in seeds/denial.txt:

    Example denies rumours

    Example denies that it will close a factory.

Right, in data/articles/denial.yml:

    headline: Example denies rumours
    outlet: daily-example
    published: 2025-01-16
    text: denial.txt
    claims:
      - id: example-denial
        says: Example denies that it will close a factory.
        quote: Example denies that it will close a factory
        about: example
        kind: fact
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.earlier import Earlier
from claimbook.problem import Fault, Location, Problem, Severity, count_alike, cut_alike
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """The text of each published article should be unchanged."""
    book = study.book
    for row in earlier.rows:
        if row.noun != "article" or not row.text_hash:
            continue
        article = book.article.get(book.former["article"].get(row.id, row.id))
        now = book.hash_text(article) if article else None
        if article is None or now in (None, row.text_hash):
            continue
        at, change = Location(book.text_path_of(article)), ""
        if row.text:
            at, change = _find_change(at.path, row.text, book.texts[article.slug])
        yield FAULT.report(
            at,
            f"the text of `{article.slug}` is not the one that was published{change}",
            "look at what has changed in it: quotes are only as true as the text that they are in",
            notes=((article.origin.at("text"), "the article that has this text"),),
        )


def _find_change(path: str, was: str, now: str) -> tuple[Location, str]:
    """Return where a text begins to differ from the published one, and both in words."""
    before, lines = was.splitlines(), now.splitlines()
    first = count_alike(before, lines)
    last = count_alike(before[first:][::-1], lines[first:][::-1])
    old, new = (
        " ".join(" ".join(part[first : len(part) - last]).split()) for part in (before, lines)
    )
    changed = range(first, len(lines) - last)
    first = next((at for at in changed if lines[at].strip()), min(first, len(lines) - 1))
    frame = lines[first] if changed else ""
    at = Location(path, max(first, 0) + 1, 1, max(len(frame), 1), frame)
    if old == new:
        return at, ": its spaces or line breaks are others"
    old, new = cut_alike(old, new)
    if not (old and new):
        return at, f": “{old or new}” is {'gone' if old else 'new'}"
    return at, f": “{old}” is “{new}” now"
