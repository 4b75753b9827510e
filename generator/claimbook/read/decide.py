"""How a draft marks what it leaves to decide: in comments, which YAML does not read.

A mark stands behind the value of its field, or on a line of its own if the field has no value yet:

    about: example  # decide: example or example-holding
    # decide speaker: who says so
"""

from __future__ import annotations

import re

BEGIN = "# decide"
MARK = re.compile(rf"(?<=\s){BEGIN}(?: [a-z_]+)?:.*")
"""A mark of either kind, up to the end of its line."""
ASKED = re.compile(rf"(?<={BEGIN})[^\r\n]*")
"""What a mark of either kind asks, with the field's name if it has a line of its own."""
ALONE = re.compile(rf"^(?P<head>[ \t]*){BEGIN} (?P<name>[a-z_]+):(?P<decide>.*)", re.MULTILINE)
"""A mark on a line of its own."""
