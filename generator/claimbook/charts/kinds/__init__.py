"""The kinds of chart, one module each, which `Chart.kind` names.

`draw(axis, layout)` returns an Altair chart without data; `COLUMNS` and `ROOM` are the pixels for
its words and for the marks of a row. Only the drawing process imports these modules, since Altair
takes half a second.
"""
