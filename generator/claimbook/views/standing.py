"""How claims stand, in the words and signs of the pages: badges, comparisons, findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from claimbook.derivation import Derivation
from claimbook.model import Article, Claim
from claimbook.permalinks import link, locate_claim, locate_derived, locate_disagreement
from claimbook.quantity import write_date, write_number
from claimbook.study import Study
from claimbook.verdicts import (
    ClaimVerdict,
    Converted,
    Disagreement,
    Finding,
    FindingKind,
    Grade,
    NoRate,
    PairVerdict,
    Verdict,
)
from claimbook.verdicts.wording import begin_sentence
from claimbook.views.values import Badge, Compared, Comparisons, FindingView
from claimbook.views.wording import (
    VERDICTS,
    count_words,
    write_factor,
    write_figure,
    write_place,
    write_share,
)

_FINDINGS = {
    FindingKind.CONVERSION_OFF: "Conversion is off",
    FindingKind.CURRENCY_MISMATCH: "Currency slip",
    FindingKind.HEADLINE_DIFFERS: "Headline differs",
    FindingKind.RAISE_WITHOUT_CHANGE: "Raise without change",
    FindingKind.PERIOD_MISMATCH: "Period in doubt",
    FindingKind.ENTITY_MISMATCH: "Whose figure?",
}
"""The badge of each finding; what was only assumed has none."""

_GRADES = {
    Grade.IDENTICAL: "the same figure",
    Grade.ROUNDED: "agrees, rounded",
    Grade.HEDGED: "agrees within its hedge",
    Grade.BOUND: "agrees as a bound",
    Grade.CONVERTED: "agrees after conversion",
    Grade.WEAKLY: "agrees weakly, not counted",
}
_ORDER = (Verdict.CONFLICT, Verdict.NEAR, Verdict.REVISED, Verdict.AGREE, Verdict.MET,
          Verdict.MISSED, Verdict.ALONE)  # fmt: skip
_SHOWN = 4
"""So many comparisons are shown at once."""
_SEVERE = 3
"""The weight from which a finding wears the colour of a conflict."""


def list_badges(study: Study, claim: Claim, page: str = "") -> tuple[Badge, ...]:
    """What a reader should know of a claim at a glance; with links from the `page` they are on."""
    if claim.measured is None:
        return ()
    standing = study.verdicts.of(claim.id)
    badges = []
    if standing.conflicts:
        badge = _badge("conflict", f"Conflict with {len(standing.conflicts)}")
        badges.append(_lead_to(badge, standing.disagreements[:1], page))
    badges += [
        _badge_finding(finding, page) for finding in standing.findings if finding.kind in _FINDINGS
    ]
    if standing.verdict in {Verdict.NEAR, Verdict.REVISED}:
        badges.append(
            _badge(str(standing.verdict), VERDICTS[str(standing.verdict)][1].capitalize())
        )
    if standing.agreeing_outlets:
        many = count_words(len(standing.agreeing_outlets), "outlet")
        verb = "agrees" if len(standing.agreeing_outlets) == 1 else "agree"
        badges.append(_badge("agree", f"{many} {verb}"))
    if not badges:
        badges.append(_badge_uncounted(study, standing))
    return tuple({badge.words: badge for badge in reversed(badges)}.values())[::-1]


def _badge_uncounted(study: Study, standing: ClaimVerdict) -> Badge:
    """Of a claim that no other outlet speaks of: what its own article, or arithmetic, says."""
    if standing.verdict is not Verdict.AGREE:
        return _badge("alone", "Not compared")
    agreeing = [pair for pair in standing.pairs if pair.counts and pair.verdict is Verdict.AGREE]
    if all(pair.other(standing.claim) in study.derived for pair in agreeing):
        return _badge("agree", "Agrees with a worked-out figure")
    return _badge("agree", "Agrees within the article")


def count_badges(study: Study, claims: Iterable[Claim]) -> tuple[Badge, ...]:
    """How the claims of an article or of a metric stand, counted."""
    counts: dict[str, int] = {}
    for claim in claims:
        if claim.measured is not None:
            verdict = str(study.verdicts.of(claim.id).verdict)
            counts[verdict] = counts.get(verdict, 0) + 1
    words = {
        "conflict": ("in conflict", "in conflict"),
        "near": ("near", "near"),
        "revised": ("revised", "revised"),
        "agree": ("agrees", "agree"),
    }
    return tuple(
        _badge(verdict, f"{counts[verdict]} {one if counts[verdict] == 1 else many}")
        for verdict, (one, many) in words.items()
        if verdict in counts
    )


def _badge(verdict: str, words: str) -> Badge:
    return Badge(verdict, VERDICTS[verdict][0], words)


def _lead_to(badge: Badge, ids: Sequence[str], page: str) -> Badge:
    """The badge with a link to the disagreement or finding that it is about."""
    if not page or not ids:
        return badge
    return replace(badge, href=link(page, locate_disagreement(ids[0])))


def _badge_finding(finding: Finding, page: str = "") -> Badge:
    words = _FINDINGS.get(finding.kind)
    if words is None:
        badge = _badge("alone", "Assumed")
    elif finding.weight >= _SEVERE:
        badge = Badge("conflict", "▲", words)
    else:
        badge = Badge("finding", "◐", words)
    return _lead_to(badge, (finding.id,), page)


def rank_claim(study: Study, claim: str) -> tuple[int, int]:
    """Sorts the claim that a reader should look at first to the front."""
    standing = study.verdicts.of(claim)
    return _ORDER.index(standing.verdict), -len(standing.pairs)


def weigh_claim(study: Study, claim: str) -> str:
    """The colour of a claim in its text: its verdict, or amber where a finding doubts it."""
    verdict = study.verdicts.of(claim).verdict
    doubted = any(finding.kind in _FINDINGS for finding in study.verdicts.findings_of(claim))
    return str(Verdict.NEAR if doubted and verdict is not Verdict.CONFLICT else verdict)


def write_converted(study: Study, claim: Claim) -> str:
    """A claim's money in the book's currency with the day of the rate; empty where it is none."""
    converted = study.verdicts.converted.get(claim.id)
    if converted is None:
        return ""
    if isinstance(converted, NoRate):
        return converted.words
    return f"{write_middle(converted)}{_write_rate_day(converted)}"


def write_middle(converted: Converted) -> str:
    """The one number that stands for an amount in the unit of comparison."""
    return write_number(converted.middle, converted.unit)


def _write_rate_day(converted: Converted) -> str:
    if converted.rate is None:
        return ""
    late = ", the last one known" if converted.rate.late else ""
    return f" at the rate of {write_date(converted.rate.day)}{late}"


def list_compared(study: Study, figure: str, page: str) -> Comparisons:
    """What a claim, or a derived figure, was held against, the worst verdicts first."""
    pairs = study.verdicts.of(figure).pairs
    compared = tuple(_view_compared(study, pair, figure, page) for pair in pairs)
    shown = _SHOWN if len(compared) > _SHOWN + 1 else len(compared)
    return Comparisons(compared[:shown], compared[shown:])


def _view_compared(study: Study, pair: PairVerdict, own: str, page: str) -> Compared:
    """The other figure of a pair, seen from the page at an address."""
    words, verdict = _write_pair(pair, own), str(pair.verdict)
    derived = study.derived.get(pair.other(own))
    if isinstance(derived, Derivation):
        href = link(page, locate_derived(derived.record))
        return Compared(derived.amount.text, "worked out from claims", words, href, verdict)
    other = study.book.claims[pair.other(own)]
    source = write_source(study, other, beside=study.book.claims.get(own))
    href = link(page, locate_claim(study.book, other.id))
    return Compared(write_figure(other), source, words, href, verdict)


def write_source(study: Study, claim: Claim, beside: Claim | None = None) -> str:
    """Who makes a claim: `this headline` beside one of the same article, else outlet and day."""
    article = study.book.article_of[claim.id]
    if beside and study.book.article_of[beside.id] is article:
        place = write_place(study.ground_of(claim.id).places[0])
        return f"this {place}" if place in {"headline", "summary"} else f"this article, {place}"
    return f"{name_article(study, article)}, {write_date(study.book.said_on(claim))}"


def name_article(study: Study, article: Article) -> str:
    """The name of an article's outlet."""
    outlet = study.book.outlets.get(article.outlet)
    return outlet.name if outlet else article.outlet


