"""What is advised for a text is that text to YAML."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimbook.read.quoting import advise_quotes, write_list, write_mapping

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


WORDS = st.lists(st.sampled_from("Anna Holm O'Brien yes No NULL on y e a’ - ' _ ~ 1 : ,".split()))
TEXTS = WORDS.map(" ".join).filter(bool)


@given(st.lists(TEXTS))
def test_a_list_is_read_as_it_was_written(texts: list[str]) -> None:
    """Whether its words are written as they are, or by the library."""
    assert yaml.safe_load(write_list(texts)) == texts


@given(st.dictionaries(TEXTS, TEXTS))
def test_a_mapping_is_read_as_it_was_written(fields: dict[str, str]) -> None:
    """The same for names and values."""
    assert yaml.safe_load(write_mapping(fields)) == fields


def test_an_entry_in_brackets_is_never_taken_for_two() -> None:
    """As where an editor forgot a comma: `[12 ships "3 boats"]`."""
    headline = "Half of the ships 'cannot sail' at all"
    written = write_list([headline, '12 ships "3 boats"'])
    assert written == """['Half of the ships ''cannot sail'' at all', '12 ships "3 boats"']"""
    assert write_mapping({"name": headline}) == "{name: 'Half of the ships ''cannot sail'' at all'}"


@given(st.lists(st.from_regex(r"(?!.* ')[A-Za-z'’_ -]{1,9}", fullmatch=True).filter(str.strip)))
def test_words_are_written_as_the_library_writes_them(texts: list[str]) -> None:
    """So files that were written before stay as they are."""
    library = yaml.safe_dump(texts, allow_unicode=True, width=10**6, default_flow_style=True)
    assert write_list(texts) == library.strip()
