"""A quote leaves out words right beside it that change its meaning.

In “Example denied that it had lost 20 million dollars”, a quote that begins with “it had lost” says
what Example denied. The same goes for `if`, `unless`, `without` before `will`, `not`, and, for a
claim of the kind `fact`, for words such as `could` and `plans to`.

Words of saying count, too, as in “Anna Holm said costs had risen by a third” or “…, according to
Coast Air”, if the claim has no `speaker` and no `source`, and `says` names nobody either. Readers
would take it to be the outlet's own finding. If the text has `he` or `she`, there is only a note.
Statements of bodies about themselves (“Example said it lost ships”) need no speaker.

Let the quote begin or end a few words further out, and change `says` or the `kind` accordingly. If
words of saying are left out, write the `speaker`.

Wrong, in seeds/example.txt:

    Example doubles its plan

    Example denied that it had lost 20 million dollars.

Wrong, in a claim of data/articles/example.yml:

    says: Example lost money.
    quote: it had lost 20 million dollars
    kind: fact

Right, in a claim of data/articles/example.yml:

    says: Example denied that it had lost money.
    quote: Example denied that it had lost 20 million dollars
    kind: fact
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.checks.shared.around import find_around_quote
from claimbook.checks.shared.attribution import find_attribution
from claimbook.checks.shared.intending import INTENDS
from claimbook.checks.shared.passages import list_held
from claimbook.model import Claim, Kind
from claimbook.problem import Fault, Problem, Proposal, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)
_AT_END = r"(?:\s(?:that|it|its|he|she|they|has|had|have|be|been|also|the))*\s$"
_DENIED = re.compile(
    r"\b(?:(?:did|does|do|has|have|had|is|are|was|were|will|would|could|should)(?:\snot|n[’']t)"
    r"|never|no longer|den(?:ied|ies|ying)|not true|untrue|falsely|(?:failed|refused|declined) to"
    rf"|rejected (?:claims|reports|suggestions)){_AT_END}",
    re.IGNORECASE,
)
_IF = re.compile(
    r"\b(?:if|unless|whether|provided that|supposing)(?:\s[\w’'-]+){0,3}\s$"
    r"|^(?:If|Unless)\s[^.;:]{3,120},\s$"
)
_WITHOUT = re.compile(r"^[“\"]?Without(?:\s[\w’'$€£%.-]+){1,7},?\s$")
"""A condition if what follows is to come."""
_TO_COME = re.compile(r"(?:[\w’'&.-]+\s){1,6}?(?:will|cannot|must|may|might|could|faces?)\b")
_UNLESS = re.compile(r"[,\s]*\b(?:unless|only if|provided that|on condition that|if)\s(?!any\b)")
_UNSURE = re.compile(
    rf"\b(?:could|may|might|{INTENDS} to"
    r"|(?:expect|predict|believe|fear|suspect)(?:s|ed|d)?(?= that)"
    rf"|alleg(?:e[sd]?|edly)|reportedly|rumou?rs){_AT_END}",
    re.IGNORECASE,
)
_SAYS_NOT = re.compile(
    r"\b(?:not?|never|none|without|cannot|den(?:y|ies|ied)|refus\w+|fail\w*|reject\w*|declin\w+"
    r"|fals\w+|untrue|disput\w+)\b|n[’']t\b",
    re.IGNORECASE,
)
_SAYS_IF = re.compile(
    r"\b(?:if|unless|whether|without|would|could|should|may|might|provided|condition\w*|depend\w*)\b",
    re.IGNORECASE,
)
_SAYS_UNSURE = re.compile(
    r"\b(?:could|may|might|plan\w*|want\w*|aim\w*|hop(?:e|es|ed|ing)|intend\w*|expect\w*|alleg\w+"
    r"|predict\w*|believ\w+|fear\w*|suspect\w*|pledg\w*|promis\w*|vow\w*"
    r"|reported\w*|rumou?r\w*|possibl[ey]|perhaps|would|will|to be)\b",
    re.IGNORECASE,
)
_BEFORE = ((_DENIED, _SAYS_NOT), (_IF, _SAYS_IF), (_UNSURE, _SAYS_UNSURE))
"""Words that change the meaning of those after them, and words of a sentence that says so."""


def check(study: Study) -> Iterator[Problem]:
    """A quote must include the words beside it that change its meaning."""
    for article, _ in list_held(study):
        for claim in article.claims:
            around = find_around_quote(study, claim)
            if around is None or study.ground_of(claim.id).places[0].others:
                continue
            cut = _find_cut(claim, around.before, around.after)
            if not cut and (left := find_attribution(study, article, claim)):
                yield FAULT.report(
                    claim.origin.at("quote"),
                    f"the quote leaves out “{left.words}”, and the claim does not say who says it",
                    "write the `speaker`, and let `says` name them",
                    severity=FAULT.severity if left.named else Severity.INFO,
                    proposed=(Proposal("speaker"),),
                )
            elif cut:
                yield FAULT.report(
                    claim.origin.at("quote"),
                    f"the quote leaves out “{cut}”, which changes its meaning",
                    f"let the quote include “{cut}”, and let `says` or `kind` say the same",
                )


def _find_cut(claim: Claim, before: str, after: str) -> str:
    """Return words beside a quote that change its meaning and that `says` and `kind` leave out."""
    for pattern, says_so in _BEFORE:
        if pattern is _UNSURE and claim.kind is not Kind.FACT:
            continue
        if (found := pattern.search(before)) and not says_so.search(claim.says):
            return found[0].strip()
    if _SAYS_IF.search(claim.says):
        return ""
    if (found := _WITHOUT.search(before)) and _TO_COME.match(claim.quote):
        return found[0].strip(' “",')
    if found := _UNLESS.match(after):
        return found[0].strip(" ,")
    return ""
