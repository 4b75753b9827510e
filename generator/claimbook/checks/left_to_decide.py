"""What is published still has marks of a draft.

`claimbook extract` marks values that it is not certain of with `# decide`. Without `draft: true`,
they are published as they are: nobody has said that they are right.

Run `claimbook review` with the file: it asks for each, and removes the mark. If you decide in the
file, delete the mark, from the `#` on. To publish later, put `draft: true` back.

Wrong, in data/articles/example-report.yml:

    headline: What Example spends
    outlet: daily-example
    published: 2025-01-14
    claims:
      - id: report-plan
        says: Example plans to spend 20 million dollars.
        quote: plans to spend 20 million dollars
        about: example
        metric: investment
        kind: plan  # decide: or target
        amount: 20 million dollars

Right, in data/articles/example-report.yml:

    headline: What Example spends
    outlet: daily-example
    published: 2025-01-14
    claims:
      - id: report-plan
        says: Example plans to spend 20 million dollars.
        quote: plans to spend 20 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 20 million dollars
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.model import Article, Record
from claimbook.problem import Fault, Problem, Severity
from claimbook.read.decide import BEGIN, MARK
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)


def check(study: Study) -> Iterator[Problem]:
    """Articles without `draft: true`, and the records that their claims name, should have none."""
    book = study.book
    published = [article for article in book.articles if not article.draft]
    for article in published:
        yield from _report_marks(article)
    claims = [claim for article in published for claim in article.claims]
    named = {id_ for claim in claims for id_ in (claim.about, claim.metric)}
    named |= {article.outlet for article in published}
    for noun in ("entity", "metric", "outlet"):
        for id_, record in book.records[noun].items():
            if id_ in named:
                yield from _report_open(id_, record)


def _report_marks(article: Article) -> Iterator[Problem]:
    file = article.origin.file
    if BEGIN not in file.lines.text:
        return
    found = [
        (number, mark.start() + 1, len(mark[0]))
        for number, line in enumerate(file.lines, 1)
        if (mark := MARK.search(line))
    ]
    if found:
        are = "value is" if len(found) == 1 else "values are"
        yield FAULT.report(
            file.locate_span(*found[0]),
            f"{len(found):,} {are} still marked `{BEGIN}` although the article is published",
            f"decide in `claimbook review {file.path}`, or put `draft: true` back",
        )


def _report_open(id_: str, record: Record) -> Iterator[Problem]:
    origin = record.origin
    if BEGIN not in origin.file.lines.text:
        return
    for name in type(record).model_fields:
        at = origin.at(name, key=True)
        if origin.has(name) and (mark := MARK.search(at.frame)):
            yield FAULT.report(
                origin.file.locate_span(at.line, mark.start() + 1, len(mark[0])),
                f"published claims name `{id_}`, and its `{name}` is still marked `{BEGIN}`",
                "delete the mark if the value is right, or correct it first",
            )
