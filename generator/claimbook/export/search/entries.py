"""What a reader can search for: names, measures, disagreements, articles and claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from claimbook.evidence import Relation
from claimbook.export.search.figures import Span, list_spans
from claimbook.gathering import gather
from claimbook.model import Claim, Entity
from claimbook.permalinks import (
    anchor_metric,
    locate_article,
    locate_disagreement,
    locate_page,
)
from claimbook.problem.counting import write_count
from claimbook.sentences.style import NUMBERS, begin_sentence
from claimbook.study import Study, once_per_study
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.claims.speakers import list_speakers
from claimbook.views.disputes.opening import write_opening
from claimbook.views.lists.key_figures import find_leading
from claimbook.views.wording.moments import write_day
from claimbook.views.wording.subjects import write_subject

_WORD = re.compile(r"\w+")
_GROWTH = "growth change"
"""Words that find a claim about how much a figure changed."""
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that a reader can find."""

    kind: str
    """`entity`, `metric`, `measure`, `speaker`, `outlet`, `topic`, `disagreement`, `article` or
    `claim`."""
    title: str
    address: str
    """From the site's root."""
    names: tuple[str, ...] = ()
    """Its other names, which match as well as the title does."""
    words: str = ""
    """Further words to match, which the result does not show."""
    about: tuple[int, ...] = ()
    """The indexes of entries whose names also find this one."""
    figure: str = ""
    """The figure that the result shows."""
    meta: str = ""
    """The line below the title: for a claim, who says it and when."""
    standing: str = ""
    """The id of the figure's standing."""
    figures: tuple[Span, ...] = ()
    """The figure as numbers."""
    hand: int = 0
    """Ranks equal figures: 2 for words at first hand, 1 for quoted or cited ones, 0 for others."""
    weight: int = 0
    """Ranks equal matches: the weight of a metric, the voices behind a figure."""


# The plugin asks which pages have entries.
@once_per_study
def list_entries(study: Study) -> tuple[Entry, ...]:
    """Return all entries; those that others refer to come first."""
    entities = tuple(_list_entities(study))
    subjects = (*entities, *_list_metrics(study, _find_places(entities)))
    places = _find_places(subjects)
    return (
        *subjects,
        *_list_measures(study, places),
        *_list_speakers(study),
        *_list_outlets(study),
        *_list_topics(study),
        *_list_disagreements(study, places),
        *_list_articles(study),
        *(_make_claim(study, claim, places) for claim in study.book.claims.values()),
    )


def _list_entities(study: Study) -> Iterator[Entry]:
    """Yield the entities, except people who only speak: the entry of the speaker finds them."""
    speakers = list_speakers(study)
    for id_, record in study.book.entities.items():
        claims = study.book.claims_about[id_]
        if not claims and id_ in speakers:
            continue
        yield Entry(
            "entity",
            record.name,
            locate_page("entities", id_),
            (*record.aliases, *_name_by_number(record)),
            record.description or "",
            meta=" · ".join((record.kind.capitalize(), write_count(len(claims), "claim"))),
            weight=len(claims),
        )


def _name_by_number(record: Entity) -> Iterator[str]:
    """Yield what readers call a group by the number of its members: the four."""
    if 1 < len(record.members) < len(NUMBERS):
        yield f"the {NUMBERS[len(record.members)]}"


def _list_metrics(study: Study, places: Mapping[str, int]) -> Iterator[Entry]:
    """Yield the metrics, each with the entities that it compares."""
    for id_, record in study.book.metrics.items():
        claims = study.book.claims_of[id_]
        compared = dict.fromkeys(locate_page("entities", claim.about) for claim in claims)
        yield Entry(
            "metric",
            record.name,
            locate_page("metrics", id_),
            record.aliases,
            record.meaning,
            about=_place(places, *compared),
            meta=f"Metric · {write_count(len(claims), 'claim')}",
            weight=record.weight,
        )


def _list_measures(study: Study, places: Mapping[str, int]) -> Iterator[Entry]:
    """Yield what is measured of each entity, with the leading figure."""
    for entity in study.book.entities:
        groups = gather(
            (claim.metric or "", claim)
            for claim in study.book.claims_about[entity]
            if claim.amount is not None and (claim.metric or "") in study.book.metrics
        )
        page = locate_page("entities", entity)
        for metric, claims in groups.items():
            leading = find_leading(study, claims)
            shown = show_claim(study, leading.id) if leading else None
            yield Entry(
                "measure",
                f"{study.book.name_entity(entity)}: {study.book.name_metric(metric)}",
                f"{page}#{anchor_metric(metric)}",
                words=_GROWTH if any(claim.change for claim in claims) else "",
                about=_place(places, page, locate_page("metrics", metric)),
                figure=shown.figure if shown else "",
                meta=_write_leading(shown) if shown else write_count(len(claims), "claim"),
                standing=_name_standing(shown) if shown else "",
                weight=study.book.metrics[metric].weight,
            )


