"""What the plugin knows about the theme, Material: how it searches."""

from claimbook.plugin.theme.search import INDEX, PAGES, lighten_index, move_entries, replace_worker

__all__ = ["INDEX", "PAGES", "lighten_index", "move_entries", "replace_worker"]
