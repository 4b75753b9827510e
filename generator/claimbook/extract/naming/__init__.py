"""Whom and what an article names, and which of them it is about."""
