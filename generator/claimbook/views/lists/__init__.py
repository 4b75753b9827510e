"""Show many claims: rows of tables, statements, key figures, and the entries of index pages.

- the claims of a page: `rows`, `by_metric`, `standings`, `remarks`, `terms`, `leading`, and
  `key_figures`, which `ranking` chooses
- lists of pages: `entries`, `counting`, `topics`, `article_finding` and `indexed`
- pages that would be too long: `room`, `folding`, `divided` and `below`
- the whole book: `all_claims`, `changes`, `years` and `former`
"""
