"""What the plugin knows of the theme, which is Material's: how its search reads pages."""

from claimbook.plugin.theme.search import lighten_search

__all__ = ["lighten_search"]
