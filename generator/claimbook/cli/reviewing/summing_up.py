"""The summary at the end of a review: what was decided, what is left, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from claimbook.cli.reviewing.question import Sheet
from claimbook.cli.reviewing.questions import Questions
from claimbook.cli.reviewing.session import Session
from claimbook.problem.counting import write_count


def sum_up(session: Session) -> Iterator[Text]:
    """Yield what was decided, what is left, and what to do next."""
    questions, steps = session.questions, session.steps
    yield Text("")
    left = questions.count_marks()
    others = f" and {write_count(steps.changed, 'other change')}" if steps.changed else ""
    yield Text(f"{write_count(steps.decided, 'decision')}{others} written, {left:,} left.")
    if session.unreadable:
        at = session.unreadable.at
        yield Text(f"{at.path}:{at.line}:{at.column} cannot be read, so more may be left there.")
    for id_, path in steps.list_added():
        yield Text(f"{path} has the new entry `{id_}`.", no_wrap=True)
    for sheet in (questions.sheets[number] for number in steps.list_published()):
        yield Text(f"{sheet.path.name} is no longer a draft; `mkdocs build` publishes it.")
    drafts = {
        number: each
        for number, each in questions.list_articles()
        if questions.publication.is_draft(each.path)
    }
    for number, sheet in drafts.items():
        yield Text(f"{sheet.path.name} is still a draft: {_explain(questions, number)}")
    if drafts:
        # A review of all drafts finds the only one without its path, which is long.
        only = f" {next(iter(drafts.values())).name}" if questions.alone else ""
        yield Text(f"To continue: claimbook review{only}", no_wrap=True)


def _explain(questions: Questions, number: int) -> str:
    """Return why an article is still a draft."""
    if left := len(questions.list_open(number)):
        return f"{write_count(left, 'decision')} left."
    return "the review asks whether to publish it."


def list_left(questions: Questions) -> Iterator[str]:
    """Yield what is left to decide, each with its place, then what to do about it."""
    count = 0
    for count, question in enumerate(questions.list_marks(), 1):  # noqa: B007
        mark = question.mark
        words = mark.decide or "has no value"
        value = f" {mark.written}" if mark.written else ""
        name = f" {mark.entry.name}" if mark.entry.name else ""
        yield f"{question.sheet.name}:{mark.line + 1}{name} {mark.field}:{value}  ({words})"
    ready = list(_list_ready(questions))
    yield f"{write_count(count, 'decision')} left." if count else "Nothing is left to decide."
    if count:
        yield "To decide: claimbook review"
    for sheet in ready:
        yield f"To check and publish: claimbook review {sheet.name}"


def _list_ready(questions: Questions) -> Iterator[Sheet]:
    """Yield the drafts in which nothing is left to decide."""
    for number, sheet in questions.list_articles():
        if questions.publication.is_draft(sheet.path) and not questions.list_open(number):
            yield sheet
