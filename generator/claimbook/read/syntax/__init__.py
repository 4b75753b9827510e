"""Explain the mistakes in YAML that libyaml stops at, in words for the person who made them.

`stop` knows where libyaml stopped. `explain` tries the kinds of mistakes in `signs`, `lists` and
`layout` one after the other.
"""

from __future__ import annotations

from claimbook.read.syntax.explain import explain_syntax, explain_text
from claimbook.read.syntax.lists import find_cut_figure, find_quoted_behind
from claimbook.read.syntax.stop import Reached

__all__ = ["Reached", "explain_syntax", "explain_text", "find_cut_figure", "find_quoted_behind"]
