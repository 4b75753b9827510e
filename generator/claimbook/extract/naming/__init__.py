"""Find the names in an article, and the one that it is about."""
