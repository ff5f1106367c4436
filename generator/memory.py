"""How often Python looks for cycles while the whole guide is in memory."""

import gc
from contextlib import contextmanager

_NEW_OBJECTS = 100_000
"""Measured over a whole rendering: with Python's own 700 it takes 1.4 times as long, with more than this no less."""


@contextmanager
def rarely_collected():
    """For work that makes records by the hundred thousand and keeps nearly all of them: the collector would walk them again and again.

    >>> with rarely_collected():
    ...     gc.get_threshold()[0]
    100000
    """
    usual = gc.get_threshold()
    gc.set_threshold(_NEW_OBJECTS, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
