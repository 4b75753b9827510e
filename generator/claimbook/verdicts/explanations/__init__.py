"""Explanations: what may lie behind a conflict or a finding. One module each."""
