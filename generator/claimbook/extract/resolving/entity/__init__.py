"""Find whom or what a figure is about."""
