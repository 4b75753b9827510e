"""Text from people stays text: through the template, through Markdown, into the page."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import claimbook
from claimbook.views.rendering.environment import (
    environment,
    escape_text,
    mark_references,
    typeset,
    typeset_markdown,
    write_name,
)

PACKAGE = Path(claimbook.__file__).parent
EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables",
              "toc", "pymdownx.superfences"]  # fmt: skip

HOSTILE = [
    "<script>alert(1)</script>",
    "{{ config }} {% raw %}",
    "a | b | c",
    "`code` ``` fence",
    "[x](javascript:alert(1))",
    "# heading",
    "- item",
    "1. item",
    "text { .class #id onclick=x }",
    "*[HTML]: abbreviation",
    "[^1]: a note",
    "<!-- comment --> &amp; &lt;",
    "![image](x) <img src=x onerror=y>",
    "::: block",
    "    four spaces in front",
    "two  spaces, *stars* and _lines_",
    '" onmouseover="alert(1)',
    "«guillemets», “quotes” – dashes… ½ 10²",
]


class _Reader(HTMLParser):
    """Collects the elements and the text of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.text += data


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def test_jinja_does_not_escape_again_what_is_escaped() -> None:
    """Each value in a template goes through `escape_text`, and no second function."""
    compiled = str(
        environment().compile("{{ words }}{% macro m(it) %}{{ it }}{% endmacro %}", raw=True)
    )
    assert compiled.count("environment.finalize(") == 2
    assert "escape(environment.finalize" not in compiled


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_its_characters_in_a_block_of_html(text: str) -> None:
    """Inside our own HTML the text makes no element and loses no character."""
    page = markdown.markdown(
        f'<div class="cb"><p>{escape_text(text)}</p></div>', extensions=EXTENSIONS
    )
    read = _read(page)
    assert [tag for tag, _ in read.tags] == ["div", "p"]
    assert read.text.strip("\n") == text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_its_characters_in_a_paragraph(text: str) -> None:
    """Even where Markdown reads it, the text stays text."""
    read = _read(markdown.markdown(f"Words: {escape_text(text)}", extensions=EXTENSIONS))
    assert [tag for tag, _ in read.tags] == ["p"]
    assert read.text.strip("\n") == f"Words: {text}"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_any_text_comes_through_exactly(text: str) -> None:
    """Nothing is added, lost or read as markup, whatever the characters."""
    read = _read(
        markdown.markdown(f"<div><p>x{escape_text(text)}x</p></div>", extensions=EXTENSIONS)
    )
    assert [tag for tag, _ in read.tags] == ["div", "p"]
    expected = text.replace("\u2028", " ").replace("\u2029", " ")
    for bad in "\ufffe\uffff":
        expected = expected.replace(bad, "\ufffd")
    assert drop_isolates(read.text.strip("\n")) == drop_isolates(f"x{expected}x")


def drop_isolates(text: str) -> str:
    """Return a text without what keeps names from right to left apart from numbers."""
    return re.sub("[\u2067\u2069]", "", text)


@example("א1")
@given(st.text(st.sampled_from("אבג 12.,:'aé״"), max_size=30))
def test_names_and_numbers_in_any_order_come_through_exactly(text: str) -> None:
    """But for the isolates around names, which are paired."""
    shown = html.unescape(escape_text(f"{text} x"))
    assert drop_isolates(shown) == f"{text} x"
    assert re.sub("\u2067[^\u2067\u2069]+\u2069", "", shown).count("\u2067") == 0
    assert shown.count("\u2067") == shown.count("\u2069")


def test_line_breaks_become_spaces() -> None:
    """A quote over several lines can end no block of ours."""
    assert escape_text("a\n\nb\r\nc\td") == "a&#32; b&#32; c d"


def test_values_pass_through_an_attribute() -> None:
    """A value cannot leave the attribute that it is written into."""
    value = '"><script>x</script>'
    read = _read(f'<p title="{escape_text(value)}">y</p>')
    assert read.tags == [("p", [("title", value)])]


@pytest.mark.parametrize(
    ("page", "written"),
    [
        ("index.html", "articles/news/index.html#plan"),
        ("metrics/value/index.html", "../../articles/news/index.html#plan"),
        ("articles/news/index.html", "#plan"),
    ],
)
def test_a_link_starts_from_the_page_that_it_stands_on(page: str, written: str) -> None:
    """Values have addresses of the site, whichever page shows them."""
    template = environment().from_string("{{ address | link }}")
    made = template.render(page=page, address="articles/news/index.html#plan")
    assert html.unescape(made) == written


_SAFE = set("abcdefghijklmnopqrstuvwxyz0123456789./#-")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_no_name(text: str) -> None:
    """Where a template takes it for an address or an id, it is text all the same."""
    assert write_name(text) == escape_text(text)


@given(st.text(max_size=60) | st.text(sorted(_SAFE), max_size=60))
def test_what_a_name_leaves_as_it_is_means_nothing(text: str) -> None:
    """Whoever wrote it: only characters that are inert in an attribute, and it stays in there."""
    written = write_name(text)
    assert set(written) <= _SAFE or written == escape_text(text)
    page = f'<div><p id="{written}">x</p></div>'
    read = _read(markdown.markdown(page, extensions=EXTENSIONS))
    as_text = _read(f'<div><p id="{escape_text(text)}">x</p></div>')
    assert read.tags == as_text.tags


