"""The manual of all problems, the fields of files, and the faults of making the site."""
