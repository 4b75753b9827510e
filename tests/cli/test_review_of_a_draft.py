"""From `claimbook extract` to a published article with the keys of `claimbook review` alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from tests.cli.test_review import Typist

from claimbook.cli import main
from claimbook.cli.find_book import find_book
from claimbook.cli.reviewer import review_files
from claimbook.cli.reviewing.publication import Publication

TEXT = (
    "Tidewater orders ferries\n\n14 May 2025\n\n"
    "Tidewater Lines ordered 6 ferries in 2024. “We will add 90 berths,” said Ida Berg, director "
    "of the Harbour Board. Tidewater Lines had revenue that rose 12% in the second quarter of "
    "fiscal year 2025.\n"
)
OTHER = (
    "Tidewater sells ferries\n\n15 May 2025\n\n"
    "Tidewater Lines sold 3 ferries in 2024. Tidewater Lines had revenue of 40 million euros in "
    "2023, it said.\n"
)


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty book, which is the current folder."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/book.yml").write_text("title: Harbours\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    return tmp_path


def extract(book: Path, text: str, *options: str) -> Path:
    """Return the claim file that is drafted from a text."""
    known = set((book / "data/articles").glob("*"))
    (book / "source.txt").write_text(text, encoding="utf-8")
    assert main(["extract", "source.txt", *options]) == 0
    (made,) = set((book / "data/articles").glob("*")) - known
    return made


def review(*typed: str, article: Path | None = None) -> Typist:
    """Return what is shown while these keys are typed."""
    typist = Typist(*typed)
    assert review_files(find_book(Path()), article, typist) == 0
    return typist


def list_asked(typist: Typist) -> list[str]:
    """Return the fields that were asked for."""
    return [line.plain[2:].split()[0] for line in typist.shown if line.plain.startswith("▸")]


def read_records(book: Path, name: str) -> str:
    """Return a file of records."""
    return (book / f"data/{name}.yml").read_text(encoding="utf-8")


def add_board(book: Path) -> None:
    """Put another entity into the book."""
    with (book / "data/entities.yml").open("a", encoding="utf-8") as file:
        file.write("\nharbour-board:\n  name: Harbour Board\n  kind: organization\n")


@pytest.mark.parametrize("text", [TEXT, OTHER])
def test_extract_counts_the_decisions_that_review_asks_for(
    text: str, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those of the records that a draft needs are among them."""
    article = extract(book, text)
    (told,) = re.findall(r"(\d+) decisions left to you", capsys.readouterr().out)
    typist = review(*["s"] * 40, article=article)
    assert f"{told} decisions left to you." in typist.said
    assert len(list_asked(typist)) == int(told)