def _write_pair(pair: PairVerdict, own: str) -> str:
    if pair.verdict is Verdict.AGREE and pair.grade:
        return _GRADES[pair.grade]
    if pair.verdict is Verdict.CONFLICT:
        return f"conflict: {_write_ratio(pair, own)}"
    if pair.verdict is Verdict.NEAR:
        return "near: apart by no more than its last digit"
    return {
        Verdict.REVISED: "revised",
        Verdict.MET: "what was planned was met",
        Verdict.MISSED: "what was planned was missed",
    }.get(pair.verdict, str(pair.verdict))


def _write_ratio(pair: PairVerdict, own: str) -> str:
    """How the other figure compares with one's own: `9.4 times as much`, `about a ninth of it`."""
    if pair.arithmetic is None or pair.factor is None:
        return "of opposite signs"
    mine, other = pair.arithmetic.a, pair.arithmetic.b
    if own == pair.b:
        mine, other = other, mine
    if abs(other.middle) > abs(mine.middle):
        return f"{write_factor(pair.factor)[:-1]} times as much"
    return f"{write_share(pair.factor)} of it"


def list_article_findings(study: Study, article: Article, page: str) -> tuple[FindingView, ...]:
    """What does not fit in an article, the weightiest first; seen from the page at an address."""
    return tuple(
        view_finding(finding, page)
        for finding in study.verdicts.findings
        if finding.article == article.slug and finding.kind in _FINDINGS
    )


