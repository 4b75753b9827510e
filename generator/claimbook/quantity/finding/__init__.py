"""Amounts in a text, and the one amount that an editor writes."""
