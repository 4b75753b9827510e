"""Arrange claims by the time that they are about: the rows of a timeline."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from claimbook.gathering import gather
from claimbook.model import Claim, Kind
from claimbook.problem.counting import write_count
from claimbook.quantity import Period, write_date
from claimbook.sentences import labels
from claimbook.study import Study
from claimbook.views.claims.shown import show_claim
from claimbook.views.wording.kinds import KINDS
from claimbook.views.wording.periods import round_period, write_rounded

DAY = timedelta(days=1)
_MONTHS = 6
"""For up to this many months, single days are grouped by month, and otherwise by year."""
_NAMED = 8
"""How many subjects of a span are named."""


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """Claims about the same days, or about single days of the same month or year."""

    words: str
    start: date | None
    end: date | None
    claims: tuple[Claim, ...]
    scattered: bool = False
    """Whether they are about single days within the time, rather than all of it."""

    @property
    def kinds(self) -> str:
        """`2 facts, 1 plan`."""
        counts = Counter(claim.kind for claim in self.claims)
        return ", ".join(
            write_count(counts[kind], KINDS[kind].word) for kind in Kind if counts[kind]
        )

    @property
    def mixed(self) -> bool:
        """Whether it has claims about both the present and the future."""
        return len({is_about_present(claim) for claim in self.claims}) > 1

    def split(self) -> Iterator[TimeSpan]:
        """Yield its parts as they are drawn: present and future separately, and each day by itself.

        In a span of a whole year, months take the place of days.
        """
        parts: dict[tuple[date | None, date | None, bool], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            start, end = self.start, self.end
            if self.scattered and claim.period and claim.period.start:
                start = end = claim.period.start
                if self.start and self.end and self.end - self.start > 31 * DAY:
                    start, end = find_month(start)
            parts[start, end, is_about_present(claim)].append(claim)
        ordered = sorted(parts.items(), key=lambda part: (part[0][0] or date.min, not part[0][2]))
        for (start, end, _), claims in ordered:
            words = write_date(start) if start and start == end else self.words
            yield TimeSpan(words, start, end, tuple(claims))


def is_about_present(claim: Claim) -> bool:
    """Whether it is about what is or was, rather than about the future."""
    return claim.kind.class_ != "intent"


def gather_spans(claims: Iterable[Claim]) -> list[TimeSpan]:
    """Gather the periods of claims in order of their days, each once however it is written."""
    dated = [(claim, claim.period) for claim in claims if claim.period]
    months = {find_month(p.start) for _, p in dated if _is_day(p) and p.start}
    yearly = len(months) > _MONTHS
    gathered = gather((_name_span(period, yearly=yearly), claim) for claim, period in dated)
    spans = [
        TimeSpan(words, start, end, tuple(claims), scattered)
        for (words, start, end, scattered), claims in gathered.items()
    ]
    return sorted(spans, key=lambda s: (s.start or date.min, s.end or date.max, s.words))


def list_whats(study: Study, span: TimeSpan) -> list[str]:
    """List the subjects of a span's claims, each once, the most frequent first."""
    counts: Counter[str] = Counter()
    for claim in span.claims:
        shown = show_claim(study, claim.id)
        counts[", ".join(filter(None, (shown.about.name, shown.metric.name)))] += 1
    names = [name for name, _ in counts.most_common()]
    left = len(names) - _NAMED
    return [*names[:_NAMED], f"{left} more"] if left > 1 else names


def find_month(day: date) -> tuple[date, date]:
    """Return the first and the last day of a day's month."""
    first = date(day.year, day.month, 1)
    return first, (first + 31 * DAY).replace(day=1) - DAY


def _is_day(period: Period) -> bool:
    return period.start is not None and period.start == period.end


def _name_span(period: Period, *, yearly: bool) -> tuple[str, date | None, date | None, bool]:
    if not _is_day(period) or period.start is None:
        whole = round_period(period)
        return write_rounded(period), whole.start, whole.end, False
    if yearly:
        year = period.start.year
        return labels.write_single_days(str(year)), date(year, 1, 1), date(year, 12, 31), True
    first, last = find_month(period.start)
    return labels.write_single_days(write_date(first).partition(" ")[2]), first, last, True
