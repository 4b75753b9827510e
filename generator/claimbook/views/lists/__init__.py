"""Show many claims: rows of tables, statements, key figures, and the entries of index pages."""
