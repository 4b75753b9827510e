"""Links of a built site: does every one lead somewhere within it?"""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

ORIGIN = "https://site.example/"


class _Links(HTMLParser):
    """The links and the anchors of one page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" or (name == "name" and tag == "a"):
                self.anchors.add(value or "")
            elif name in ("href", "src") and value is not None:
                self.links.append(value)
            elif name == "srcset" and value:
                self.links += [part.split()[0] for part in value.split(",")]


def find_broken_links(site: Path, base: str = "") -> list[str]:
    """Return each link of a built site that leads nowhere, as `page: link`.

    Links to other hosts are left alone. `base` is the path that the site is published under.
    """
    pages = {path.relative_to(site).as_posix(): _parse(path) for path in site.rglob("*.html")}
    return [
        f"{name}: {link}"
        for name, page in sorted(pages.items())
        for link in page.links
        if not _leads_somewhere(site, base, pages, name, link)
    ]


def find_other_hosts(site: Path) -> set[str]:
    """Return the hosts that pages of the site load something from, or link to."""
    links = (link for path in site.rglob("*.html") for link in _parse(path).links)
    return {host for link in links if (host := urlsplit(link).netloc)}


def list_anchors(page: Path) -> set[str]:
    """Return the places of a page that a link can lead to."""
    return _parse(page).anchors


def _parse(path: Path) -> _Links:
    parser = _Links()
    parser.feed(path.read_text(encoding="utf-8"))
    return parser


def _leads_somewhere(site: Path, base: str, pages: dict[str, _Links], name: str, link: str) -> bool:
    target = urlsplit(urljoin(f"{ORIGIN}{base}{name}", link))
    if target.netloc != urlsplit(ORIGIN).netloc or target.scheme not in ("http", "https"):
        return True
    path = unquote(target.path).removeprefix("/")
    if not path.startswith(base):
        return False
    return any(
        not target.fragment
        or found not in pages
        or unquote(target.fragment) in pages[found].anchors
        for found in _files(site, path.removeprefix(base))
    )


def _files(site: Path, path: str) -> Iterator[str]:
    """Yield the file that a server gives for a path: the file itself or a folder's index."""
    for name in (path, f"{path.rstrip('/')}/index.html".removeprefix("/")):
        if name and (site / name).is_file():
            yield name
            return
