"""Reading sources: what files of each kind say of an article, and what is refused."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx import Document as WordDocument
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject
from tests.books import write_files

from claimbook.cli import main
from claimbook.extract import Document, Given, Source, UnreadError, read_source
from claimbook.extract.reading.head import find_publisher, list_head_lines
from claimbook.extract.reading.moment import read_iso
from claimbook.extract.reading.pdf import drop_running, join_lines_of_print

BODY = (
    "Coast Air carried 4 million people in 2024, the Harbour Board said on Tuesday in its report.",
    "It has 12 ships, and plans to buy 3 ships next year, which will cost $9 million, it said.",
    "“Nobody on the coast carries more people than we do,” said Anna Holm, who leads the company.",
    "The company was founded by two brothers, and has since had its home in the old harbour.",
)
PAGE = """<!doctype html><html lang="en"><head><title>Coast Air grows | Harbour News</title>
<meta property="og:site_name" content="Harbour News">
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
 "headline": "Coast Air grows again", "datePublished": "2025-05-14T09:30:00+01:00",
 "author": [{"@type": "Person", "name": "Bo Lind"}], "publisher": {"name": "Harbour News"}}]}
</script></head><body><nav><ul><li>Home</li><li>Weather</li></ul></nav>
<article><h1>Coast Air grows again</h1>%s</article>
<footer>Subscribe to our newsletter. All rights reserved.</footer></body></html>"""


def read(name: str, data: bytes, given: Given | None = None) -> Document:
    """The document of a file."""
    return read_source(Source(name, data), given or Given())


def test_a_page_says_headline_time_author_and_outlet_in_json_ld() -> None:
    """Which come before what stands in its title; menus and footers are not text."""
    page = PAGE % "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    document = read("page.html", page.encode())
    assert document.headline == "Coast Air grows again"
    assert document.published == "2025-05-14T09:30+01:00"
    assert (document.author, document.outlet) == ("Bo Lind", "Harbour News")
    assert document.language == "en"
    assert document.reader.startswith("trafilatura ")
    assert document.text.split("\n\n") == ["Coast Air grows again", *BODY[:-1], f"{BODY[-1]}\n"]


def test_a_date_that_programs_write_for_none_is_none() -> None:
    """Nothing was published in the year 1, and no day is before it."""
    assert read_iso("0001-01-01T00:00:00+00:00") == ""
    assert read_iso("0001-01-01") == ""
    assert read_iso("1923-05-14") == "1923-05-14"


def test_no_day_is_guessed_from_the_words_of_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a day with evidence counts, and to search short lines for one takes seconds."""
    asked: list[str] = []
    monkeypatch.setattr(
        "dateparser.DateDataParser.get_date_data", lambda _, text: asked.append(text)
    )
    page = PAGE % "".join(f"<p>{words}</p>" for words in (*BODY, "The firm lost 4 in 2023"))
    undated = page.replace("2025-05-14T09:30:00+01:00", "")
    document = read("page.html", undated.encode(), Given(published="2025-03-01"))
    assert BODY[0] in document.text
    assert asked == []


def test_what_the_editor_says_counts_for_more_than_the_page() -> None:
    """The day, the outlet and the address."""
    page = PAGE % "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    given = Given("2025-05-15", "Coast Radio", "https://example.com/a")
    document = read("page.html", page.encode(), given)
    told = document.published, document.outlet, document.url
    assert told == ("2025-05-15", "Coast Radio", "https://example.com/a")


def test_a_word_document_has_its_paragraphs_and_tables_in_their_order() -> None:
    """Cells of a row are apart by a tab; an item of a list has its mark."""
    word = WordDocument()
    word.add_paragraph("Coast Air grows")
    word.add_paragraph("14 May 2025")
    word.add_paragraph(BODY[0])
    table = word.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Ships", "12"
    word.add_paragraph("It has 12 ships", style="List Bullet")
    file = io.BytesIO()
    word.save(file)
    document = read("report.docx", file.getvalue())
    assert document.headline == "Coast Air grows"
    assert document.published == "2025-05-14"
    assert document.text.split("\n\n")[2:] == [BODY[0], "Ships\t12", "- It has 12 ships\n"]


