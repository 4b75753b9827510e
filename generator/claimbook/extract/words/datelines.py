"""Match the dateline of a report: `TIDEWATER, March 3 (Post) —`."""

from __future__ import annotations

import re

_AGENCY = r"\([A-Z][\w /-]{1,25}\)"
_CAPITALS = r"[A-Z][A-Z.'’/-]+(?: [A-Z][A-Z.'’/-]+){0,3}"
_CITY = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}"
_STATE_OR_DAY = r"(?:, [A-Z][\w.]+(?: [\w.]+){0,3}){0,2}(?:, (?:19|20)\d\d)?"
_DASH = r"\s?(?:[—–]|--?(?=\s)|(?<=\s)_(?=\s))\s*(?=[A-Z\d“‘\"'])"
DATELINE = re.compile(
    rf"{_CAPITALS}{_STATE_OR_DAY} ?(?:{_AGENCY})?{_DASH}"
    rf"|{_CITY}, [A-Z]{{2}} ?(?:{_AGENCY})?{_DASH}"
    rf"|{_CITY}{_STATE_OR_DAY} {_AGENCY}(?:{_DASH}|\s+(?=[A-Z]))"
    rf"|[A-Z][a-z]{{2,8}}\.? \d{{1,2}}, (?:19|20)\d\d ?{_AGENCY}{_DASH}"
    rf"|{_AGENCY}(?:{_DASH}|\s+(?=[A-Z]))"
    r"|[A-Z]{3,}(?: [A-Z]{2,}){0,2}: (?=[A-Z])"
)
"""A place in capitals, or a place or day with an agency, at the start of an article."""
