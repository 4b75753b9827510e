r"""The file is not YAML, or uses a part of YAML that claim files leave out.

A claim file is lines of `field: value`, indented by spaces; a list has `- ` before each entry. Most
often one of these is the cause:

- a text begins with one of `* & ! [ { @ % > |` or a backtick, which mean something to YAML;
- a text holds a colon and a space, or a backslash inside of double quotation marks;
- a quotation mark is opened and not closed;
- a line is indented by a space too many or too few, by a tab, or by spaces from a web page, which
  look like others and are none to YAML;
- the space behind a colon or a hyphen is missing, or the line end before a field.

Text in quotation marks is safe from all but the last two. Tags (`!name`), anchors (`&name`),
aliases (`*name`), merge keys (`<<`) and a second document (`---`) are refused: each would make a
value mean something else than what stands there.

Nothing of a file that is no YAML can be used, and later faults in it are found only when this one
is mended. What claims in other files say of its records is not held against them.

Wrong, in a claim of data/articles/example.yml:

    note: *important* for the plan

Right, in a claim of data/articles/example.yml:

    note: "*important* for the plan"
"""

from __future__ import annotations

import unicodedata

from claimbook.problem import Location, Problem, Severity
from claimbook.read.quoting import advise_figure, advise_quotes

_SIGNS = {
    "*": "an alias",
    "&": "an anchor",
    "!": "a tag",
    "[": "a list",
    "{": "a mapping",
    "-": "an entry of a list",
    "?": "a key",
    "%": "a directive",
    "#": "a comment",
}


def report(at: Location, message: str, advice: str = "") -> Problem:
    """The problem for whatever `message` says."""
    return Problem("invalid-yaml", Severity.ERROR, at, message, advice)


def report_sign(at: Location, sign: str, written: str = "") -> Problem:
    """A value begins with a sign that YAML keeps for itself; `written` is all of it, if known."""
    meaning = f", which to YAML begins {_SIGNS[sign]}" if sign in _SIGNS else " in YAML"
    return report(
        at,
        f"a value cannot begin with {sign}{meaning}",
        advise_quotes(written or f"{sign}…"),
    )


def report_start(at: Location) -> Problem:
    """A mapping or a list stands where the name of a field belongs: `{{ figure }}`."""
    return report(
        at,
        "the name of a field must be plain text",
        "put text that begins with { or [ in quotation marks",
    )


def report_merge_key(at: Location) -> Problem:
    """`<<` stands for a field's name."""
    return report(
        at, "fields cannot be merged in from elsewhere with <<", "write the fields out here"
    )


def report_hyphen(at: Location, name: str) -> Problem:
    """`-id: x` is a field named `-id`."""
    return report(
        at, "the space behind the hyphen is missing", f"write `- {name.removeprefix('-')}: …`"
    )


def report_headless(at: Location, begins: str) -> Problem:
    """The first entry of a list lacks the line with the field that `begins` the others."""
    return report(
        at,
        f"an entry seems to begin here: `- {begins}: …` is missing above this line",
        f"write `- {begins}: …` above it; the fields that follow need not be touched",
    )


def report_no_hyphen(at: Location, name: str) -> Problem:
    """The first entry of a list begins without a hyphen."""
    return report(at, f"the hyphen before `{name}` is missing", f"write `- {name}: …`")


def report_colon(at: Location, name: str, behind: str) -> Problem:
    """`outlet:ainvest`; `behind` is the character that follows the colon."""
    message = "the space behind the colon is missing"
    if behind == "\xa0":
        message = f"{_name_character(behind)} stands behind the colon, which is no space to YAML"
    return report(at, message, f"write `{name}: …`")


def report_foreign_colon(at: Location, name: str, colon: str) -> Problem:
    """`outlet：ainvest`, with the colon of another script."""
    message = f"{_name_character(colon)} stands behind `{name}`, which is no colon to YAML"
    return report(at, message, f"write `{name}: …`, with a plain colon and a space")


def report_foreign_hyphen(at: Location, dash: str) -> Problem:
    """`— id: …`, with a dash where a list has a hyphen."""
    message = f"{_name_character(dash)} stands here, which is no hyphen to YAML"
    return report(at, message, "write a plain hyphen and a space before each entry of a list")


def report_foreign_space(at: Location, space: str, *, behind_hyphen: bool) -> Problem:
    """A line begins with what looks like a space, as text from web pages does."""
    name = _name_character(space)
    message = f"this line is indented with {name}, which is no space to YAML"
    if behind_hyphen:
        message = f"{name} stands behind the hyphen, which is no space to YAML"
    return report(at, message, "use plain spaces")


def _name_character(character: str) -> str:
    """`a no-break space (U+00A0)`."""
    name = unicodedata.name(character, "strange character").lower()
    article = "an" if name[0] in "aeiou" else "a"
    return f"{article} {name} (U+{ord(character):04X})"


def report_empty_block(at: Location, written: str) -> Problem:
    """`amount: >5` opens a block of text, which is empty; `written` is all of the value's line."""
    return report(
        at,
        f"{written[0]} at the start of a value opens a block of text below it, and none is there",
        advise_figure(written),
    )


def report_control(at: Location, character: str) -> Problem:
    """A character that no text file may hold, plain or written as an escape."""
    return report(
        at,
        f"the control character U+{ord(character):04X} must not stand in a text",
        "delete it; it cannot be seen in most editors",
    )


def report_depth(at: Location, deepest: int) -> Problem:
    """Lists and mappings inside of each other without end."""
    return report(at, f"values are nested more than {deepest} levels deep", "")


def report_second_document(at: Location) -> Problem:
    """`---` begins a second document."""
    return report(
        at,
        "a second document begins here, and a file holds one",
        "delete the line `---`, or move what follows to a file of its own",
    )


def report_empty(at: Location, what: str) -> Problem:
    """Nothing but comments in a file that must say something."""
    return report(at, "the file is empty", f"write {what} in it, or delete the file")
