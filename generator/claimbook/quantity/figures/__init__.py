"""Read figures: numbers with their units, and figures in words alone."""
