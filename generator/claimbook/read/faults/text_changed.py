"""A text is not the one that its article's claims were taken from.

`sha256` is the fingerprint of the text as it was when its claims were written. The text in seeds/
has a different one: it was edited, or it is another text. It is left out of the checks until you
correct this.

Bring the old text back. If the new one is right, check the quotes against it and write its
fingerprint, which is in the message.

Wrong, in data/articles/example.yml:

    sha256: 0000000000000000000000000000000000000000000000000000000000000000

Right, in data/articles/example.yml:

    sha256: 75ce42b5bafa69a2a7479a9200c2826e72c1def6f38ba3f9c40aacaf5c633892
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem, propose_here

FAULT = Fault.of(__name__)


def report(at: Location, name: str, fingerprint: str) -> Problem:
    """Report that the SHA-256 of the text `name` is `fingerprint`, not the one that is written."""
    return FAULT.report(
        at,
        f"{name} has changed since this fingerprint was taken",
        f"bring the old text back, or check every quote and write `sha256: {fingerprint}`",
        proposed=propose_here(at, fingerprint),
    )
