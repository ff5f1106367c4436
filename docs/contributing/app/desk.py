"""A form at work: hears what is written, and after every rest checks it, shows what it makes, and keeps it."""

import asyncio
import json

from site_rules.catalog import load_catalog
from site_rules.contributing.known import KnownInPage
from widget import page

from . import checking, dom, fields_view, from_generator, judging, keeping, naming, preview, rows, showing, taking
from .collecting import collect

_REST = 300  # milliseconds without a key after which everything follows
_PRESSED = (rows, checking, taking, keeping, from_generator)


class Desk:
    """One form. ``kind``: weakness, role or cases; ``values``: control → text or list of ids; ``profession`` and ``identifier`` stand apart."""

    def __init__(self, core, lists, folder):
        self.core, self.lists, self.folder = core, lists, folder
        core["messages"].update(lists["messages"])
        self.kind = page.attribute_of("wg", "data-kind")
        self.fields = lists["fields"][self.kind]
        self.values, self.profession, self.identifier, self.is_own_id = {}, "", "", False
        self.asked, self.told = False, []
        self.data, self.places, self.findings = {}, {}, []
        self.reader = None
        self._resting = page.Rest(_REST, self.refresh)

    async def open(self):
        kept, wanted = keeping.kept(self.kind), _from_fragment(page.fragment())
        asked_for = wanted.get("profession") or kept.get("profession")
        await self.turn_to(asked_for if asked_for in self.professions() else page.value("wf-profession"))
        keeping.put_back(self, kept)
        for name in ("weakness", "role", "seniority"):
            if self.kind == "cases" and wanted.get(name):
                self.values[name] = wanted[name]
                page.set_value(fields_view.identifier(name), wanted[name])
        for event in ("input", "change"):
            page.listen("wg", event, self.hear)
        page.listen("wg", "click", self.press)
        dom.enable("wf-all")
        from_generator.offer(self)
        taking.offer(self)
        page.set_attribute("wg", "data-ready", "")
        self.refresh()
        page.set_attribute("wg", "data-complete", "")

    async def turn_to(self, profession):
        """Open another profession's pack and fill the choices that depend on it."""
        self.pack = json.loads(await page.fetch_text(self.folder + profession + ".json"))
        self.profession = profession
        self.catalog = load_catalog(self.core, self.pack)
        if self.reader:
            self.catalog.add_reading(self.reader)
        self.known = KnownInPage(self.catalog, self.lists)
        page.set_value("wf-profession", profession)
        rows.fill_choices(self)

    def professions(self):
        """The ids of all professions of the guide."""
        return [profession["id"] for profession in self.core["professions"]]

    def say(self, message, **values):
        return self.catalog.say(message, **values)

    # --- hearing ------------------------------------------------------------------------------------------------------

    def hear(self, control, event):
        act, name = page.attribute(control, "set"), page.attribute(control, "part")
        if act == "field":
            if self.values.get(name, "") == control.value:
                return
            self.put(name, control.value)
        elif act == "tick":
            self.values[name] = dom.ticked(fields_view.identifier(name))
        elif act == "identifier":
            self.identifier, self.is_own_id = control.value, bool(control.value)
        elif act == "profession" and str(event.type) == "change":
            asyncio.create_task(self._change_profession(control.value))
            return
        page.set_attribute("wg", "data-settled", "no")
        self._resting.ask()

    def put(self, name, text):
        """Take in what a control holds now, and bring along what hangs on it: the facets of a competency, the id of a case."""
        self.values[name] = text
        rows.offer_facets(self, name)
        if self.kind == "cases":
            naming.suggest_for_case(self, name)

    async def _change_profession(self, profession):
        await self.turn_to(profession)
        self.refresh()

    def press(self, control, event):
        act = page.attribute(control, "act")
        for module in _PRESSED:
            handler = getattr(module, "do_" + act.replace("-", "_"), None)
            if handler:
                handler(self, page.attribute(control, "value"))

    # --- what follows -------------------------------------------------------------------------------------------------

    def refresh(self):
        self._resting.cancel()
        self.data, self.places = collect(self.fields, self.values)
        naming.suggest(self)
        try:
            self._judge()
            checking.check(self)
            showing.show(self)
        except Exception as error:  # what was written stays, whatever a rule stumbles over
            page.say("wg-trouble", self.say("form_trouble", reason=str(error)))
            page.set_hidden("wg-trouble", False)
        keeping.keep(self)
        page.set_attribute("wg", "data-settled", "yes")

    def name(self):
        """What the entry is called among the pack's own."""
        return self.identifier or "new"

    def _judge(self):
        """Set the entry among the pack's own, and ask for its verdicts; a case is no entry of a pack."""
        if self.kind == "cases":
            return
        self.record = preview.complete(self.fields, self.data)
        self.joined = judging.with_entry(self.core, self.pack, self.kind, self.name(), self.record)
        self.rows = judging.rows_for_weakness(self.joined, self.name()) if self.kind == "weakness" else judging.rows_for_role(self.joined, self.name())


def _from_fragment(fragment):
    """What a link chose beforehand, as the generator's own links do."""
    pairs = [part.partition("=") for part in fragment.split("&")]
    return {name: value for name, _, value in pairs if name in ("profession", "weakness", "role", "seniority")}