def test_the_day_of_a_file_is_only_about_that_of_its_article(tmp_path: Path) -> None:
    """Neither in the draft of a document without a date is it more."""
    word = WordDocument()
    for paragraph in ("Coast Air grows", *BODY):
        word.add_paragraph(paragraph)
    word.core_properties.created = datetime(2025, 5, 14, 9, 30, tzinfo=UTC)
    word.save(str(tmp_path / "report.docx"))
    data = (tmp_path / "report.docx").read_bytes()
    document = read("report.docx", data)
    assert (document.published, document.inferred) == ("2025-05-14", True)
    given = read("report.docx", data, Given("2025-05-16"))
    assert (given.published, given.inferred) == ("2025-05-16", False)
    write_files(tmp_path, {"data/book.yml": "title: A book\n"})
    report = str(tmp_path / "report.docx")
    assert main(["extract", report, "--outlet", "A", "--book", str(tmp_path)]) == 0
    (draft,) = (tmp_path / "data/articles").iterdir()
    assert "\npublished: about 2025-05-14\n" in draft.read_text(encoding="utf-8")


def make_pdf(lines: list[str]) -> bytes:
    """A PDF of one page with these lines."""
    writer = PdfWriter()
    page = writer.add_blank_page(width=600, height=800)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
    )
    shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 11 Tf 40 760 Td {shown} ET".encode("latin-1"))
    page[NameObject("/Contents")] = writer._add_object(stream)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_a_pdf_has_its_lines_put_together_into_paragraphs() -> None:
    """With the words that a hyphen cut at the end of a line, whatever the file's ending says."""
    lines = [
        "Coast Air grows",
        "14 May 2025",
        "Coast Air carried 4 million people in 2024, the Harbour Board said on Tues-",
        "day in its report, which has more to say about the ships of the company and",
        "of their crews.",
    ]
    document = read("report.txt", make_pdf(lines))
    assert document.text == (
        "Coast Air grows\n\n14 May 2025\n\nCoast Air carried 4 million people in 2024, the Harbour "
        "Board said on Tuesday in its report, which has more to say about the ships of the company "
        "and of their crews.\n"
    )


def test_heads_and_page_numbers_that_run_through_a_pdf_are_left_out() -> None:
    """A line that is the same at the edge of most pages but for its digits."""
    body = ["It carried people.", "It has ships.", "It grew.", "It paid.", "So it is."]
    names = ("Anna Holm leads it.", "Bo Lind left it.", "Cy Dahl owns it.")
    pages = [[f"Coast Air, page {n}", who, *body, who, str(n)] for n, who in enumerate(names, 1)]
    for page, who in zip(drop_running(pages), names, strict=True):
        assert page[0] == page[-1] == who
        assert "It grew." in page


def test_lines_that_a_blank_line_parts_are_two_paragraphs() -> None:
    """However short they are."""
    assert join_lines_of_print(["One line.", "", "Another."]) == "One line.\n\nAnother."


def test_markdown_is_read_without_its_marks() -> None:
    """Its front matter says title, author and date."""
    written = (
        "---\ntitle: Coast Air grows\nauthor: Bo Lind\ndate: 2025-05-14\n---\n\n"
        "Coast Air **carried** [4 million](https://example.com) people.\n\n- It has *12* ships\n"
    )
    document = read("note.md", written.encode())
    assert (document.headline, document.author) == ("Coast Air grows", "Bo Lind")
    assert document.published == "2025-05-14"
    assert document.text.split("\n\n")[1:] == [
        "Coast Air carried 4 million people.",
        "- It has 12 ships\n",
    ]


@pytest.mark.parametrize(
    ("line", "published", "author", "written_by"),
    [
        ("By Anna Holm, Senior City Editor\n14 May 2025", "2025-05-14", "Anna Holm", "person"),
        ("By Anna Holm, Bo Lind\n14 May 2025", "2025-05-14", "Anna Holm, Bo Lind", "person"),
        ("By Anna Holm | 14 May 2025, 4:05 pm ET", "2025-05-14T16:05-04:00", "Anna Holm", "person"),
        ("Wednesday, May 14, 2025", "2025-05-14", "", "unknown"),
        ("2025-05-14T09:30+01:00", "2025-05-14T09:30+01:00", "", "unknown"),
        ("Generated by AI Agent Coast Writer\n14 May 2025", "2025-05-14", "Coast Writer", "ai"),
        ("Wed, May 14, 2025 12:16 pm ET2min read", "2025-05-14T12:16-04:00", "", "unknown"),
        ("14 May 2025 09:30", "2025-05-14", "", "unknown"),
    ],
)
def test_the_first_lines_of_a_text_say_when_and_by_whom_it_was_written(
    line: str, published: str, author: str, written_by: str
) -> None:
    """A time without a zone is not kept, since nobody knows when it was."""
    document = read("a.txt", f"Coast Air grows\n{line}\n\n{BODY[0]}\n".encode())
    assert document.published == published
    assert (document.author, document.written_by) == (author, written_by)


