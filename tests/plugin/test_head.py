"""What is put into the head of whole pages."""

from claimbook.plugin.head import fill_head

PAGE = "<html><head><title>x</title></head><body>&lt;/head></body></html>"


def test_feeds_can_be_found_from_every_page() -> None:
    """By addresses that are relative to the page."""
    filled = fill_head(PAGE, "checks/alias-clash/index.html", "")
    assert '<link rel="alternate" type="application/atom+xml" href="../../feed.xml">' in filled
    assert '<link rel="alternate" type="application/feed+json" href="../../feed.json">' in filled
    assert "<script" not in filled


def test_json_ld_is_a_block_of_data_in_the_head() -> None:
    """Of a type that no browser runs, and before the body."""
    filled = fill_head(PAGE, "index.html", '{"@graph":[]}')
    head, body = filled.split("</head>", 1)
    assert head.endswith('<script type="application/ld+json">{"@graph":[]}</script>')
    assert body == PAGE.split("</head>", 1)[1]
