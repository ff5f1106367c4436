"""Says on a terminal what long work is at. Into a file or a pipe it writes nothing."""

import sys
from contextlib import contextmanager


@contextmanager
def working(stream=None):
    """``with working() as at: at("Reading the content")``: one line that is replaced by the next and gone at the end."""
    stream = stream or sys.stderr
    shown = 0

    def at(words):
        nonlocal shown
        if stream.isatty():
            stream.write("\r" + words.ljust(shown))
            stream.flush()
            shown = len(words)

    try:
        yield at
    finally:
        if shown:
            stream.write("\r" + " " * shown + "\r")
            stream.flush()
