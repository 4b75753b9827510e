"""Reading sources that are not what their endings say, or not what they look like."""

from __future__ import annotations

import io
import json
from email.message import EmailMessage

import pytest
from docx import Document as WordDocument
from docx.oxml import parse_xml

from claimbook.extract import Document, Given, Source, UnreadError, read_source

PARAGRAPHS = tuple(
    f"In part {n} of its report Coast Air says that it bought {n} ships and sold {n + 3} of its "
    "harbours in the north, which nobody had expected of it."
    for n in range(1, 8)
)
TEXT = "\n\n".join(PARAGRAPHS)
HTML = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
HEADLINE = "Coast Air buys ships"
DAY = '<meta name="date" content="2025-05-14">'
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def read(name: str, data: str | bytes, published: str = "") -> Document:
    """The document of a file."""
    written = data.encode() if isinstance(data, str) else data
    return read_source(Source(name, written), Given(published))


def make_page(body: str, head: str = DAY) -> str:
    """A page of this body."""
    head = f"<head><title>{HEADLINE}</title>{head}</head>"
    return f"<!doctype html><html>{head}<body>{body}</body></html>"


ARTICLE = f"<article><h1>{HEADLINE}</h1>{HTML}</article>"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("part.html", f"<div><h1>{HEADLINE}</h1><p>14 May 2025</p>{HTML}</div>"),
        ("page.txt", make_page(ARTICLE)),
        ("page.html", make_page(ARTICLE).encode("utf-16")),
        ("noscript.html", make_page(f"<div></div><noscript>{ARTICLE}</noscript>")),
    ],
)
def test_a_page_is_read_without_its_tags(name: str, data: str | bytes) -> None:
    """A part of one, one with another ending, one in UTF-16, one for those without scripts."""
    document = read(name, data)
    assert (document.headline, document.published) == (HEADLINE, "2025-05-14")
    assert "<" not in document.text
    assert all(each in document.text for each in PARAGRAPHS)


CHINESE = "海岸航空三月份客运量达四十一万人次，该公司周二表示，销售额增长8%，达到3100万美元。"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", ["article.txt", "article.md"])
def test_lines_may_end_as_on_any_system(name: str, line_end: str) -> None:
    """The day below a headline is found, and the text is the same."""
    written = f"{HEADLINE}\n\n14 May 2025\n\n{TEXT}\n"
    document = read(name, written.replace("\n", line_end))
    assert (document.headline, document.published) == (HEADLINE, "2025-05-14")
    assert document.text == read(name, written).text


@pytest.mark.parametrize("name", ["article.txt", "article.md"])
def test_a_script_without_spaces_has_words(name: str) -> None:
    """A short article in Chinese is as much of one as in English."""
    document = read(name, f"海岸航空客运量增加\n\n2025-05-14\n\n{CHINESE}\n")
    assert (document.headline, document.published) == ("海岸航空客运量增加", "2025-05-14")
    assert CHINESE in document.text


def test_two_articles_in_a_script_without_spaces_are_refused() -> None:
    """Their paragraphs count as such, so that the second day is that of another article."""
    article = f"海岸航空客运量增加\n\n2025-05-14\n\n{CHINESE}\n\n{CHINESE}\n\n"
    with pytest.raises(UnreadError, match="second article"):
        read("articles.txt", article + article.replace("14", "15"))


def test_a_mail_is_read_without_its_head() -> None:
    """Which says the subject, the day and who wrote it; its lines are put together again."""
    mail = EmailMessage()
    mail["From"] = "Anna Holm <anna@coastair.example>"
    mail["Subject"] = HEADLINE
    mail["Date"] = "Wed, 14 May 2025 09:30:00 +0100"
    mail.set_content(TEXT, cte="quoted-printable")
    document = read("mail.txt", mail.as_bytes())
    assert (document.headline, document.author) == (HEADLINE, "Anna Holm")
    assert document.published == "2025-05-14T09:30+01:00"
    assert document.text == f"{HEADLINE}\n\n{TEXT}\n"


