"""Writing charts as SVG from their Vega-Lite specification, without a Vega engine.

It supports only what the specifications of `kinds` use: layers of marks at pixels. An engine for
all of Vega-Lite takes a hundred times as long. A test checks that both draw the same pictures.
"""

from claimbook.charts.svg.layers import Layer, read_layers
from claimbook.charts.svg.shapes import write_layer

__all__ = ["Layer", "read_layers", "write_layer"]
