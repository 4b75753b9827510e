"""The rest of an article: the claims that nothing speaks against, and why the others stay."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from rich.text import Text

from claimbook.cli.reviewing.passages import clean
from claimbook.cli.reviewing.publication import DISAGREEMENT
from claimbook.cli.reviewing.question import Question, Sheet
from claimbook.cli.reviewing.questions import Questions
from claimbook.cli.reviewing.rewording import list_words, show_sentence
from claimbook.cli.reviewing.rows import cut_row, name_by_figure
from claimbook.cli.reviewing.screen import Screen
from claimbook.cli.reviewing.sightings import find_twin
from claimbook.cli.reviewing.values import UnfitError, Values
from claimbook.drafts import Entry
from claimbook.extract import LIKELY
from claimbook.problem import Location, Problem, Severity
from claimbook.problem.counting import write_count

_WRONG = (Severity.ERROR, Severity.WARNING)


@dataclass(frozen=True)
class Rest:
    """What is left to decide in an article."""

    likely: tuple[Question, ...]
    """The decisions of claims for which only a likely metric has to be confirmed.

    They include those of the records that the claims bring.
    """
    stays: tuple[tuple[Entry, str], ...]
    """The claims with something against them, each with the reason."""
    more: int
    """How many claims leave more open."""
    later: int = 0
    """How many of the likely decisions are left for another page."""


def weigh_rest(questions: Questions, number: int, values: Values) -> Rest:
    """Sort the claims of a file with something left to decide into likely ones and others."""
    sheet = questions.sheets[number]
    told = questions.publication.list_told(sheet.path)
    disputed = _list_disputed(questions.list_claims(number), sheet, told)
    likely: list[Question] = []
    stays: list[tuple[Entry, str]] = []
    more = 0
    for _, found in groupby(questions.list_open(number), lambda each: each.place.line):
        asked = list(found)
        claim = asked[0].claim or asked[0].mark.entry
        if any(_is_open(each) for each in asked):
            more += 1
            continue
        doubt = (
            disputed.get(_find_measured(claim), "")
            or next(
                (p.message for p in told if p.severity in _WRONG and _is_in(claim, sheet, p.at)), ""
            )
            or _describe_twin(claim, sheet)
            or _describe_unnamed(asked, values)
        )
        if doubt:
            stays.append((claim, doubt))
        else:
            likely += asked
    return Rest(tuple(likely), tuple(stays), more)


def _is_open(question: Question) -> bool:
    """Whether more is asked than to confirm a likely value."""
    mark = question.mark
    return not mark.written or (not question.sheet.noun and mark.decide != LIKELY)


def _describe_unnamed(asked: Sequence[Question], values: Values) -> str:
    """Return that a claim's sentence has no word of its metric, which may be wrong then."""
    names = values.list_names("metric")
    for each in asked:
        if each.mark.field == "metric":
            fields, layout = each.mark.entry.fields, next(iter(each.sheet.layouts), None)
            said = f"{fields.get('quote')} {show_sentence(fields, layout)}"
            name = names.get(each.mark.written, each.mark.written)
            if not list_words(name) & list_words(said):
                return f"its sentence has no word of “{name}”"
    return ""


def _list_disputed(
    claims: Sequence[Entry], sheet: Sheet, told: Sequence[Problem]
) -> Mapping[tuple[object, ...], str]:
    """Return the metrics and entities of disagreeing figures, with the check's message.

    A check names only two figures of a disagreement, but it counts against all with the same metric
    and entity.
    """
    return {
        _find_measured(claim): each.message
        for each in told
        if each.id == DISAGREEMENT
        for at in (each.at, *(at for at, _ in each.notes))
        for claim in claims
        if _is_in(claim, sheet, at)
    }


def _find_measured(claim: Entry) -> tuple[object, ...]:
    return tuple(claim.fields.get(name) or claim.given.get(name) for name in ("about", "metric"))


def _is_in(claim: Entry, sheet: Sheet, at: Location) -> bool:
    return at.path == sheet.name and claim.first < at.line <= claim.last


def _describe_twin(claim: Entry, sheet: Sheet) -> str:
    twin = find_twin(claim, sheet.name, sheet.sightings)
    return f"{twin.outlet} has this figure as {twin.metric}" if twin else ""


def fit_rest(rest: Rest, screen: Screen) -> Rest:
    """Return as much as fits on a page, so that nothing is accepted unseen."""
    if screen.has_room(list(show_rest(rest))):
        return rest
    rest = replace(rest, stays=())
    count = bisect_left(
        range(1, len(rest.likely) + 1),
        True,
        key=lambda n: not screen.has_room(list(show_rest(replace(rest, likely=rest.likely[:n])))),
    )
    return replace(rest, likely=rest.likely[: max(1, count)], later=len(rest.likely) - count)


def show_rest(rest: Rest) -> Iterator[Text]:
    """Yield what would be accepted, each with a number, and what stays, with the reason."""
    if rest.more:
        claims = write_count(rest.more, "claim")
        yield Text(f"{claims} with more to decide: asked one by one", style="dim")
    if rest.stays:
        claims = write_count(len(rest.stays), "claim")
        yield Text(f"{claims} to look at, asked one by one, too:", style="yellow")
        for claim, doubt in rest.stays:
            yield cut_row(
                f"  {claim.first + 1:>4}  {name_by_figure(claim)}  ", (clean(doubt), "dim")
            )
    if rest.likely:
        yield Text(
            f"{write_count(len(rest.likely), 'decision')} that nothing speaks against"
            + (f", and {rest.later} more for the next t:" if rest.later > 0 else ":"),
            style="bold",
        )
    for number, each in enumerate(rest.likely, 1):
        mark = each.mark
        told = "" if each.sheet.noun else f"  {clean(str(mark.entry.fields.get('says') or ''))}"
        yield Text.assemble(
            (f" {number:>2}", "bold cyan"),
            f" {mark.field}: {clean(mark.written)}  {name_by_figure(mark.entry)}",
            (told, "dim"),
        )


def choose_likely(rest: Rest, typed: str) -> list[Question]:
    """Return the decisions to accept, given the typed numbers of those to leave out.

    Raises UnfitError if anything else was typed.
    """
    kept = typed.replace(",", " ").split()
    numbers = {str(number): each for number, each in enumerate(rest.likely, 1)}
    if unknown := [each for each in kept if each not in numbers]:
        raise UnfitError(f"“{unknown[0]}” is not one of these numbers; nothing was accepted")
    return [each for number, each in numbers.items() if number not in kept]
