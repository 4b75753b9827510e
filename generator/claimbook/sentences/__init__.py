"""Every sentence that the program makes about claims, in the style of docs/style/index.md.

There is a module for standings, one for findings, one for possible explanations, and so on.
Functions named `explain_…` and `describe_…` return whole sentences, `write_…` returns a phrase, and
`title_…` returns the title of a chart, which has no full stop.
"""
