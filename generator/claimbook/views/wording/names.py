"""Names of what pages are about, with the links between them."""

from __future__ import annotations

from dataclasses import dataclass

from babel.numbers import get_currency_name

from claimbook.model import Article, Claim
from claimbook.permalinks import locate_page
from claimbook.study import Study


@dataclass(frozen=True, slots=True)
class Named:
    """Something by its name, linked where it has a page."""

    name: str
    href: str = ""


def name_currency(code: str) -> str:
    """The plural name of a currency: `US dollars`."""
    return str(get_currency_name(code, 2, locale="en"))


def name_entity(study: Study, entity: str) -> Named:
    """An entity by its name, with a link to its page; its id where it is not known."""
    record = study.book.entities.get(entity)
    if record is None:
        return Named(entity)
    return Named(record.name, locate_page("entities", entity))


def name_metric(study: Study, metric: str) -> Named:
    """A metric by its name, with a link to its page; its id where it is not known."""
    record = study.book.metrics.get(metric)
    if record is None:
        return Named(metric)
    return Named(record.name, locate_page("metrics", metric))


def name_outlet(study: Study, article: Article) -> Named:
    """The outlet of an article, with a link to its page; its id where it is not known."""
    record = study.book.outlets.get(article.outlet)
    if record is None:
        return Named(article.outlet)
    return Named(record.name, locate_page("outlets", article.outlet))


def name_subject(study: Study, claim: Claim) -> str:
    """What a claim's figure measures, and of whom: `Alibaba, revenue (year-on-year)`."""
    entity = study.book.entities.get(claim.about)
    metric = study.book.metrics.get(claim.metric or "")
    name = metric.name if metric else claim.metric or ""
    change = f" ({claim.change})" if claim.change else ""
    return f"{entity.name if entity else claim.about}, {lower_first(name)}{change}"


def lower_first(name: str) -> str:
    """A name as it stands inside a sentence: `AI infrastructure`, `revenue`."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