def test_a_decision_that_two_drafts_share_is_counted_once(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As it is asked for once."""
    (book / "texts").mkdir()
    (book / "texts/a.txt").write_text(TEXT, encoding="utf-8")
    (book / "texts/b.txt").write_text(OTHER, encoding="utf-8")
    assert main(["extract", "texts", "--outlet", "Harbour News"]) == 0
    (told,) = re.findall(r"(\d+) decisions left to you", capsys.readouterr().out)
    assert f"{told} decisions left to you." in review("q").said


def test_extract_says_what_comes_next_and_what_is_there_already(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which command decides and publishes; a second run says that it adds nothing."""
    article = extract(book, TEXT)
    name = article.relative_to(book).as_posix()
    assert f"publish:\n  claimbook review {name}\n" in capsys.readouterr().out
    assert main(["extract", "source.txt"]) == 0
    said = capsys.readouterr().out
    assert f"{name}: is in the book already, and nothing new can be drafted\n" in said
    assert "claimbook review" not in said
    text = article.read_text()
    without_origin = re.sub(r"# Drafted by .*\n", "", text)
    article.write_text(without_origin[: without_origin.rindex("\n  - id:")])
    assert main(["extract", "source.txt"]) == 0
    assert "is in the book already; 1 more claim, " in capsys.readouterr().out


def test_an_id_has_no_entity_that_is_still_to_be_decided(book: Path) -> None:
    """It is permanent: it names what is measured, or else begins as the headline does."""
    told = "Holm Lines sank. Holm Lines and Coast Air met. Then the yard had 90 berths, or 41%."
    article = extract(book, f"Ferries are ordered\n\n14 May 2025\n\n{told}\n")
    drafted = article.read_text()
    assert re.search(r"about: [a-z-]+  # decide", drafted)
    assert re.findall(r"  - id: (\S+)", drafted) == ["berths-90", "ferries-are-41"]


def test_each_article_without_an_outlet_has_one_of_its_own(book: Path) -> None:
    """So the name that one gets is not that of the others, and no claim's id says “unknown”."""
    first, second = extract(book, TEXT), extract(book, OTHER)
    outlets = {re.search(r"^outlet: (\S+)$", each.read_text(), re.M)[1] for each in (first, second)}  # type: ignore[index]
    assert len(outlets) == 2
    text = first.read_text() + second.read_text()
    assert "id: unknown" not in text
    typist = review(*["s"] * 20)
    for head in ("Tidewater orders ferries · 14 May", "Tidewater sells ferries · 15 May"):
        assert typist.said.count(head) == 1
    review("e", "Harbour News", "q", article=first)
    assert "\noutlet: harbour-news\n" in first.read_text()
    assert "\noutlet: unknown-outlet-" in second.read_text()
    assert "harbour-news:\n  name: Harbour News\n" in read_records(book, "outlets")


def test_an_outlet_of_which_only_the_address_is_known_is_asked_about(book: Path) -> None:
    """Its address is not a name that readers should see."""
    article = extract(book, TEXT, "--url", "https://coastradio.example/ferries")
    assert "  name: coastradio.example  # decide: who published it\n" in read_records(
        book, "outlets"
    )
    typist = review("e", "Coast Radio", "q", article=article)
    assert list_asked(typist)[0] == "name"
    assert "coast-radio:\n  name: Coast Radio\n" in read_records(book, "outlets")


def test_an_outlet_that_the_book_has_already_is_chosen_by_its_number(book: Path) -> None:
    """The proposal goes, and whatever named it names the other; `u` brings it back."""
    first = extract(book, TEXT, "--outlet", "Harbour News")
    second = extract(book, OTHER)
    before = second.read_text()
    review("1", "q", article=second)
    assert "\noutlet: harbour-news\n" in second.read_text()
    assert read_records(book, "outlets").count("name:") == 1
    assert "outlet: harbour-news" in first.read_text()
    second.write_text(before)
    records = read_records(book, "outlets")
    (book / "data/outlets.yml").write_text(
        records + f"\n{re.search('unknown-outlet-[0-9a-f]+', before)[0]}:\n"  # type: ignore[index]
        "  name: Unknown outlet  # decide: who published it\n"
    )
    kept = read_records(book, "outlets")
    review("1", "u", "q", article=second)
    assert (second.read_text(), read_records(book, "outlets")) == (before, kept)


def test_the_outlet_that_a_byline_names_is_known_or_proposed(book: Path) -> None:
    """Of a book that has it, or of a newspaper's name, which is asked about."""
    signed = TEXT.replace("14 May 2025", "By Ida Berg, The Valley Ledger\n14 May 2025")
    first = extract(book, signed)
    assert "\noutlet: the-valley-ledger\nauthor: Ida Berg\n" in first.read_text()
    assert "name: The Valley Ledger  # decide: who published it" in read_records(book, "outlets")
    review("a", "q", article=first)
    second = extract(book, OTHER.replace("15 May 2025", "THE VALLEY LEDGER | 15 May 2025"))
    assert "\noutlet: the-valley-ledger\n" in second.read_text()
    assert "decide" not in read_records(book, "outlets")


def test_an_entity_is_renamed_and_united_with_another(book: Path) -> None:
    """From its own question or from that of a claim; its id follows its name."""
    article = extract(book, TEXT, "--outlet", "Harbour News")
    assert "about: tidewater-lines" in article.read_text()
    skipped = ["s"] * list_asked(review(*["s"] * 30, article=article)).index("kind")
    review(*skipped, "r", "Tidewater Group", "q", article=article)
    assert "tidewater-group:\n  name: Tidewater Group\n" in read_records(book, "entities")
    assert "tidewater-lines" not in re.sub(r"id: \S+", "", article.read_text())
    assert "about: tidewater-group" in article.read_text()
    add_board(book)
    typist = review(*skipped, "r", "harbour board", "q", article=article)
    assert (
        "new name of the entity, or the name of another to merge the two: Tidewater Group"
        in typist.offered
    )
    assert read_records(book, "entities").count("name:") == 1
    assert "tidewater-group" not in read_records(book, "entities")
    assert "tidewater-group" not in re.sub(r"id: \S+", "", article.read_text())


BERTHS = """
berths:
  name: Berths
  definition: The number of berths.
  dimension: count
  measure: stock
"""


@pytest.mark.parametrize(
    ("typed", "definition"),
    [
        ("Vessels ordered", "The number of vessels ordered."),
        ("LNG vessels", "The number of LNG vessels."),
    ],
)
def test_the_definition_that_a_draft_made_follows_the_name(
    decided: Path, typed: str, definition: str
) -> None:
    """It would say what the metric was called before; one without the name stays."""
    metrics = decided.parents[1] / "metrics.yml"
    before = metrics.read_text()
    metrics.write_text(before.replace("Ships ordered.", "The number of ships."))
    review("r", "2", typed, "q")
    assert f"  definition: {definition}\n" in metrics.read_text()
    decided.write_text(WRONG)
    metrics.write_text(before.replace("Ships ordered.", "Hulls that were ordered."))
    review("r", "2", typed, "q")
    assert "  definition: Hulls that were ordered.\n" in metrics.read_text()


def test_two_metrics_become_one_only_once_what_differs_is_confirmed(decided: Path) -> None:
    """What the claims would mean then, and what nobody has decided yet, are said."""
    metrics = decided.parents[1] / "metrics.yml"
    ships = metrics.read_text().replace("measure: flow", "measure: flow  # decide: or stock")
    metrics.write_text(ships + BERTHS)
    decided.write_text(WRONG)
    typist = review("r", "Berths", "n", "r", "berths", "y", "q")
    assert "  measure    flow (not decided yet) → stock  not added up; what there is" in typist.said
    assert "ships stays what it is" in typist.said
    assert "  dimension" not in typist.said.partition("y merges")[0].partition("All that")[2]
    assert "metric: berths\n" in decided.read_text()
    assert metrics.read_text() == BERTHS[1:]


def test_two_metrics_that_agree_become_one_without_a_question(decided: Path) -> None:
    """As nothing that a claim says is changed."""
    metrics = decided.parents[1] / "metrics.yml"
    metrics.write_text(metrics.read_text() + BERTHS.replace("stock", "flow"))
    typist = review("r", "2", "Berths", "q")
    assert "merges the two" not in typist.said
    assert "metric: berths\n" in decided.read_text()


def test_the_rest_of_an_article_is_left_for_later(book: Path) -> None:
    """And the next one is gone through; `u` returns."""
    first, second = extract(book, TEXT), extract(book, OTHER)
    typist = review("o", "u", "o", "o")
    titles = [s.plain for s in typist.shown if re.match(r"\d+ decisions in .*\.yml$", s.plain)]
    names = [each.name for each in sorted((first, second))]
    assert [each.rpartition(" ")[2] for each in titles] == [*names, names[0], names[1]]


def test_a_candidate_that_the_book_does_not_have_is_added_once_it_is_chosen(book: Path) -> None:
    """Its kind is asked for, and its name is mended; until then no record of it is there."""
    told = "The Harbour Board and Tidewater Lines have grown.\n\nSales were $9 million in May.\n"
    text = TEXT[: TEXT.index("Tidewater Lines ordered")] + told
    article = extract(book, text, "--outlet", "Harbour News")
    assert "about: tidewater-lines  # decide: or harbour-board" in article.read_text()
    assert "harbour-board" not in read_records(book, "entities")
    skip = list_asked(review(*["s"] * 30, article=article)).index("about")
    review(*["s"] * skip, "1", "org", "1", "Harbour Board", "", "q", article=article)
    assert "about: harbour-board\n" in article.read_text()
    added = "\nharbour-board:\n  name: Harbour Board\n  kind: organization\n"
    assert added in read_records(book, "entities")


def test_a_fiscal_year_that_a_period_needs_is_asked_for(book: Path) -> None:
    """And noted with the entity; anything but a month is refused."""
    article = extract(book, TEXT, "--outlet", "Harbour News")
    skip = list_asked(review(*["s"] * 30, article=article)).index("period")
    refused = [key for month in ("soon", "13", "ju", "") for key in ("1", month)]
    typist = review(*["s"] * skip, *refused, "1", "april", "start", "q", article=article)
    assert "in which month does Tidewater Lines’s fiscal year begin? " in typist.offered
    assert "no `fiscal_year` for Tidewater Lines: type its first month, like 4" in typist.said
    assert "  fiscal_year: {starts: 4, named_by: start}\n" in read_records(book, "entities")
    assert "period: FY2025-Q2\n" in article.read_text()


def test_a_field_that_comes_from_the_defaults_is_written_into_the_claim(book: Path) -> None:
    """Where drafts have it, and the default is what it begins with."""
    article = extract(book, TEXT, "--outlet", "Harbour News")
    text = re.sub(r"    about: .*\n", "", article.read_text())
    article.write_text(text.replace("claims:\n", "defaults:\n  about: tidewater-lines\nclaims:\n"))
    add_board(book)
    skipped = ["s"] * list_asked(review(*["s"] * 30, article=article)).index("says")
    typist = review(*skipped, "f", "about", "harbour-board", "q", article=article)
    assert "about: tidewater-lines" in typist.offered
    assert re.search(r"    quote: .*\n    about: harbour-board\n", article.read_text())


WRONG = """# Drafted by claimbook from ferries.txt.
# Where a line says `decide`, choose; then remove `draft: true`.

headline: Tidewater orders ferries
outlet: harbour-news
published: 2025-05-14
text: ferries.txt
draft: true

claims:

  - id: ferries-ordered
    says: Tidewater Lines ordered 6 ferries in 2024.
    quote: Tidewater Lines ordered 6 ferries in 2024
    about: tidewater-line
    metric: ships
    amount: 6 ferries
    period: 2024
    kind: fact
"""


@pytest.fixture
def decided(book: Path) -> Path:
    """A draft in which nothing is left to decide, and something is wrong."""
    article = book / "data/articles/ferries.yml"
    proposed = "# Proposed for ferries: look whether each is right.\n\n"
    files = {
        "data/articles/ferries.yml": WRONG,
        "seeds/ferries.txt": "Tidewater orders ferries\n\n"
        "Tidewater Lines ordered 6 ferries in 2024.\n",
        "data/entities.yml": proposed
        + "tidewater-lines:\n  name: Tidewater Lines\n  kind: company\n",
        "data/metrics.yml": "ships:\n  name: Ships\n  definition: Ships ordered.\n"
        "  dimension: count\n  measure: flow\n",
        "data/outlets.yml": "harbour-news:\n  name: Harbour News\n",
    }
    for name, text in files.items():
        (book / name).parent.mkdir(exist_ok=True)
        (book / name).write_text(text, encoding="utf-8")
    return article


def test_what_the_check_finds_is_asked_before_the_draft_is_published(decided: Path) -> None:
    """By its field, with the ids that were meant; then all that was said to its editor goes."""
    typist = review("p", "a", "1", "p")
    assert "`claimbook check` finds this" in typist.said
    assert "tidewater-line" in typist.said
    assert "this is wrong as it stands" in typist.said
    assert "is no longer a draft" in typist.said
    expected = WRONG.replace("about: tidewater-line\n", "about: tidewater-lines\n")
    for gone in (
        "# Where a line says `decide`, choose; then remove `draft: true`.\n",
        "draft: true\n",
    ):
        expected = expected.replace(gone, "")
    assert decided.read_text() == expected
    assert read_records(decided.parents[2], "entities").startswith("tidewater-lines:")
    assert main(["check", "--strict"]) == 0


@pytest.mark.parametrize(
    ("old", "new", "offered"),
    [
        ("amount: 6 ferries", "amount: a great deal", []),
        ("amount: 6 ferries", "amount: 7 ferries", ["6 ferries"]),
        ("period: 2024\n", "period: 2023\n", ["2024", "2025"]),
        ("kind: fact", "kind: forcast", ["forecast", "fact", "estimate"]),
    ],
)
def test_what_a_check_proposes_is_offered(
    decided: Path, old: str, new: str, offered: list[str]
) -> None:
    """And no example that its message gives."""
    assert WRONG.count(old) == 1
    decided.write_text(WRONG.replace("tidewater-line\n", "tidewater-lines\n").replace(old, new))
    found = re.findall(r"^ +\d+ (\S.*?)(?:  .*)?$", review("s").said, re.MULTILINE)
    assert found[: len(offered)] == offered
    assert bool(found) is bool(offered)


@pytest.mark.usefixtures("decided")
def test_help_names_only_keys_that_do_something_where_claims_are_looked_through() -> None:
    """There is nothing to accept, leave out or leave for later."""
    said = review("1", "l", "?", " ").said.partition("says that all is right")[2]
    assert "renames an entity" in said
    for idle in ("accepts the value", "leaves the field out", "leaves the question"):
        assert idle not in said


def test_every_claim_can_be_looked_through_before_it_is_published(decided: Path) -> None:
    """With Enter for what is right; the first letters of a field and of a kind are enough."""
    typist = review("1", "l", "f", "k", "pl", "\r", "\r", "p")
    assert "Enter it is right" in typist.said
    assert "kind: fact" in typist.offered
    assert decided.read_text().endswith("    period: 2024\n    kind: plan\n")
    assert "is no longer a draft" in typist.said


def test_undo_at_the_end_shows_the_claim_and_what_is_undone(decided: Path) -> None:
    """First what was only looked at, then what was changed there."""
    typist = review("1", "j", "1", "K", "2", "\r", "u", "u", "q")
    shown, undone = typist.said.split("p publish")[-1].split("Undone: ")
    assert shown.count("\n── claim 1 of 1") == 2
    assert undone.startswith("line 19 has `kind: fact` again.\n")
    assert "kind: fact\n" in decided.read_text()


def test_undo_while_looking_through_says_what_is_gone_again(decided: Path) -> None:
    """Such as a field that was added; its claim is shown."""
    decided.write_text(WRONG.replace("    period: 2024\n", ""))
    typist = review("1", "l", "P", "e", "2024", "u", "q")
    assert "Undone: line 18 no longer has `period: 2024`.\n" in typist.said
    assert "── claim 1 of 1" in typist.said.rpartition("▸")[2]
    assert "period" not in decided.read_text()


def test_a_draft_that_is_not_published_stays_one(decided: Path) -> None:
    """With `s`; `u` leads back from the last question, too."""
    review("1", "u", "q")
    assert decided.read_text() == WRONG
    typist = review("1", "s")
    assert "draft: true\n" in decided.read_text()
    assert "is still a draft" in typist.said


def test_what_is_wrong_can_be_skipped_and_keeps_the_draft_one(decided: Path) -> None:
    """It is not asked whether to publish what has errors."""
    typist = review("s")
    assert "p publish" not in typist.said
    assert decided.read_text() == WRONG


def test_the_key_for_another_field_is_named_wherever_it_works(decided: Path) -> None:
    """At a problem, whose help may ask for a field that the claim does not have yet, and before."""
    assert " e edit   f another field" in review("q").said
    decided.write_text(WRONG.replace("kind: fact", "kind: fact  # decide: or plan"))
    assert " f another field" in review("q").said


def test_a_record_that_nothing_names_is_taken_out(decided: Path) -> None:
    """Once the editor has said so; one that something names is told."""
    records = decided.parents[1] / "entities.yml"
    before = records.read_text()
    records.write_text(before + "\npier:\n  name: Pier\n  kind: place  # decide: or thing\n")
    review("d", "q")
    assert records.read_text() == before
    decided.write_text(WRONG.replace("tidewater-line\n", "tidewater-lines\n"))
    records.write_text(before.replace("company", "company  # decide: or place"))
    told = review("d", "q").said
    assert "1 place still names `tidewater-lines`; change it first\n" in told
    assert "  data/articles/ferries.yml:15  about: tidewater-lines\n" in told


def test_what_the_check_advises_for_an_item_of_a_list_takes_its_place(decided: Path) -> None:
    """The other items stay, and so do the brackets; it is counted among what was written."""
    text = WRONG.replace("tidewater-line\n", "tidewater-lines\n").replace(
        "2024\n    about", "2024, down 1,200 berths, with 30 pilots\n    about"
    )
    text = text.replace("    period", "    mentions: [30 pilots, '1,300 berths']\n    period")
    decided.write_text(text)
    seed = decided.parents[2] / "seeds/ferries.txt"
    seed.write_text(
        "Tidewater orders ferries\n\n"
        "Tidewater Lines ordered 6 ferries in 2024, down 1,200 berths, with 30 pilots.\n"
    )
    typist = review("1", "l", "f", "kind", "plan", "q")
    assert "    mentions: [30 pilots, 'down 1,200 berths']\n" in decided.read_text()
    assert "0 decisions and 2 other changes written, 0 left." in typist.said


def test_figures_that_disagree_are_told_before_the_draft_is_published(decided: Path) -> None:
    """Each with its place, since a wrong metric may be the reason."""
    text = WRONG.replace("tidewater-line\n", "tidewater-lines\n")
    again = text[text.index("  - id:") :].replace("ferries-ordered", "ferries-again")
    decided.write_text(text + "\n" + again.replace("6 ferries", "9 ferries"))
    seed = decided.parents[2] / "seeds/ferries.txt"
    seed.write_text(f"{seed.read_text()}\nTidewater Lines ordered 9 ferries in 2024.\n")
    said = review("\r", "q").said
    assert "1 of its figures disagrees with others." in said
    assert "  claim 1  6 ferries disagrees with 9 ferries" in said
    decided.write_text(text)
    assert "with others" not in review("\r", "q").said


def test_a_metric_for_what_is_counted_is_proposed(decided: Path) -> None:
    """With `+`, Enter for all that is proposed, and the first letter of a choice."""
    decided.write_text(WRONG.replace("metric: ships", "metric:  # decide: what is measured"))
    typist = review("+", "4", "f", "", "q")
    assert " + add ferries to metrics.yml" in typist.said
    assert " 2 definition  The number of ferries.\n 3 dimension   count" in typist.said
    assert "  2 flow     added up over the year" in typist.said
    assert "metric: ferries\n" in decided.read_text()
    assert "  measure: flow\n" in read_records(decided.parents[2], "metrics")


def test_a_metric_that_the_article_has_elsewhere_is_offered(decided: Path) -> None:
    """Of those with the same dimension, and a common one is added by its number."""
    text = WRONG.replace("metric: ships", "metric:  # decide: what is measured")
    decided.write_text(text)
    assert " 1 ships" in review("q").said
    decided.write_text(text.replace("what is measured", "deaths or ships"))
    review("1", "q")
    assert "metric: deaths\n" in decided.read_text()
    assert "deaths:\n  name: " in read_records(decided.parents[2], "metrics")


@pytest.mark.parametrize(
    ("amount", "dimension"),
    [
        ("17%", "share"),
        ("a third", "share"),
        ("three weeks", "duration"),
        ("2.5 times", "ratio"),
        ("€4 a head", "money"),
        ("18 GWh", "GWh"),
        ("up 17%", ""),
        ("17%\n    change: year-on-year", ""),
    ],
)
def test_the_dimension_of_an_amount_is_proposed(decided: Path, amount: str, dimension: str) -> None:
    """Unless it rose or fell, since the unit does not say what did; of some, the measure, too."""
    text = WRONG.replace("metric: ships", "metric:  # decide: what is measured")
    decided.write_text(text.replace("amount: 6 ferries", f"amount: {amount}"))
    measure = ["1"] if dimension not in {"", "share", "money"} else []
    typist = review("+", "Fleet use", *measure, "\x1b", "q")
    assert (f" 3 dimension   {dimension}" in typist.said) is bool(dimension)
    assert ("dimension: " in typist.offered) is not bool(dimension)
    assert "fleet-use" not in read_records(decided.parents[2], "metrics")


def test_a_new_record_is_chosen_by_numbers(decided: Path) -> None:
    """Each kind has the same number for every record."""
    decided.write_text(
        WRONG.replace("about: tidewater-lines", "about:  # decide: whom it is about")
    )
    typist = review("+", "Fowey Harbour Authority", "3", "", "q")
    assert "  2 organization  not a business" in typist.said
    assert "fowey-harbour-authority:\n  name: Fowey Harbour Authority\n  kind: government\n" in (
        read_records(decided.parents[2], "entities")
    )


def test_a_proposed_record_that_an_editor_rejects_goes(book: Path) -> None:
    """Once nothing names it, even where what was chosen instead is new; `u` brings it back."""
    extract(book, OTHER, "--outlet", "Harbour News")
    add_board(book)
    board = ["f", "about", "harbour-board"]
    typist = review(*board, "1", "a", "\r", "l", "j", "2", *board, *"uuuuu", "q")
    entities, metrics = read_records(book, "entities"), read_records(book, "metrics")
    assert "tidewater-lines:" in entities
    assert "ferries-sold:" in metrics
    assert "units-sold:" not in metrics
    review("1", "a", "\r", "l", "j", "2", *board, "q")
    assert read_records(book, "entities") == re.sub(
        r"tidewater-lines:\n  name: Tidewater Lines\n  kind: company.*\n\n", "", entities
    )
    metrics = read_records(book, "metrics")
    assert "units-sold:" in metrics
    assert "ferries-sold:" not in metrics
    assert "revenue:" in metrics
    assert typist.said.count("▸ metric") == 3


def test_escape_steps_back_and_ends_nothing(book: Path) -> None:
    """From a line to its question; at a question it does nothing. Files stay as they are."""
    article = extract(book, TEXT, "--outlet", "Harbour News")
    before = article.read_bytes()
    typist = review("\x1b", "e", "\x1b", "f", "\x1b", "s", "q")
    assert "Escape only leaves a line that you type; q quits" in typist.said
    assert typist.said.count("nothing was changed") == 2
    assert article.read_bytes() == before


def test_escape_ends_looking_through_the_claims(decided: Path) -> None:
    """It is asked again whether to publish."""
    decided.write_text(WRONG.replace("tidewater-line\n", "tidewater-lines\n"))
    typist = review("\r", "l", "\x1b", "q")
    assert typist.said.count("l look through") == 2
    assert "draft: true" in decided.read_text()


def test_an_outlet_is_added_with_its_name_alone(decided: Path) -> None:
    """The fields of a new record are those of its kind."""
    decided.write_text(WRONG.replace("outlet: harbour-news", "outlet:  # decide: who it was"))
    review("+", "Coast Radio", "", "q")
    assert read_records(decided.parents[2], "outlets").endswith(
        "\ncoast-radio:\n  name: Coast Radio\n"
    )
    assert "outlet: coast-radio\n" in decided.read_text()


def test_records_that_nothing_names_go_when_their_article_is_published(book: Path) -> None:
    """Those proposed for it; what an editor wrote, or another article needs, stays."""
    article = extract(book, OTHER, "--outlet", "Harbour News")
    metrics = book / "data/metrics.yml"
    entities = book / "data/entities.yml"
    assert "ferries-sold:" in metrics.read_text()
    metrics.write_text("berths:\n  name: Berths\n\n" + metrics.read_text())
    written = article.read_text().replace("metric: ferries-sold", "metric: revenue")
    article.write_text(re.sub(r"  # decide.*", "", written))
    before = entities.read_text()
    changed = {each.place: each.content for each in Publication(find_book(book)).publish(article)}
    assert list(read_plain(changed[metrics])) == ["berths", "revenue"]
    assert list(read_plain(changed[entities])) == list(read_plain(before.encode()))


def read_plain(content: bytes) -> dict[str, object]:
    """Return the records of a file."""
    return dict(yaml.safe_load(content))


def test_a_row_of_a_table_is_not_offered_as_a_sentence(book: Path) -> None:
    """Its cells are set apart, whatever its label has: `Q2 2025 | 391,000 | 1.2`."""
    article = extract(
        book,
        f"{OTHER}\nPeriod | Ferry passengers | Containers\nQ1 2025 | 391,000 | 158,000\n"
        "Q4 2024 | 223,000 | 169,000\n",
    )
    assert "quote: Q1 2025 | 391,000 | 158,000" in article.read_text(encoding="utf-8")
    typist = review(*["\r"] * 8, "q", article=article)
    assert "from Q1 2025: " not in typist.said
    assert not re.search(r"says: .*\|", article.read_text(encoding="utf-8"))
