"""A claim or a derived figure: who says it, its standing, its card.

`shown` combines what readers see of a claim anywhere: `byline`, `standing`, `badges`, `worth`,
`cells` and `tongue`. `card` adds what only the article's own page says: `comparing`, `outcomes`,
`corrections` and `derived`. `dividing` and `years` know on which page a claim is.
"""
