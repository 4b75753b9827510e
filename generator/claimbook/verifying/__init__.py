"""Verifying a published site without the book that it was made from, as its recipients can.

A site has the hash of each of its files, which tells whatever changed by accident. Whoever changes
it on purpose can compute them again, so what pages say is also held to claims.json: the figure, the
sentence and the quote of each claim, wherever they stand.
"""

from claimbook.verifying.files import (
    FolderFiles,
    NoSiteError,
    SiteFiles,
    ZipFiles,
)
from claimbook.verifying.verify import Flaw, Verified, verify_site

__all__ = [
    "Flaw",
    "FolderFiles",
    "NoSiteError",
    "SiteFiles",
    "Verified",
    "ZipFiles",
    "verify_site",
]
