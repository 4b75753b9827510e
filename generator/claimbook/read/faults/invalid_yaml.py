r"""The file is not YAML, or uses a part of YAML that is not allowed in claim files.

A claim file consists of lines such as `field: value`, indented with spaces. In a list, each entry
begins with `- `. Most often, one of these is the cause:

- a text begins with one of `* & ! [ { @ % > |` or a backtick, which have a meaning in YAML;
- a text contains a colon followed by a space, or a backslash inside double quotation marks;
- a quotation mark is opened but not closed;
- a line is indented by one space too many or too few, with a tab, or with spaces from a web page,
  which look like others but are not spaces to YAML;
- the space after a colon or a hyphen is missing, or the line break before a field.

Quotation marks around a text prevent all but the last two. Tags (`!name`), anchors (`&name`),
aliases (`*name`), merge keys (`<<`) and a second document (`---`) are refused: each would make a
value mean something other than what is written there.

Nothing in a file that is not valid YAML can be used, and other faults in it are only found once
this one is corrected. Until then, references to its records in other files are not reported.

Wrong, in a claim of data/articles/example.yml:

    note: *important* for the plan

Right, in a claim of data/articles/example.yml:

    note: "*important* for the plan"
"""

from __future__ import annotations

import unicodedata

from claimbook.problem import Fault, Location, Problem
from claimbook.read.quoting import advise_figure, advise_quotes
from claimbook.sentences.style import with_article

FAULT = Fault.of(__name__)


# The advice on other signs avoids terms that only programmers know: aliases, anchors, tags.
_SIGNS = {
    "[": "a list",
    "{": "a mapping",
    "-": "an entry of a list",
    "?": "a key",
    "#": "a comment",
}


def report(at: Location, message: str, advice: str = "") -> Problem:
    """Report the problem that `message` describes."""
    return FAULT.report(at, message, advice)


def report_sign(at: Location, sign: str, written: str = "") -> Problem:
    """Report a value that begins with a reserved `sign`; `written` is all of it, if known."""
    meaning = f", which to YAML begins {_SIGNS[sign]}" if sign in _SIGNS else " in YAML"
    return report(
        at,
        f"a value cannot begin with {sign}{meaning}",
        advise_quotes(written or f"{sign}…"),
    )


def report_start(at: Location) -> Problem:
    """Report a mapping or a list where the name of a field belongs: `{{ figure }}`."""
    return report(
        at,
        "the name of a field must be plain text",
        "put text that begins with { or [ in quotation marks",
    )


def report_merge_key(at: Location) -> Problem:
    """Report `<<` as the name of a field."""
    return report(
        at, "fields cannot be merged in from elsewhere with <<", "write the fields out here"
    )


def report_hyphen(at: Location, name: str) -> Problem:
    """Report a hyphen without a space: `-id: x` is a field named `-id`."""
    return report(
        at, "the space after the hyphen is missing", f"write `- {name.removeprefix('-')}: …`"
    )


def report_headless(at: Location, begins: str) -> Problem:
    """Report that a list's first entry lacks the line with the field that `begins` the others."""
    return report(
        at,
        f"an entry seems to begin here: `- {begins}: …` is missing above this line",
        f"write `- {begins}: …` above it; the fields that follow can stay as they are",
    )


def report_no_hyphen(at: Location, name: str) -> Problem:
    """Report that the first entry of a list begins without a hyphen."""
    return report(at, f"the hyphen before `{name}` is missing", f"write `- {name}: …`")


def report_colon(at: Location, name: str, behind: str) -> Problem:
    """Report a colon without a space: `outlet:ainvest`; `behind` is the character after it."""
    message = "the space after the colon is missing"
    if behind == "\xa0":
        message = (
            f"{_name_character(behind)} follows the colon, and YAML does not take it for a space"
        )
    return report(at, message, f"write `{name}: …`")


def report_foreign_colon(at: Location, name: str, colon: str) -> Problem:
    """Report the colon of another script: `outlet：ainvest`."""
    message = f"{_name_character(colon)} follows `{name}`, and YAML does not take it for a colon"
    return report(at, message, f"write `{name}: …`, with a plain colon and a space")


def report_foreign_hyphen(at: Location, dash: str) -> Problem:
    """Report a dash where a list has a hyphen: `— id: …`."""
    message = f"{_name_character(dash)} is used here, and YAML does not take it for a hyphen"
    return report(at, message, "write a plain hyphen and a space before each entry of a list")


def report_foreign_space(at: Location, space: str, *, behind_hyphen: bool) -> Problem:
    """Report a character that looks like a space, as in text from web pages."""
    name = _name_character(space)
    message = f"this line is indented with {name}, and YAML does not take it for a space"
    if behind_hyphen:
        message = f"{name} follows the hyphen, and YAML does not take it for a space"
    return report(at, message, "use plain spaces")


def _name_character(character: str) -> str:
    """Name a character with its article: `a no-break space (U+00A0)`."""
    name = unicodedata.name(character, "strange character").lower()
    return f"{with_article(name)} (U+{ord(character):04X})"


def report_empty_block(at: Location, written: str) -> Problem:
    """Report an empty block of text: `amount: >5` opens one. `written` is the rest of the line."""
    return report(
        at,
        f"{written[0]} at the start of a value opens a block of text below it, but there is none",
        advise_figure(written),
    )


def report_control(at: Location, character: str) -> Problem:
    """Report a control character, plain or written as an escape."""
    return report(
        at,
        f"the control character U+{ord(character):04X} is not allowed in a text",
        "delete it; most editors do not show it",
    )


def report_depth(at: Location, deepest: int) -> Problem:
    """Report lists and mappings that are nested too deep."""
    return report(at, f"values are nested more than {deepest} levels deep", "")


def report_second_document(at: Location) -> Problem:
    """Report `---`, which begins a second document."""
    return report(
        at,
        "a second document begins here, but a file may have only one",
        "delete the line `---`, or move what follows to a file of its own",
    )


def report_empty(at: Location, what: str) -> Problem:
    """Report a file that has nothing but comments but must not be empty."""
    return report(at, "the file is empty", f"write {what} in it, or delete the file")
