"""Tell a disagreement in a sentence or two: who gives which figure for what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from claimbook.evidence import Disagreement, StandingKind, WeighedCamp, find_odd
from claimbook.model import NOBODY, Article, Where
from claimbook.sentences import disputes, labels
from claimbook.sentences.style import begin_sentence, close_apposition, end, inside, join, join_all
from claimbook.study import Study, once_per_study
from claimbook.views.claims.shown import Shown, show_claim, write_worth
from claimbook.views.disputes.naming import tell_apart
from claimbook.views.wording.subjects import write_beside, write_subject

_LONGEST_HEADLINE = 18
"""In words. More would fill half a phone in large type."""
_NEAR = Decimal("0.05")
"""Figures of one side that differ by at most this share are written as one."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The words that introduce a disagreement."""

    whole: str
    """A sentence or two, with a full stop.

    A contradicted side is named with its figure, then those who say something else. If nothing
    decides, all sides are named alike.
    """
    headline: str
    """Its beginning, short enough for large type."""
    below: str = ""
    """What the headline leaves out, as a sentence; empty if it is all in the headline."""
    title: str = ""
    """The title of its chart, without a full stop."""

    def __post_init__(self) -> None:
        """Let the whole be the title, unless there is a shorter one."""
        object.__setattr__(self, "title", (self.title or self.whole).removesuffix("."))


def write_opening(study: Study, each: Disagreement) -> str:
    """Write the two short sentences that introduce a disagreement."""
    return find_opening(study, each).whole


def find_opening(study: Study, each: Disagreement) -> Opening:
    """Return the words that introduce a disagreement, as a sentence and as a headline."""
    return _write_openings(study)[each.id]


# The pages of all its claims use it, and its camps may be large.
@once_per_study
def _write_openings(study: Study) -> Mapping[str, Opening]:
    return {each.id: _write(study, each) for each in study.evidence.disagreements}


def _write(study: Study, each: Disagreement) -> Opening:
    odd = find_odd(each.camps)
    if odd is None:
        return _oppose(study, each)
    if odd.kind is StandingKind.WRONG:
        return _write_alone(_describe_wrong(study, each))
    one = each.shown[0] if each.shown else odd.claims[0]
    when = tell_apart(study, each)
    first, answer = _put(study, one, odd.kind, when), _answer(study, each)
    return Opening(f"{first} {answer}".strip(), first, answer)


def _write_alone(sentence: str) -> Opening:
    return Opening(sentence, sentence)


def write_outcome(study: Study, each: Disagreement) -> str:
    """Say why one side is contradicted, or that none is; empty if an editor settled it.

    Also empty if one side stands alone, since the opening says so and each side says why.
    """
    if each.ruling == NOBODY:
        return disputes.describe_unknowable()
    if each.state != "open":
        return ""
    odd = find_odd(each.camps)
    if odd and odd.kind is StandingKind.STANDS_ALONE:
        return ""
    if each.shown and odd:
        standing = study.evidence.of(each.shown[0])
        return standing.reason if standing else ""
    return disputes.describe_undecided()


def put_figure(study: Study, claim: str) -> str:
    """Say who gives which figure for what: `AInvest puts Alibaba's revenue growth at 26%`."""
    return _put(study, claim, None)


def _put(study: Study, claim: str, kind: StandingKind | None, when: str = "") -> str:
    shown = show_claim(study, claim)
    who, figure = _name_who(study, shown), _write_own(shown)
    subject = write_subject(study, shown.claim) + when
    if kind is StandingKind.STANDS_ALONE:
        return disputes.describe_lone_figure(who, subject, figure)
    return disputes.describe_given_figures(who, subject, [figure])


def _write_own(shown: Shown) -> str:
    return write_beside(shown.figure, shown.claim, shown.claim)


