"""One claim, and one derived figure: who says it, how it stands, its card."""
