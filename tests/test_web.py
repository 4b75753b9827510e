"""What is at an address is fetched, or an error says why not."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from claimbook.cli.extracting import fetching
from claimbook.web import FetchError, MissingError, fetch

WORDS = b"The ferry has twelve cars."


class _Host(BaseHTTPRequestHandler):
    """Has one page, and breaks off another in the middle."""

    def do_GET(self) -> None:
        self.send_response(404 if self.path == "/none" else 200)
        if self.path == "/broken":
            self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"ff\r\nThe ferry" if self.path == "/broken" else WORDS)

    def log_message(self, *args: object) -> None:
        """Say nothing of each request."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where the host listens."""
    server = HTTPServer(("127.0.0.1", 0), _Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_no_more_is_read_than_is_asked_for(address: str) -> None:
    """However much there is."""
    assert fetch(f"{address}/page", 100) == WORDS
    assert fetch(f"{address}/page", 9) == b"The ferry"


def test_what_is_missing_is_told_from_other_errors(address: str) -> None:
    """Whoever verifies a site lists what it lacks."""
    with pytest.raises(MissingError, match="404"):
        fetch(f"{address}/none", 100)
    with pytest.raises(FetchError, match="refused"):
        fetch("http://127.0.0.1:9/page", 100)


def test_an_answer_that_breaks_off_is_an_error_and_no_fault(address: str) -> None:
    """Python's own error for it is none of the system."""
    with pytest.raises(FetchError):
        fetch(f"{address}/broken", 1000)
    with pytest.raises(FetchError, match="it cannot be fetched"):
        fetching._get(f"{address}/broken")
