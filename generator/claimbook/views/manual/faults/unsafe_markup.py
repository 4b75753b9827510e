"""A hand-written page has markup that runs, loads from another host, or restyles the page.

This is reported of pages in `docs/`, in Markdown and in HTML, and of SVG pictures: scripts,
attributes such as `onclick`, links that run something, pages within the page, forms, videos, and
pictures or styles from other hosts. Each page of a site has a security policy which blocks almost
all of this, so readers would not see it anyway. It does not block a page's own style sheet, which
can hide a figure or put another in its place. If such a page comes from somebody else, do not merge
it before you know what it is for.

Save pictures in `docs/`, and link to everything else. Scripts and style sheets of your own belong
in files that mkdocs.yml names, under `extra_javascript` and `extra_css`: there, whoever reviews a
change sees them.

Code in a page is left alone, and so is all other HTML.

Wrong, in docs/analysis/index.md:

    <p onclick="print()">Spending rose in 2025.</p>

Right, in docs/analysis/index.md:

    Spending rose in 2025.
"""

from __future__ import annotations

from enum import Enum

from claimbook.problem import Fault, Location, Problem, Severity

FAULT = Fault.of(__name__, Severity.WARNING)


class Kind(Enum):
    """What such markup does: the beginning of a sentence, and what to write instead."""

    SCRIPT = "this is a script", "leave it out"
    OWN_SCRIPT = (
        "this is a script, which readers’ browsers run",
        "leave it out, or name the file under `extra_javascript` in mkdocs.yml",
    )
    HANDLER = "this attribute runs a script", "leave the attribute out"
    SCRIPT_LINK = "this address runs a script", "write the address of a page, or leave it out"
    DATA_LINK = "this address is a file of its own", "save the file in `docs/`, and write its path"
    FRAME = "this shows another page or a program", "link to it: `[its title](its address)`"
    FORM = "this is a form", "link to a page that has the form, or leave it out"
    MEDIA = "this is a video or a sound", "link to it: `[its title](its address)`"
    ELSEWHERE = (
        "this is loaded from another host",
        "save the file in `docs/` and write its path, or link to it",
    )
    STYLE_SHEET = (
        "this can hide or rewrite any figure of the page",
        "leave it out, or name a file under `extra_css` in mkdocs.yml",
    )
    BASE = "this changes where all links lead", "leave it out"
    REFRESH = "this sends readers to another page", "link to it: `[its title](its address)`"
    OUTDATED = "markup can hide in this outdated element", "write `<pre>`, or leave it out"


_NOT_BLOCKED = (Kind.OWN_SCRIPT, Kind.STYLE_SHEET, Kind.REFRESH, Kind.OUTDATED)


def report(at: Location, kind: Kind, *, has_policy: bool) -> Problem:
    """Report such markup; `has_policy` if the file is published with the security policy."""
    message, advice = kind.value
    if not has_policy:
        message += ", and no security policy protects who opens this file"
    elif kind not in _NOT_BLOCKED:
        message += ", which the security policy of published pages blocks"
    return FAULT.report(at, message, advice)
