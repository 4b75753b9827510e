"""The work on a sentence is done once for all its figures, and that on a figure once.

Calls are counted, which are the same on any machine. A limit is what the invented article needs;
whoever has a reason to need more writes it here.
"""

import sys
from collections import Counter
from collections.abc import Callable, Mapping
from types import CodeType, FrameType
from typing import Any, TypeAlias

import pytest
from tests.extract.reading_cases import draft, make_lexicon

from claimbook.drafts.quoting import quote_figure
from claimbook.extract import DraftArticle
from claimbook.extract.drafting.verify import verify_draft
from claimbook.extract.naming.cast import Cast
from claimbook.extract.naming.names import collect_names
from claimbook.extract.resolving.period.words import _find_periods
from claimbook.extract.resolving.resolve import resolve_entity, resolve_kind, resolve_metric
from claimbook.extract.resolving.sentence.subjects import _find_last
from claimbook.extract.resolving.speaker.actors import list_actors
from claimbook.extract.resolving.speaker.speakers import _resolve_within
from claimbook.extract.splitting.cells import leave_out_heads
from claimbook.extract.words.finder import find_beginnings
from claimbook.extract.words.stretch import Stretch
from claimbook.grounding.folding import fold_text
from claimbook.grounding.grounded import ground_claim
from claimbook.grounding.quotes import find_passage
from claimbook.model.written import _amount
from claimbook.quantity.finding.amounts import find_amounts
from claimbook.quantity.tables.rows import list_rows

SENTENCES = (
    "Coast Air carried 412,000 passengers in March, 8% more than a year earlier.",
    "Its sales rose to $31 million, chief executive Anna Holm told reporters, from $27 million "
    "in 2023, and its costs fell by 4% to $19 million.",
    "“We expect 5.2 million passengers and sales of $400 million this year,” Holm said.",
    "According to the Flood Office, 17 of the 60 harbours on the coast were closed for nine days.",
    "Northern Lines, a rival, lost $6 million in the same quarter and plans to cut 340 jobs.",
)
FIGURES = 12
"""Those of the sentences that are drafted."""
STRETCHES = len(SENTENCES) + 1
"""The sentences with the headline."""
ONCE = (leave_out_heads, list_rows, collect_names)
"""An article's tables are looked for once, and it has one set of names."""
A_SENTENCE = (find_beginnings,)
A_FIGURE = (
    _find_last,
    _resolve_within,
    find_passage,
    ground_claim,
    quote_figure,
    resolve_entity,
    resolve_kind,
    resolve_metric,
    verify_draft,
)
LIMITS: dict[Callable[..., Any], int] = {
    **dict.fromkeys(ONCE, 1),
    **dict.fromkeys(A_SENTENCE, STRETCHES),
    **dict.fromkeys(A_FIGURE, FIGURES),
    list_actors: 8,
    _find_periods: STRETCHES + 2,  # of those to come, too, where two sentences are a forecast
    fold_text: STRETCHES,
    _amount: 20,  # of the figures and of the further ones in their quotes
    find_amounts: 18,  # of the text, and of each of these that is written otherwise
    Cast.within: 6 * FIGURES,
    Stretch.find: 22 * FIGURES,
}
A_ROOM = {"extract": 490, "grounding": 112, "quantity": 306, "drafts": 36}
"""Calls that a figure takes at most, by the room of what is called."""
WARMING = (
    "Hill Rail carried 11 people in 2019, said Peter Vance, who expects to sell 12 to 14 tickets. "
    "Its sales of $3 million were 4% below those of nine days in May."
)


Counted: TypeAlias = tuple[Mapping[CodeType, int], DraftArticle]


@pytest.fixture(scope="module")
def counted() -> Counted:
    """How often each function of ours was called while the article was drafted, and the draft."""
    lexicon = make_lexicon(coast_air={"name": "Coast Air", "kind": "company"})
    draft(WARMING, lexicon)  # what is made once for all articles
    calls: Counter[CodeType] = Counter()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and _name_room(frame.f_code):
            calls[frame.f_code] += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        made = draft(" ".join(SENTENCES), lexicon)
    finally:
        sys.setprofile(before)
    return calls, made


def _name_room(code: CodeType) -> str:
    """The room of the package that some code is in; empty if it is none of ours."""
    _, ours, within = code.co_filename.rpartition("/claimbook/")
    return within.partition("/")[0] if ours else ""


def test_its_figures_are_drafted(counted: Counted) -> None:
    """So the limits below are those of as many figures."""
    assert len(counted[1].drafted) == FIGURES


@pytest.mark.parametrize("function", LIMITS, ids=lambda each: each.__qualname__)
def test_a_function_is_called_no_more_than_it_has_to_be(
    counted: Counted, function: Callable[..., Any]
) -> None:
    """A function that is not called at all has been replaced, and its limit with it."""
    assert 0 < counted[0][function.__code__] <= LIMITS[function]


@pytest.mark.parametrize("room", A_ROOM)
def test_a_figure_takes_only_so_many_calls(counted: Counted, room: str) -> None:
    """Whichever functions they are of."""
    calls = sum(number for code, number in counted[0].items() if _name_room(code) == room)
    assert calls <= A_ROOM[room] * FIGURES
