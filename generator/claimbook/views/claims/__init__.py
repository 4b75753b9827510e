"""A claim or a derived figure: who says it, its standing, its card."""
