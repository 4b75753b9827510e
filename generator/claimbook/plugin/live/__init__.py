"""What happens in `mkdocs serve` between a save and the page that a browser shows.

    watching     notices the save
    rebuilding   decides what has to be made anew, and makes the pages on screen first
    served       knows what is shown, and what is wrong at the moment
    refreshing   puts a newer site in place of the one that MkDocs has built
    interrupting ends the work on the other pages if something is more urgent
    collecting   frees memory when there is time for it
    gate         answers requests, and lets those wait whose answer is not there yet

If a save changes more than the contents of pages, such as which pages there are, MkDocs builds the
whole site again. It does so too where it is not known what pages are made from (`speed.known`).
"""

from claimbook.plugin.live.gate import Gate
from claimbook.plugin.live.interrupting import Interruption
from claimbook.plugin.live.rebuilding import Rebuild
from claimbook.plugin.live.refreshing import Refresher
from claimbook.plugin.live.served import Served
from claimbook.plugin.live.watching import Watcher

__all__ = ["Gate", "Interruption", "Rebuild", "Refresher", "Served", "Watcher"]
