"""What is put into the head of whole pages."""

from claimbook.finishing.head import fill_head

HEAD = '<html><head><link rel="stylesheet" href="assets/claimbook/claimbook.css">'
PAGE = f"{HEAD}</head><body>&lt;/head></body></html>"


def test_feeds_can_be_found_from_every_page() -> None:
    """By addresses that are relative to the page."""
    filled = fill_head(PAGE, "checks/alias-clash/index.html")
    assert '<link rel="alternate" type="application/atom+xml" href="../../feed.xml">' in filled
    assert '<link rel="alternate" type="application/feed+json" href="../../feed.json">' in filled
    assert "<script" not in filled


def test_the_json_twin_of_a_page_can_be_found() -> None:
    """Where there is one, beside the page; finishing again changes nothing."""
    address = "metrics/a/index.html"
    filled = fill_head(PAGE, address, twin="metrics/a/index.json")
    assert '<link rel="alternate describedby" type="application/json" href="index.json">' in filled
    assert "application/json" not in fill_head(PAGE, address)
    assert fill_head(filled, address, twin="metrics/a/index.json") == filled


def test_json_ld_is_a_block_of_data_in_the_head() -> None:
    """Of a type that no browser runs, and before the body."""
    filled = fill_head(PAGE, "index.html", ['{"@graph":[]}'])
    head, body = filled.split("</head>", 1)
    assert head.endswith('<script type="application/ld+json">{"@graph":[]}</script>')
    assert body == PAGE.split("</head>", 1)[1]


def test_what_an_earlier_run_wrote_is_replaced() -> None:
    """So a page is finished once, however often that is asked for."""
    first = fill_head(PAGE, "index.html", ['{"a":1}'])
    assert fill_head(first, "index.html", ['{"a":1}']) == first
    assert fill_head(first, "index.html", ['{"a":2}']) == fill_head(PAGE, "index.html", ['{"a":2}'])
    assert fill_head(first, "index.html") == fill_head(PAGE, "index.html")


def test_a_page_without_our_style_sheets_stays_as_it_is() -> None:
    """It was not made by the site's theme."""
    page = "<html><head></head><body></body></html>"
    assert fill_head(page, "index.html", ['{"a":1}']) == page
