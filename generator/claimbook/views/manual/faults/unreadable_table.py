"""A table that is to be imported cannot be taken as claims.

`claimbook import FILE.csv` takes one claim from each row. The first line names the columns: fields
of a claim such as `id`, `says`, `quote`, `about`, `metric`, `amount` and `kind`, then `article`,
which is the name of its file, and fields of that article: `headline`, `outlet`, `published`, …
What `claimbook export` writes can be imported as it is; columns that were worked out, such as `low`
and `standing`, may stay, and are not read.

The file is CSV in UTF-8, with cells separated by commas, semicolons or tabs. A cell that contains
one of these, or a line break, must be in quotation marks, and a quotation mark in it is written
twice. Lists and mappings are JSON; a list of words may also be written `a; b`, and a scope
`basis: non-GAAP`.

New articles are drafts, and so must be those that get claims: nothing is published before somebody
has looked at it. If one row is wrong, nothing is written.

To add claims to a published article, leave it as it is: `draft: true` would withdraw it, with its
pages and all its claims. Give the rows the name of a new file, and its `headline`, `outlet`,
`published` and `text` as the published one has them. When you have looked at the new claims, move
them to the published file, and delete the draft.

Wrong, in claims.csv:

    article,id,says,quote
    harbour-plan,harbour-plan-cost,The harbour will cost 3 million, or more.,cost 3 million

Right, in claims.csv:

    article,id,says,quote
    harbour-plan,harbour-plan-cost,"The harbour will cost 3 million, or more.",cost 3 million
"""

from __future__ import annotations

from dataclasses import replace

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def explain_encoding(problem: Problem) -> Problem:
    """Report a file's encoding, with how spreadsheets save another one."""
    advice = "save the table as “CSV UTF-8”, which spreadsheets list among the kinds of CSV"
    return replace(problem, help=advice) if problem.id == "not-utf-8" else problem


def report_empty(at: Location) -> Problem:
    """Report a table without rows."""
    return FAULT.report(
        at, "the table has no row below its first line", "write one claim in each row"
    )


def report_header(at: Location) -> Problem:
    """Report a first line that names no column."""
    return FAULT.report(
        at,
        "the first line must name the columns, and names none that is known",
        "begin with a line such as `article,id,says,quote,about,metric,amount,kind`",
    )


def report_column(at: Location, name: str, near: str) -> Problem:
    """Report an unknown column; `near` is a similar name, if any."""
    advice = f"write `{near}`" if near else "take the column out; `claimbook export` shows them all"
    return FAULT.report(at, f"there is no column `{name}`", advice)


def report_repeated(at: Location, name: str) -> Problem:
    """Report a column that occurs twice."""
    return FAULT.report(at, f"the column `{name}` is there twice", "keep one of the two")


def report_no_column(at: Location, name: str) -> Problem:
    """Report that a column is missing which every row needs."""
    what = "the id of each claim" if name == "id" else "the name of each article's file"
    return FAULT.report(at, f"the column `{name}` is missing", f"add it: it has {what}")


def report_width(at: Location, cells: int, names: int) -> Problem:
    """Report a row with more or fewer cells than there are columns."""
    advice = "write empty cells, too: each column has one in each row"
    if cells > names:
        advice = "put a cell in quotation marks if it holds a comma, or what else parts cells here"
    return FAULT.report(at, f"this row has {cells} cells, and the first line names {names}", advice)


def report_formula(at: Location, sign: str) -> Problem:
    """Report a cell that a spreadsheet would compute, which begins with a `sign`."""
    return FAULT.report(
        at,
        f"this cell begins with {sign}, which makes it a formula",
        f"write what it comes to, or an apostrophe in front if it is text: `'{sign}…`",
    )


def report_syntax(at: Location, reason: str) -> Problem:
    """Report a row that is not valid CSV, with the `reason` that Python's reader gives."""
    return FAULT.report(
        at,
        f"the row that begins here is not CSV ({reason})",
        'close each quotation mark, and write one that belongs to the text twice: ""',
    )


def report_no_article(at: Location) -> Problem:
    """Report a row that does not say which article its claim is from."""
    return FAULT.report(
        at, "this row names no article", "write the name of the article's file under `article`"
    )


def report_value(at: Location, column: str, wanted: str) -> Problem:
    """Report a cell that is not a list or mapping although it must be one."""
    what = (
        'a list such as `["a", "b"]`' if wanted == "array" else 'fields such as `{"reason": "…"}`'
    )
    return FAULT.report(
        at, f"`{column}` must be {what}", "write it in JSON, as `claimbook export` does"
    )


def report_difference(at: Location, other: Location) -> Problem:
    """Report that two places say different things about one article."""
    return FAULT.report(
        at,
        "another row says something else about the same article",
        "make the two the same, or leave this cell empty",
        notes=((other, "it is here"),),
    )


def report_published(at: Location, path: str, name: str) -> Problem:
    """Report claims for an article that is not a draft; `name` is free for one."""
    return FAULT.report(
        at,
        f"the article in {path} is published, and imported claims would be, too",
        f"write `{name}` under `article`, which makes a draft of its own, with the article's "
        "`headline`, `outlet`, `published` and `text`; move its claims over when you have looked "
        "at them (`draft: true` in the published file would withdraw the article)",
    )


def report_broken(at: Location, path: str) -> Problem:
    """Report claims for an article whose file cannot be read."""
    return FAULT.report(at, f"{path} is there and cannot be read", "correct that file first")


def report_no_place(at: Location, path: str, reason: str) -> Problem:
    """Report that claims cannot be added to a file, with the `reason`."""
    return FAULT.report(
        at, f"{path} has no place for claims: {reason}", "lay it out one field a line"
    )
