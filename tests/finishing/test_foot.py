"""Every page of the site has a foot that leads to the corrections."""

import pytest

from claimbook.finishing.additions import fill_foot
from claimbook.views.rendering.assets import FOLDER

OURS = f'<head><link rel="stylesheet" href="../{FOLDER}/claimbook.css"></head>'
FOOT = (
    '<nav class="cb-foot" aria-label="About this site" data-search-exclude>'
    '<a href="../corrections/index.html">Corrections</a>'
    '<a href="../changes/index.html">What changed</a></nav>'
)


@pytest.mark.parametrize(
    ("body", "filled"),
    [
        (
            "<article>a<article>b</article>c</article>d",
            "<article>a<article>b</article>c{}</article>d",
        ),
        ("<main>a</main>b</body>", "<main>a{}</main>b</body>"),
        ("<body>a</body>", "<body>a{}</body>"),
    ],
)
def test_it_stands_at_the_end_of_what_a_page_says(body: str, filled: str) -> None:
    """Whatever theme made the page; a claim's card does not end it."""
    assert fill_foot(OURS + body, "data/index.html") == OURS + filled.format(FOOT)


def test_a_page_gets_it_once() -> None:
    """Finishing a site again changes nothing."""
    once = fill_foot(f"{OURS}<main></main>", "data/index.html")
    assert fill_foot(once, "data/index.html") == once


@pytest.mark.parametrize("html", ["<main>not ours</main>", f"{OURS} no page"])
def test_what_is_no_page_of_the_site_stays_as_it_is(html: str) -> None:
    """A file that somebody put into docs/, say."""
    assert fill_foot(html, "data/index.html") == html
