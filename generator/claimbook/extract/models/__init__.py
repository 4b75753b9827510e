"""Language models that propose claims, of which nothing is believed that does not verify."""

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
