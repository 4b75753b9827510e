"""Finished pages take fewer bytes, and a browser makes the same of them."""

from html.parser import HTMLParser

import pytest

from claimbook.finishing.slim import slim_page

HEAD = '<head><link rel="stylesheet" href="assets/claimbook/claimbook.css"></head>'


class Listener(HTMLParser):
    """Notes elements, attributes and words, with single spaces between these."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.heard.append((tag, [each for each in attrs if each[0] != "data-search-exclude"]))

    def handle_endtag(self, tag: str) -> None:
        self.heard.append(tag)

    def handle_data(self, data: str) -> None:
        self.heard.append(" ".join(data.split()))


def hear(html: str) -> list[object]:
    listener = Listener()
    listener.feed(html)
    listener.close()
    return listener.heard


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("<p>\n\n      One\n      line\n</p>", "<p>\nOne\nline\n</p>"),
        (
            "<p>About &#36;3&#46;5 &#40;or 4&#41;&#44; it says</p>",
            "<p>About $3.5 (or 4), it says</p>",
        ),
        ('<a title="3&#37; &#34;more&#34;">it</a>', '<a title="3% &#34;more&#34;">it</a>'),
        ('<p data-search-exclude class="a">it</p>', '<p class="a">it</p>'),
    ],
)
def test_what_a_browser_ignores_is_left_out(long: str, short: str) -> None:
    """Indentation, numbers in the place of signs, and marks for a search that is made already."""
    assert slim_page(HEAD + long) == HEAD + short
    assert hear(HEAD + long) == hear(HEAD + short)


@pytest.mark.parametrize(
    "html",
    [
        "<p>&#60;b&#62; is no tag, &#38;amp&#59; no sign, &#39; and &#34; end nothing</p>",
        "<pre>\n  one\n\n    two &#36; </pre>",
        "<script>\n  let sum = '&#36;'\n\n</script>",
        "<TEXTAREA>\n\n  3&#46;5</TEXTAREA>",
        "<p>&#1234; and &#160;</p>",
    ],
)
def test_what_means_something_stays(html: str) -> None:
    """Signs that could make a tag of a text, and all of a script or of preformatted text."""
    assert slim_page(HEAD + html) == HEAD + html


def test_a_page_of_somebody_else_stays_as_it_is() -> None:
    """It has none of our style sheets."""
    assert slim_page("<p>\n\n  3&#46;5</p>") == "<p>\n\n  3&#46;5</p>"
