"""The parts that pages are made of. Claims are put into words once, in `claims/shown.py`."""
