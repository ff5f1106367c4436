"""When the interpreter clears its memory, and how it is left: in moments of rest, never between a key and its letter.

Left to itself MicroPython clears at the end of whatever call finds its memory full. In the page that is in the middle of the visitor's own work, and
a clearing that meets a grown, half-finished heap was measured at 1.5 to 3 seconds after a pasted posting; the same heap at rest takes 20 to 30 milliseconds.

A cleared memory is full of small holes, and room for anything longer than a cell is looked for from the first hole on, past all that the guide's data
fills: up to 0.7 milliseconds for every sentence that is put together. So the holes before the first free stretch are filled with the links of a chain,
a cell each. The links among the data, which stays, stay too; those among what a visitor's work leaves behind are let go before the next clearing.
"""

import gc

from . import page

_REST = 1000  # milliseconds without anything drawn before memory is cleared
_MOST = 150   # drawings after which it is cleared even if the visitor never rests
_SLICE = 4    # milliseconds of filling after which the browser gets its turn
_LINKS = 500  # links made between two looks at the clock
_CELL = 16    # bytes
_FREE = 256   # links side by side: here a free stretch begins


class Tidying:
    """Clears memory once things rest. Ask it after everything that has been drawn; tell it when data has come that stays."""

    def __init__(self):
        gc.disable()
        self._asked = 0
        self._lasting = self._passing = None
        self._stays = False
        self._resting = page.Rest(_REST, self._clear)
        self._filling = page.Rest(0, self._fill)

    def ask(self):
        self._asked += 1
        if self._asked < _MOST:
            self._resting.ask()
        else:
            self._clear()

    def data_came(self):
        """At the next rest, begin the chain anew."""
        self._lasting, self._stays = None, True
        self._resting.ask()

    def _clear(self):
        self._asked = 0
        self._resting.cancel()
        self._passing = None
        # Here this only asks for it: MicroPython clears once it has gone back to the browser.
        gc.collect()
        self._filling.ask()

    def _fill(self):
        began = page.now()
        while page.now() - began < _SLICE:
            self._passing, is_free = _chained(self._passing)
            if is_free:
                if self._stays:
                    self._lasting, self._stays = self._passing, False
                return
        self._filling.ask()


def _chained(chain):
    """A chain with so many links more, and whether the last ones stand side by side."""
    last, beside = id(chain), 0
    for _ in range(_LINKS):
        chain = (chain, None)
        place = id(chain)
        beside = beside + 1 if place == last + _CELL else 0
        last = place
    return chain, beside > _FREE
