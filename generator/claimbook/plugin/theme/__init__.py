"""What the plugin knows about the theme, Material: how it searches."""

from claimbook.plugin.theme.search import lighten_index, move_entries, replace_worker

__all__ = ["lighten_index", "move_entries", "replace_worker"]
