"""A client of yaml-language-server, which VS Code and other editors complete YAML with."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

SETTINGS = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}


class YamlServer:
    """The server as an editor starts it, speaking the Language Server Protocol."""

    def __init__(self, program: Path, folder: Path) -> None:
        """Start it for the files of a folder."""
        self._server = subprocess.Popen(
            ["node", str(program), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._calls = 0
        markdown = ["markdown"]
        abilities = {
            "hover": {"contentFormat": markdown},
            "completion": {"completionItem": {"documentationFormat": markdown}},
        }
        able = {"textDocument": abilities, "workspace": {"configuration": True}}
        self._call("initialize", processId=None, rootUri=folder.as_uri(), capabilities=able)
        self._send({"method": "initialized", "params": {}})

    def stop(self) -> None:
        """End the server."""
        self._server.kill()
        self._server.communicate()

    def open(self, path: Path) -> list[str]:
        """Open a file, and return what the editor underlines in it: `3: Value is …`."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1}
        document["text"] = path.read_text(encoding="utf-8")
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while (told := self._receive()).get("method") != "textDocument/publishDiagnostics":
            pass
        found = told["params"]["diagnostics"]
        return [f"{each['range']['start']['line'] + 1}: {each['message']}" for each in found]

    def hover(self, path: Path, line: int, column: int) -> str:
        """Return what a hover over a place shows, as a reader sees it.

        Line and column count from 1.
        """
        shown = str(self._ask("hover", path, line, column)["contents"]["value"])
        return shown.replace("\\", "")

    def complete(self, path: Path, line: int, column: int) -> dict[str, str]:
        """Return what is offered at a place, each with its description."""
        items = self._ask("completion", path, line, column)["items"]
        return {each["label"]: _read_text(each.get("documentation", "")) for each in items}

    def _ask(self, what: str, path: Path, line: int, column: int) -> Any:
        at = {"line": line - 1, "character": column - 1}
        return self._call(f"textDocument/{what}", textDocument={"uri": path.as_uri()}, position=at)

    def _call(self, method: str, **parameters: Any) -> Any:
        self._calls += 1
        self._send({"id": self._calls, "method": method, "params": parameters})
        while True:
            message = self._receive()
            if message.get("id") == self._calls and "method" not in message:
                return message["result"]

    def _send(self, message: dict[str, Any]) -> None:
        assert self._server.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._server.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        """Return the server's next message; if it asks for settings, it gets them."""
        assert self._server.stdout
        length = 0
        while line := self._server.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "yaml-language-server has ended"
        message: dict[str, Any] = json.loads(self._server.stdout.read(length))
        if "method" in message and "id" in message:
            asked = message["params"].get("items", []) if message.get("params") else []
            result = [SETTINGS if each.get("section") == "yaml" else None for each in asked]
            self._send({"id": message["id"], "result": result})
        return message


def _read_text(documentation: Any) -> str:
    return documentation["value"] if isinstance(documentation, dict) else documentation
