"""A quote does not stand in the part of the article that `where` names.

Where a quote stands is found from the text. `where` is only needed to choose between several
places, and it must be true: the headline and the body of an article may disagree.

Write the part that the message gives, or delete the line.

Wrong, in a claim of data/articles/example.yml:

    where: headline

Right, in a claim of data/articles/example.yml:

    where: body
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.passages import list_quoted
from claimbook.problem import Problem, Severity
from claimbook.study import Study


def check(study: Study) -> Iterator[Problem]:
    """What `where` says by hand must be what the text says."""
    for quoted in list_quoted(study):
        layout, place, wanted = quoted.layout, quoted.place, quoted.passage.where
        if layout and wanted and place.where and place.match.stands and place.where is not wanted:
            yield Problem(
                "where-differs",
                Severity.ERROR,
                quoted.passage.origin.at("where"),
                f"the quote stands in the {place.where}, not in the {wanted}",
                f"write `where: {place.where}`, or delete the line",
                notes=((layout.locate(place.spans[0]), "it stands here"),),
            )
