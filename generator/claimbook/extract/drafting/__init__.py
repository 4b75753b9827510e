"""From what was resolved to a claim file: fields, quotes and new records, verified."""
