"""Losses in drafts: a profit is drafted as negative where the words next to it call it a loss."""

from __future__ import annotations

from dataclasses import replace

from claimbook.extract.amounts import Written
from claimbook.extract.around import Around
from claimbook.extract.cues import match_cues
from claimbook.extract.entities import Chosen
from claimbook.extract.subjects import find_subject
from claimbook.quantity import is_currency

_LOSS = match_cues(
    "loss(?:es)? | lost | los(?:es?|ing) | deficits? | shortfalls? | in the red | loss-making"
)
_ACCOUNTS = match_cues(
    r"""
    net | operating | pre-?tax | after[- ]tax | profits? | earnings | ebit(?:da)? | trade | trading
    | (?:first|second|third|fourth|full|half)[- ](?:quarter|half|year) | quarterly | a share
    | per share | in the red | revenues? | sales
    | (?:made|makes?|making|post(?:s|ed|ing)?|report(?:s|ed|ing)?|record(?:s|ed|ing)?
      |book(?:s|ed|ing)?) (?:an?\s | its\s)?(?:[\w$€£¥.,-]+\s){0,4}loss(?:es)?
    """
)
"""Words for a loss as the accounts of a firm have it."""
_NOBODY = match_cues(
    "there | what | quarter | year | month | figure | total | sum | amount | costs? | cost of"
)
"""Subjects that are nobody's name: `There is also $9 million for schools`."""
_OWN = match_cues("its | it | their | they | the (?:company|firm|group|bank)")
_CAUSED = match_cues("caus(?:ed?|es|ing) | inflict(?:s|ed)? | insured | suffer(?:s|ed)?")
_DEFICIT = match_cues("deficits? | shortfalls?")


def write_loss(written: Written, around: Around) -> Written:
    """The amount of a metric that has a sign, in the words of a loss if it is one."""
    amount = around.mention.amount
    if not amount.loss or amount.is_negative:
        return written
    noun = "deficit" if any(around.find(_DEFICIT, around.clause)) else "loss"
    return replace(written, text=f"{noun} of {written.text}")


def may_be_loss(around: Around) -> bool:
    """Whether a figure without a sign may be a loss, as its clause speaks of one."""
    told = around.mention.amount.is_loss is not None
    return not told and any(around.find(_LOSS, around.clause))


def is_doubtful_result(around: Around, chosen: Chosen) -> bool:
    """Whether a loss may be no result of a firm: the losses of a storm, what a thief took.

    It is one where the words of accounts say so, or where a body that is named has lost it.
    """
    if not around.mention.amount.loss or any(around.find(_ACCOUNTS)):
        return False
    name = chosen.name
    cast = around.cast
    named = name is not None and not chosen.by_topic and not chosen.others
    lost = not any(around.find(_CAUSED, around.clause))
    return not (named and lost and name and not cast.is_person(name) and not cast.is_place(name))


def is_of_another(around: Around, chosen: Chosen) -> bool:
    """Whether a sum was given to whom the article is about, though its clause has another subject.

    `The owner of the mill lost $2 million` in an article on the town; not `Sales rose to`.
    """
    amount = around.mention.amount
    if chosen.others or not is_currency(amount.unit):
        return False
    subject = find_subject(around.cast, around.sentence, around.at.start)
    if subject is None or subject.pronoun or subject.names or not subject.words.strip():
        return False
    if _NOBODY.search(subject.words) or any(around.find(_OWN, around.clause)):
        return False
    return not around.cast.find_measures(subject.span)
