"""The options that name a language model, for `claimbook extract`."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable
from typing import Any, TypeVar

import click

from claimbook.cli.find_book import BookFolders
from claimbook.extract.models import (
    AnswerCache,
    Command,
    Consultant,
    Model,
    ModelError,
    make_endpoint,
)

KEY = "CLAIMBOOK_LLM_KEY"
"""The environment variable with the key of an endpoint."""
_ANSWERS = ".cache/claimbook/answers"
F = TypeVar("F", bound=Callable[..., Any])


def add_model_options(command: F) -> F:
    """Give a command the options `--llm-url`, `--model` and `--llm-command`."""
    for add in (
        click.option(
            "--llm-command", default="", help="A program to answer prompts instead of an endpoint."
        ),
        click.option("--model", default="", help="The name of the model at --llm-url."),
        click.option(
            "--llm-url",
            default="",
            help=f"An OpenAI-compatible endpoint that may propose claims; its key is in ${KEY}.",
        ),
    ):
        command = add(command)
    return command


def choose_consultant(
    place: BookFolders, llm_url: str, model: str, llm_command: str
) -> Consultant | None:
    """Return the model that the options name; None if they name none. Raises click.UsageError."""
    if not llm_url and not llm_command:
        if model:
            raise click.UsageError("--model needs --llm-url")
        return None
    if os.environ.get("CI"):
        raise click.UsageError("no model is asked in CI, where the same input gives the same bytes")
    if llm_url and llm_command:
        raise click.UsageError("give --llm-url or --llm-command, not both")
    if llm_url and not model:
        raise click.UsageError("--llm-url needs --model")
    named = _make_endpoint(llm_url, model) if llm_url else _make_command(llm_command)
    return Consultant(named, AnswerCache(place.root / _ANSWERS))


def _make_endpoint(url: str, model: str) -> Model:
    try:
        return make_endpoint(url, model, os.environ.get(KEY, "").strip())
    except ModelError as error:
        raise click.UsageError(str(error)) from None


def _make_command(line: str) -> Model:
    try:
        words = tuple(shlex.split(line))
    except ValueError:
        raise click.UsageError("--llm-command is not a command line: a quote is open") from None
    if not words:
        raise click.UsageError("--llm-command names no program")
    return Command(words)
