"""A study that is made from the one before says what one made from nothing says."""

import gc
import weakref
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.books import write_book, write_files
from tests.repository import replace_once
from tests.test_kept_values import BOOK

from claimbook.checking import Checked, Checker
from claimbook.evidence import weigh
from claimbook.folders import Folders
from claimbook.model import Book, Closing, Outlet
from claimbook.read import read_book
from claimbook.study import Study, study_book
from claimbook.verdicts import Figure, compare_claims, judging

ARTICLE = "data/articles/example.yml"
OTHER = "data/articles/other.yml"
OTHERS_NAME = "data/articles/renamed.yml"
RULING = (
    "- claims: [example-plan, other-plan]\n"
    "  state: ruled\n"
    "  ruling: other-plan\n"
    "  reason: The accounts say so.\n"
)
CLOSING = (
    "- claims: [ship-crew, ship-rival]\n"
    "  state: ruled\n"
    "  ruling: ship-crew\n"
    "  reason: It had counted.\n"
    "  source: own-news\n"
    "- {claims: [other-target, ship-hopes], state: explained, reason: Plans differ.}\n"
)
"""What readers are told of the first has the name of an outlet that none of its voices is of."""
TARGET = (
    "  - id: other-target\n"
    "    says: Example plans to spend $30 million.\n"
    "    quote: Example spent $30 million\n"
    "    about: example\n"
    "    metric: investment\n"
    "    kind: plan\n"
    "    amount: $30 million\n"
    "    speaker: {name: The Ninth}\n"
)
BOATS = "boats: {name: B, definition: B., dimension: count, measure: stock, authority: [own]}\n"
AGAINST_ELSEWHERE = (
    "- {claims: [ship-boats, ship-plan], state: ruled, ruling: ship-plan, reason: It is said.}\n"
)
SHIP = """\
headline: Plan 9 counts its crew
outlet: daily-example
published: 2025-01-17
claims:
- {id: ship-crew, says: Two thousand., quote: 2000 hands, about: plan-9, metric: rides,
    kind: fact, amount: "2,000", speaker: {name: Ann Lee}}
- {id: ship-rival, says: Five thousand., quote: 5000 hands, about: plan-9, metric: rides,
    kind: fact, amount: "5,000", speaker: {name: Bo Moe}}
- {id: ship-boats, says: Boats., quote: 310 boats, about: plan-9, metric: boats, kind: fact,
    amount: "310", period: 2024}
- {id: ship-plan, says: A plan., quote: 40 boats, about: plan-9, metric: boats, kind: plan,
    amount: "40", speaker: {name: Example, mode: direct}}
- {id: ship-hopes, says: Hopes., quote: 50 boats, about: plan-9, metric: investment, kind: plan,
    amount: $50, speaker: {name: Ann Lee}}
- {id: ship-saved, says: Saved., quote: 7 boats, about: example, metric: boats, kind: fact,
    amount: "7"}
cites: [own]
"""
OWN = """\
headline: Our boats
outlet: own-news
published: 2025-01-18
claims:
- {id: own-boats, says: Boats., quote: about 300 boats, about: plan-9, metric: boats, kind: fact,
    amount: about 300, period: 2024}
- {id: own-saved, says: Saved., quote: 7 boats, about: example, metric: boats, kind: forecast,
    amount: "7", speaker: {name: Ann Lee}}
- {id: own-fee, says: A fee., quote: €60, about: own, metric: investment, kind: fact, amount: €60}
- {id: own-bill, says: A fee., quote: $60, about: own, metric: investment, kind: fact, amount: $60}
"""
"""A figure that settles what its claim and another say, and that is not written as theirs is."""


def edit(path: str, old: str, new: str) -> Callable[[Path], object]:
    return lambda root: replace_once(root / path, old, new)


