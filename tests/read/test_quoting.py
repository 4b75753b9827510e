"""What is advised for a text is that text to YAML."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimbook.read.quoting import advise_quotes

SIGNS = st.text(st.sampled_from("ab *&!\"'[]{}>|#:-?%@\\,"), min_size=1, max_size=50)


@given(SIGNS.filter(str.strip))
def test_a_text_quoted_as_advised_is_read_as_it_was_written(text: str) -> None:
    """In the marks that are advised, or as a block where marks would need signs of their own."""
    advice = advise_quotes(text)
    marks, _, quoted = advice.partition(" quotation marks: ")
    if not quoted:
        assert "'" in text
        assert yaml.safe_load(f"note: >-\n  {text.strip()}\n") == {"note": text.strip()}
        return
    assert marks.removeprefix("put the whole text in ") in ("single", "double")
    assert yaml.safe_load(f"note: {quoted}\n") == {"note": text.strip()}
