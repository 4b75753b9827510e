"""Amounts and numbers written as readers see them."""
