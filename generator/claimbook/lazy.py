"""Properties that are worked out once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    lazy = cached_property
else:

    class lazy(cached_property):  # noqa: N801
        """A `cached_property` without the lock that Python 3.11 takes on each first access.

        Taking it costs more than most of the properties do, and no two threads share an article.
        """

        def __get__(self, instance: Any, owner: type | None = None) -> Any:
            """Work the property out; from then on, the instance itself has its value."""
            if instance is None:
                return self
            value = instance.__dict__[self.attrname] = self.func(instance)
            return value
