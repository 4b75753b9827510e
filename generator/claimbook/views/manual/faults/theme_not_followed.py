"""A setting of the theme has no effect on our pages.

Pages and charts share colours that were chosen to be told apart, also by people who do not see all
of them, so the colours of Material's `palette` are not used; its `scheme`, light or dark, and the
switch between the two are. The typefaces come with the site, and no `font` is loaded from
elsewhere. A `logo` is shown where it is a picture, and so is a `favicon`. `language` changes what
Material itself says; the sentences of our pages are in English.

Wrong, in mkdocs.yml:

    theme:
      name: material
      palette: {primary: teal}

Right, in mkdocs.yml:

    theme:
      name: material
      palette: {scheme: default}
"""

from __future__ import annotations

from typing import TypeAlias

from claimbook.problem import Fault, Location, Problem, Severity

FAULT = Fault.of(__name__, Severity.INFO)

Advice: TypeAlias = tuple[str, str]
"""Why a setting has no effect, and what to do."""
COLORS: Advice = ("pages and charts have colours of their own", "take it out")
ICON: Advice = (
    "only a picture is shown as a logo",
    "write `logo: assets/logo.svg` below `theme:`, and put the picture into assets/ beside your "
    "pages",
)
LANGUAGE: Advice = (
    "it changes what the theme says, and the sentences of our pages stay English",
    "leave it, if that is what you want",
)
FONT: Advice = (
    "the typefaces come with the site, and this one is loaded from another site",
    "write `font: false`",
)


def report(at: Location, setting: str, reason: str, advice: str) -> Problem:
    """Report a setting such as `palette: primary`."""
    return FAULT.report(at, f"the theme's `{setting}` is not followed: {reason}", advice)