def test_a_page_that_a_browser_saved_as_one_file_is_read() -> None:
    """The day in its head is that when it was saved, and counts for nothing."""
    mail = EmailMessage()
    mail["From"] = "<Saved by a browser>"
    mail["Snapshot-Content-Location"] = "https://harbournews.example/ships"
    mail["Subject"] = HEADLINE
    mail["Date"] = "Fri, 6 Jun 2025 09:30:00 +0100"
    mail.set_content(make_page(ARTICLE), subtype="html")
    document = read("page.mhtml", mail.as_bytes())
    assert document.published == "2025-05-14"
    assert document.url == "https://harbournews.example/ships"
    assert all(each in document.text for each in PARAGRAPHS)


def test_a_mail_without_a_text_is_refused() -> None:
    """It may have nothing but a picture."""
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "anna@coastair.example", HEADLINE
    mail.set_content(b"\x89PNG", "image", "png")
    with pytest.raises(UnreadError, match=r"without a text"):
        read("mail.eml", mail.as_bytes())


@pytest.mark.parametrize(
    "data",
    [
        json.dumps({"headline": HEADLINE, "text": TEXT}),
        json.dumps([{"text": TEXT}]),
        f'<?xml version="1.0"?><rss><item><title>{HEADLINE}</title></item></rss>',
    ],
)
def test_data_for_programs_is_refused_with_what_to_do(data: str) -> None:
    """Its text would be full of their marks."""
    with pytest.raises(UnreadError, match=r"data for programs.* save the article's text"):
        read("a.txt", data, "2025-05-14")


CONSENT = "".join(
    f"<p>We and our {n} partners store and read personal data such as cookies on your device, and "
    "ask for your consent.</p>"
    for n in range(40, 50)
)


@pytest.mark.parametrize(
    "body",
    [
        f"<div>{CONSENT}<button>Accept</button></div>",
        f"<article><h1>{HEADLINE}</h1><p>{PARAGRAPHS[0]}</p><b>Subscribe to read</b></article>",
        "<noscript>Please enable JavaScript.</noscript><div></div>",
    ],
)
def test_what_stands_in_place_of_an_article_is_refused(body: str) -> None:
    """However long it is."""
    with pytest.raises(UnreadError, match="wall"):
        read("a.html", make_page(body))


@pytest.mark.parametrize(
    "body",
    [
        f"<article><h1>{HEADLINE}</h1><p>{PARAGRAPHS[0]}</p></article><footer>Cookies</footer>",
        f"<article><h1>{HEADLINE}</h1>{HTML}<p>The line asks for your consent to use cookies.</p>"
        "</article>",
    ],
)
def test_an_article_beside_a_word_of_cookies_is_read(body: str) -> None:
    """A short one, too."""
    assert PARAGRAPHS[0] in read("a.html", make_page(body)).text


def test_an_article_in_several_elements_is_read_whole() -> None:
    """Some sites part it by advertisements; what stands in elements of another class is no part."""
    more = [
        f"In year {n} the line carried {n} million people over the fjord, and lost {n + 2} of its "
        "captains to the railway, as it says in its own history."
        for n in range(1, 30)
    ]
    parts = [
        "".join(f"<p>{each}</p>" for each in some) for some in (PARAGRAPHS, more[:12], more[12:])
    ]
    body = "".join(
        f'<div class="article-body"><div class="inner">{part}</div></div>' for part in parts
    )
    said = "".join(f'<div class="said"><p>I think that {each}</p></div>' for each in more)
    document = read("a.html", make_page(f"<main><h1>{HEADLINE}</h1>{body}{said}</main>"))
    assert [each for each in (*PARAGRAPHS, *more) if each not in document.text] == []
    assert "I think that" not in document.text


