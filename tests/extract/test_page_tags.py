"""Reading web pages: what their tags and bylines say of the article, where these disagree."""

from __future__ import annotations

import json

import pytest
from lxml.html import document_fromstring

from claimbook.extract import Document, Given, Source, read_source
from claimbook.extract.reading.page_author import read_guess
from claimbook.extract.reading.page_parts import Page, drop_links, drop_notes
from claimbook.extract.reading.page_tags import read_tags
from claimbook.extract.reading.source import UnreadError

BODY = "".join(
    f"<p>In part {n} of its report Coast Air says that it bought {n} ships and sold {n + 3} of its "
    "harbours in the north, which nobody had expected of it.</p>"
    for n in range(1, 8)
)
HEADLINE = "Coast Air buys ships for the north"
ADDRESS = "https://www.harbournews.com/coast-air"


def read(head: str, above: str = f"<h1>{HEADLINE}</h1>", address: str = ADDRESS) -> Document:
    """The document of a page with this in its head and above its article."""
    page = (
        f"<!doctype html><html><head>{head}</head><body><article>{above}{BODY}</article>"
        "</body></html>"
    )
    return read_source(Source("a.html", page.encode(), url=address), Given("2025-05-14"))


def say(**fields: object) -> str:
    """A record of JSON-LD about the article."""
    record = {"@type": "NewsArticle", "headline": HEADLINE, **fields}
    return f'<script type="application/ld+json">{json.dumps(record)}</script>'


def share(title: str, site: str = "") -> str:
    """The tags for those who share a page."""
    return (
        f'<meta property="og:title" content="{title}">'
        f'<meta property="og:site_name" content="{site}">'
    )


@pytest.mark.parametrize(
    "head",
    [
        say(headline="Coast Air buys ships for the north | Harbour News"),
        say(headline="Ships, ships and ships: what Coast Air buys now") + share(HEADLINE),
        f"<title>{HEADLINE} – Travel – Harbour News</title>",
        f"<title>Harbour News: Coast | {HEADLINE}</title>",
        share("Ships for the north: Coast Air buys"),
    ],
)
def test_the_headline_is_that_above_the_article(head: str) -> None:
    """Tags have the site's name behind it, or other words for those who search and share."""
    assert read(head).headline == HEADLINE


@pytest.mark.parametrize(
    "above",
    ["<h1>Harbour News</h1><h2>Ships</h2>", "<h1>Sign in to go on reading</h1>", ""],
)
def test_a_heading_that_no_tag_confirms_is_no_headline(above: str) -> None:
    """Such as the name of the site."""
    head = say(headline=f"{HEADLINE} - Harbour News") + share(HEADLINE, "Harbour News")
    assert read(head, above).headline == HEADLINE


def test_a_heading_with_a_kicker_in_it_is_read_without_that() -> None:
    """If a tag has the headline alone."""
    assert read(share(HEADLINE), f"<h1><i>Ferries</i> {HEADLINE}</h1>").headline == HEADLINE


def test_a_headline_is_read_once_however_its_marks_are_written() -> None:
    """In tags entities are often written twice, and quotation marks are straight."""
    head = say(headline="Coast Air&amp;#039;s &amp;quot;ships&amp;quot; for the north")
    document = read(head, "<h1>Coast Air’s “ships” for the north</h1>")
    assert document.headline == "Coast Air’s “ships” for the north"
    assert document.text.count("for the north\n") == 1


@pytest.mark.parametrize(
    "wrapped", ["<![CDATA[{}]]>", "//<![CDATA[\n{}\n//]]>", "{};", "<!--{}-->"]
)
def test_json_ld_is_read_within_what_programs_write_around_it(wrapped: str) -> None:
    """As old systems do."""
    record = json.dumps({"@type": "NewsArticle", "datePublished": "2025-05-13T09:30:00+01:00"})
    page = (
        f'<html><head><script type="application/ld+json">{wrapped.replace("{}", record)}</script>'
        f"</head><body><article><h1>{HEADLINE}</h1>{BODY}</article></body></html>"
    )
    assert read_source(Source("a.html", page.encode()), Given()).published == (
        "2025-05-13T09:30+01:00"
    )


