"""This repository's briefing: nobody who is right is accused, and one source is called one."""

import pytest
from tests.repository import ROOT

from claimbook.build import Builder
from claimbook.evidence import AMBER, RED, StandingKind
from claimbook.study import Study
from claimbook.views.claims.byline import make_byline
from claimbook.views.disputes.lead import find_lead

PLAN = ("380 billion", "53 billion", "52 billion")
"""How outlets write Alibaba's plan."""


@pytest.fixture(scope="module")
def study() -> Study:
    checked = Builder(ROOT).check()
    assert checked.study is not None
    return checked.study


def test_nobody_who_gives_the_plan_as_it_is_is_red_or_amber(study: Study) -> None:
    """380 billion yuan, or about 53 billion dollars, is Alibaba's own figure."""
    right = [
        id_
        for id_, claim in study.book.claims.items()
        if claim.about == "alibaba"
        and claim.metric == "ai-infrastructure-investment"
        and claim.amount
        and any(figure in claim.amount.text.casefold() for figure in PLAN)
    ]
    assert len({study.book.article_of[claim].outlet for claim in right}) >= 9
    kinds = {study.evidence.standings[claim].kind for claim in right}
    assert kinds == {StandingKind.SETTLED}
    assert not kinds & (RED | AMBER)


def test_a_speech_that_three_outlets_report_is_one_source(study: Study) -> None:
    """The 4 trillion dollars are Eddie Wu's, wherever they are printed, and say so."""
    told = [
        study.evidence.standings[id_]
        for id_, claim in study.book.claims.items()
        if claim.amount and "$4 trillion" in claim.amount.text
    ]
    assert len(told) == 3
    for standing in told:
        assert standing.kind is StandingKind.ECHOED
        assert standing.reason == (
            "Three outlets report it, with one source: Eddie Wu, Alibaba's chief executive."
        )


def test_the_headline_that_stands_alone_is_told_with_names(study: Study) -> None:
    """Who stands alone, what the article says, and that Alibaba says so, too."""
    standing = study.evidence.standings["alibaba-ai-target"]
    assert standing.kind is StandingKind.STANDS_ALONE
    assert standing.reason == (
        "AInvest's headline stands alone with $500 billion: the article itself says "
        "CN¥380 billion, and so does Alibaba."
    )


def test_every_figure_of_a_person_names_the_person_and_the_office(study: Study) -> None:
    """Wherever a claim's byline stands."""
    spoken = [claim for claim in study.book.claims.values() if claim.speaker]
    assert spoken
    for claim in spoken:
        entity = study.book.find_entity(claim.speaker.name) if claim.speaker else None
        record = study.book.entities.get(entity or "")
        if record and record.role:
            byline = str(make_byline(study, claim))
            assert record.name in byline
            assert record.role in byline


def test_the_briefing_opens_with_alibaba_and_says_who_stands_alone(study: Study) -> None:
    """The lead names the headline, the article under it, and Alibaba."""
    lead = find_lead(study)
    assert lead is not None
    assert lead.sentence == (
        "A headline in AInvest stands alone in putting Alibaba's target for AI infrastructure "
        "investment at $500 billion. The article under it says CN¥380 billion, about "
        "$53.3 billion; so does Alibaba."
    )
