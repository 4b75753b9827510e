"""An article is given to another outlet or author than the one that was published.

Who says something is half of a claim, and every claim of an article rests on its outlet. So whoever
takes a change over should have looked: `outlet`, `author`, `written_by`, `url` and `archive_url`
are compared. A field that the article did not have before is not reported.

Only `claimbook check --published claims.json` looks for this. Open the article at its address and
see who published it. If the published entry was wrong, take the change over; once the site is
published with it, this is not reported any more. Another article needs a file of its own.

The article of these examples was published with `author: A. Reporter`.

Wrong, in data/articles/example.yml:

    author: B. Writer

Right, in data/articles/example.yml:

    author: A. Reporter
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.earlier import Earlier, read_origin
from claimbook.model import Article, is_same_text
from claimbook.problem import Problem, Severity
from claimbook.study import Study

SEVERITY = Severity.WARNING


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """Each published article should still have the outlet, authors and addresses it had."""
    former = study.book.former
    for row in earlier.rows:
        article = study.book.article.get(former["article"].get(row.id, row.id))
        if row.noun != "article" or article is None:
            continue
        for field, now in read_origin(article).items():
            was = row.said.get(field, "")
            if field == "outlet":
                was = former["outlet"].get(was, was)
            if was and not is_same_text(was, now):
                yield _report(article, field, was, now)


def _report(article: Article, field: str, was: str, now: str) -> Problem:
    told = f"has `{field}: {now}` now" if now else "says nothing of it now"
    return Problem(
        "origin-not-as-published",
        SEVERITY,
        article.origin.at(field),
        f"`{article.slug}` was published with `{field}: {was}`, and {told}",
        "open the article and see who published it; another article needs a file of its own",
    )
