"""Words that readers saw have changed.

Some words that readers see may change without a correction: the words, the note and the translation
of a claim, names, definitions and descriptions, the headline, the day, the parts and `republish` of
an article, the title of the briefing. No check can tell whether the new words are true. So they are
listed for the person who reviews the change, and so is the new voice of a claim. Read the quote
again, and see whether the claim still says the same.

Only `claimbook check --published claims.json` looks for this. If the new words are right, merge the
pull request even though its check has failed; once the site is published with them, this is no
longer reported.

The claim of these examples was published with the words “Example plans a factory.”

Wrong, in a claim of data/articles/example.yml:

    says: Example plans no factory.

Right, in a claim of data/articles/example.yml:

    says: Example plans a factory.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.earlier import Change, Earlier, list_changed
from claimbook.checks.shared.fields import ORIGIN, REWORDED
from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)
_ADVICE = {
    "says": "read its quote again: does the claim still say what the quote says?",
    "note": "readers see it beside the claim: is it true, and is it fair?",
    "republish": "with `full`, the whole text is published: may it be?",
    "weight": "it decides what the home page begins with: put it back, unless that is wanted",
    "reviewed": "it says that an editor has looked at the claim: has one?",
    "voice": "claims that are one voice's word don't confirm each other: is it the same voice?",
}
_USUAL_ADVICE = "readers see it: put it back, unless it is true, fair and wanted"
_QUOTED = ("name", "headline", "definition")
"""The fields whose text is quoted in a sentence."""


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """Words that readers saw should be unchanged, or be reviewed by somebody."""
    for row in (*earlier.rows, *earlier.others):
        listed = REWORDED[row.noun]
        changes = list(list_changed(study, row))
        same_speaker = all(each.field != "speaker" for each in changes)
        for each in changes:
            if each.field == "voice" and not same_speaker:
                continue
            new = not each.was and row.noun == "article" and each.field in ORIGIN
            if each.field in listed or new:
                advice = _ADVICE.get(each.field, _USUAL_ADVICE)
                yield FAULT.report(each.at, _describe(each), advice)


def _describe(change: Change) -> str:
    name, field, was, now = change.name, change.field, change.was, change.now
    if field == "voice":
        return (
            f"{name} was published as the word of {_name_voice(was)}, and is that of "
            f"{_name_voice(now)} now"
        )
    if field == "says":
        return f"the words of {name} were published as “{was}”, and are “{now}” now"
    if field in _QUOTED and was:
        return f"the {field} of {name} was published as “{was}”, and is “{now}” now"
    return change.message


def _name_voice(id_: str) -> str:
    kind, colon, name = id_.partition(":")
    return f"the {kind} `{name}`" if colon else f"`{id_}`"
