"""Describe an article's claims and quotations as schema.org data for machines.

Each claim appears in a quotation, which is a part of the article (schema.org Article, Claim,
Quotation). Addresses that begin with `#` are places on the page itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claimbook.evidence import Relation
from claimbook.model import Article, Claim
from claimbook.quantity import InferredDay
from claimbook.study import Study
from claimbook.views.claims.corrections import list_corrected
from claimbook.views.rendering.linked_data import drop_absent, write_linked_data

_ENTITIES = {
    "company": "Organization",
    "organization": "Organization",
    "person": "Person",
    "place": "Place",
    "product": "Product",
}
"""schema.org's type for each kind of entity; `Thing` for all others."""


def write_jsonld(study: Study, article: Article, claims: Iterable[Claim]) -> str:
    """Return JSON-LD for a script block on a page of an article that has these claims.

    No text in it can end the block.
    """
    return write_linked_data(
        _describe_article(study, article),
        *(_describe_claim(study, article, claim) for claim in claims),
    )


def _describe_article(study: Study, article: Article) -> dict[str, Any]:
    outlet = study.book.outlets.get(article.outlet)
    author = "Person" if article.written_by == "person" else "Organization"
    return drop_absent(
        {
            "@type": "Article",
            "@id": _name_article(article),
            "headline": article.headline,
            "url": article.url,
            "datePublished": None
            if isinstance(article.published, InferredDay)
            else article.published.isoformat(),
            "dateModified": article.updated.isoformat() if article.updated else None,
            "inLanguage": article.language or study.book.settings.language,
            "author": {"@type": author, "name": article.author} if article.author else None,
            "publisher": drop_absent(
                {
                    "@type": "Organization",
                    "name": study.book.name_outlet(article.outlet),
                    "url": outlet.url if outlet else None,
                }
            ),
        }
    )


def _describe_claim(study: Study, article: Article, claim: Claim) -> dict[str, Any]:
    quotation = {
        "@type": "Quotation",
        "text": claim.quote,
        "isPartOf": {"@id": _name_article(article)},
        "spokenByCharacter": _describe_speaker(study, claim),
    }
    return drop_absent(
        {
            "@type": "Claim",
            "@id": f"#{claim.id}",
            "text": claim.says,
            "about": _describe_entity(study, claim.about),
            **_describe_corrections(study, claim),
            "temporalCoverage": claim.period.days if claim.period else None,
            "appearance": drop_absent(quotation),
        }
    )


def _describe_corrections(study: Study, claim: Claim) -> dict[str, Any]:
    """Return what the briefing had wrong about a claim, the newest first; empty if nothing."""
    corrected = list_corrected(study, claim.id)
    if not corrected:
        return {}
    return {
        "dateModified": corrected[0].day.isoformat(),
        "correction": [
            {
                "@type": "CorrectionComment",
                "text": f"{each.mark} {each.written.reason}",
                "datePublished": each.day.isoformat(),
            }
            for each in corrected
        ],
    }


def _describe_speaker(study: Study, claim: Claim) -> dict[str, Any] | None:
    """Return the speaker that the article names, with the office; None if it names nobody."""
    attribution = study.evidence.attributions.get(claim.id)
    if attribution is None or attribution.relation is Relation.OUTLET:
        return None
    entity = study.book.entities.get(study.book.find_entity(attribution.name) or "")
    if attribution.voice.is_outlet:
        kind = "Organization"
    else:
        kind = _ENTITIES.get(entity.kind, "Organization") if entity else "Person"
    office = attribution.office if kind == "Person" else ""
    return drop_absent({"@type": kind, "name": attribution.name, "jobTitle": office or None})


def _describe_entity(study: Study, id_: str) -> dict[str, Any]:
    entity = study.book.entities.get(id_)
    if entity is None:
        return {"@type": "Thing", "name": id_}
    item = f"https://www.wikidata.org/wiki/{entity.wikidata}" if entity.wikidata else None
    kind = _ENTITIES.get(entity.kind, "Thing")
    return drop_absent({"@type": kind, "name": entity.name, "sameAs": item})


def _name_article(article: Article) -> str:
    return article.url or "#article"