def test_names_that_stand_in_other_records_are_found() -> None:
    """By their ids, as in the graph of a blog."""
    graph = [
        {"@id": "#a", "@type": "Person", "name": "Anna Holm"},
        {"@id": "#o", "@type": "Organization", "name": "Harbour News"},
        {
            "@type": "WebPage",
            "mainEntity": {
                "@type": "NewsArticle",
                "headline": HEADLINE,
                "author": {"@id": "#a"},
                "publisher": {"@id": "#o"},
            },
        },
    ]
    document = read(f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>')
    assert (document.author, document.outlet) == ("Anna Holm", "Harbour News")


def test_what_is_said_of_another_story_is_not_said_of_the_article() -> None:
    """A record of it may stand first, or have what the article's lacks."""
    other = say(headline="Rain in the north", author="Bo Lind", dateModified="2025-05-20")
    document = read(other + say() + f"<title>{HEADLINE}</title>")
    assert (document.headline, document.author, document.updated) == (HEADLINE, "", "")


@pytest.mark.parametrize(
    ("publisher", "site", "address", "outlet"),
    [
        ("Norhaven Media AG", "Harbour News", ADDRESS, "Harbour News"),
        ("Coast Wire", "Harbour News", ADDRESS, "Harbour News"),
        ("Harbour News", "Security", ADDRESS, "Harbour News"),
        ("Harbour News", "harbournews", ADDRESS, "Harbour News"),
        ("Harbour News", "HarbourNews.com", ADDRESS, "Harbour News"),
        ("Harbour News Ltd", "", ADDRESS, "Harbour News"),
        ("", "Harbour News - all that moves on the coast", ADDRESS, "Harbour News"),
        ("The Harbour News", "HN", "https://hn.example/a", "The Harbour News"),
        ("", "https://social.example/harbour", "https://hn.example/a", ""),
        ("", "www.harbournews.com", ADDRESS, "harbournews.com"),
    ],
)
def test_the_outlet_is_the_name_that_fits_the_address(
    publisher: str, site: str, address: str, outlet: str
) -> None:
    """A publisher may be the firm or the agency behind it; a site's name may be a section's."""
    head = say(publisher={"name": publisher}) + share(HEADLINE, site)
    assert read(head, address=address).outlet == outlet


@pytest.mark.parametrize(
    ("head", "byline", "author", "written_by"),
    [
        (say(author={"@type": "Person", "name": "By Anna Holm"}), "", "Anna Holm", "person"),
        (
            say(author=[{"name": "Anna Holm"}, {"name": "Bo Lind"}]),
            "",
            "Anna Holm, Bo Lind",
            "person",
        ),
        (
            say(author={"@type": "Organization", "name": "Coast Wire"}),
            "By Cy Dahl",
            "Coast Wire",
            "unknown",
        ),
        (say(author="Harbour News"), "By Anna Holm", "Anna Holm", "person"),
        (say(author="harbournews.com"), "By Anna Holm", "Anna Holm", "person"),
        (say(author={"@type": "Organization", "name": "HarbourNews"}), "", "", "unknown"),
        (say(author={"@type": "Person", "name": "Harbour News"}), "", "Harbour News", "person"),
        (
            say(
                author={"@type": "Person", "name": "Harbour News"},
                publisher={"@type": "Organization", "name": "Harbour News"},
            ),
            "",
            "",
            "unknown",
        ),
        (say(author="Harbour News"), "By our staff", "", "unknown"),
        (say(author="Coast Writer, an AI"), "", "Coast Writer, an AI", "ai"),
        ("", "Generated by AI Agent Coast Writer", "Coast Writer", "ai"),
        ("", "By Anna Holm and Bo Lind • 14 May 2025", "Anna Holm and Bo Lind", "person"),
        ("", "By Harbour AI", "Harbour AI", "ai"),
        ("", "Photo: Anna Holm", "", "unknown"),
        ('<meta name="author" content="anna-holm">', "", "Anna Holm", "person"),
        ('<meta name="author" content="desk@harbournews.com">', "", "", "unknown"),
        (
            '<meta name="citation_author" content="Holm, Anna">'
            '<meta name="citation_author" content="Lind, Bo">',
            "",
            "Anna Holm, Bo Lind",
            "person",
        ),
    ],
)
def test_who_wrote_a_page(head: str, byline: str, author: str, written_by: str) -> None:
    """A person, an organization or a program; never who only published it, if a byline says who."""
    above = f'<h1>{HEADLINE}</h1><div class="byline">{byline}</div>'
    document = read(head + share(HEADLINE, "Harbour News"), above)
    assert (document.author, document.written_by) == (author, written_by)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ('<p><a href="/authors/anna-holm">Anna Holm</a></p>', "Anna Holm"),
        ('<p><a href="/topics/anna-holm">Anna Holm</a></p>', ""),
        ("<p>By Anna Holm</p>", "Anna Holm"),
        ("<p>By Anna Holm, Staff Writer</p>", "Anna Holm"),
        ("<p><em>Von: Anna Holm</em></p>", "Anna Holm"),
        ("<p>Text & Fotos: Anna Holm</p>", "Anna Holm"),
        ("<p>Par Anna Holm le 6 mai 2024</p>", "Anna Holm"),
        ('<p class="autorenzeile">Anna Holm, Bo Lind, NHA</p>', "Anna Holm, Bo Lind"),
        ("<p>By the harbour of Norhaven</p>", ""),
        ("<p>By Friday</p>", ""),
        ("<p>岸辺 花子</p>", ""),
        ('<p class="author">岸辺 花子</p>', "岸辺 花子"),
        ('<nav><a href="/authors/anna-holm">Anna Holm</a></nav>', ""),
        ('<div class="related"><p>By Anna Holm</p></div>', ""),
    ],
)
def test_a_line_near_the_headline_says_who_wrote_a_page(line: str, author: str) -> None:
    """Even if no class says that it is a byline, and the tags name only the publisher."""
    head = say(author="Harbour News") + share(HEADLINE, "Harbour News")
    above = f'<h1>{HEADLINE}</h1>{line}<p class="byline">Our desk</p>'
    document = read(head, above)
    assert document.author == author


