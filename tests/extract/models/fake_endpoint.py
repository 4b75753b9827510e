"""An endpoint on this machine that plays a language model, well or badly."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Reply:
    """What the endpoint sends back."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], object] = lambda: None
    """Called before anything is sent."""
    piece_after: float = 0
    """The seconds before each byte, if they are sent one by one."""

    def cut(self) -> list[bytes]:
        """The body as it is sent."""
        return [bytes([byte]) for byte in self.body] if self.piece_after else [self.body]


def say(content: str) -> Reply:
    """A chat completion with this content."""
    message = {"choices": [{"message": {"role": "assistant", "content": content}}]}
    return Reply(json.dumps(message).encode())


def propose(*claims: Mapping[str, str]) -> Reply:
    """A chat completion that proposes these claims."""
    return say(json.dumps({"claims": list(claims)}))


@dataclass
class FakeEndpoint:
    """Gives its replies in turn, the last of them again and again, and notes what it was asked."""

    replies: Sequence[Reply]
    url: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        """Take one question and send the reply that is next."""
        body = handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
        self.asked.append(json.loads(body or b"{}"))
        self.headers.append(dict(handler.headers))
        self.paths.append(handler.path)
        reply = self.replies[min(len(self.asked), len(self.replies)) - 1]
        reply.before()
        try:
            handler.send_response(reply.status)
            for name, value in reply.headers.items():
                handler.send_header(name, value)
            handler.end_headers()
            for piece in reply.cut():
                time.sleep(reply.piece_after)
                handler.wfile.write(piece)
        except (BrokenPipeError, ConnectionResetError):
            return


@contextmanager
def serve(*replies: Reply) -> Iterator[FakeEndpoint]:
    """Serve these replies on a free port."""
    fake = FakeEndpoint(replies)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            fake.answer(self)

        def do_GET(self) -> None:
            fake.answer(self)

        def log_message(self, *_args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    fake.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield fake
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
