"""Words that readers saw have changed.

The words of a claim, the names of entities, metrics and outlets, the definition of a metric, and
the headline, the day and `republish` of an article may be changed without a correction, and no
check can tell whether the new words are true. So they are listed for whoever reviews the change.
Read the quote again, and see whether the claim still says what the quote says.

Only `claimbook check --published claims.json` looks for this. It never fails.

The claim of these examples was published with the words “Example plans a factory.”

Wrong, in a claim of data/articles/example.yml:

    says: Example plans no factory.

Right, in a claim of data/articles/example.yml:

    says: Example plans a factory.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.earlier import Earlier, Published, read_words
from claimbook.model import is_same_text
from claimbook.problem import Problem, Severity
from claimbook.study import Study

SEVERITY = Severity.INFO
_ADVICE = {
    "says": "read its quote again: does the claim still say what the quote says?",
    "republish": "with `full`, the whole text is published: may it be?",
}
_USUAL_ADVICE = "if this is meant, nothing needs to be done"


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """Words that readers saw should be unchanged, or be reviewed by somebody."""
    for row in earlier.rows:
        id_ = study.book.former.get(row.noun, {}).get(row.id, row.id)
        now = read_words(study, row.noun, id_)
        for field, is_now in now.items():
            was = row.said.get(field)
            if was and not is_same_text(was, is_now):
                yield _report(study, row, id_, field, is_now)


def _report(study: Study, row: Published, id_: str, field: str, now: str) -> Problem:
    return Problem(
        "words-not-as-published",
        SEVERITY,
        study.book.records[row.noun][id_].origin.at(field),
        _tell(id_, field, row.said[field], now),
        _ADVICE.get(field, _USUAL_ADVICE),
    )


def _tell(id_: str, field: str, was: str, now: str) -> str:
    if field == "says":
        return f"the words of `{id_}` were published as “{was}”, and are “{now}” now"
    if field in ("published", "republish"):
        return f"`{id_}` was published with `{field}: {was}`, and has `{field}: {now}` now"
    return f"the {field} of `{id_}` was published as “{was}”, and is “{now}” now"
