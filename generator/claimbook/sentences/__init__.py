"""Every sentence that the program makes about claims, in the style of docs/style/index.md.

One module each for standings, findings, possible explanations, notices and the like.
"""