@pytest.mark.parametrize(
    ("head", "outlet", "sure"),
    [
        ("Radio Fjell, 20 October 2026", "Radio Fjell", True),
        ("The Harbour Post | 3 March 2026", "The Harbour Post", True),
        ("— Northern Wire, March 3\n2026-03-03", "Northern Wire", True),
        ("Agence Mer · 2026-03-03 10:15 GMT\nBy Bo Lind", "", False),
        ("MarNet · 3 March 2026, 10:15 GMT", "MarNet", True),
        ("By Ines Okafor | Coast Radio | 3 Mar 2026", "Coast Radio", True),
        ("Published 3 March 2026 in The Harbour Post", "The Harbour Post", True),
        ("Radio Fjell (3 March 2026)", "Radio Fjell", True),
        ("The Times of Norhaven - Tuesday, March 3, 2026", "The Times of Norhaven", True),
        ("Harbour News\n3 March 2026", "Harbour News", False),
        (
            "TIDEWATER, March 3, 2026 (Coast Wire) — Coast Air carried 4 million people in 2024, "
            "the Harbour Board said on Tuesday.",
            "Coast Wire",
            False,
        ),
        ("Tidewater, 3 March 2026", "", False),
        ("Business | 3 March 2026", "", False),
        ("Ines Okafor | 3 March 2026", "", False),
        ("Harbour News, 3 March 2026\nCoast Radio, 3 March 2026", "", False),
        ("Coast Air bought Radio Fjell on 3 March 2026.", "", False),
    ],
)
def test_a_line_with_the_day_names_the_outlet(head: str, outlet: str, sure: bool) -> None:
    """Not a place, a person, a section or a sentence; an agency of a dateline only perhaps."""
    text = f"Coast Air grows\n\n{head}\n\n{BODY[0]}\n"
    assert find_publisher(text, list_head_lines(text)) == (outlet, sure)
    assert read("a.txt", text.encode()).published[:10] in {"2026-03-03", "2026-10-20"}


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        ("Radio Fjell, 14 May 2025", "Coast Air grows"),
        ("14 May 2025\n\nBy Anna Holm", "Coast Air grows"),
        ("Harbour Post\nMore ships for the coast\n14 May 2025", "More ships for the coast"),
        ("Harbour Post\n14 May 2025", "Coast Air grows"),
        ("The Harbour Post | 14 May 2025\nBy Anna Holm, Harbour Post", "Coast Air grows"),
        ("Coast Air carries 4 million, 14 May 2025", "Coast Air carries 4 million, 14 May 2025"),
    ],
)
def test_what_names_outlet_and_day_above_the_headline_is_no_headline(
    above: str, headline: str
) -> None:
    """Nor is who wrote it; a line that says anything else is one."""
    document = read("a.txt", f"{above}\n\nCoast Air grows\n\n{BODY[0]}\n".encode())
    assert document.headline == headline


@pytest.mark.parametrize("line", ["https://example.com/air-9", "Source: https://example.com/air-9"])
def test_an_address_above_the_headline_is_the_articles(line: str) -> None:
    """It is not a headline."""
    document = read("a.txt", f"{line}\nCoast Air grows\n14 May 2025\n\n{BODY[0]}\n".encode())
    assert (document.headline, document.url) == ("Coast Air grows", "https://example.com/air-9")


def test_an_author_before_the_outlet_is_read() -> None:
    """By the given name."""
    text = f"Coast Air grows\nAnna Holm, Harbour News, 14 May 2025\n\n{BODY[0]}\n"
    document = read("a.txt", text.encode())
    assert (document.author, document.written_by) == ("Anna Holm", "person")


def test_old_encodings_of_windows_are_read() -> None:
    """As quotation marks of Word are written in them."""
    text = "Coast Air grows\n14 May 2025\n\n“Grüße,” said the company, which carried 9 people.\n"
    assert "“Grüße,”" in read("a.txt", text.encode("cp1252")).text
    assert "“Grüße,”" in read("a.txt", text.encode("utf-16")).text


def test_two_articles_in_one_file_are_refused_with_the_line_of_the_second() -> None:
    """A date line after paragraphs of a first one; an update of the first is none."""
    first = f"Coast Air grows\n14 May 2025\n\n{BODY[0]}\n\n{BODY[1]}\n"
    with pytest.raises(UnreadError, match=r"line 9 .* second article"):
        read("a.txt", f"{first}\nNorthern Lines shrinks\n15 May 2025\n\n{BODY[2]}\n".encode())
    assert read("a.txt", f"{first}\nUpdated 15 May 2025\n".encode()).published == "2025-05-14"


