"""Whether the address that `mkdocs serve` asks for is free, said before the site is built.

MkDocs opens it only after the first build, and ends in a traceback where it is taken.
"""

from __future__ import annotations

import errno
import os
import socket

from mkdocs.exceptions import Abort

AGAIN = "CLAIMBOOK_SERVE"
"""The variable in which a Makefile says how it is told another address; the address follows it."""


def refuse_taken(host: str, port: int) -> None:
    """Raise Abort with one sentence if another program listens there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        # As MkDocs' server does: what has just ended holds its port a minute longer.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, os.name != "nt")
        try:
            probe.bind((host, port))
        except OSError as error:
            # Any other fault is for MkDocs to tell, which will meet it again.
            if error.errno == errno.EADDRINUSE:
                again = os.environ.get(AGAIN, "mkdocs serve --dev-addr ")
                named = f"[{host}]" if family is socket.AF_INET6 else host
                raise Abort(f"port {port} is taken; {again}{named}:{port + 1}") from None