def test_our_own_addresses_and_ids_can_be_read_in_the_source() -> None:
    """They were a twentieth of a page's bytes as entities."""
    template = environment().from_string('<a href="{{ to | link }}" id="{{ id | anchor_words }}">')
    made = template.render(page="metrics/a/index.html", to="articles/b/index.html#c-2", id="c-2")
    assert made == '<a href="../../articles/b/index.html#c-2" id="at-c-2">'


def test_nothing_but_what_templates_made_is_marked_as_markup() -> None:
    """Each place in the code that marks a value so is known, and was looked at."""
    marking = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if re.search(r"\b(Html|Markup)\(", path.read_text(encoding="utf-8"))
    }
    assert marking == {
        "pages/check.py",  # the manual, from docstrings of this package
        "pages/handbook.py",  # pages in Markdown that come with this package
        "views/charting/panel.py",  # marks of charts: a hash and a word of ours
        "views/rendering/environment.py",
    }


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("See [@a-claim  in USD]: <b>", "See <!--cite @a-claim in USD-->&#58; &#60;b&#62;"),
        ("[@a-claim][@b-claim]", "<!--cite @a-claim--><!--cite @b-claim-->"),
        ("\\[@a-claim] and [@]", "&#91;&#64;a&#45;claim&#93; and &#91;&#64;&#93;"),
        ("[@-->]", "&#91;&#64;&#45;&#45;&#62;&#93;"),
        ("[@No id?]", "&#91;&#64;No id&#63;&#93;"),
        ("none", "none"),
    ],
)
def test_references_in_a_text_are_marks_and_all_else_is_text(text: str, marked: str) -> None:
    """No reference ends the comment that marks it."""
    assert mark_references(text) == marked


def test_anchors_and_addresses_are_written_relative_to_the_page() -> None:
    """By the filters that templates have."""
    made = environment().from_string(
        "{{ 'a' | anchor_words }} {{ 'a' | anchor_heading }} {{ 'a' | anchor_note }} "
        "{{ 'b/index.html' | link }} {{ '<' | name }} {{ 'שלום' is right_to_left }} "
        "{{ 'Shalom' is right_to_left }}"
    )
    assert made.render(page="a/index.html") == (
        "at-a says-a note-a ../b/index.html &#60; True False"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("הארץ, 3 March 2025", "\u2067הארץ\u2069, 3 March 2025"),
        ("The mayor, in יום א׳ (9 Mar)", "The mayor, in \u2067יום א׳\u2069 (9 Mar)"),
        ("الجزيرة: 5% of it", "\u2067الجزيرة\u2069: 5% of it"),
        ("נמל חדש and הארץ, הים", "נמל חדש and \u2067הארץ\u2069, הים"),
        ("הארץ reported 5", "הארץ reported 5"),
        ("The mayor of נמל", "The mayor of נמל"),
        ("קנתה 3 ספינות", "קנתה 3 ספינות"),
        ("https://he.example/הארץ/3", "https://he.example/הארץ/3"),
        ("Le Monde, 3 mars", "Le Monde, 3 mars"),
    ],
)
def test_a_name_from_right_to_left_takes_no_number_to_its_other_side(text: str, shown: str) -> None:
    """Wherever a sentence has one; words in one language and addresses stay as they are."""
    assert html.unescape(escape_text(text)) == shown


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Alibaba's plan; Amazon Services' own", "Alibaba’s plan; Amazon Services’ own"),
        ("“Wu's 'best' year” is Wu's word", "“Wu's 'best' year” is Wu’s word"),
        ("6'2 and 'quoted' and rock 'n' roll", "6'2 and 'quoted' and rock 'n' roll"),
    ],
)
def test_apostrophes_of_our_sentences_are_set_as_in_print(written: str, printed: str) -> None:
    """Words in quotation marks, and marks other than apostrophes, stay as they were typed."""
    assert typeset(written) == printed
    assert typeset(escape_text(written)) == escape_text(written)


def test_apostrophes_of_our_pages_are_set_as_in_print_but_for_code() -> None:
    """What somebody copies from a page has to be what a file or a terminal takes."""
    written = "The book's `it's`, “Wu's”.\n\n````yaml\n# the book's\n```\n````\n\n# Sites' own\n"
    printed = "The book’s `it's`, “Wu’s”.\n\n````yaml\n# the book's\n```\n````\n\n# Sites’ own\n"
    assert typeset_markdown(written) == printed


@pytest.mark.parametrize(
    "call", ["{{ it(1, 2) }}", "{{ it(1, b=2) }}", "{{ it(*[1, 2]) }}", "{{ it(1, **{'b': 2}) }}"]
)
def test_a_macro_can_be_called_in_every_way(call: str) -> None:
    """Templates are compiled to plain calls where they can be."""
    macro = "{% macro it(a, b) %}{{ a }}-{{ b }}{% endmacro %}"
    assert environment().from_string(macro + call).render() == "1-2"
    macro = "{% macro it(a) %}{{ a }}-{{ caller() }}{% endmacro %}"
    assert environment().from_string(f"{macro}{{% call it(1) %}}2{{% endcall %}}").render() == "1-2"