def test_a_scan_without_text_is_refused_with_what_to_do(tmp_path: Path) -> None:
    """Its pages are pictures."""
    writer = PdfWriter()
    writer.add_blank_page(width=600, height=800)
    file = tmp_path / "scan.pdf"
    writer.write(file)
    with pytest.raises(UnreadError, match="ocrmypdf"):
        read("scan.pdf", file.read_bytes())


_FAR = f"</article><article><p>{'They sail to every harbour of the north. ' * 5}</p>"
"""A paragraph of another article, below which no line is near the headline."""


def make_page(said: str = "", head: str = "") -> bytes:
    """A page whose footer and list of other stories have days, too."""
    said_of = "".join(
        f"<p>In part {n} of its report Coast Air says that it bought {n} ships and sold "
        f"{n + 3} of its harbours in the north, which nobody had expected of it.</p>"
        for n in range(1, 8)
    )
    return (
        f"<html><head><title>Coast Air buys ships</title>{head}</head><body>"
        f"<article><h1>Coast Air buys ships</h1>{said}{said_of}</article>"
        "<aside><ul><li>12 March 2021: another story</li></ul></aside>"
        "<footer>© 2019 Coast News. Updated 2020-01-02</footer></body></html>"
    ).encode()


@pytest.mark.parametrize(
    ("said", "head"),
    [
        ('<time datetime="2024-05-06T09:00">Monday</time>', ""),
        ("<p>By Anna Holm, 6 May 2024</p>", ""),
        ('<div class="posted-on">May 6, 2024</div>', ""),
        (_FAR + '<div class="story_meta">6 May 2024</div>', ""),
        (_FAR + '<span class="metadata">Harbour City, 6 May 2024</span>', ""),
        ('<div class="no-sidebar"><h1>Ships</h1><p>6 May 2024</p></div>', ""),
        ('<div itemprop="datePublished" datetime="2024-05-06"></div>', ""),
        ('<span itemprop="datePublished" content="2024-05-06 09:00:00"></span>', ""),
        ('<abbr class="published" title="2024-05-06">Monday</abbr>', ""),
        ('<p class="date">2024年5月6日</p>', ""),
        ("", '<meta name="date" content="20240506">'),
        ("", '<meta name="last-date" content="2024-07-08"><meta name="date" content="2024-05-06">'),
        ('<p class="date">2024/5/6</p>', ""),
        ('<time class="published updated">2024. 05. 06.</time>', ""),
        ('<abbr class="published" title="This morning">May 6, 2024</abbr>', ""),
        ("<p>Written: 2024-05-06 15:03 Updated: 2024-05-07 09:30</p>", ""),
        ("<p>Updated 7 May 2024, first published 6 May 2024</p>", ""),
        ('<p class="photo">The harbour on 1 May 2024</p><p>6 May 2024</p>', ""),
        ("<p>6 May 2024</p>", '<meta name="description" content="On 7 May 2024 it sails.">'),
        ('<time datetime="2024-05-09"></time>', '<meta name="pubdate" content="2024-05-06">'),
    ],
)
def test_the_day_of_a_page_is_that_which_it_gives_for_its_article(said: str, head: str) -> None:
    """In a tag, in an element for times, beside the byline."""
    assert read("a.html", make_page(said, head)).published == "2024-05-06"


def read_day(language: str, said: str) -> str:
    """Read the day of a page that declares a language; empty if the day has to be given."""
    page = make_page(f'<p class="date">{said}</p>')
    declared = page.replace(b"<html>", f'<html lang="{language}">'.encode())
    try:
        return read("a.html", declared).published
    except UnreadError as error:
        assert "--published" in str(error)  # noqa: PT017 any other reason is a failure
        return ""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de-DE", "Montag, 6. Mai 2024"),
        ("fr", "Publié le 6 mai 2024 à 12h38"),
        ("es", "6 de mayo de 2024"),
        ("pt-BR", "6 de maio de 2024"),
        ("ru", "6 мая 2024, 13:43"),
        ("pl", "6 maja 2024"),
        ("it", "6 maggio 2024"),
    ],
)
def test_a_month_may_have_its_name_in_the_language_of_the_page(language: str, said: str) -> None:
    """As the page declares it."""
    assert read_day(language, said) == "2024-05-06"


