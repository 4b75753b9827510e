"""What `mkdocs serve` does between a save and the page that a browser shows.

    watching     notices the save
    rebuilding   decides what to make again, makes the open pages first, and stops work on the
                 others if something is more urgent
    served       knows what is shown and what is wrong at the moment, and frees memory in time
    refreshing   replaces the pages that MkDocs has built by newer ones
    gate         answers requests, holding back those whose answer is not ready

If a save changes more than the contents of pages, such as which pages there are, MkDocs builds the
whole site again. It also does so if it is not known what pages are made from, which
`speed.surroundings` decides.
"""

from claimbook.plugin.live.gate import Gate
from claimbook.plugin.live.rebuilding import Interruption, Rebuild
from claimbook.plugin.live.refreshing import Refresher
from claimbook.plugin.live.served import Served
from claimbook.plugin.live.watching import Watcher

__all__ = ["Gate", "Interruption", "Rebuild", "Refresher", "Served", "Watcher"]
