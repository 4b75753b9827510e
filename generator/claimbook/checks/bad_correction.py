"""A correction does not fit what the book says now.

An entry of data/corrections.yml says what had been published (`was`) and what is there now
(`now`). Readers see both, at the claim and on the page of corrections. So `now` must be what the
claim says: its amount, its quote, its kind or the text of another field. Where a claim was
corrected more than once, only the last entry has to be.

A retraction is about a claim that is gone, so it has no `now`. A clarification may leave out both.

Wrong, in data/corrections.yml:

    - date: 2025-02-03
      claim: example-plan
      kind: correction
      was: 30 million dollars
      now: 25 million dollars
      reason: We misread the article.

Right, in data/corrections.yml:

    - date: 2025-02-03
      claim: example-plan
      kind: correction
      was: 30 million dollars
      now: 20 million dollars
      reason: We misread the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from claimbook.checks.shared.present import read_said
from claimbook.model import Correction, CorrectionKind, is_same_text
from claimbook.problem import Fault, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)
_NEEDS_BOTH = (CorrectionKind.CORRECTION, CorrectionKind.UPDATE)


def check(study: Study) -> Iterator[Problem]:
    """Each correction must change something, and a claim's last one must match what it says now."""
    corrections = study.book.corrections
    for number, each in enumerate(corrections):
        yield from (
            _check_retraction(study, each)
            if each.retracts
            else _check_change(study, each, corrections[number + 1 :])
        )


def _check_retraction(study: Study, correction: Correction) -> Iterator[Problem]:
    if correction.now is not None:
        message = "a retracted claim is gone, so it says nothing now"
        yield FAULT.report(
            correction.origin.at("now"), message, "remove `now`, or write `kind: correction`"
        )
    if read_said(study, correction.claim) is not None:
        message = f"`{correction.claim}` is retracted, but it is still in the book"
        advice = f"remove it: `claimbook remove {correction.claim}`; or write `kind: correction`"
        yield FAULT.report(correction.origin.at("kind"), message, advice)


def _check_change(
    study: Study, correction: Correction, later: Sequence[Correction]
) -> Iterator[Problem]:
    was, now = correction.was, correction.now
    missing = next((name for name, text in (("was", was), ("now", now)) if text is None), None)
    if missing and (correction.kind in _NEEDS_BOTH or was is not now):
        message = f"this {correction.kind} does not say what {_SAYS[missing]}"
        yield FAULT.report(correction.origin.at("kind"), message, f"write `{missing}:` with it")
    if was is None or now is None:
        return
    if is_same_text(was, now):
        yield FAULT.report(
            correction.origin.at("now"), "`was` and `now` are the same", "write what has changed"
        )
        return
    goes_on = any(
        each.claim == correction.claim and (each.retracts or is_same_text(each.was or "", now))
        for each in later
    )
    said = read_said(study, correction.claim)
    if goes_on or said is None or any(is_same_text(now, text) for text in said.values()):
        return
    yield FAULT.report(
        correction.origin.at("now"),
        f"`{correction.claim}` does not say “{now}” now",
        _suggest(now, said.values()),
    )


def _suggest(text: str, said: Iterable[str]) -> str:
    close = get_close_matches(text, list(said), n=1)
    if close:
        return f"write `{close[0]}`, as the claim has it"
    return "write it as the claim has it, or change the claim"


_SAYS = {"was": "had been published", "now": "is there now"}
