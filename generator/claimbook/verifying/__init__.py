"""Verify a published site without the book it was made from, as its recipients can.

A site lists the hash of each of its files, which reveals any accidental change. Somebody who
changes a file on purpose can compute a new hash, so what pages say is also compared with
claims.json: the figure, the sentence and the quote of each claim, wherever they appear.
"""

from claimbook.verifying.files import (
    FolderFiles,
    NoSiteError,
    SiteFiles,
    UnreachableError,
    WebFiles,
    ZipFiles,
)
from claimbook.verifying.verify import Verified, verify_site

__all__ = [
    "FolderFiles",
    "NoSiteError",
    "SiteFiles",
    "UnreachableError",
    "Verified",
    "WebFiles",
    "ZipFiles",
    "verify_site",
]