def _list_speakers(study: Study) -> Iterator[Entry]:
    for speaker in list_speakers(study).values():
        record = study.book.entities.get(speaker.id)
        said = f"quoted in {write_count(len(speaker.claims), 'claim')}"
        yield Entry(
            "speaker",
            speaker.name,
            locate_page("speakers", speaker.id),
            record.aliases if record else (),
            (record.description or "") if record else "",
            meta=begin_sentence(", ".join(filter(None, (speaker.role, said)))),
            weight=len(speaker.claims),
        )


def _list_outlets(study: Study) -> Iterator[Entry]:
    for id_, record in study.book.outlets.items():
        yield Entry("outlet", record.name, locate_page("outlets", id_), meta="Outlet")


def _list_topics(study: Study) -> Iterator[Entry]:
    for id_, record in study.book.topics.items():
        description = record.description or ""
        yield Entry(
            "topic", record.name, locate_page("topics", id_), words=description, meta="Topic"
        )


def _list_disagreements(study: Study, places: Mapping[str, int]) -> Iterator[Entry]:
    for each in study.evidence.disagreements:
        claim = study.book.claims[each.claims[0]]
        subject = begin_sentence(write_subject(study, claim))
        yield Entry(
            "disagreement",
            f"Disagreement: {subject}",
            locate_disagreement(each.id),
            about=_place_subject(places, claim),
            meta=write_opening(study, each),
        )


def _list_articles(study: Study) -> Iterator[Entry]:
    for article in study.book.articles:
        outlet = study.book.name_outlet(article.outlet)
        yield Entry(
            "article",
            article.headline,
            locate_article(article.slug),
            meta=f"{outlet} · {write_day(article.published)}",
        )


def _make_claim(study: Study, claim: Claim, places: Mapping[str, int]) -> Entry:
    shown, standing = show_claim(study, claim.id), study.evidence.of(claim.id)
    return Entry(
        "claim",
        claim.says,
        shown.address,
        words=_keep_further(study, shown),
        about=_place_subject(places, claim),
        figure=shown.figure,
        meta=str(shown.byline),
        standing=_name_standing(shown),
        figures=tuple(list_spans(study, claim)),
        hand=_rank_hand(study, claim),
        weight=standing.voices if standing else 0,
    )


def _rank_hand(study: Study, claim: Claim) -> int:
    attribution = study.evidence.attributions.get(claim.id)
    if attribution is None:
        return 0
    return 2 if attribution.first_hand else int(attribution.relation is not Relation.OUTLET)


def _name_standing(shown: Shown) -> str:
    return shown.standing.id if shown.standing else ""


def _write_leading(shown: Shown) -> str:
    """Say whose word a leading figure is, and for which period."""
    return " · ".join(filter(None, (shown.kind.word, shown.period, str(shown.byline))))


def _keep_further(study: Study, shown: Shown) -> str:
    """Return the words of a quote that the claim's own sentence does not have, each once.

    The figure in the book's currency is added as a bare number, and for a claim about a group the
    words that describe the group.
    """
    record = study.book.entities.get(shown.claim.about)
    group = (record.description or "") if record and record.kind == "group" else ""
    said = set(_WORD.findall(shown.claim.says.casefold()))
    numbers = _NUMBER.findall(shown.worth.converted)
    quoted = _WORD.findall(f"{shown.claim.quote} {group}".casefold())
    return " ".join(word for word in dict.fromkeys((*quoted, *numbers)) if word not in said)


def _find_places(entries: Iterable[Entry]) -> Mapping[str, int]:
    """Return the index of each entry by its address."""
    return {entry.address: place for place, entry in enumerate(entries)}


def _place_subject(places: Mapping[str, int], claim: Claim) -> tuple[int, ...]:
    entity, metric = (
        locate_page("entities", claim.about),
        locate_page("metrics", claim.metric or ""),
    )
    return _place(places, entity, metric)


def _place(places: Mapping[str, int], *pages: str) -> tuple[int, ...]:
    return tuple(places[page] for page in pages if page in places)
