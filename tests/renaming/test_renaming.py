"""A rename changes every place that names an id, and no other byte; back again, none at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.books import FILES
from tests.repository import ROOT

from claimbook.read.kinds import ARTICLE, FILE_KINDS
from claimbook.renaming import BookText, NotDoneError, Sources, read_sources, rename_record
from claimbook.renaming.files import list_ids

BOOKS = {
    "own": ROOT,
    "flood": ROOT / "tests" / "books" / "flood",
    "election": ROOT / "tests" / "books" / "election",
}
KINDS = {kind.name: kind for kind in FILE_KINDS}


def read_book(root: Path) -> Sources:
    return read_sources(root, "data", root / "docs", "docs")


def make_sources(files: dict[str, str]) -> Sources:
    """Return a book that is nowhere on disk."""
    texts = []
    for path, text in files.items():
        kind = ARTICLE if "data/articles/" in path else KINDS.get(Path(path).stem)
        texts.append(BookText(path, text.encode(), kind if path.endswith(".yml") else None))
    return Sources("data", tuple(t for t in texts if t.kind), tuple(t for t in texts if not t.kind))


def apply(sources: Sources, old: str, new: str, noun: str | None = None) -> Sources:
    """Return the book after a rename."""
    done = rename_record(sources, old, new, noun)

    def change(text: BookText) -> BookText:
        if text.path not in done.contents:
            return text
        path = done.moved[1] if done.moved and text.path == done.moved[0] else text.path
        return replace(text, path=path, content=done.contents[text.path])

    return Sources(
        sources.data, tuple(map(change, sources.yaml)), tuple(map(change, sources.pages))
    )


def hold(sources: Sources) -> dict[str, bytes]:
    return {text.path: text.content for text in sources.texts}


@pytest.mark.parametrize("name", BOOKS)
def test_there_and_back_gives_the_same_bytes(name: str) -> None:
    """For every id of three books; between, the old one is named nowhere but in `was`."""
    sources = read_book(BOOKS[name])
    for noun, ids in list_ids(sources).items():
        for id_ in sorted(ids)[:: 9 if name == "own" else 1]:
            there = apply(sources, id_, f"renamed-{id_}"[:80].rstrip("-"), noun)
            new = f"renamed-{id_}"[:80].rstrip("-")
            assert id_ not in list_ids(there)[noun]
            assert list_ids(there)[noun] == ids - {id_} | {new}
            back = apply(there, new, id_, noun)
            assert hold(back) == hold(sources), (noun, id_)


LAYOUTS = {
    "as usual": "  - id: one\n    says: It.\n    about: example  # example, as ever\n",
    "another field first": "  - says: It.\n    id: one\n    about: example\n",
    "in braces": "  - {id: one, says: It., about: example}\n",
    "in braces over lines": "  - {\n      id: one,\n      about: example,\n    }\n",
    "in quotation marks": '  - id: \'one\'\n    says: "It."\n    about: "example"\n',
    "text over lines first": (
        "  - says: >-\n      It is\n      one.\n    id: one\n    about: example\n"
    ),
    "at the margin": "- id: one\n  says: It.\n  about: example\n",
    "renamed before": "  - id: one\n    was: [first]\n    about: example\n",
    "renamed before, in lines": (
        "  - id: one\n    was:\n      - first\n      - second\n    about: example\n"
    ),
    "with remarks": "  # one is the first\n  - id: one  # one\n    # one\n    about: example\n",
}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_of_a_claim_keeps_its_other_bytes(layout: str, mark: str, end: str) -> None:
    """Whatever the line endings are, and with a byte order mark."""
    text = mark + f"headline: One\noutlet: daily\nclaims:\n{LAYOUTS[layout]}".replace("\n", end)
    sources = make_sources({"data/articles/a.yml": text, **_vocabulary(end)})
    for old, new, noun in (("one", "other", "claim"), ("example", "sample", "entity")):
        there = apply(sources, old, new, noun)
        assert hold(apply(there, new, old, noun)) == hold(sources)
        changed = there.yaml[0].content.decode()
        assert changed.startswith(mark)
        assert changed.count("\r\n") == (changed.count("\n") if end == "\r\n" else 0)
    remarks = [line for line in text.split(end) if line.strip().startswith("#")]
    assert all(
        remark in apply(sources, "one", "other").yaml[0].content.decode() for remark in remarks
    )


def _vocabulary(end: str) -> dict[str, str]:
    return {"data/entities.yml": "example:\n  name: Example\n".replace("\n", end)}


def test_a_claim_is_renamed_wherever_it_is_named() -> None:
    """In fields, formulas, closings, corrections and texts, but not where it is a part of an id."""
    files = {
        "data/book.yml": "title: A book\nlead: one\n",
        "data/articles/a.yml": (
            "headline: One\noutlet: daily\n"
            "note: See [@one] and [own](@one), not @one or `[@one]`.\n"
            "claims:\n  - id: one\n    says: one\n    about: one\n"
            "  - id: one-more\n    supersedes: [one-more, one]\n    period_from: one\n"
            "    wrong: {reason: No., source: one}\n"
        ),
        "data/derived.yml": "- id: half\n  formula: >-\n    one / 2 +\n    no-one - one\n",
        "data/disagreements.yml": "- claims: [one, one-more]\n  ruling: one\n  source: one\n",
        "data/corrections.yml": "- claim: one\n  was: one\n",
        "docs/index.md": (
            "# [@one in USD]\n\n[@one vs @one-more], [@one!], [words](@one), \\[@one], @one\n"
            "[a](articles/a/index.md#one) [b](articles/a/index.md#at-one) [c](x.md#one)\n\n"
            "```\n[@one]\n```\n\n```chart\nmetric: one\nclaims: [one-more, one]\n```\n"
        ),
    }
    changed = {
        path: content.decode()
        for path, content in hold(apply(make_sources(files), "one", "new")).items()
    }
    assert changed == {
        "data/book.yml": "title: A book\nlead: new\n",
        "data/articles/a.yml": (
            "headline: One\noutlet: daily\n"
            "note: See [@new] and [own](@new), not @one or `[@one]`.\n"
            "claims:\n  - id: new\n    was: [one]\n    says: one\n    about: one\n"
            "  - id: one-more\n    supersedes: [one-more, new]\n    period_from: new\n"
            "    wrong: {reason: No., source: new}\n"
        ),
        "data/derived.yml": "- id: half\n  formula: >-\n    new / 2 +\n    no-one - new\n",
        "data/disagreements.yml": "- claims: [new, one-more]\n  ruling: new\n  source: new\n",
        "data/corrections.yml": "- claim: new\n  was: one\n",
        "docs/index.md": (
            "# [@new in USD]\n\n[@new vs @one-more], [@new!], [words](@new), \\[@one], @one\n"
            "[a](articles/a/index.md#new) [b](articles/a/index.md#at-new) [c](x.md#one)\n\n"
            "```\n[@one]\n```\n\n```chart\nmetric: one\nclaims: [one-more, new]\n```\n"
        ),
    }


def test_what_is_no_claim_is_renamed_where_it_is_named() -> None:
    """An entity and an outlet may have one id: each field names the one that it looks up first."""
    files = {
        "data/entities.yml": (
            "bugle:\n  name: Bugle\nmayor:\n  speaks_for: bugle\n  part_of: bugle\n"
        ),
        "data/outlets.yml": "bugle:\n  name: The Bugle\n  speaks_for: bugle\n",
        "data/metrics.yml": "bugle:\n  authority: [own, bugle]\n",
        "data/topics.yml": "bugle:\n  name: Bugles\n",
        "data/articles/bugle.yml": (
            "headline: One\noutlet: bugle\ntopics: [bugle]\n"
            "defaults: {about: bugle, metric: bugle, speaker: bugle}\n"
            "claims:\n  - id: a\n    about: bugle\n    metric: bugle\n    source: bugle\n"
            "    speaker: {name: bugle, role: bugle, speaks_for: bugle}\n    parties: [bugle]\n"
            "    topics: [bugle]\n"
        ),
        "data/articles/b.yml": "headline: Two\noutlet: x\ncites: [bugle]\n",
        "docs/a.md": (
            "[a](../articles/bugle/index.md) [b](../entities/bugle/) [c](../topics/bugle/#x)\n"
        ),
    }
    sources = make_sources(files)
    changed = {noun: hold(apply(sources, "bugle", "NEW".lower(), noun)) for noun in (
        "entity", "outlet", "metric", "topic", "article"
    )}  # fmt: skip
    places = {
        noun: sum(content.decode().count("new") for content in those.values())
        for noun, those in changed.items()
    }
    assert places == {"entity": 13, "outlet": 2, "metric": 3, "topic": 4, "article": 2}
    assert "data/articles/new.yml" in changed["article"]
    assert changed["article"]["data/articles/b.yml"].endswith(b"cites: [new]\n")


@pytest.mark.parametrize(
    ("old", "new", "noun", "reason"),
    [
        ("example-plan", "example-other", None, "already"),
        ("example-plan", "example-first", None, "was the id of another claim before"),
        ("example-plan", "Example", None, "cannot be an id"),
        ("example-plan", "con", None, "cannot be an id"),
        ("example-plain", "other", None, "`example-plan` is like it"),
        ("example", "other", None, "say which with --kind"),
        ("example", "other", "topic", "there is no topic"),
    ],
)
def test_what_cannot_be_is_refused(old: str, new: str, noun: str | None, reason: str) -> None:
    """An id in use, one that was in use, none at all, one of two things."""
    article = FILES["data/articles/example.yml"]
    other = "  - id: example-other\n    was: [example-first]\n    says: It.\n"
    sources = make_sources({**FILES, "data/articles/example.yml": article + other})
    with pytest.raises(NotDoneError, match=reason):
        rename_record(sources, old, new, noun)


def test_a_file_that_cannot_be_read_stops_everything() -> None:
    """It may name the id."""
    sources = make_sources({**FILES, "data/topics.yml": "a: [\n"})
    with pytest.raises(NotDoneError, match="correct it first") as refused:
        rename_record(sources, "example-plan", "other")
    assert refused.value.places


NAV = """\ufeffsite_name: ""
markdown_extensions: [!!python/name:a.b ]
nav:
  - Home: index.md  # articles/one/index.md
  - Of ours: [ {First: articles/one/index.md#a-plan}, "articles/one/" ]
  - More:
      - 'Plan': 'articles/one/index.html#at-a-plan'
      - Else: articles/one-more/index.md
extra: {link: articles/one/index.md}
"""


def test_the_navigation_and_links_in_html_are_changed() -> None:
    """No other setting is, and no address on another site."""
    article = "headline: One\noutlet: daily\nclaims:\n  - id: a-plan\n    says: It.\n"
    page = (
        '<a class="x" href="../articles/one/index.html#a-plan">x</a>'
        "[y](https://example.org/articles/one/index.html#a-plan)\n"
    )
    sources = make_sources(
        {"data/articles/one.yml": article, "docs/p/a.md": page, "mkdocs.yml": NAV}
    )
    there = apply(apply(sources, "one", "two"), "a-plan", "b-plan")
    changed = {path: content.decode() for path, content in hold(there).items()}
    assert changed["docs/p/a.md"] == page.replace(
        "../articles/one/index.html#a-plan", "../articles/two/index.html#b-plan"
    )
    head, _, rest = NAV.partition("  - Of ours")
    nav, _, extra = rest.partition("extra:")
    nav = nav.replace("articles/one/", "articles/two/").replace("a-plan", "b-plan")
    assert changed["mkdocs.yml"] == f"{head}  - Of ours{nav}extra:{extra}"
