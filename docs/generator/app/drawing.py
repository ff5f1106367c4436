"""Drawing what follows from the state: region by region, with pauses, so that typing is never in its way.

A region is drawn again only when what it depends on has changed.
"""

from . import page
from .regions import PANELS

_LONG_PRESS = 3000  # milliseconds after which a press whose end was never heard no longer holds anything up
_SLICE = 8    # milliseconds of drawing after which the browser gets its turn


class Drawing:
    """The regions of the workspace ``desk``, whose ``drawn()`` is called whenever all of them stand. ``quick_panels`` follow every key."""

    def __init__(self, desk):
        self._desk = desk
        self.quick_panels, self.panels = (), PANELS
        self._drawn = {}
        self._ahead = iter(())
        self._queue = []
        self._held = self._unfinished = False
        self._going_on = page.Rest(0, self._go_on)
        self._letting_go = page.Rest(_LONG_PRESS, lambda: self.hold(False))

    def take_up(self, quick_panels, panels):
        """Regions that have come later; one of them takes the place of the one that stood from the start."""
        taken_up = [panel.region for panel in panels]
        self.quick_panels, self.panels = quick_panels, tuple([panel for panel in PANELS if panel.region not in taken_up]) + panels

    def hold(self, held):
        """While a button is pressed nothing is drawn: what is drawn anew between press and release never hears the click."""
        self._held = held
        if held:
            self._letting_go.ask()
        else:
            self._letting_go.cancel()
            self._going_on.ask()

    def forget(self):
        """Draw everything anew next time: what it is made of is another."""
        self._drawn = {}

    def begin(self, ahead):
        """Draw everything, once what takes long (``ahead`` yields where the browser may have its turn) is done."""
        self._unfinished = True
        self._ahead = ahead
        self._queue = list(self.quick_panels) + list(self.panels)
        self._go_on()

    def _go_on(self):
        # Once somebody types on, what is left would be of a state that has passed; all of it follows when the typing rests.
        if self._held or self._desk.is_typing() or not self._unfinished:
            return
        began = page.now()
        for _ in self._ahead:
            if page.now() - began > _SLICE:
                self._going_on.ask()
                return
        while self._queue:
            self.draw(self._queue.pop(0))
            if self._queue and page.now() - began > _SLICE:
                self._going_on.ask()
                return
        self._unfinished = False
        self._desk.drawn()

    def draw_quick(self):
        for panel in self.quick_panels:
            self.draw(panel)

    def draw_region(self, region):
        """Bring one region up to date at once, where a press goes on in it."""
        for panel in self.quick_panels + self.panels:
            if panel.region == region:
                self.draw(panel)

    def draw(self, panel):
        try:
            key = panel.key(self._desk)
            if self._drawn.get(panel.region) == key:
                return
            self._drawn[panel.region] = key
            page.show(panel.region, panel.make(self._desk))
        except Exception as error:
            # One rule that fails must not take the others' results with it, nor anything typed.
            self._drawn.pop(panel.region, None)
            self._desk.tell(error)
