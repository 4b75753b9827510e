"""Check that the address of `mkdocs serve` is free before the site is built.

MkDocs opens it only after the first build, and ends with a traceback if it is taken.
"""

from __future__ import annotations

import errno
import os
import socket

from mkdocs.exceptions import Abort

AGAIN = "CLAIMBOOK_SERVE"
"""The variable with the Makefile's own way to choose an address, up to the address."""


def refuse_taken(host: str, port: int) -> None:
    """Raise Abort with one sentence if another program listens at this address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        # As in MkDocs' server: otherwise a port stays blocked for a minute after its program ended.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, os.name != "nt")
        try:
            probe.bind((host, port))
        except OSError as error:
            # MkDocs will run into any other error again and report it.
            if error.errno == errno.EADDRINUSE:
                again = os.environ.get(AGAIN, "mkdocs serve --dev-addr ")
                named = f"[{host}]" if family is socket.AF_INET6 else host
                raise Abort(f"port {port} is taken; {again}{named}:{port + 1}") from None
