"""Reading PDFs with two columns, whose lines some programs write across both."""

from __future__ import annotations

import io

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from claimbook.extract import Given, Source, read_source
from claimbook.extract.reading.pdf_columns import read_columns

HEAD = ("Coast Air grows", "14 May 2025")
LEFT = (
    "Coast Air carried 4 million people in 2024,",
    "the Harbour Board said on Tuesday in its re-",
    "port, which has more to say of the ships of",
    "the company, of their crews, and of the old",
    "harbour, which it sold for 9 million euros.",
)
RIGHT = (
    "It was founded by two brothers, who had one",
    "boat of wood, a crew of four young men, and",
    "a licence for the north, which they sold in",
    "1990 to a bank of the capital, which wanted",
    "to have nothing but the ferries themselves.",
)


def make_pdf(placed: list[tuple[int, int, str]]) -> bytes:
    """A PDF of one page with these words at these places, written in this order."""
    writer = PdfWriter()
    page = writer.add_blank_page(width=600, height=800)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    named = DictionaryObject({NameObject(k): NameObject(v) for k, v in font.items()})
    fonts = DictionaryObject({NameObject("/F1"): named})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    shown = " ".join(f"1 0 0 1 {x} {y} Tm ({words}) Tj" for x, y, words in placed)
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 9 Tf {shown} ET".encode("latin-1"))
    page[NameObject("/Contents")] = writer._add_object(stream)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_columns_that_were_written_row_by_row_are_read_one_after_the_other() -> None:
    """Below the headline, which goes across both."""
    placed = [(40, 760 - 14 * n, words) for n, words in enumerate(HEAD)]
    for n, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        placed += [(40, 700 - 14 * n, left), (320, 700 - 14 * n, right)]
    document = read_source(Source("report.pdf", make_pdf(placed)), Given())
    assert document.headline == HEAD[0]
    assert (
        "the Harbour Board said on Tuesday in its report, which has more to say of the ships of "
        "the company, of their crews, and of the old harbour, which it sold for 9 million euros."
    ) in document.text
    assert "who had one boat of wood, a crew of four young men, and a licence" in document.text


def test_a_table_is_read_row_by_row() -> None:
    """Its cells have few words, and many figures."""
    rows = [f"Income of {year}           1,{year}    {year - 1000}" for year in range(2018, 2026)]
    lines = [" ".join(row.split()) for row in rows]
    assert read_columns(lines, rows) == lines


def test_columns_that_were_written_one_after_the_other_stay_as_they_are() -> None:
    """As most programs write them."""
    rows = [f"{left:60}{right}" for left, right in zip(LEFT, RIGHT, strict=True)]
    lines = [*LEFT, *RIGHT]
    assert read_columns(lines, rows) == lines