def list_findings(study: Study, claims: Set[str], page: str) -> tuple[FindingView, ...]:
    """What does not fit in some claims, the weightiest first; seen from the page at an address."""
    return tuple(
        view_finding(finding, page)
        for finding in study.verdicts.findings
        if claims & set(finding.claims) and finding.kind in _FINDINGS
    )


def view_finding(finding: Finding, page: str) -> FindingView:
    """A finding in words, with a badge that leads to it from the page at an address."""
    told = tuple(explanation.sentence for explanation in finding.explanations)
    return FindingView(_badge_finding(finding, page), finding.sentence, told)


def list_disagreements(study: Study, claims: Set[str], page: str) -> tuple[FindingView, ...]:
    """The disagreements between some claims, the worst first; seen from the page at an address."""
    found = [each for each in rank_disagreements(study) if claims & set(each.claims)]
    return tuple(view_disagreement(study, each, page) for each in found)


def rank_disagreements(study: Study) -> tuple[Disagreement, ...]:
    """All disagreements: open before closed, major first, then by outlets and factor."""

    def rank(each: Disagreement) -> tuple[bool, bool, int, float, str]:
        articles = [study.book.article_of[id_] for id_ in each.claims if id_ in study.book.claims]
        factor = float("inf") if each.factor is None else float(each.factor)
        outlets = len({article.outlet for article in articles})
        return each.state != "open", each.grade != "major", -outlets, -factor, each.id

    return tuple(sorted(study.verdicts.disagreements, key=rank))


def badge_disagreement(each: Disagreement) -> Badge:
    """The state of a disagreement; only an open one wears the colour of a conflict."""
    colour = "conflict" if each.state == "open" else "alone"
    return Badge(colour, VERDICTS["conflict"][0], f"Conflict, {each.state}")


def view_disagreement(study: Study, each: Disagreement, page: str) -> FindingView:
    """A disagreement in words: the figures, the conversion, the factor."""
    badge = _lead_to(badge_disagreement(each), (each.id,), page)
    told = tuple(explanation.sentence for explanation in each.explanations)
    reason = (each.reason,) if each.reason else ()
    return FindingView(badge, write_arithmetic(study, each.worst), (*reason, *told))


def write_arithmetic(study: Study, pair: PairVerdict) -> str:
    """The arithmetic of a conflict in a sentence or two."""
    sentences = []
    if pair.arithmetic is None:
        return ""
    sides = ((pair.a, pair.arithmetic.a), (pair.b, pair.arithmetic.b))
    for id_, side in sides:
        claim = study.book.claims.get(id_)
        if claim and side.rate:
            sentences.append(
                f"{write_figure(claim)} was {write_middle(side)}{_write_rate_day(side)} "
                "(European Central Bank)."
            )
    small, large = sorted(sides, key=lambda side: abs(side[1].middle))
    one, two = study.book.claims.get(large[0]), study.book.claims.get(small[0])
    if one and two and pair.factor:
        times = write_factor(pair.factor)[:-1]
        first, second = _write_sources(study, one, two)
        sentences.append(
            f"{write_figure(one)} ({first}) is {times} times {write_figure(two)} ({second})."
        )
    return " ".join(map(begin_sentence, sentences))


def _write_sources(study: Study, one: Claim, two: Claim) -> tuple[str, str]:
    """Who makes each of two claims: `AInvest, headline` and `same article, paragraph 1`."""
    article = study.book.article_of[one.id]
    if study.book.article_of[two.id] is not article:
        return write_source(study, one), write_source(study, two)
    places = (write_place(study.ground_of(claim.id).places[0]) for claim in (one, two))
    names = (name_article(study, article), "same article")
    first, second = (", ".join(filter(None, pair)) for pair in zip(names, places, strict=True))
    return first, second
