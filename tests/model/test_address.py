"""Which web addresses may be linked to, and why others may not."""

import pytest
from pydantic_core import PydanticCustomError

from claimbook.model.address import (
    LONGEST,
    check_address,
    check_edit_address,
    find_address_fault,
    name_host,
)

SCHEME = "an address must begin with https:// or http://"
USER = "the address has a user name before its host"
HIDDEN = "the host of the address contains a %, which hides its name"
ENCODED = ", which must be percent-encoded"
UNREAD = "the address cannot be read"
HOST_UNREAD = "the host of the address cannot be read"
ALWAYS = {
    "https://news.example/a?b=1#c": None,
    "http://news.example": None,
    "https://8.8.8.8:8443/": None,
    "https://news.example./": None,
    "https://news.example/%40%20": None,
    "https://bücher.example/": None,
    "https://xn--80ak6aa92e.example/": None,
    "ftp://news.example/": SCHEME,
    "javascript:alert(1)": SCHEME,
    "//news.example/a": SCHEME,
    "https:///a": "the address has no host",
    "https://user:word@news.example/": USER,
    "https://news.example@elsewhere.example/": USER,
    "https://news.example%40elsewhere.example/": HIDDEN,
    "https://news.example:99999/": UNREAD,
    "https://[::1/": UNREAD,
    "https://news.example/a b": f"the address contains U+0020{ENCODED}",
    "https://news.example\\@x.example/": f"the address contains U+005C{ENCODED}",
    "https://news.example/\u202e": f"the address contains U+202E{ENCODED}",
    "https://news.example/\x7f": f"the address contains U+007F{ENCODED}",
    "https://news.example/" + "a" * (LONGEST - 21): None,
    "https://news.example/" + "a" * (LONGEST - 20): "the address is longer than 2,048 characters",
}  # fmt: skip
PRIVATE = {
    "https://[::1]/": "::1 is not a public address",
    "https://10.0.0.8/": "10.0.0.8 is not a public address",
    "https://localhost/": "localhost is not a public host",
    "https://news/": "news is not a public host",
    "https://printer.local/": "printer.local is not a public host",
    "https://1.2.3/": "1.2.3 is not a public host",
    "https://nеws.example/": "the host nеws.example mixes scripts whose letters look the same",
    "https://нews.example/": "the host нews.example mixes scripts whose letters look the same",
    "https://ex..example/": HOST_UNREAD,
    "https://" + "a" * 64 + ".example/": HOST_UNREAD,
}


@pytest.mark.parametrize("address", ALWAYS)
def test_some_addresses_are_safe_and_some_are_not(address: str) -> None:
    """Whoever follows them."""
    assert find_address_fault(address) == ALWAYS[address]
    assert find_address_fault(address, public=False) == ALWAYS[address]


@pytest.mark.parametrize("address", PRIVATE)
def test_hosts_that_are_not_public_are_for_editors_alone(address: str) -> None:
    """Readers are not led into a private network, nor to a host that looks like another."""
    assert find_address_fault(address) == PRIVATE[address]
    assert find_address_fault(address, public=False) is None
    assert check_edit_address(address) == address
    with pytest.raises(PydanticCustomError) as raised:
        check_address(address)
    assert (raised.value.type, raised.value.message()) == ("unsafe_url", PRIVATE[address])


def test_an_address_that_is_not_safe_is_refused_with_the_reason() -> None:
    """As a fault of the field that it stands in."""
    assert check_address("https://news.example/") == "https://news.example/"
    with pytest.raises(PydanticCustomError) as raised:
        check_edit_address("ftp://x.example/")
    assert (raised.value.type, raised.value.message()) == ("unsafe_url", SCHEME)
    assert raised.value.context == {"reason": SCHEME}


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://www.News.example:8443/a", "news.example"),
        ("https://news.example./", "news.example"),
        ("https://bücher.example/", "bücher.example (xn--bcher-kva.example)"),
        ("https://xn--bcher-kva.example/", "bücher.example (xn--bcher-kva.example)"),
        ("https://ex..example/", "ex..example"),
        ("mailto:x", ""),
    ],
)
def test_a_host_is_named_as_people_and_computers_know_it(address: str, shown: str) -> None:
    """One that cannot be looked up, as it stands."""
    assert name_host(address) == shown
