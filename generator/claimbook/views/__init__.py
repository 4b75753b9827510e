"""The parts that pages are made of.

`claims/shown.py` works out once what readers see of a claim. The other rooms use it: `disputes` for
disagreements and findings, `charting` for charts, `lists` for tables and indexes, `article` for the
text of an article, `manual` for the manual of problems, `wording` for words and signs, and
`rendering` for templates.
"""