def _name_who(study: Study, shown: Shown) -> str:
    """Name who gives a figure: a person with office and outlet, an outlet, or its headline."""
    if shown.byline.who.name:
        return f"{inside(shown.byline.name)},"
    outlet = inside(shown.byline.name)
    if parts := _list_parts_above(study, shown):
        return labels.write_headline_source(outlet, summary=Where.SUMMARY in parts)
    return close_apposition(outlet)


def _list_parts_above(study: Study, shown: Shown) -> frozenset[Where]:
    """Return the parts above the article's body that a claim is in; empty if the body has it, too.

    The article below a headline contradicts the headline only if it does not repeat it.
    """
    parts = {place.where for place in study.ground_of(shown.claim.id).places}
    above = frozenset(part for part in parts if part in {Where.HEADLINE, Where.SUMMARY})
    return above if above == parts and Where.HEADLINE in above else frozenset()


def _describe_wrong(study: Study, each: Disagreement) -> str:
    """Name all claims that are wrong, each with its figure, and what an editor knows."""
    wrong = [camp for camp in each.camps if camp.kind is StandingKind.WRONG]
    listed = [show_claim(study, claim) for camp in wrong for claim in camp.claims]
    if each.shown:
        listed.sort(key=lambda shown: shown.claim.id != (each.shown or ("",))[0])
    sides = list(dict.fromkeys((_name_who(study, shown), _write_own(shown)) for shown in listed))
    subject = write_subject(study, listed[0].claim) + tell_apart(study, each)
    return disputes.describe_wrong_figures(
        sides, subject, _find_right(study, each, listed[0]), each.reason
    )


def _find_right(study: Study, each: Disagreement, wrong: Shown) -> str:
    """Return the figure that an editor knows to be right, from the claim or a ruling.

    Empty if none.
    """
    slip = wrong.claim.wrong
    if slip:
        return slip.instead.text if slip.instead else ""
    right = study.book.claims.get(each.ruling or "")
    return write_beside(show_claim(study, right.id).figure, right, wrong.claim) if right else ""


def _answer(study: Study, each: Disagreement) -> str:
    """Say what is said instead: by the same article first, then by others."""
    if each.shown is None:
        return ""
    one, other = (show_claim(study, claim) for claim in each.shown)
    camp = next(camp for camp in each.camps if other.claim.id in camp.claims)
    figure = write_worth(other, beside=one)
    if one.article is not other.article:
        who = camp.settler.name if camp.settler else name_voices(study, camp)
        return disputes.describe_other_figure(who, figure)
    own = study.evidence.attributions[other.claim.id].voice
    names = [voice.name for voice in camp.voices if voice != own]
    others = [camp.settler.name] if camp.settler and camp.settler != own else names
    above = _list_parts_above(study, one)
    return disputes.describe_text_under_headline(
        figure, others, headline=bool(above), summary=Where.SUMMARY in above
    )


def _oppose(study: Study, each: Disagreement) -> Opening:
    """Name all sides alike: `Sources differ on the deaths: River Aid said 26, the police 19`.

    If one outlet reports them all, it is named: `The Herald reports two figures for the deaths`.
    """
    founders = [show_claim(study, camp.claims[0]) for camp in each.camps]
    subject = founders[0].claim
    figures = [write_beside(one.figure, one.claim, subject) for one in founders]
    name = write_subject(study, subject, kinds={one.claim.kind for one in founders})
    name += tell_apart(study, each)
    if each.state in {"explained", "superseded"} and each.reason:
        given = [one for camp in each.camps for one in _list_given(study, camp)]
        figures = [write_beside(one.figure, one.claim, subject) for one in given]
        once = list(dict.fromkeys(figures))
        first = disputes.describe_explained(name, once)
        return Opening(f"{first} {each.reason}", first, each.reason, first)
    voices = {voice for camp in each.camps for voice in camp.voices}
    outlets = {one.byline.where for one in founders}
    if len(outlets) == 1 and all(voice.is_outlet for voice in voices):
        return _write_alone(disputes.describe_several_figures(outlets.pop(), name, figures))
    past = each.state == "superseded"
    sides = _gather_sides(study, each, figures)
    named = [(teller.name, said) for teller, said in sides]
    if len(named) == 1:
        return _write_alone(disputes.describe_differing_articles(name, *named[0], past=past))
    difference, listed = disputes.name_difference(name, past=past), disputes.list_sides(named)
    if outlet := _find_only_outlet(study, each):
        difference = disputes.name_reported(outlet, len(named), name, past=past)
        listed = disputes.list_reported([(teller.source, said) for teller, said in sides])
    whole = disputes.describe_disagreement(difference, listed)
    if len(whole.split()) <= _LONGEST_HEADLINE:
        return _write_alone(whole)
    return Opening(whole, difference, end(begin_sentence(listed)))


