"""When the interpreter clears its memory, and how it is left: in moments of rest, never between a key and its letter.

Left to itself MicroPython clears at the end of whatever call finds its memory full. In the page that is in the middle of the visitor's own work, and
a clearing that meets a grown, half-finished heap was measured at 1.5 to 3 seconds after a pasted posting; the same heap at rest takes 20 to 30 milliseconds.

A cleared memory is full of small holes, and room for anything longer than a cell is looked for from the first hole on, past all that the guide's data
fills: up to 0.7 milliseconds for every sentence that is put together. So memory is cleared often while data comes, which keeps it close together; and
after each clearing the holes before the first free stretch are filled with the links of a chain, a cell each. The links among the data, which stays, stay
too; those among what a visitor's work leaves behind are let go before the next clearing. Behind them new things stand one after the other, so the place
of the newest tells how much has come: too little to be worth a clearing, or too much to wait for a rest.
"""

import gc

from . import page

_REST = 1000         # milliseconds without anything drawn before memory is cleared
_WORTH = 4 << 20     # bytes of new things from which a rest is used for clearing: some twenty keys
_MOST = 24 << 20     # bytes after which it is cleared even if the visitor never rests
_SLICE = 4           # milliseconds of filling after which the browser gets its turn
_LINKS = 200         # links made between two looks at the clock
_MOST_LINKS = 200000
_STRETCH = 16384     # words: room enough to begin with


class Tidying:
    """Clears memory once things rest. Ask it after everything that has been drawn; tell it while data comes that stays, and once it is there."""

    def __init__(self):
        gc.disable()
        self._free = _newest()
        self._lasting = self._passing = None
        self._stays = False
        self._end = self._links = 0
        self._resting = page.Rest(_REST, self._clear)
        self._filling = page.Rest(0, self._fill)

    def ask(self):
        grown = abs(_newest() - self._free)
        if grown > _MOST:
            self._clear()
        elif grown > _WORTH:
            self._resting.ask()

    def data_comes(self):
        """Clear in between, so that data does not settle among what its coming leaves behind."""
        # Here and below this only asks for it: MicroPython clears once it has gone back to the browser.
        gc.collect()

    def data_came(self):
        """At the next rest, begin the chain anew."""
        self._lasting, self._stays = None, True
        self._resting.ask()

    def _clear(self):
        self._resting.cancel()
        self._passing, self._free = None, _newest()
        self._end = self._links = 0
        gc.collect()
        self._filling.ask()

    def _fill(self):
        began = page.now()
        self._end = self._end or id((None,) * _STRETCH)
        while page.now() - began < _SLICE:
            for _ in range(_LINKS):
                self._passing = (self._passing, None)
            self._links += _LINKS
            if id(self._passing) > self._end or self._links > _MOST_LINKS:
                if self._stays:
                    self._lasting, self._stays = self._passing, False
                self._free = _newest()
                return
        self._filling.ask()


def _newest():
    """The place of something made just now."""
    return id([])
