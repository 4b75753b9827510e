"""A disagreement in a sentence or two: who gives which figure for what."""

from __future__ import annotations

from collections.abc import Mapping

from claimbook.evidence import Disagreement, StandingKind, WeighedCamp, find_odd
from claimbook.model import NOBODY, Where
from claimbook.sentences.style import inside, join
from claimbook.study import Study, once_per_study
from claimbook.verdicts.wording import begin_sentence, join_names
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.wording.subjects import write_beside, write_subject

_NAMED = 3
"""How many are named in a sentence; the others are counted."""
_UNDECIDED = "stands alone, and nothing here settles which is right."


def write_opening(study: Study, each: Disagreement) -> str:
    """The two short sentences that introduce a disagreement.

    A contradicted side is named with its figure, then those who say something else. If nothing
    decides, all sides are named alike.
    """
    return _write_openings(study)[each.id]


# The pages of all its claims have it, and its camps may be large.
@once_per_study
def _write_openings(study: Study) -> Mapping[str, str]:
    return {each.id: _write(study, each) for each in study.evidence.disagreements}


def _write(study: Study, each: Disagreement) -> str:
    odd = find_odd(each.camps)
    if odd is None:
        return _oppose(study, each)
    one = each.shown[0] if each.shown else odd.claims[0]
    if odd.kind is StandingKind.WRONG:
        return f"{put_figure(study, one, verb='put')} {_write_right(study, each, one)}"
    return f"{put_figure(study, one)} {_answer(study, each)}"


def write_outcome(study: Study, each: Disagreement) -> str:
    """Which side stands alone and why, or that none does; empty if an editor settled it."""
    if each.ruling == NOBODY:
        return "An editor examined it, and nobody can tell which is right."
    if each.state != "open":
        return ""
    if each.shown and find_odd(each.camps):
        standing = study.evidence.of(each.shown[0])
        return standing.reason if standing else ""
    return f"{'Neither' if len(each.camps) == 2 else 'None of them'} {_UNDECIDED}"


def put_figure(study: Study, claim: str, verb: str = "puts") -> str:
    """Who gives which figure for what: `AInvest puts Alibaba's revenue growth at 26%`."""
    shown = show_claim(study, claim)
    figure = write_beside(shown.figure, shown.claim, shown.claim)
    who = f"{shown.byline.name}," if shown.byline.who.name else shown.byline.name
    if shown.place == Where.HEADLINE and not shown.byline.who.name:
        who = f"a headline in {inside(who)}"
    return f"{begin_sentence(who)} {verb} {write_subject(study, shown.claim)} at {figure}."


def _answer(study: Study, each: Disagreement) -> str:
    """What is said instead, by the same article first, and by whom else."""
    if each.shown is None:
        return ""
    one, other = (show_claim(study, claim) for claim in each.shown)
    camp = next(camp for camp in each.camps if other.claim.id in camp.claims)
    figure = write_worth(other, beside=one)
    if one.article is not other.article:
        who = camp.settler.name if camp.settler else _name_voices(study, camp)
        return f"{begin_sentence(who)} said {figure}."
    own = study.evidence.attributions[other.claim.id].voice
    names = [voice.name for voice in camp.voices if voice != own]
    others = [camp.settler.name] if camp.settler and camp.settler != own else names
    begin = "The article under it" if one.place == Where.HEADLINE else "The same article"
    does = "does" if len(others) == 1 else "do"
    more = f"; so {does} {join(others)}" if others else ""
    return f"{begin} says {figure}{more}."


def _oppose(study: Study, each: Disagreement) -> str:
    """All sides alike: `Sources differ on the deaths: River Aid says 26, the police say 19`."""
    founders = [show_claim(study, camp.claims[0]) for camp in each.camps]
    subject = founders[0].claim
    figures = [write_beside(one.figure, one.claim, subject) for one in founders]
    name = write_subject(study, subject)
    if each.state in {"explained", "superseded"}:
        return f"Figures given for {name} are {join_names(figures)}. {each.reason}".strip()
    voices = {voice for camp in each.camps for voice in camp.voices}
    outlets = {one.byline.outlet.name for one in founders}
    if len(outlets) == 1 and all(voice.is_outlet for voice in voices):
        (who,) = outlets
        who = begin_sentence(inside(who))
        return f"{who} gives different figures for {name}: {join_names(figures)}."
    told = [
        f"{_name_voices(study, camp)} said {figure}"
        for camp, figure in zip(each.camps[:_NAMED], figures, strict=False)
    ]
    more = ", and others said otherwise" if len(each.camps) > _NAMED else ""
    return f"Sources differ on {name}: {', '.join(told)}{more}."


def _write_right(study: Study, each: Disagreement, claim: str) -> str:
    """What an editor knows: the correct figure, otherwise why the other is wrong."""
    wrong = study.book.claims[claim].wrong
    instead = f"It is {wrong.instead.text}. " if wrong and wrong.instead else ""
    return f"{instead}{each.reason}"


def _name_voices(study: Study, camp: WeighedCamp) -> str:
    """Who gives a camp's figure; a single person is named with the office."""
    if len(camp.voices) < 2:
        byline = show_claim(study, camp.claims[0]).byline
        return f"{inside(byline.voice)}," if byline.role else inside(byline.voice or byline.where)
    return join([voice.name for voice in camp.voices])


def write_worth(shown: Shown, beside: Shown) -> str:
    """A figure with its amount in the book's currency: `CN¥380 billion, about $53.3 billion`."""
    figure, words = write_beside(shown.figure, shown.claim, beside.claim), shown.worth.converted
    if not words:
        return figure
    return f"{figure}, {words if words[:1].isalpha() else f'about {words}'}"
