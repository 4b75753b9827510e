"""Two figures with what lies between them, and a figure with its uncertainty."""