def _find_only_outlet(study: Study, each: Disagreement) -> str:
    """Return the name of the outlet that reports all sides; empty if there are several."""
    outlets = {study.book.article_of[claim].outlet for claim in each.claims}
    return study.book.name_outlet(outlets.pop()) if len(outlets) == 1 else ""


class _Teller(NamedTuple):
    """Who gives the figure of a camp."""

    name: str
    source: str
    """The outlet's source; empty if it names none."""


def _gather_sides(
    study: Study, each: Disagreement, figures: Sequence[str]
) -> list[tuple[_Teller, str]]:
    """Pair each source with its figure.

    A source that gives several is named once, with all of them.
    """
    sides: dict[_Teller, dict[str, Article]] = {}
    for camp, figure in zip(each.camps, figures, strict=True):
        shown = show_claim(study, _find_first(study, camp))
        own = all(voice.is_outlet for voice in camp.voices) and not shown.byline.who.name
        name = name_voices(study, camp)
        teller = _Teller(name, shown.byline.citing if own else name.removesuffix(","))
        sides.setdefault(teller, {})[figure] = shown.article
    return [(who, _describe_figures(given)) for who, given in sides.items()]


def _describe_figures(given: Mapping[str, Article]) -> str:
    """Write the figures of one source, saying so if they are in different articles."""
    articles = {article.slug for article in given.values()}
    if len(articles) == len(given) > 1:
        return disputes.write_in_articles(list(given))
    return join_all(given)


def _list_given(study: Study, camp: WeighedCamp) -> list[Shown]:
    """Return the figure that a camp is known by, and its figures that round to another number."""
    given: list[Shown] = []
    for shown in (show_claim(study, claim) for claim in camp.claims):
        number = shown.claim.amount and shown.claim.amount.value
        if not given or (number and all(_is_other(shown, one) for one in given)):
            given.append(shown)
    return given


def _is_other(one: Shown, two: Shown) -> bool:
    """Whether two figures that do not contradict each other look like different numbers."""
    first, second = one.claim.amount, two.claim.amount
    if not (first and second and first.value and second.value) or first.unit != second.unit:
        return False
    if None in (each for a in (first, second) for each in (a.interval.low, a.interval.high)):
        return False  # a bound is not another number
    return abs(first.value - second.value) > _NEAR * max(abs(first.value), abs(second.value))


def name_voices(study: Study, camp: WeighedCamp) -> str:
    """Name who gives a camp's figure; a single person is named with the office.

    An outlet that also has another figure counts for neither, but gives this one all the same.
    """
    known = study.evidence.attributions
    heard = (known[one].voice for one in camp.claims if camp.voices and one in known)
    voices = (*camp.voices, *(voice for voice in heard if voice.is_outlet))
    names = dict.fromkeys(voice.name for voice in voices)
    if len(names) < 2:
        byline = show_claim(study, _find_first(study, camp)).byline
        return close_apposition(inside(byline.voice or byline.where))
    return join(list(names))


def _find_first(study: Study, camp: WeighedCamp) -> str:
    """Return the first claim of a camp's own voices, or of those that it shares."""
    known = study.evidence.attributions
    heard = (one for one in camp.claims if one in known and known[one].voice in camp.voices)
    return next(heard, camp.claims[0])
