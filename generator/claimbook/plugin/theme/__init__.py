"""What the plugin knows about the theme, Material: how it searches."""

from claimbook.plugin.theme.search import lighten_index, replace_worker

__all__ = ["lighten_index", "replace_worker"]
