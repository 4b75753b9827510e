"""Articles of one paragraph for tests, as documents."""

from __future__ import annotations

from claimbook.extract import Document, DraftArticle, Lexicon, extract_article
from claimbook.model import Book, Entity, Metric, Settings

HEADLINE = "Ferry line carries more people"
SAID_ON = "2025-05-14"


def make_document(text: str, headline: str = HEADLINE, published: str = SAID_ON) -> Document:
    """A document of these paragraphs under the headline."""
    return Document(
        name="ferries.txt",
        text=f"{headline}\n\n{text}\n",
        headline=headline,
        published=published,
        outlet="Harbour News",
        reader="a test",
    )


def make_lexicon(**entities: dict[str, object]) -> Lexicon:
    """What a book with these entities and two metrics knows."""
    known = {
        id_.replace("_", "-"): Entity.model_validate(fields) for id_, fields in entities.items()
    }
    metrics = {
        "passengers": Metric(
            name="Passengers", definition="People carried.", dimension="count", measure="flow"
        ),
        "sales": Metric(
            name="Sales", definition="Money taken in.", dimension="money", measure="flow"
        ),
    }
    return Lexicon(Book(Settings(title="A book"), entities=known, metrics=metrics))


def draft(text: str, lexicon: Lexicon | None = None, headline: str = HEADLINE) -> DraftArticle:
    """The draft of an article with this text."""
    return extract_article(make_document(text, headline), lexicon or make_lexicon())


def list_fields(made: DraftArticle) -> list[dict[str, object]]:
    """The fields of each draft that have a value, with `decide` where something is open."""
    listed = []
    for each in made.drafted:
        fields: dict[str, object] = {f.name: f.value for f in each.draft.fields if f.value}
        fields["decide"] = {f.name: f.decide for f in each.draft.fields if f.decide}
        listed.append(fields)
    return listed
