"""Leave out of a draft what keeps it from being verified."""

from __future__ import annotations

from collections.abc import Iterator, Set

from claimbook.drafts import Draft, Field, make_claim_id
from claimbook.extract.drafting.drafter import Unverified
from claimbook.extract.drafting.verify import with_field, without
from claimbook.extract.splitting.advice import Refused
from claimbook.extract.splitting.twins import Drafted, Verify
from claimbook.quantity import Mention, write_amount


def verify_written(
    written: Unverified, taken: Set[str], text: str, verify: Verify
) -> Drafted | Refused:
    """Return the draft if it verifies, otherwise with fewer fields or why it is refused.

    Its id is not among those `taken`.
    """
    begin, words, fields, remarks, place, pick = written
    draft = Draft(make_claim_id(begin, words, taken), fields, remarks)
    words = text[pick.span.start : pick.span.end]
    found = verify(draft, place)
    if not isinstance(found, str):
        return Drafted(draft, pick, place, *found)
    for attempt in _list_attempts(draft, words, pick.mention, found):
        found = verify(attempt, place)
        if not isinstance(found, str):
            return Drafted(attempt, pick, place, *found)
    return Refused(words, found)


def _list_attempts(
    draft: Draft, words: str, mention: Mention | None, fault: str
) -> Iterator[Draft]:
    """Yield versions of a faulty draft, each without more of the fields that may be at fault.

    The last has the amount in our own form, since `double` alone would be read as a change.
    """
    yield without(draft, ["period"], fault)
    yield without(draft, ["metric"], fault)
    yield without(draft, ["says"])
    yield without(draft, ["mentions", "says"])
    less = without(draft, ["mentions", "says", "period", "change"])
    yield less
    yield with_field(less, Field("amount", words))
    if mention:
        yield with_field(less, Field("amount", write_amount(mention.amount)))
