"""When the interpreter clears its memory: in moments of rest, never between a key and its letter.

Left to itself MicroPython clears at the end of whatever call finds its memory full. In the page that is in the middle of the visitor's own work, and
a clearing that meets a grown, half-finished heap was measured at 1.5 to 3 seconds after a pasted posting; the same heap at rest takes 20 to 30 milliseconds.
"""

import gc

from . import page

_REST = 1000  # milliseconds without anything drawn before memory is cleared
_MOST = 150   # drawings after which it is cleared even if the visitor never rests


class Tidying:
    """Clears memory once things rest. Ask it after everything that has been drawn."""

    def __init__(self):
        gc.disable()
        self._asked = 0
        self._resting = page.Rest(_REST, self._clear)

    def ask(self):
        self._asked += 1
        if self._asked < _MOST:
            self._resting.ask()
        else:
            self._clear()

    def _clear(self):
        self._asked = 0
        self._resting.cancel()
        gc.collect()
