"""Forms of words for periods are looked for in no other texts than those that may have them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimbook.extract.resolving.period.forms import FORMS


@pytest.mark.parametrize(("form", "letters"), [(form, some) for form, _, some in FORMS])
def test_every_text_of_a_form_has_some_of_its_letters(form: str, letters: str) -> None:
    """Else a period would be passed over."""

    @settings(max_examples=40, database=None)
    @given(st.from_regex(form))
    def check(text: str) -> None:
        assert any(each in text for each in letters.split("|"))

    check()
