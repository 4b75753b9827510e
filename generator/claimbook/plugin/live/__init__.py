"""What `mkdocs serve` does between a save and the page that a browser shows.

    watching     notices the save
    rebuilding   decides what to make again, and makes the open pages first
    served       knows what is shown, and what is wrong at the moment
    refreshing   replaces the pages that MkDocs has built by newer ones
    interrupting stops work on the other pages if something is more urgent
    collecting   frees memory when there is time
    gate         answers requests, holding back those whose answer is not ready

If a save changes more than the contents of pages, such as which pages there are, MkDocs builds the
whole site again. It also does so if it is not known what pages are made from (`speed.known`).
"""

from claimbook.plugin.live.gate import Gate
from claimbook.plugin.live.interrupting import Interruption
from claimbook.plugin.live.rebuilding import Rebuild
from claimbook.plugin.live.refreshing import Refresher
from claimbook.plugin.live.served import Served
from claimbook.plugin.live.watching import Watcher

__all__ = ["Gate", "Interruption", "Rebuild", "Refresher", "Served", "Watcher"]
