"""The JSON Schemas that the modelines of data files point to."""

from pathlib import Path

import pytest

from claimbook.read import IDS_FILE, make_schemas, write_schemas

COMMITTED = Path(__file__).parents[2] / "data" / ".schema"
SCHEMAS = make_schemas()


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_committed_schema_is_that_of_the_model(name: str) -> None:
    """Editors see the fields that reading knows."""
    committed = (COMMITTED / name).read_text(encoding="utf-8")
    assert committed == write_schemas()[name], (
        f"data/.schema/{name} is stale: run `claimbook schema` and commit what it writes"
    )


def test_no_schema_is_left_over() -> None:
    """The folder holds one schema for each kind of file, and perhaps that of the book's own ids."""
    assert {path.name for path in COMMITTED.iterdir()} - {IDS_FILE} == set(SCHEMAS)


def test_text_may_look_like_a_number_and_nothing_may_be_null() -> None:
    """`amount: 7` is a number to an editor, and `note:` without a value is a fault."""
    claim = SCHEMAS["article.schema.json"]["$defs"]["Claim"]
    assert claim["properties"]["amount"]["type"] == ["string", "number"]
    assert '"null"' not in str(SCHEMAS).replace("'", '"')


def test_unknown_fields_are_refused_and_all_fields_are_described() -> None:
    """Every record is closed, and says what each of its fields is for."""
    for schema in SCHEMAS.values():
        records = [*schema.get("$defs", {}).values(), schema]
        for record in (record for record in records if "properties" in record):
            assert record["additionalProperties"] is False
            assert all(field.get("description") for field in record["properties"].values())


def test_metric_and_amount_come_together() -> None:
    """An editor asks for the one where the other stands, and where no default may give it."""
    article = SCHEMAS["article.schema.json"]
    claim = article["$defs"]["Claim"]
    assert claim["required"] == ["quote", "id", "says"]
    assert claim["dependentRequired"] == {"metric": ["amount"]}
    [rule] = article["allOf"]
    assert rule["if"] == {"not": {"required": ["defaults"]}}
    assert rule["then"]["properties"]["claims"]["items"] == {
        "required": ["about", "kind"],
        "dependentRequired": {"amount": ["metric"]},
    }


def test_another_place_is_a_quote_or_its_fields() -> None:
    """`also_at: [words]` is as good as `also_at: [{quote: words}]`."""
    claim = SCHEMAS["article.schema.json"]["$defs"]["Claim"]
    assert len(claim["properties"]["also_at"]["items"]["anyOf"]) == 2


def test_a_correction_may_name_a_claim_that_is_gone() -> None:
    """A retracted one has no record any more."""
    claim = SCHEMAS["corrections.schema.json"]["$defs"]["Correction"]["properties"]["claim"]
    assert claim["anyOf"] == [
        {"$ref": "ids.schema.json#/$defs/claim"},
        {"type": ["string", "number"]},
    ]
