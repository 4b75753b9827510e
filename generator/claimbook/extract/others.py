"""Whether a figure that was assigned to the article's subject may be about somebody else.

Such a figure is marked: its sentence names nobody, and an editor sees at once who is meant.
"""

from __future__ import annotations

import re

from claimbook.extract.around import Around
from claimbook.extract.cues import match_cues
from claimbook.extract.doings import find_active
from claimbook.extract.entities import Chosen
from claimbook.extract.firms import FIRMS
from claimbook.extract.subjects import find_subject
from claimbook.extract.topic import is_country
from claimbook.quantity import is_currency

_NOBODY = match_cues(
    "there | what | quarter | year | month | figure | total | sum | amount | costs? | cost of"
)
"""Subjects that are nobody's name: `There is also $9 million for schools`."""
_OWN = match_cues(f"its | it | their | they | the (?:{FIRMS})")
_BODY = match_cues(
    """
    (?:the | an?) (?:[a-z-]+\\s){0,2}(?:council | councillors | committee | government | court
    | parliament | assembly | jury | judge | police | ministry | union | senate | opposition
    | buyer | seller | purchaser | owner | rival | competitor | supplier | newspaper | regulator)
    | councillors | jurors | lawmakers | legislators | MPs | senators | ministers
    """
)
"""Subjects that are bodies in their own right, whatever the article is about."""
_OF_ALL = match_cues(
    """
    (?:survey|poll)(?:ed)? (?:of|by|among|found|shows?|showed|carried|published|in)
    | (?:asked|interviewed|surveyed|polled)(?= (?:about |some )?\\d) | respondents | pollsters?
    | margin of error | opinion poll | population | inhabitants | national average | nationwide
    | in the (?:country|region|town|city)
    | of the (?:country|region|town|city)
    """
)
"""Words for what a survey found, or for what is true of a country and hardly of a company."""
_WIDER = match_cues("the world | world['’]s | humanity | mankind | half the globe")
"""Words for more than what an article is about."""
_PLACE = match_cues(
    """
    (?:the | this | an?) (?:[a-z-]+\\s){0,2}(?:city | town | village | port | region | district
    | province | island | county | airport | neighbou?rhood)
    """
)
"""Subjects that are a place in their own right, or another word for the article's."""
_SOMEWHERE = re.compile(r"\s(?:is|are|was|were)\s(?:now\s|still\s)?(?:on|at|in)\sthe\s")
"""After those who are counted: a place where they may be for somebody else."""
_CERTAIN = 5
"""A subject with at least this weight in its article needs no mark."""
_SHORT = 8
"""In an article with no more sentences than this, the subject may have less weight."""


def is_of_another(around: Around, chosen: Chosen) -> bool:
    """Whether a figure may be about others than the article's subject, to which it was assigned."""
    if chosen.name is None or chosen.others or not chosen.by_topic:
        return False
    cast = around.cast
    is_long = len(around.split.sentences) > _SHORT
    if is_long and cast.weights[chosen.name.key][1] < _CERTAIN:
        return True
    unit = around.mention.amount.unit
    if is_currency(unit):
        return _has_other_subject(around)
    if cast.is_place(chosen.name) or is_country(chosen.name):
        return bool(around.find(_WIDER, around.clause)) or _has_other_subject(around, _PLACE)
    if any(around.find(_OF_ALL)) or find_active(around):
        return True
    if _SOMEWHERE.match(around.text, around.at.end):
        return True
    if unit == "%" and _is_answer(around):
        return True
    return _has_other_subject(around, _BODY)


def _is_answer(around: Around) -> bool:
    """Whether a share may come from a survey that is mentioned earlier in the paragraph."""
    sentence = around.pick.sentence
    before = around.split.before(sentence)
    while before and before.paragraph == sentence.paragraph:
        if around.split.find(_OF_ALL, before.span):
            return True
        before = around.split.before(before)
    return False


def _has_other_subject(around: Around, among: re.Pattern[str] | None = None) -> bool:
    """Whether the clause of a figure has a subject of its own, `among` some words if given.

    `The owner of the mill lost $2 million` in an article on the town; not `Sales rose to`.
    """
    subject = find_subject(around.cast, around.sentence, around.at.start)
    if subject is None or subject.pronoun or subject.names or not subject.words.strip():
        return False
    if among and not among.search(subject.words):
        return False
    if _NOBODY.search(subject.words) or any(around.find(_OWN, around.clause)):
        return False
    return not around.cast.find_measures(subject.span)
