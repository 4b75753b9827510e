"""Judge whom a figure is most likely about, and whether that needs a mark.

Each candidate's traits have weights that were fitted to labelled news (see benchmarks/README.md);
one of them is that the rules chose it. The sum of a candidate's weights says how likely it is
compared with the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from math import exp
from operator import itemgetter
from typing import NamedTuple

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.amount.pairing import Pair, share_entities
from claimbook.extract.resolving.entity.candidates import (
    NAMED,
    NOUN,
    Candidate,
    list_candidates,
)
from claimbook.extract.resolving.entity.entities import Chosen
from claimbook.extract.resolving.entity.places import LEADS
from claimbook.extract.resolving.entity.weights import WEIGHTS
from claimbook.extract.resolving.sentence.around import Around

_SURE = 0.94
"""From this likelihood on, an entity needs no mark."""
_SURE_OF_SUBJECT = 0.8
"""The same for the subject of a figure's clause, which is hardly ever wrong."""
_LIKELIER = 1.0
"""How many times likelier than “nobody” a candidate must be to be filled in."""
_POSSIBLE = 0.1
"""The least likelihood at which other candidates are mentioned."""
_ZEROS = repeat(0.0)
"""The weights of traits that have none."""
_MOST = 3
"""The most other candidates that are mentioned."""


class Ranked(NamedTuple):
    """A candidate and how likely it is, from 0 to 1."""

    likelihood: float
    name: Name
    key: str
    traits: Sequence[str]


def settle_entities(
    arounds: Sequence[Around],
    chosen: Sequence[Chosen],
    pairs: Sequence[Pair],
) -> list[Chosen]:
    """Return what each figure is about, with a mark if that is uncertain."""
    settled: list[Chosen] = []
    for around, choice in zip(arounds, chosen, strict=True):
        if choice.is_certain:
            settled.append(choice)
            continue
        ranked = rank_candidates(list_candidates(around, choice))
        settled.append(_settle(choice, ranked))
    return share_entities(pairs, chosen, settled)


def rank_candidates(candidates: Sequence[Candidate]) -> list[Ranked]:
    """Return the candidates with their likelihoods, the likeliest first."""
    whole, ranked = 0.0, []
    for name, key, traits in candidates:
        likelihood = exp(sum(map(WEIGHTS.get, traits, _ZEROS)))
        ranked.append((likelihood, name, key, traits))
        whole += likelihood
    ranked.sort(key=itemgetter(0), reverse=True)
    return [Ranked(each / whole, name, key, traits) for each, name, key, traits in ranked]


def needs_no_mark(likelihood: float, traits: Sequence[str]) -> bool:
    """Whether a candidate is sure enough; a common noun never is."""
    if NOUN in traits:
        return False
    is_subject = LEADS in traits and NAMED in traits
    return likelihood >= (_SURE_OF_SUBJECT if is_subject else _SURE)


def _settle(choice: Chosen, ranked: Sequence[Ranked]) -> Chosen:
    """Return the likeliest candidate, marked if it is not sure or not a name."""
    best = next((each for each in ranked if each.key), None)
    rest = next(each.likelihood for each in ranked if not each.key)
    if best is None or (choice.name is None and best.likelihood < _LIKELIER * rest):
        return choice
    is_sure = needs_no_mark(best.likelihood, best.traits)
    others = () if is_sure else _list_others(ranked, best.key, choice.others)
    return choice._replace(
        name=best.name,
        others=others,
        is_doubtful=not is_sure,
        by_topic=choice.by_topic and NOUN not in best.traits,
    )


def _list_others(
    ranked: Sequence[Ranked], own: str, named: Sequence[Name] = ()
) -> tuple[Name, ...]:
    """Return the other candidates that may well be meant, and those `named` by the rules."""
    likely = {
        key: name for each, name, key, _ in ranked if each >= _POSSIBLE and key not in {"", own}
    }
    for name in named:
        if (key := name.key) != own:
            likely.setdefault(key, name)
    return tuple(likely.values())[:_MOST]
