"""Read formulas as editors write them: arithmetic on the ids of claims, and nothing else.

Python's own parser reads them, so the order of operations is what everybody expects, but only the
pieces in `formula` are accepted. A hyphen between letters or digits belongs to an id, so a minus
needs spaces around it.
"""

from __future__ import annotations

import ast
import re
from decimal import Decimal

from claimbook.derivation.formula import (
    ClaimName,
    Formula,
    FormulaError,
    Negative,
    Number,
    Operation,
    Power,
    Root,
    Sign,
    Stretch,
    list_names,
)

LONGEST = 300
"""The longest formula, in code points. Readers could not follow a longer one."""
_DEEPEST = 60
_HIGHEST = 100
"""The highest root, enough for yearly growth over a century."""

_TYPED = str.maketrans({"×": "*", "÷": "/", "−": "-", "\n": " ", "\t": " "})
"""Printed signs, and how to type them."""
_WORD = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?!\.?[a-z0-9]|-[a-z0-9])|[a-z0-9]+(?:-[a-z0-9]+)*")
_STRANGE = re.compile(r"//|[^-+*/(), a-z0-9.]")
_INSTEAD = {
    "^": "write `**` for a power, as in `x ** 2`",
    "%": "a claim in % counts as a fraction; write other shares as `0.5`",
    "//": "write `/` once",
    "_": "join the words of an id with hyphens",
}
_ADVICE = "write claim ids, numbers, `+ - * / **`, brackets and `root(x, n)`"
_SIGNS: dict[type[ast.operator], Sign] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/",
}  # fmt: skip


def read_formula(text: str) -> Formula:
    """Read a formula. Raises `FormulaError` if it is not one, too long or too deeply nested."""
    if len(text) > LONGEST:
        raise FormulaError(f"the formula is longer than {LONGEST} characters", "split it in two")
    plain = text.translate(_TYPED)
    if strange := _STRANGE.search(plain):
        advice = _INSTEAD.get(strange[0], _ADVICE)
        message = f"`{strange[0]}` has no meaning in a formula"
        raise FormulaError(message, advice, strange.span())
    # Ids are not names in Python, so each is masked by as many letters and read back from the text.
    masked = _WORD.sub(lambda found: found[0] if found["number"] else "n" * len(found[0]), plain)
    try:
        tree = ast.parse(masked, mode="eval")
    except SyntaxError as error:
        raise _refuse_syntax(plain, error.offset) from None
    return _convert(tree.body, plain, 0)


def _refuse_syntax(text: str, column: int | None) -> FormulaError:
    """Return the error at a column, counted from 1.

    None means that something is missing at the end.
    """
    end = len(text.rstrip())
    if not column:
        return FormulaError("the formula ends too early", _ADVICE, (end - 1, end))
    message = "the formula cannot be read as arithmetic from here on"
    return FormulaError(message, _ADVICE, (column - 1, end))


def _convert(node: ast.expr, text: str, depth: int) -> Formula:
    place = _place(node)
    if depth > _DEEPEST:
        raise FormulaError("the formula is nested too deeply", "split it in two", place)

    def convert(piece: ast.expr) -> Formula:
        return _convert(piece, text, depth + 1)

    match node:
        case ast.Constant(value=int() | float()):
            return Number(place, Decimal(text[slice(*place)]))
        case ast.Name():
            return ClaimName(place, text[slice(*place)])
        case ast.UnaryOp(op=ast.USub(), operand=of):
            return Negative(place, convert(of))
        case ast.BinOp(op=ast.Pow(), left=left, right=right):
            return _make_power(place, convert(left), convert(right))
        case ast.BinOp(op=op, left=left, right=right) if type(op) in _SIGNS:
            return Operation(place, _SIGNS[type(op)], convert(left), convert(right))
        case ast.Call(func=ast.Name() as name, args=args):
            return _make_root(place, text[slice(*_place(name))], [convert(each) for each in args])
    raise FormulaError("this has no meaning in a formula", _ADVICE, place)


def _place(node: ast.expr) -> Stretch:
    return node.col_offset, node.end_col_offset or node.col_offset


def _make_power(place: Stretch, of: Formula, exponent: Formula) -> Power:
    if named := next(list_names(exponent), None):
        advice = "write the exponent in numbers, as in `x ** (1 / 10)`"
        raise FormulaError("an exponent cannot be a claim", advice, named.place)
    return Power(place, of, exponent)


def _make_root(place: Stretch, name: str, arguments: list[Formula]) -> Root:
    if name != "root":
        raise FormulaError(f"`{name}(…)` is not known in formulas", _ADVICE, place)
    match arguments:
        case [of, Number(value=degree)] if degree % 1 == 0 and 2 <= degree <= _HIGHEST:
            return Root(place, of, int(degree))
    message = f"`root` takes a figure and a whole number from 2 to {_HIGHEST}"
    raise FormulaError(message, "write `root(x, 10)` for the tenth root of x", place)