@pytest.mark.parametrize("language", ["", "en", "en-US", "xx"])
@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Montag, 6. Mai 2024", "2024-05-06"),
        ("am 3. Juni 2024 um 9:30 Uhr", "2024-06-03"),
        ("Juni 3, 2024", "2024-06-03"),
        ("Publié le 6 août 2024", "2024-08-06"),
        ("6 de mayo de 2024", "2024-05-06"),
        ("25. September 2024", "2024-09-25"),
        ("6 maja 2024", ""),
    ],
)
def test_months_of_common_languages_count_on_pages_that_declare_none(
    language: str, said: str, day: str
) -> None:
    """Programs declare English for pages in any language; no two languages disagree on a name."""
    assert read_day(language, said) == day


@pytest.mark.parametrize(
    ("language", "said", "day"),
    [
        ("de-AT", "Reisen, 6.5.24", "2024-05-06"),
        ("nl", "06-05-2024 - 09:30", "2024-05-06"),
        ("es", "06/05/2024", "2024-05-06"),
        ("en-GB", "06/05/2024 9.30am", "2024-05-06"),
        ("en-US", "5/16/24 12:21pm", "2024-05-16"),
        ("en-US", "05/06/2024", ""),
        ("en", "06/05/2024", ""),
        ("", "06.05.24", ""),
        ("ja", "24.05.06", ""),
        ("en", "10.29.24 at 9 pm", "2024-10-29"),
        ("", "10-29-24", "2024-10-29"),
        ("en", "Version 10.29.24.1", ""),
        ("de", "Version 6.5.24.1", ""),
    ],
)
def test_a_day_in_figures_counts_if_its_order_is_known(language: str, said: str, day: str) -> None:
    """Most countries write the day first; English pages often do not say of which one they are."""
    assert read_day(language, said) == day


def test_days_in_tags_are_american_in_any_language() -> None:
    """Programs write them."""
    page = make_page("<p>6.5.2024</p>", '<meta name="date" content="05/06/2024 12:43">')
    declared = page.replace(b"<html>", b'<html lang="de">')
    assert read("a.html", declared).published == "2024-05-06"


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ('<meta http-equiv="Content-Language" content="fr">', "6 mai 2024"),
        ('<meta property="og:locale" content="it_IT">', "6 maggio 2024"),
    ],
)
def test_a_page_may_declare_its_language_in_its_tags(head: str, said: str) -> None:
    """If it does not at its first element."""
    document = read("a.html", make_page(f"<p>{said}</p>", head))
    assert document.published == "2024-05-06"
    assert document.language == head.split('content="')[1][:2]


@pytest.mark.parametrize(
    ("stated", "said", "published"),
    [
        ("2024-05-07T02:35:29Z", "<p>May 6, 2024 at 7:35 p.m.</p>", "2024-05-06"),
        (
            "2024-05-07T02:35:00Z",
            '<time datetime="2024-05-06T19:35-07:00"></time>',
            "2024-05-06T19:35-07:00",
        ),
        ("2024-05-06T22:04:00+00:00", '<p class="date">7 May 2024 00:04</p>', "2024-05-07"),
        ("2024-05-07T02:35:29Z", "<p>7 May 2024</p>", "2024-05-07T02:35+00:00"),
        ("2024-05-07T13:35:29Z", "<p>6 May 2024</p>", "2024-05-07T13:35+00:00"),
        ("2024-05-07T02:35:29Z", "<p>4 May 2024</p>", "2024-05-07T02:35+00:00"),
        ("2024-05-07T02:35:29-07:00", "<p>6 May 2024</p>", "2024-05-07T02:35-07:00"),
    ],
)
def test_a_moment_in_utc_is_of_the_day_that_readers_saw(
    stated: str, said: str, published: str
) -> None:
    """An evening in New York is on the next day in UTC; no zone is a day off at noon."""
    tag = f'<meta property="article:published_time" content="{stated}">'
    assert read("a.html", make_page(said, tag)).published == published


def test_the_address_of_a_page_may_have_its_day() -> None:
    """As many news sites write them."""
    source = Source("a.html", make_page(), url="https://coast.example/2024/05/06/coast-air")
    assert read_source(source, Given()).published == "2024-05-06"


@pytest.mark.parametrize(
    "said",
    [
        "",
        "<p>In its accounts of 4 June 2018 the line said that it had sold nine of its ships, and "
        "that it would buy more.</p>",
        '<div itemscope itemtype="https://schema.org/Review">'
        '<span itemprop="datePublished" content="2018-06-04"></span></div>',
        "<p>4 June 2018 (updated)</p>",
        "<figure><figcaption>The harbour, 4 June 2018</figcaption></figure>",
    ],
)
def test_a_page_without_a_day_has_none(said: str) -> None:
    """Days of its copyright, of other stories and within sentences are not the article's."""
    with pytest.raises(UnreadError, match="--published"):
        read("a.html", make_page(said))
