"""Writing charts as SVG from their Vega-Lite specification, without a Vega engine.

It supports only what the specifications of `kinds` use: layers of marks at pixels. An engine that
knows all of Vega-Lite takes a hundred times as long. A test checks that the pictures of both are
equal.
"""

from claimbook.charts.svg.layers import Layer, read_layers
from claimbook.charts.svg.shapes import write_layer

__all__ = ["Layer", "read_layers", "write_layer"]