@pytest.mark.parametrize(
    "line",
    [
        "<p><b>READ MORE: <a href='/b'>Northern Lines loses 9 of its 12 ships</a></b></p>",
        "<p><a href='/b'>Northern Lines loses 9 of its 12 ships</a> [PICTURES]</p>",
        "<ul><li><a href='/b'>Northern Lines loses 9 of its 12 ships</a></li></ul>",
    ],
)
def test_a_line_that_is_a_link_to_another_story_is_no_part_of_an_article(line: str) -> None:
    """A sentence with a link in it is one, and so are a heading and an item."""
    kept = (
        "<p>It will <a href='/c'>buy three ships more in 2026</a> and sell its four oldest.</p>"
        "<h2>Three ships more in all</h2><ul><li>Three ships for the north</li></ul>"
    )
    body = f"<article><h1>{HEADLINE}</h1>{HTML}{line}{kept}{HTML.replace('part', 'book')}</article>"
    document = read("a.html", make_page(body))
    assert "Northern Lines" not in document.text
    for words in ("buy three ships more in 2026", "Three ships more in all", "Three ships for"):
        assert words in document.text


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: {}\ndate: 2025-05-14\nauthors: [Anna Holm, {{name: Bo Lind}}]\n---\n",
        '+++\ntitle = "{}"\ndate = 2025-05-14\nauthors = ["Anna Holm", "Bo Lind"]\n+++\n',
    ],
)
def test_the_front_matter_of_markdown_may_be_toml_and_have_several_authors(front: str) -> None:
    """As generators of sites write it."""
    document = read("a.md", f"{front.format(HEADLINE)}\n{TEXT}\n")
    assert (document.headline, document.published) == (HEADLINE, "2025-05-14")
    assert document.author == "Anna Holm, Bo Lind"
    assert document.text == f"{HEADLINE}\n\n{TEXT}\n"


def test_a_word_document_is_read_as_its_last_author_left_it() -> None:
    """With what was put in, without what was struck out; a cell of two columns is read once."""
    word = WordDocument()
    word.add_paragraph(HEADLINE)
    word.add_paragraph("14 May 2025")
    paragraph = word.add_paragraph("The line ")
    for change, words in (("del", "delText>lost 7"), ("ins", "t>sold 9")):
        run = f"<w:r><w:{words}</w:{words.partition('>')[0]}></w:r>"
        paragraph._p.append(parse_xml(f"<w:{change} {_WORD}>{run}</w:{change}>"))
    paragraph.add_run(" ships in the north last year.")
    table = word.add_table(2, 2)
    table.rows[0].cells[0].merge(table.rows[0].cells[1]).text = "In millions"
    table.rows[1].cells[0].text, table.rows[1].cells[1].text = "Ships", "12"
    file = io.BytesIO()
    word.save(file)
    document = read("report.docx", file.getvalue())
    assert document.text.split("\n\n")[2:] == [
        "The line sold 9 ships in the north last year.",
        "In millions",
        "Ships\t12\n",
    ]
    assert document.author == ""


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.html", f"<!doctype html><html><head>{DAY}</head><body>{HTML}</body></html>"),
        ("notes.txt", f"- kind: text\n  payload: <html>\n\n{HTML}"),
    ],
)
def test_an_article_without_a_headline_is_refused_with_what_to_do(name: str, data: str) -> None:
    """A claim file needs one, and nothing on the page is it."""
    with pytest.raises(UnreadError, match=r"no headline was found in it; save its text"):
        read(name, data, "2025-05-14")


@pytest.mark.parametrize("day", ["2025-13-45", "2025-02-30T09:00Z", "2025-00-10 9:00"])
def test_a_day_that_no_month_has_is_no_date(day: str) -> None:
    """A page may state one; then it does not say when it was published."""
    with pytest.raises(UnreadError, match="does not say when it was published"):
        read("page.html", make_page(ARTICLE, f'<meta name="date" content="{day}">'))


@pytest.mark.parametrize(
    "address", ["http://[bad/x", "http:///news", "https://user@coastair.example/", "http://host/"]
)
def test_an_address_that_cannot_be_linked_to_is_left_out(address: str) -> None:
    """Wherever the source states it."""
    head = f'{DAY}<link rel="canonical" href="{address}">'
    assert not read("page.html", make_page(ARTICLE, head)).url
    assert not read("a.txt", f"{HEADLINE}\n\n14 May 2025\n\n{address}\n\n{TEXT}").url
    saved = f"From: a\nSubject: {HEADLINE}\nSnapshot-Content-Location: {address}\n"
    mail = f"{saved}MIME-Version: 1.0\nContent-Type: text/html\n\n{make_page(ARTICLE)}"
    assert not read("a.mhtml", mail).url
