"""Say what changed in the briefing, for its page and its feed."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.sentences.style import begin_sentence, count, end, inside

FIELDS = {
    "amount": "figure",
    "unit": "unit",
    "kind": "kind",
    "period": "period",
    "as_of": "day on which it was said",
    "change": "base",
    "about": "subject",
    "metric": "metric",
    "formula": "formula",
}
"""The word that readers see for each field of a claim."""


def describe_added_article(outlet: str, claims: int) -> str:
    """Say that an article is new."""
    return end(f"A new article from {inside(outlet)}, with {_count(claims)}")


def describe_added_claims(outlet: str, claims: int) -> str:
    """Say that an article of the briefing has further claims."""
    more = f"{count(claims)} more {'claim' if claims == 1 else 'claims'}"
    return end(begin_sentence(f"{more} from this article in {inside(outlet)}"))


def describe_added_derived() -> str:
    """Say that a figure was worked out from claims."""
    return end("Worked out from claims")


def describe_changed_claim(moves: Sequence[tuple[str, str, str]]) -> str:
    """Say what was changed in a claim: fields with their old and new values."""
    return end(begin_sentence("; ".join(_move(name, was, now) for name, was, now in moves)))


def _move(name: str, was: str, now: str) -> str:
    """Say how a field changed, with quotation marks around values in words."""
    field = FIELDS[name]
    if name == "amount":
        (way, number), (new_way, new_number) = (_split_amount(each) for each in (was, now))
        if number == new_number and not way:
            return f"its {field}, {number}, is now given as {new_way}"
        if number == new_number and not new_way:
            return f"its {field}, {number}, is no longer given as {way}"
        was = f"{way} of {number}" if way else number
        now = f"{new_way} of {new_number}" if new_way else new_number
    else:
        was, now = (each and f"“{each}”" for each in (was, now))
    if not was:
        return f"its {field} is {now}, and was not given before"
    if not now:
        return f"its {field}, which was {was}, was taken out"
    return f"its {field} changed from {was} to {now}"


_WAYS = {"up": "a rise", "down": "a fall"}
"""How an amount says that something rose or fell: `up 8%`."""


def _split_amount(written: str) -> tuple[str, str]:
    """Divide an amount into `a rise` or `a fall`, or nothing, and the rest."""
    first, _, rest = written.partition(" ")
    return (_WAYS[first], rest) if first in _WAYS else ("", written)


def _count(claims: int) -> str:
    return f"{count(claims)} {'claim' if claims == 1 else 'claims'}"