def test_a_byline_below_the_article_counts_after_that_at_the_headline() -> None:
    """Lists of other stories have their own."""
    above = f'<h1>{HEADLINE}</h1><p><a href="/staff/anna-holm">Anna Holm</a></p>'
    below = '<div><h2>Rain in the north</h2><span class="byline">Bo Lind</span></div>'
    page = f"<!doctype html><html><body>{above}{BODY}{below}</body></html>"
    assert read_source(Source("a.html", page.encode()), Given("2025-05-14")).author == "Anna Holm"


@pytest.mark.parametrize(
    ("guess", "name"),
    [
        ("Anna Holm; Bo Lind", "Anna Holm, Bo Lind"),
        ("Anna Holm March", "Anna Holm"),
        ("Made With Care by a Firm in Norhaven", ""),
        ("Anna Holm says", ""),
        ("No Author", ""),
        ("coastwatcher", "coastwatcher"),
    ],
)
def test_a_guess_at_an_author_counts_if_it_may_be_a_name(guess: str, name: str) -> None:
    """The library that guesses takes credits of the site and those who comment, too."""
    tags = read_tags(document_fromstring(f"<html><body><h1>{HEADLINE}</h1></body></html>"))
    page = Page(None, ADDRESS, "Harbour News", HEADLINE)
    assert read_guess(guess, tags, page).name == name


@pytest.mark.parametrize(("guess", "name"), [("Anna Holm", "Anna Holm"), ("coastwatcher", "")])
def test_a_guess_is_a_name_in_full_if_tags_have_the_publisher(guess: str, name: str) -> None:
    """Where nobody signed, a single word is hardly who wrote the article."""
    head = say(author="Harbour News")
    tags = read_tags(document_fromstring(f"<html><head>{head}</head><body>{BODY}</body></html>"))
    page = Page(None, ADDRESS, "Harbour News", HEADLINE)
    assert read_guess(guess, tags, page).name == name


def test_an_author_that_is_the_domain_is_the_outlet() -> None:
    """Where no tag names the publisher: whoever signs with the name of the site is that."""
    document = read(f"{share(HEADLINE, '')}<meta name='author' content='HarbourNews'>")
    assert (document.author, document.outlet) == ("", "HarbourNews")


def test_the_day_and_the_author_stand_at_the_headline_of_the_article() -> None:
    """A site has its name and its lists of other stories in main headings, too."""
    other = (
        "<div><h1>Latest from Norhaven</h1><p>By Bo Lind</p><p>3 May 2024</p>"
        f"<p>{'Rain fell in the north, which nobody had expected in a dry May. ' * 3}</p></div>"
    )
    own = f"<article><h1>{HEADLINE}</h1><p>By Anna Holm</p><p>6 May 2024</p>{BODY}</article>"
    for page in (f"{other}{own}", f"{other}{own.replace('h1', 'h2')}"):
        source = f"<!doctype html><title>{HEADLINE}</title><body>{page}</body>"
        document = read_source(Source("a.html", source.encode()), Given())
        assert (document.author, document.published) == ("Anna Holm", "2024-05-06")


@pytest.mark.parametrize("mark", ["｜", " │ ", " | "])
def test_the_name_of_the_site_is_no_part_of_the_headline(mark: str) -> None:
    """Whatever mark is before it, such as the wide one of Chinese and Japanese pages."""
    head = f"<title>{HEADLINE}{mark}Harbour News</title>"
    page = f"<!doctype html><html><head>{head}</head><body><p>14 May 2025</p>{BODY}</body></html>"
    document = read_source(Source("a.html", page.encode()), Given("2025-05-14"))
    assert document.headline == HEADLINE


