"""Finishing the folder of a built site, whichever generator built it."""

import errno
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.repository import start_book

from claimbook.build import Site, build_site
from claimbook.charts import Poster, Posters
from claimbook.finishing import (
    NoSiteError,
    Scripts,
    describe_finished,
    finish_site,
    refuse_other_folder,
)

pytestmark = pytest.mark.usefixtures("short_manual")

NOT_FOUND = "<h1>404 - Not found</h1>"
KNOWN = Scripts(known=("start()",))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small book's pages."""
    return build_site(start_book(tmp_path_factory.mktemp("book")))


@pytest.fixture
def folder(site: Site, tmp_path: Path) -> Path:
    """What some generator made of them."""
    built = tmp_path / "site"
    for address in ("index.html", *(page.address for page in site.pages)):
        write_page(built / address, "<h1>Text</h1>")
    write_page(built / "404.html", NOT_FOUND, "/")
    (built / "claims.json").write_bytes(site.files["claims.json"])
    return built


def write_page(path: Path, body: str, root: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    style = f'<link rel="stylesheet" href="{root}assets/claimbook/claimbook.css">'
    path.write_text(
        f'<!doctype html><html><head><meta charset="utf-8">{style}</head><body>{body}</body></html>'
    )


def read_all(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_page_gets_what_its_book_knows_of_it(site: Site, folder: Path) -> None:
    """The policy, the feeds, and the claims for machines."""
    pages = len(site.pages) + 2
    done = finish_site(folder, site, KNOWN)
    assert (done.changed, done.same) == (pages, 0)
    article = next(page for page in site.pages if page.linked_data)
    html = (folder / article.address).read_text()
    assert 'content="default-src' in html
    assert 'href="../../feed.xml"' in html
    _, _, rest = html.partition('<script type="application/ld+json">')
    assert json.loads(rest.partition("</script>")[0])
    assert "There is no page at this address" in (folder / "404.html").read_text()


def test_a_finished_site_stays_as_it_is_to_the_byte(site: Site, folder: Path) -> None:
    """Finishing twice is finishing once, and no file is left beside the pages."""
    finish_site(folder, site, KNOWN)
    before = read_all(folder)
    done = finish_site(folder, site, KNOWN)
    assert (done.changed, done.same) == (0, len(site.pages) + 2)
    assert read_all(folder) == before


def test_a_page_of_an_earlier_build_is_not_read_unless_its_policy_changes(
    site: Site, folder: Path
) -> None:
    """What it may run depends on the scripts of all pages."""
    done = finish_site(folder, site, KNOWN)
    page = folder / site.pages[0].address
    finished = page.read_bytes()
    hash_ = done.hashed.files[site.pages[0].address]
    known = {site.pages[0].address: describe_finished(finished, hash_, done.policy)}
    page.write_bytes(b"<head></head>")
    finish_site(folder, site, KNOWN, known=known)
    assert page.read_bytes() == b"<head></head>"
    page.write_bytes(finished)
    more = Scripts(known=("start()", "more()"))
    finish_site(folder, site, more, known=known)
    warm = read_all(folder)
    assert page.read_bytes() != finished
    finish_site(folder, site, more)
    assert read_all(folder) == warm


def test_bytes_that_are_no_text_are_kept(site: Site, folder: Path) -> None:
    """And so are the line ends of a page that somebody wrote by hand."""
    own = folder / "own.html"
    own.write_bytes(b'<head><meta charset="latin-1"></head>\r\n<p>caf\xe9\r\n')
    finish_site(folder, site, KNOWN)
    start, _, rest = own.read_bytes().partition(b"<meta http-equiv")
    assert start == b'<head><meta charset="latin-1">'
    assert rest.endswith(b"</head>\r\n<p>caf\xe9\r\n")


def test_nothing_is_written_through_a_symbolic_link(site: Site, folder: Path) -> None:
    """It may lead out of the folder; not one page is changed then."""
    outside = folder.parent / "outside.html"
    outside.write_text("<head></head>")
    (folder / "link.html").symlink_to(outside)
    before = read_all(folder)
    with pytest.raises(NoSiteError, match=r"link\.html is a symbolic link"):
        finish_site(folder, site, KNOWN)
    assert read_all(folder) == before


def test_a_folder_behind_a_symbolic_link_is_left_alone(site: Site, folder: Path) -> None:
    """Its pages are not of this site."""
    outside = folder.parent / "outside"
    write_page(outside / "index.html", "")
    (folder / "link").symlink_to(outside)
    before = read_all(outside)
    finish_site(folder, site, KNOWN)
    assert read_all(outside) == before


@pytest.mark.parametrize(
    ("missing", "words"),
    [("index.html", "not a built site"), ("claims.json", "not the site of a book")],
)
def test_a_folder_that_is_no_site_is_refused(
    site: Site, folder: Path, missing: str, words: str
) -> None:
    """Such as the one that `claimbook write` wrote for a generator."""
    (folder / missing).unlink()
    with pytest.raises(NoSiteError, match=words):
        refuse_other_folder(folder, site)


def test_a_site_of_other_data_is_refused(site: Site, folder: Path) -> None:
    """What machines are told would not be what the pages say."""
    refuse_other_folder(folder, site)
    newer = replace(site, files={**site.files, "claims.json": b"{}"})
    with pytest.raises(NoSiteError, match="is not that of the book as it is now"):
        refuse_other_folder(folder, newer)


def test_a_folder_that_cannot_be_listed_stops_it(
    site: Site, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its pages would be left without a policy, and nobody would know."""
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("articles"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    before = read_all(folder)
    with pytest.raises(PermissionError):
        finish_site(folder, site, KNOWN)
    assert read_all(folder) == before


@pytest.mark.parametrize("end", ["index.html", ""], ids=["files", "folders"])
def test_pages_of_a_published_site_have_link_images(site: Site, folder: Path, end: str) -> None:
    """At a full address, whichever form the site's addresses have; the file is beside the pages."""
    pages = {page.address: page for page in site.pages if page.poster}
    for address in pages:
        path = folder / address
        root = address.removesuffix("index.html")
        canonical = f'<link rel="canonical" href="https://example.org/b/{root}{end}">'
        path.write_text(path.read_text().replace("</head>", f"{canonical}</head>"))
    done = finish_site(folder, site, KNOWN, draw_plainly)
    assert done.failure == ""
    for address, page in pages.items():
        assert page.poster is not None
        html = (folder / address).read_text()
        assert f'content="https://example.org/b/{page.poster.file}"' in html
        assert (folder / page.poster.file).read_bytes() == page.poster.title.encode()
    assert "og:image" not in (folder / "index.html").read_text()
    before = read_all(folder)
    finish_site(folder, site, KNOWN, draw_plainly)
    assert read_all(folder) == before


def test_pages_without_a_full_address_have_no_link_images(site: Site, folder: Path) -> None:
    """Other sites could not find them, so none is drawn."""
    asked: list[Poster] = []

    def draw(posters: Sequence[Poster], put: Callable[[str, bytes], None]) -> Posters:
        asked.extend(posters)
        return draw_plainly(posters, put)

    finish_site(folder, site, KNOWN, draw)
    assert asked == []
    assert not list(folder.rglob("*.png"))


def test_a_link_image_that_cannot_be_drawn_is_not_named(site: Site, folder: Path) -> None:
    """The page is finished all the same, and it is told why."""
    (page, *_) = (page for page in site.pages if page.poster)
    path = folder / page.address
    canonical = '<link rel="canonical" href="https://example.org/x.html">'
    path.write_text(path.read_text().replace("</head>", f"{canonical}</head>"))
    done = finish_site(folder, site, KNOWN, lambda *_: Posters(failure="No font."))
    assert done.failure == "No font."
    html = path.read_text()
    assert "og:image" not in html
    assert "og:url" in html


def draw_plainly(posters: Sequence[Poster], put: Callable[[str, bytes], None]) -> Posters:
    for each in posters:
        put(each.file, each.title.encode())
    return Posters(frozenset(each.file for each in posters))
