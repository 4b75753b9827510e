"""Show what does not fit: disagreements and findings, in words and with their arithmetic.

`opening` tells a disagreement in a sentence or two, `camps` and `arithmetic` show its details, and
`clash` its two figures as bars. `ranking` decides which one matters most; `lead`, `lines`, `months`
and `matters` list them.
"""
