"""Results of earlier builds, kept on disk so that nothing is worked out twice.

The store is a folder, `.cache/claimbook/results` in the book's root. A result is kept under the
hash of everything that went into it: code that wants a result hashes the inputs, looks it up, and
works it out if it is not there. So nothing has to be invalidated, and an input that changes back
finds its old result again. Three rules hold.

*Every input must be in the key.* `describe_program` covers the code: claimbook's own files, Python
and the versions of all installed packages, so after an edit of a template, nothing that it made
before is found. `describe_folders` covers what people write, by content and not by the time of a
file. A result whose inputs cannot be listed is not kept at all.

*Losing a result is never an error.* The folder can be deleted at any time. A file that is missing,
cut short, changed, unreadable or put there by another version counts as missing. If something
cannot be written, because the disk is full or read-only, the result is made again next time. Files
are written aside and renamed, so two builds can share the folder; if both work out the same result,
they write the same bytes.

*The folder does not grow without limit.* The time of a file is that of its last use. When a build
has added something and the folder is larger than `MOST_BYTES`, `sweep` removes the files that have
not been used for longest.

Results are bytes: JSON, text or a picture, or else values of our own classes (`values.py`), read by
code that knows nothing but these classes. Nothing that is kept can run anything when it is read.
Results are sealed with a secret of this folder that Git cannot bring (`store.py`), so files that
come with a change to a book are not used. A build server's cache brings folder and secret together:
restore it only from builds that you would publish.
"""

from claimbook.store.inputs import describe_folders, describe_program, make_key
from claimbook.store.store import FOLDER, MOST_BYTES, Store
from claimbook.store.values import Values

__all__ = [
    "FOLDER",
    "MOST_BYTES",
    "Store",
    "Values",
    "describe_folders",
    "describe_program",
    "make_key",
]
