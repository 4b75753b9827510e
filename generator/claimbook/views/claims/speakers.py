"""List everybody whom articles quote or cite: people, companies, offices, but not outlets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimbook.evidence import Attribution
from claimbook.model import Claim
from claimbook.study import Study, once_per_study
from claimbook.views.wording.names import Named, identify_speaker, name_entity


@dataclass(frozen=True, slots=True)
class QuotedSpeaker:
    """Somebody whom articles quote or cite."""

    id: str
    """The id used in addresses."""
    name: str
    role: str
    """`Alibaba's chief executive`; empty if unknown."""
    about: Named | None
    """The speaker's own entity, with a link to its page; None if it has no record."""
    speaks_for: Named | None
    """The entity that the speaker speaks for; None if only for themselves."""
    claims: tuple[Claim, ...]
    """Claims by the speaker, and by others in the speaker's name, in the order of the book."""


def find_speaker(study: Study, claim: str) -> str:
    """Return the id of the speaker of a claim; empty if that is an outlet."""
    attribution = study.evidence.attributions.get(claim)
    if attribution is None or attribution.voice.is_outlet:
        return ""
    return identify_speaker(study, attribution)


@once_per_study
def list_speakers(study: Study) -> Mapping[str, QuotedSpeaker]:
    """Return all speakers by id, in the order of their names."""
    said: dict[str, list[Claim]] = {}
    first: dict[str, Attribution] = {}
    for claim in study.book.claims.values():
        if speaker := find_speaker(study, claim.id):
            attribution = study.evidence.attributions[claim.id]
            first.setdefault(speaker, attribution)
            # What is said in somebody's name counts as that somebody's word.
            whole = attribution.voice.id if attribution.voice.id in study.book.entities else speaker
            for id_ in dict.fromkeys((speaker, whole)):
                said.setdefault(id_, []).append(claim)
    found = [_describe(study, id_, first.get(id_), tuple(said[id_])) for id_ in said]
    ordered = sorted(found, key=lambda each: (each.name.casefold(), each.id))
    return {each.id: each for each in ordered}


def _describe(
    study: Study, id_: str, attribution: Attribution | None, claims: tuple[Claim, ...]
) -> QuotedSpeaker:
    entity = id_ if id_ in study.book.entities else ""
    return QuotedSpeaker(
        id=id_,
        name=study.book.name_entity(id_) if entity else attribution.name if attribution else id_,
        role=attribution.office if attribution else "",
        about=name_entity(study, entity) if entity else None,
        speaks_for=(
            name_entity(study, attribution.voice.id)
            if attribution
            and attribution.voice.id in study.book.entities
            and attribution.voice.id != id_
            else None
        ),
        claims=claims,
    )