def test_the_time_of_a_page_without_json_ld_has_its_zone() -> None:
    """From an element for times, whatever other tag has the day alone."""
    above = (
        f'<h1>{HEADLINE}</h1><time datetime="2025-05-13T09:30:00+01:00">Tuesday</time>'
        "<p>13.05.2025</p>"
    )
    page = f"<html><head></head><body><article>{above}{BODY}</article></body></html>"
    document = read_source(Source("a.html", page.encode()), Given())
    assert document.published == "2025-05-13T09:30+01:00"


def test_a_day_with_stops_has_its_day_first() -> None:
    """As it is written where people put stops between the numbers."""
    page = (
        f"<html><head></head><body><article><h1>{HEADLINE}</h1><p>13.05.2025</p>{BODY}</article>"
        "</body></html>"
    )
    assert read_source(Source("a.html", page.encode()), Given()).published == "2025-05-13"


def test_the_record_of_a_page_has_its_day_if_no_article_has_one() -> None:
    """Programs for blogs write one; if records are of several days, none is the article's."""
    page = {"@type": "WebPage", "datePublished": "2024-05-06T09:30:00+02:00"}
    picture = {"@type": "ImageObject", "datePublished": "2019-01-01"}
    other = {"@type": "Recipe", "datePublished": "2020-02-02"}
    found = [
        read_tags(document_fromstring(f"<html><head>{say(**{'@graph': records})}</head></html>"))
        for records in ([page, picture], [page, other])
    ]
    assert [each.published for each in found] == ["2024-05-06T09:30+02:00", ""]


def test_the_day_in_a_footer_of_the_article_itself_counts() -> None:
    """Microdata say whose it is: that of the record with the headline."""
    day = '<div class="footer"><time itemprop="datePublished">06.05.2024</time></div>'
    page = (
        f'<html lang="de"><div itemscope itemtype="https://schema.org/Article">'
        f"<h1>{HEADLINE}</h1>{BODY}{day}</div></html>"
    )
    source = Source("a.html", f"<!doctype html>{page}".encode())
    assert read_source(source, Given()).published == "2024-05-06"


def test_the_only_article_of_a_page_may_have_its_headline_outside() -> None:
    """Its day in a footer is its own; with two of them, nobody knows whose it is."""
    day = '<div class="footer"><time itemprop="datePublished">06.05.2024</time></div>'
    open_ = '<div itemscope itemtype="https://schema.org/Article">'
    page = f'<!doctype html><html lang="de"><h1>{HEADLINE}</h1>{open_}{BODY}{day}</div>'
    assert read_source(Source("a.html", page.encode()), Given()).published == "2024-05-06"
    other = f"{page}{open_}<h3>Another story</h3></div>"
    with pytest.raises(UnreadError, match="--published"):
        read_source(Source("a.html", other.encode()), Given())


@pytest.mark.parametrize(
    "note",
    [
        "5 min read",
        "3-minute read",
        "Reading time: 4 minutes",
        "Lesezeit: 4 Min.",
        "Temps de lecture : 3 min",
        "© 2025 Harbour News",
        "Copyright 2025 Harbour News. All rights reserved.",
        "Photo: Anna Holm / Coast Wire",
        "Fotos: Anna Holm",
    ],
)
def test_a_line_about_the_page_is_not_of_its_article(note: str) -> None:
    """Its figures are about nothing that the article tells."""
    assert drop_notes(f"{HEADLINE}\n{note}\nIt has 41 ships.") == f"{HEADLINE}\nIt has 41 ships."


@pytest.mark.parametrize(
    "line",
    [
        "The 5 minutes read out in court",
        "Images of 41 ships",
        "Copyright reform of 2019",
        "Photo: the 41 ships that Coast Air bought in May, seen from the harbour of Norhaven.",
        "Reading time and ships",
    ],
)
def test_a_line_of_the_article_may_begin_like_one_about_the_page(line: str) -> None:
    """A heading is kept, and so is a sentence below a picture."""
    assert drop_notes(line) == line


def test_a_paragraph_in_a_link_is_of_another_story() -> None:
    """Lists of stories have their first sentences, which are as long as those of the article."""
    teaser = "Rail North carried 3.4 million people in April, which is more than ever before."
    told = "Of its nine harbours in the north the line has sold only four so far, it says."
    page = document_fromstring(
        f'<a href="/rail"><h3>Rail North</h3><div><p>{teaser}</p></div></a>'
        f"<p>{told.replace('nine harbours', '<a href=/nine>nine harbours in</a>')}</p>"
        f'<a name="top"><p>{told}</p></a>'
    )
    assert drop_links(page, f"{told}\n{teaser}") == told
