"""The values offered for a decision, and what they mean.

`offered` has a table: for each field, where its values come from. The other modules find them.
"""

from claimbook.cli.reviewing.offering.explaining import explain_period, explain_value
from claimbook.cli.reviewing.offering.offered import list_offered, propose_new
from claimbook.cli.reviewing.offering.sentences import guess_reworded, list_reworded, list_stated

__all__ = [
    "explain_period",
    "explain_value",
    "guess_reworded",
    "list_offered",
    "list_reworded",
    "list_stated",
    "propose_new",
]
