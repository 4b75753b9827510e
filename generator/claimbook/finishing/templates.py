"""The templates of what finishing adds to pages."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

_environment = Environment(
    loader=PackageLoader("claimbook", "finishing"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
)


def render(template: str, **values: object) -> str:
    """Fill a template with values, which are escaped."""
    return _environment.get_template(template).render(**values)