def add(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


EDITS: dict[str, Callable[[Path], object]] = {
    "nothing": lambda _: None,
    "a claim": edit(OTHER, "amount: $30 million\n    period", "amount: $31 million\n    period"),
    "a claim of another metric": edit(
        OTHER, "metric: rides\n    kind: fact", "metric: investment\n    kind: fact"
    ),
    "a ruling": lambda root: add(root / "data/disagreements.yml", RULING),
    "a ruling that has been reviewed": edit(
        "data/disagreements.yml", "  source:", "  reviewed: 2025-02-01\n  source:"
    ),
    "a ruling that is withdrawn": lambda root: (root / "data/disagreements.yml").unlink(),
    "a ruling for nobody": edit("data/disagreements.yml", "ruling: ship-crew", "ruling: none"),
    "an explanation": edit("data/disagreements.yml", "ruled\n  ruling: ship-crew", "explained"),
    "the reason of a ruling": edit("data/disagreements.yml", "had counted", "counted twice"),
    "whose word settles": edit("data/metrics.yml", ", authority: [own]", ""),
    "the book's currency": edit("data/book.yml", "title", "currency: EUR\ntitle"),
    "the name of an article's file": lambda root: (root / OTHER).rename(root / OTHERS_NAME),
    "the reason of an explanation": edit("data/disagreements.yml", "Plans", "These plans"),
    "the name of an outlet that a ruling is based on": edit(
        "data/outlets.yml", "Own News", "Our News"
    ),
    "a ruling against a claim about something else": lambda root: add(
        root / "data/disagreements.yml", AGAINST_ELSEWHERE
    ),
    "who said it to a cited article": edit(
        "data/articles/own.yml", "speaker: {name: Ann Lee}", "speaker: {name: Bo Moe}"
    ),
    "what an entity is part of": edit(
        "data/entities.yml", "{name: Plan 9,", "{name: Plan 9, part_of: example,"
    ),
    "a text whose claim is now in its headline": lambda root: (
        root / "seeds/example.txt"
    ).write_text("Example plans to spend 20 million dollars on machines.\n"),
    "the day of the rates": edit(OTHER, "published: 2025-01-16", "published: 2020-03-16"),
    "an alias": edit("data/entities.yml", "{name: Plan 9,", "{name: Plan 9, aliases: [The Ninth],"),
    "who owns an outlet": edit(
        "data/outlets.yml",
        "name: The Daily Example,",
        "name: The Daily Example, speaks_for: example,",
    ),
    "the name of an outlet": edit("data/outlets.yml", "The Daily Example", "The Example"),
    "what a metric is": edit("data/metrics.yml", "measure: flow}", "measure: stock}"),
    "a cited article": edit(OTHER, "text: other.txt", "text: other.txt\ncites: [example]"),
    "an article that is gone": lambda root: (root / OTHER).unlink(),
}


def describe(checked: Checked) -> Iterator[object]:
    study = checked.study
    assert study is not None
    yield checked.problems
    yield from describe_study(study)


def describe_study(study: Study) -> Iterator[object]:
    yield study.verdicts
    yield study.evidence
    yield {id_: each.reason for id_, each in study.evidence.standings.items()}
    yield [each.explanations for each in study.evidence.disagreements]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "book"
    write_book(root, [])
    write_files(root, BOOK)
    add(root / OTHER, TARGET)
    add(root / "data/metrics.yml", BOATS)
    add(root / "data/outlets.yml", "own-news: {name: Own News, speaks_for: plan-9}\n")
    (root / "data/disagreements.yml").write_text(CLOSING, encoding="utf-8")
    (root / "data/articles/ship.yml").write_text(SHIP, encoding="utf-8")
    (root / "data/articles/own.yml").write_text(OWN, encoding="utf-8")
    return root


@pytest.mark.parametrize("name", EDITS)
def test_a_study_after_an_edit_is_what_a_new_one_would_be(root: Path, name: str) -> None:
    """Comparisons and standings that are used again are as they would be made now.

    So are their reasons, whether or not they had been told before the edit.
    """
    told, untold = Checker(Folders(root)), Checker(Folders(root))
    before = list(describe(told.check()))
    untold.check()
    EDITS[name](root)
    anew = list(describe(Checker(Folders(root)).check()))
    assert list(describe(told.check())) == anew
    assert list(describe(untold.check())) == anew
    assert (before == anew) == (name == "nothing")


CHANGES: dict[str, Callable[[Book], Book]] = {
    "its settings": lambda book: replace(
        book, settings=book.settings.model_copy(update={"currency": "EUR"})
    ),
    "an outlet": lambda book: replace(
        book, outlets={**book.outlets, "own-news": Outlet(name="Our News", speaks_for="plan-9")}
    ),
    "an outlet that is gone": lambda book: replace(book, outlets={}),
    "an entity": lambda book: replace(book, entities={}),
    "a metric": lambda book: replace(book, metrics={}),
    "no closings": lambda book: replace(book, closings=()),
    "a closing that rules for none of its claims and was reviewed": lambda book: replace(
        book,
        closings=(
            Closing(
                claims=("other-plan", "other-rides"),
                state="ruled",
                ruling="own-boats",
                reason="Nobody knows.",
                reviewed=date(2025, 2, 1),
            ),
            *book.closings,
        ),
    ),
    "no texts": lambda book: replace(book, texts={}),
    "the order of articles": lambda book: replace(book, articles=book.articles[::-1]),
}


@pytest.mark.parametrize("name", CHANGES)
def test_articles_that_stay_are_compared_with_what_else_there_is(root: Path, name: str) -> None:
    """Whatever changes around them, they are not read again."""
    book = read_book(root).book
    assert book is not None
    changed = CHANGES[name](book)
    earlier = study_book(book)
    list(describe_study(earlier))
    again, anew = study_book(changed, earlier), study_book(changed)
    assert list(describe_study(again)) == list(describe_study(anew))


def test_another_claim_with_the_same_id_has_another_figure(root: Path) -> None:
    """Even if nothing is known of where the two are in their texts."""
    before = read_book(root).book
    replace_once(root / OTHER, "amount: $30 million\n    period", "amount: $31 million\n    period")
    after = read_book(root).book
    assert before is not None
    assert after is not None
    earlier = compare_claims(before, {})
    assert compare_claims(after, {}, earlier=earlier) == compare_claims(after, {}) != earlier


def study_twice(root: Path) -> tuple[Study, Study]:
    checker = Checker(Folders(root))
    first = checker.check().study
    replace_once(root / OTHER, "ferries carried 40,000", "boats carried 40,000")
    second = checker.check().study
    assert first is not None
    assert second is not None
    return first, second


def test_claims_of_other_articles_are_not_compared_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their figures, verdicts and standings are the same objects."""
    replace_once(root / OTHER, "kind: plan", "kind: target")
    weighed: list[str] = []
    original = weigh.weigh_matter

    def note(
        testimony: object, grounds: object, matter: tuple[str, ...], figures: object
    ) -> object:
        weighed.append(" ".join(matter))
        return original(testimony, grounds, matter, figures)  # type: ignore[arg-type]

    monkeypatch.setattr(weigh, "weigh_matter", note)
    first, second = study_twice(root)
    kept = first.verdicts.figures["example-plan"]
    assert second.verdicts.figures["example-plan"] is kept
    assert weighed.count("example rides  fact") == 2


def test_figures_that_are_made_again_as_they_were_are_not_compared_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of the other claims of an article that was edited."""
    compared: Counter[str] = Counter()
    original = judging.judge_pair

    def note(a: Figure, b: Figure, currency: str) -> object:
        compared.update((a.id, b.id))
        return original(a, b, currency)

    monkeypatch.setattr(judging, "judge_pair", note)
    checker = Checker(Folders(root))
    checker.check()
    first = compared.copy()
    replace_once(root / OTHER, "ferries carried 40,000", "boats carried 40,000")
    checker.check()
    assert compared["other-target"] == first["other-target"] > 0


def test_a_study_does_not_hold_on_to_the_one_before(root: Path) -> None:
    """A server that runs for long keeps one book in memory."""
    first, second = study_twice(root)
    book = weakref.ref(first.book)
    del first
    gc.collect()
    assert second.evidence.standings
    assert book() is None
