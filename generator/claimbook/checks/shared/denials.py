"""Find a verb that a claim's sentence denies and its quote does not, or the other way round."""

from __future__ import annotations

import re

_AUXILIARY = (
    r"(?:did|does|do|has|have|had|is|are|was|were|will|would|could|should|can|may|might|must)"
)
_DENIED = re.compile(
    rf"\b(?P<auxiliary>{_AUXILIARY}|wo(?=n[’'])|ca(?=n[’']))"
    r"(?:n[’']t|\s?not\b(?!\s(?:only|just|least\b))|\sno\slonger|\snever)\s(?P<word>[\w’'-]+)",
    re.IGNORECASE,
)
"""A denial between two words: `would not increase`, `is no longer open`."""
_WHOLE = {"wo": "will", "ca": "can"}
"""What `won't` and `can't` are made of."""
_VERB = re.compile(
    rf"\b(?:{_AUXILIARY}(?:n[’']t|\snot\b(?!\s(?:only|just)))|cannot|never|no longer)"
    r"\s(?P<verb>[a-z]+)",
    re.IGNORECASE,
)
"""A verb that is denied."""
_CLAUSE = re.compile(r"[,;:]\s|\b(?:which|that|but|while|because|who|since|until)\b")
_MIGHT = re.compile(r"(?:could|would|should|cannot)", re.IGNORECASE)
_NEGATIVE = re.compile(
    r"\b(?:not?|nor|none|nobody|nothing|neither|never|without|cannot|den(?:y|ies|ied)|refus\w+"
    r"|fail\w*|reject\w*|avoid\w*|lack\w*|unlikely|un\w+ed|hardly|barely|few(?:er)?|less|little"
    r"|short|miss\w*|stop\w*|end(?:s|ed)?|rul\w+ out|block\w*|oppos\w+|against|despite|un\w+able"
    r"|\w+est|most|first|below|under|delay\w*|far from|instead|rather|except|only|disput\w+"
    r"|doubt\w*)\b|n[’']t\b",
    re.IGNORECASE,
)
"""Words that may say the same as `not`."""
_STEM = 4
"""How many first letters two forms of a verb share."""


def find_denial(says: str, quote: str, around: str) -> str:
    """Return the message for a verb that only `says` or only the quote denies; empty if none.

    `around` is the quote with the sentences that it is from, of which `says` may repeat a denial.
    “Could not stay at home” does not deny “are staying in schools”.
    """
    if denied := _find_undenied(quote, says) or _find_in_quote(quote, says):
        return f"the quote has “{denied}”, and `says` nothing like it"
    if denied := _find_undenied(says, around) or _find_in_says(says, quote, around):
        return f"`says` has “{denied}”, and the quote nothing like it"
    return ""


def _find_undenied(words: str, others: str) -> str:
    """Return a denial in one text if the other has the two words around it side by side."""
    for found in _DENIED.finditer(words):
        auxiliary = found["auxiliary"].lower()
        plain = rf"\b{_WHOLE.get(auxiliary, auxiliary)}\s{re.escape(found['word'])}\b"
        also = (other["word"].lower() for other in _DENIED.finditer(others))
        if re.search(plain, others, re.IGNORECASE) and found["word"].lower() not in also:
            return found[0]
    return ""


def _find_in_quote(quote: str, says: str) -> str:
    """Return what a quote denies, if `says` has or must have that verb and denies nothing."""
    denied = _VERB.search(quote)
    if denied is None or _NEGATIVE.search(says):
        return ""
    return denied[0] if not _CLAUSE.search(quote) or _has_verb(says, denied["verb"]) else ""


def _find_in_says(says: str, quote: str, around: str) -> str:
    """Return a verb that `says` denies, if the quote has it, and nothing around denies anything."""
    denied = _VERB.search(says)
    if denied is None or _MIGHT.match(denied[0]) or _NEGATIVE.search(around):
        return ""
    return denied[0] if _has_verb(quote, denied["verb"]) else ""


def _has_verb(words: str, verb: str) -> bool:
    """Whether words have some form of a verb that is long enough to be known by its stem."""
    stem = verb[:_STEM].casefold()
    return len(stem) == _STEM and bool(re.search(rf"\b{stem}", words, re.IGNORECASE))
