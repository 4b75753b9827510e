"""What the plugin knows about the theme, Material: how its search reads pages."""

from claimbook.plugin.theme.search import lighten_search

__all__ = ["lighten_search"]
