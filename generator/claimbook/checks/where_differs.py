"""A quote is not in the part of the article that `where` names.

The place of a quote is found from the text. `where` is only needed to choose between several
places, and it must be true, since the headline and the body of an article may disagree.

Write the part that the message names, or delete the line.

Wrong, in a claim of data/articles/example.yml:

    where: headline

Right, in a claim of data/articles/example.yml:

    where: body
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.passages import list_quoted
from claimbook.problem import Fault, Problem, Proposal
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """A `where` that an editor wrote must match the text."""
    for quoted in list_quoted(study):
        layout, place, wanted = quoted.layout, quoted.place, quoted.passage.where
        if layout and wanted and place.where and place.match.stands and place.where is not wanted:
            proposed = Proposal("where", place.where)
            yield FAULT.report(
                quoted.passage.origin.at("where"),
                f"the quote is in the {place.where}, not in the {wanted}",
                f"write `{proposed}`, or delete the line",
                notes=((layout.locate(place.spans[0]), "it is here"),),
                proposed=(proposed,),
            )
