"""Every sentence about claims, as small books give rise to it, in a list that one can read through.

Read `sentences.txt` against docs/style/index.md whenever it changes.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from tests.charts.forms_book import study_every_form
from tests.corrected_book import list_changed_books
from tests.evidence.small_book import read_small_book
from tests.repository import ROOT
from tests.test_growth import draw_crowd, make_large
from tests.verdicts.test_compare import CASES as COMPARED
from tests.verdicts.test_compare import make_case

from claimbook.build import Builder
from claimbook.sentences import (
    apart,
    arithmetic,
    articles,
    captions,
    changes,
    charts,
    comparisons,
    corrections,
    disputes,
    explanations,
    findings,
    leading,
    marks,
    notices,
    outcomes,
    rates,
    sources,
    standings,
)
from claimbook.study import Study, study_book
from claimbook.views.charting import (
    chart_claims,
    chart_coverage,
    chart_disagreement,
    chart_timeline,
    explain_charts_apart,
)
from claimbook.views.claims.badges import list_badges
from claimbook.views.claims.card import list_cards, write_alone
from claimbook.views.claims.comparing import list_compared
from claimbook.views.claims.derived import list_derived
from claimbook.views.claims.worth import find_worth
from claimbook.views.disputes.arithmetic import list_steps
from claimbook.views.disputes.camps import list_camps
from claimbook.views.disputes.clash import view_clash
from claimbook.views.disputes.expectations import list_expectations
from claimbook.views.disputes.matters import list_article_matters
from claimbook.views.disputes.opening import write_opening, write_outcome
from claimbook.views.disputes.ranking import explain_order
from claimbook.views.disputes.wording import list_disagreements, write_arithmetic
from claimbook.views.lists.article_finding import describe_article
from claimbook.views.lists.by_metric import group_by_metric
from claimbook.views.lists.changes import list_changes
from claimbook.views.lists.entries import list_entities, list_metrics, list_outlets
from claimbook.views.lists.leading import view_leading
from claimbook.views.lists.remarks import remark_on

GOLDEN = Path(__file__).parent / "sentences.txt"
WEIGHED = sorted((Path(__file__).parent.parent / "evidence" / "cases").glob("*.yml"))
MODULES = (
    standings,
    leading,
    disputes,
    arithmetic,
    findings,
    explanations,
    notices,
    charts,
    marks,
    captions,
    sources,
    comparisons,
    apart,
    outcomes,
    articles,
    corrections,
    changes,
    rates,
)
_PHRASES, _VERBS = "write_", ("describe_", "explain_", "title_", "write_")
_OF_LARGE_BOOKS = frozenset(
    """captions.explain_left_out_articles captions.explain_left_out_periods
    captions.explain_left_out_rows marks.write_more_voices rates.describe_rate
    rates.write_stated""".split()
)
"""Forms that need a chart with too many rows, or a page about one figure in another currency."""
_SHOWN = 4
"""As many of one form are listed, the shortest."""


def list_forms(module: ModuleType) -> Iterator[str]:
    """Yield the functions of a module that make a sentence, a title, or a separate phrase."""
    own = module.__name__.rpartition(".")[2]
    return (
        name
        for name, each in vars(module).items()
        if getattr(each, "__module__", "") == module.__name__
        and name.startswith(_VERBS)
        and f"{own}.{name}" not in _OF_LARGE_BOOKS
    )


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """By its form, what the sentences of all small books are."""
    heard: dict[str, set[str]] = defaultdict(set)

    def listen(form: str, say: Callable[..., str]) -> Callable[..., str]:
        @wraps(say)
        def saying(*words: object, **more: object) -> str:
            sentence = say(*words, **more)
            if sentence:
                heard[form].add(sentence)
            return sentence

        return saying

    with pytest.MonkeyPatch.context() as patch:
        for module in MODULES:
            for name in list_forms(module):
                form = f"{module.__name__.rpartition('.')[2]}.{name}"
                patch.setattr(module, name, listen(form, getattr(module, name)))
        for path in WEIGHED:
            case = yaml.safe_load(path.read_text(encoding="utf-8"))
            show(study_book(read_small_book(tmp_path_factory.mktemp("book"), case)))
        for case in COMPARED:
            show(study_book(make_case(case.values[0])))
        for name in ("flood", "election"):
            invented = Builder(ROOT / "tests" / "books" / name).check().study
            assert invented is not None
            show(invented)
        show(study_every_form(tmp_path_factory.mktemp("forms")))
        list_compared(study_book(make_large(20, draw_crowd, together=False)), "claim-0")
        for study in list_changed_books(tmp_path_factory.mktemp("corrected")):
            list_changes(study)
            read_why(study)
    return heard


def read_why(study: Study) -> None:
    """Read the reasons of all standings and the explanations of all disagreements."""
    for standing in study.evidence.standings.values():
        assert standing.reason
    for each in study.evidence.disagreements:
        assert all(told.sentence for told in each.explanations)


def show(study: Study) -> None:
    """Ask for what pages say: reasons, charts, articles."""
    read_why(study)
    claims = study.book.claims.values()
    for metric in study.book.metrics:
        same = [claim for claim in claims if claim.metric == metric]
        explain_charts_apart([(charted := chart_claims(study, same))])
        for panel in charted.panels:
            assert panel.source_in_brief
        view_leading(study, same)
    group_by_metric(study, claims)
    chart_timeline(study)
    chart_coverage(study)
    for article in study.book.articles:
        describe_article(study, article.slug)
        write_alone(study, list_cards(study, article))
        list_article_matters(study, article)
    for each in study.evidence.disagreements:
        write_opening(study, each)
        write_outcome(study, each)
        list_disagreements(study, set(each.claims), above=[write_opening(study, each)[:-1]])
        list(list_camps(study, each))
        chart_disagreement(study, each)
        view_clash(study, each)
        if each.pair:
            write_arithmetic(study, each.pair)
            list(list_steps(study, each.pair))
    explain_order(study)
    list_expectations(study, (), 3)
    remark_on(study, claims)
    for claim in claims:
        assert find_worth(study, claim).full is not None
        list_compared(study, claim.id)
        list_badges(study, claim)
    list_derived(study)
    list_entities(study)
    list_metrics(study)
    list_outlets(study)


def test_some_small_book_gives_rise_to_each_sentence(said: dict[str, set[str]]) -> None:
    """No form of a sentence is made for nothing, and none goes unread."""
    forms = {
        f"{module.__name__.rpartition('.')[2]}.{name}"
        for module in MODULES
        for name in list_forms(module)
    }
    assert forms - said.keys() == set()


def test_the_sentences_are_those_that_were_read_through(
    said: dict[str, set[str]], update: bool
) -> None:
    """A few of each form, in the order of the modules."""
    lines = []
    for module in MODULES:
        for name in list_forms(module):
            form = f"{module.__name__.rpartition('.')[2]}.{name}"
            lines += ["", form]
            lines += sorted(sorted(said[form], key=lambda each: (len(each), each))[:_SHOWN])
    told = "\n".join(lines).strip() + "\n"
    if update:
        GOLDEN.write_text(told, encoding="utf-8")
    assert told == GOLDEN.read_text(encoding="utf-8")


def test_a_sentence_begins_with_a_capital_and_ends_with_a_stop(said: dict[str, set[str]]) -> None:
    """A chart's title has no stop, nor has a phrase; a name keeps a capital only in a byline."""
    phrases = {each for form, those in said.items() if f".{_PHRASES}" in form for each in those}
    titles = {each for form, those in said.items() if form.startswith("charts.") for each in those}
    titles |= phrases
    described = {each for form in said if form.startswith("marks.describe") for each in said[form]}
    for sentence in {each for form in said.values() for each in form} - described:
        assert sentence in phrases or not sentence[:1].islower(), sentence
        assert sentence.endswith((".", "?", "!")) is (sentence not in titles), sentence
        assert not re.search(r"(?<![:.]) The ", re.sub(r"\(.*?\)", "", sentence)), sentence
