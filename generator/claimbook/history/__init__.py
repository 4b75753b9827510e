"""The history of a book in git: when each claim was added, and which of its fields changed."""

from claimbook.history.history import Change, ChangeKind, FieldChange, History
from claimbook.history.reading import HistoryReader, describe_history

__all__ = ["Change", "ChangeKind", "FieldChange", "History", "HistoryReader", "describe_history"]
