"""Language models that may propose claims; only what can be verified in the text is kept."""

from __future__ import annotations

from claimbook.extract.models.cache import AnswerCache
from claimbook.extract.models.command import Command
from claimbook.extract.models.consultant import Consultant
from claimbook.extract.models.endpoint import Endpoint, make_endpoint
from claimbook.extract.models.model import Message, Model, ModelError

__all__ = [
    "AnswerCache",
    "Command",
    "Consultant",
    "Endpoint",
    "Message",
    "Model",
    "ModelError",
    "make_endpoint",
]
