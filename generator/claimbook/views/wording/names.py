"""Names of what pages are about, with the links between them."""

from __future__ import annotations

from dataclasses import dataclass

from babel.numbers import get_currency_name

from claimbook.model import Claim
from claimbook.permalinks import locate_page
from claimbook.study import Study
from claimbook.verdicts.wording import lower_first


@dataclass(frozen=True, slots=True)
class Named:
    """Something by its name, linked where it has a page."""

    name: str
    href: str = ""
    """The address of its page from the site's root; empty where it has none."""


def name_entity(study: Study, entity: str) -> Named:
    """An entity by its name, with a link to its page; its id where there is no record of it."""
    book = study.book
    href = locate_page("entities", entity) if entity in book.entities else ""
    return Named(book.name_entity(entity), href)


def name_metric(study: Study, metric: str) -> Named:
    """A metric by its name, with a link to its page; its id where there is no record of it."""
    book = study.book
    href = locate_page("metrics", metric) if metric in book.metrics else ""
    return Named(book.name_metric(metric), href)


def name_outlet(study: Study, outlet: str) -> Named:
    """An outlet by its name, with a link to its page; its id where there is no record of it."""
    book = study.book
    href = locate_page("outlets", outlet) if outlet in book.outlets else ""
    return Named(book.name_outlet(outlet), href)


def name_subject(study: Study, claim: Claim) -> str:
    """What a claim's figure measures, and of whom: `Alibaba, revenue (year-on-year)`."""
    metric = lower_first(study.book.name_metric(claim.metric or ""))
    change = f" ({claim.change})" if claim.change else ""
    return f"{study.book.name_entity(claim.about)}, {metric}{change}"


def name_currency(code: str) -> str:
    """The plural name of a currency: `US dollars`."""
    return str(get_currency_name(code, 2, locale="en"))
