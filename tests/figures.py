"""Figures of the last long runs, which docs/trust/index.md shows.

    python -m tests.figures NAME WHAT=NUMBER... | FILE.json

keeps figures in figures.json beside this file and writes all of them into that page. The commands
whose figures they are do it in the end: `python -m tests.falsified`, `make fuzz`, `make serving`,
`make invariants`, `make faults` and `make mutants`.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

Figures: TypeAlias = Mapping[str, int]

KEPT = Path(__file__).with_name("figures.json")
PAGE = Path(__file__).parent.parent / "docs" / "trust" / "index.md"
_MARKED = re.compile(r"(<!-- ([a-z]+): .*? -->\n).*?(?=<!-- end -->)", re.DOTALL)
LIES = {
    "digit": ("a digit", "6.5 metres for 6.4"),
    "unit": ("a unit", "dollars for yuan, percentage points for %"),
    "hedge": ("a hedge", "“nearly” left out, or put in"),
    "negation": ("a negation", "“will not” for “will”, “fell” for “rose”"),
    "name": ("a name", "another company or place in the quote"),
    "scale": ("a scale", "million for billion"),
}
"""Each kind of lie, with an example."""
_INPUTS = {
    "yaml": "files of claims",
    "book": "whole books",
    "amounts": "texts with figures",
    "prose": "hand-written pages",
    "import": "tables",
    "extract": "web pages",
}
"""What each target of the fuzzer reads."""


def write_lies(lies: Figures) -> str:
    """Return the table of claims that were made false.

    Each kind has what was told and what refused.
    """
    rows = ["| made false | for example | tried | refused |", "|---|---|---:|---:|"]
    for kind, (name, example) in LIES.items():
        rows.append(f"| {name} | {example} | {lies[f'{kind}_told']} | {lies[f'{kind}_refused']} |")
    told, refused = (sum(lies[f"{kind}_{what}"] for kind in LIES) for what in ("told", "refused"))
    return "\n".join((*rows, f"| **all** | | **{told}** | **{refused}** |"))


def write_mutants(mutants: Figures) -> str:
    """Return how many changes of the code that is relied on most were noticed."""
    made, noticed = mutants["total"], mutants["killed"] + mutants["timeout"]
    return (
        f"Mutation testing makes {made:,} changed versions of that code; its tests notice "
        f"{noticed:,} of them ({noticed / made:.0%})."
    )


def write_fuzz(fuzz: Figures) -> str:
    """Return how many inputs were tried."""
    tried = ", ".join(f"{fuzz[name]:,} {what}" for name, what in _INPUTS.items())
    return f"In {fuzz['seconds']} seconds each, it tried {tried}. None raised an exception."


def write_serving(serving: Figures) -> str:
    """Return how long a book was edited while it was served."""
    return f"The last run took {serving['steps']} steps."


def write_invariants(invariants: Figures) -> str:
    """Of how many books it was tried."""
    return f"The last run drew {invariants['books']} books for each."


def write_faults(faults: Figures) -> str:
    """Return how many operations on files failed or ended the process."""
    return (
        f"In the last runs, {faults['failed']:,} operations failed, at {faults['killed']:,} more "
        f"the process was killed, and {faults['full']} times a file could not grow."
    )


WRITERS: Mapping[str, Callable[[Figures], str]] = {
    "lies": write_lies,
    "mutants": write_mutants,
    "fuzz": write_fuzz,
    "serving": write_serving,
    "invariants": write_invariants,
    "faults": write_faults,
}


def fill_page(page: str, figures: Mapping[str, Figures]) -> str:
    """Return the page with all figures where they belong."""
    return _MARKED.sub(lambda found: f"{found[1]}{WRITERS[found[2]](figures[found[2]])}\n", page)


def keep(name: str, figures: Figures) -> None:
    """Keep the figures of a run, and write them into the page."""
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    kept[name] = dict(figures)
    KEPT.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    PAGE.write_text(fill_page(PAGE.read_text(encoding="utf-8"), kept), encoding="utf-8")


def main() -> None:
    """Keep the figures that the arguments give."""
    name, *given = sys.argv[1:]
    if given[0].endswith(".json"):
        keep(name, json.loads(Path(given[0]).read_text(encoding="utf-8")))
    else:
        keep(name, {what: int(figure) for what, figure in (each.split("=") for each in given)})


if __name__ == "__main__":
    main()
