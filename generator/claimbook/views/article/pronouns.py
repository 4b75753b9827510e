"""Name the person in `He said` where the words that name him may not be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import takewhile

from claimbook.quotations import find_owner_first, find_pronoun_first
from claimbook.sentences.style import own
from claimbook.views.article.paragraph import Paragraph, Run


def name_pronouns(
    paragraphs: Iterable[Paragraph], speakers: Mapping[str, str], bodies: Mapping[str, str]
) -> Iterator[Paragraph]:
    """Add names in brackets to pronouns after omissions: `[…] He [Glenn Tasker] said costs rose`.

    By claim id, `speakers` has who says each claim that is not a quotation, and `bodies` has whom
    the speaker of each speaks for: `Its [Acme's] chief executive said`.
    """
    cut = None
    for paragraph in paragraphs:
        runs: list[Run] = []
        for at, run in enumerate(paragraph.runs):
            if cut is paragraph.where and (
                named := _find_pronoun(paragraph.runs[at:], speakers, bodies)
            ):
                runs += _insert(run, *named)
            else:
                runs.append(run)
            if run.text.strip():
                cut = paragraph.where if run.omission else None
        yield replace(paragraph, runs=tuple(runs))


def _find_pronoun(
    runs: Iterable[Run], speakers: Mapping[str, str], bodies: Mapping[str, str]
) -> tuple[str, str] | None:
    """Return the pronoun that these runs begin with, and who it is; None if that is not known."""
    shown = list(takewhile(lambda run: not run.omission, runs))
    words = "".join(run.text for run in shown)
    owner = find_owner_first(words)
    pronoun, names = owner or find_pronoun_first(words), bodies if owner else speakers
    claims = next((run.claims for run in shown if run.claims), ())
    name = next((names[claim] for claim in claims if claim in names), "")
    return (pronoun, own(name) if owner else name) if pronoun and name else None


def _insert(run: Run, pronoun: str, name: str) -> Iterator[Run]:
    yield replace(run, text=pronoun, ends=())
    yield Run(f" [{name}] ", omission=True)
    yield replace(run, text=run.text.removeprefix(pronoun).lstrip())
