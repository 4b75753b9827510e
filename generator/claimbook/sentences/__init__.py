"""Every sentence that the program makes about claims, in the style of docs/style/index.md.

One module each for standings, findings, possible explanations, notices and the like. A function
`explain_…` or `describe_…` returns a whole sentence, `write_…` a phrase, and `title_…` the title of
a chart, which has no full stop.
"""
