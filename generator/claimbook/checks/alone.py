"""Check articles one by one, and again only if something in them has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from claimbook.model import Article
from claimbook.problem import Problem
from claimbook.study import Study, list_inputs

Check = Callable[[Study], Iterable[Problem]]


def check_articles(study: Study, checks: Iterable[Check]) -> Iterator[Problem]:
    """Yield the problems that checks find in each article, article by article.

    These checks may read nothing of the book but what is in `list_inputs`, the book's currency, the
    folder of its texts, and the names that contain numbers.
    """
    book, checks = study.book, tuple(checks)
    numbered = sorted(name for names in book.hidden_names.values() for name in names)
    around = (book.settings.currency, book.seeds, *numbered)
    study.values.begin()
    for article in book.articles:
        inputs = list_inputs(book, article)
        key = inputs and ("problems", *inputs, *around)
        yield from study.values.work_out(key, partial(_check, study, article, checks))


def _check(study: Study, article: Article, checks: Iterable[Check]) -> tuple[Problem, ...]:
    alone = take_alone(study, article)
    return tuple(problem for check in checks for problem in check(alone))


def take_alone(study: Study, article: Article) -> Study:
    """Return the study as if the book had only this article, without anything inferred."""
    slug = article.slug
    return replace(
        study,
        book=study.book.take_alone(article),
        grounded={slug: study.grounded[slug]},
        coverage={slug: study.coverage[slug]},
        derived={},
    )
