"""The late part of the workspace: the data that comes once the page is usable, and what there is to hear and to show from then on."""

import asyncio
import json

from site_rules.reading import warming

from .. import page
from ..html import Html
from . import browser, checking, drafts, posting, rehearsing, taking, writing
from .regions import PANELS, QUICK_PANELS
from .summary import Summary
from .work import LateWork

_TIDIED = 12  # steps of preparing the reading between two clearings of memory
_HEARING = (posting, writing, checking, rehearsing, taking, drafts)


class Later:
    """What the workspace, here always ``desk``, takes up once it is loaded. ``gone``: the draft that was deleted last."""

    def __init__(self, desk):
        self.desk = desk
        self.parts = {}
        self.gone = None
        self.rehearsing = rehearsing.Rehearsing(desk)
        self.summary = Summary(desk)
        self.quick_panels, self.panels = QUICK_PANELS, PANELS
        desk.view.update({"level": "text", "meaning": -1, "apart": False, "proposed": None})

    async def load(self):
        """Fetch the late data."""
        for name in ("page", "reading", "answers"):
            if name not in self.parts:
                self.parts[name] = json.loads(await page.fetch_text(self.desk.folder + name + ".json"))
                await asyncio.sleep(0)
        await self.load_details()

    async def load_details(self):
        profession = self.desk.pack["profession"]["id"]
        self.parts["details"] = json.loads(await page.fetch_text(self.desk.folder + profession + "-details.json"))

    def make_catalog(self):
        """The catalogue with everything in it."""
        desk = self.desk
        desk.catalog = desk.load_catalog()
        desk.catalog.add_details(self.parts["details"])
        desk.catalog.add_reading(self.parts["reading"])
        desk.catalog.add_answers(self.parts["answers"])
        desk.work = LateWork(desk.catalog)

    def arrive(self):
        """Show what came, say what the draft is that the page began with, and listen to what only later steps want heard."""
        desk = self.desk
        for region in self.parts["page"]:
            page.show(region, Html(self.parts["page"][region]))
        drafts.tell_origin(desk)
        page.set_disabled("wg-take-example", False)
        rehearsing.offer(desk)
        browser.when_closed("wg-meaning", lambda: posting.meaning_closed(desk))
        page.listen_window("storage", lambda event: drafts.on_storage(desk, event))
        desk.start(self._warm_up())

    async def _warm_up(self):
        """Prepare the reading of postings in idle moments, so that the first one pasted is read as quickly as any."""
        for number, _ in enumerate(warming(self.desk.catalog)):
            if number % _TIDIED == 0:
                self.desk.tidying.data_comes()
            await asyncio.sleep(0.1)
        self.desk.tidying.data_came()

    def handler(self, name):
        """What follows a press (``do_…``) or a change (``input_…``) that is called so, as a function of value and part; ``None`` where nothing does."""
        for module in _HEARING:
            found = getattr(module, name, None)
            if found:
                return lambda value, part: found(self.desk, value, part)
        return None

    def after_drawing(self):
        """Once everything stands: what keeping and checking have changed since it was drawn, and what sums it all up."""
        for region in ("wg-text", "wg-drafts"):
            self.desk.drawing.draw_region(region)
        page.set_value("wg-draft-name", self.desk.drafts.name)
        writing.offer(self.desk)
        self.summary.show()

    def first_heard(self):
        return self.desk.work.named(self.desk.state.values)
