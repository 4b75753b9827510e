"""A stretch of a text as readers see it."""

from tests.books import make_article

from claimbook.grounding import ground_article

TEXT = """\
News of example

The dam is self-
financed, Page 3 and holds 14 mil-

Page 4
lion tonnes - of water. It holds-
"""


def test_noise_is_left_out_and_words_stand_on_one_line() -> None:
    """A hyphen that ends a line stays, for nobody knows whether it belongs to the word."""
    article = make_article("example", noise=["Page 3", "Page 4"])
    layout = ground_article(article, TEXT).layout
    assert layout is not None
    (_, block) = layout.blocks
    assert " ".join(layout.show_text(block.span.start, block.span.end).split()) == (
        "The dam is self-financed, and holds 14 mil-lion tonnes - of water. It holds-"
    )
