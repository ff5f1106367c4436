"""The workspace: hears what the visitor does, changes the state, and has drawn what follows from it."""

import asyncio
import json

from site_rules.catalog import load_catalog

from . import controls, page
from .drawing import Drawing
from .keeping import Drafts
from .loading import load_modules
from .state import State, checked, empty, says_anything
from .tidying import Tidying
from .work import Work

TABS = {"mode": ("build", "check"), "side": ("review", "rehearse", "take")}
_FOLLOW = 30  # milliseconds after a key in which the browser shows the letter, before the spoken text follows it
_REST = 220   # milliseconds without a key after which the dear results follow


class Workspace:
    """One visitor's workspace. ``state``: what was said; ``view``: how it is looked at, which no draft keeps; ``later``: the late part, once there."""

    def __init__(self, core, folder):
        self.core = core
        self.folder = folder
        self.later = None
        self.pack = None
        self.view = {"mode": "build", "side": "review", "show": "", "sort": "", "find": "", "tried_from": "", "all_findings": False}
        self.drawing = Drawing(self)
        self.drafts = Drafts(page)
        self.tidying = Tidying()
        self._typed = {}
        self._following = page.Rest(_FOLLOW, self.refresh_quick)
        self._resting = page.Rest(_REST, self.refresh)
        self._opening = page.Rest(0, self.refresh)

    async def open(self, profession, role):
        """Load the profession's pack, restore what this device kept or what a link names, and show everything."""
        self.first_profession = profession
        self.came_with = self._first_values(profession, role)
        controls.take_typed(self.state)
        await self.load_pack(lambda: controls.take_typed(self.state))
        self._listen()
        self.fill_controls()
        self.refresh()
        page.say("wg-status", "")
        page.set_hidden("wg-storage", self.drafts.works)
        page.set_attribute("wg", "data-ready", "true")
        try:
            await self._load_late()
        except Exception as error:
            self.tell(error, "failed_late")

    def _first_values(self, profession, role):
        """The state to begin with: from a link, else from this device, else empty. Returns what to tell the visitor about it, as (kind, record)."""
        fragment = page.fragment()
        told = ("", None)
        if fragment.startswith("draft="):
            try:
                values = checked(json.loads(page.tidy_json(page.decode(fragment[6:]))))
                self.drafts.begin()
                self.state = State(values)
                page.drop_fragment()
                return ("link", None)
            except ValueError as error:
                told = ("refused", str(error) if str(error) in ("draft_not_ours", "draft_too_new") else "link_broken")
                page.drop_fragment()
        record = self.drafts.open_last() if self.drafts.works else None
        values = empty(profession, role)
        if record:
            try:
                values = checked(record.get("values"))
                told = told if told[0] else ("restored", record)
            except ValueError:
                self.drafts.begin()
        self.state = State(values)
        for pair in fragment.split("&"):
            name, equals, value = pair.partition("=")
            if name in ("profession", "role", "weakness", "seniority") and equals and value and len(value) < 80:
                self.state.set(name, value)
        return told

    async def load_pack(self, then=lambda: None):
        """Fetch the pack of the state's profession and make the catalogue of it; what the pack does not know falls back to its defaults.

        ``then`` is called when it is there: at the start visitors type and choose while it is on its way.
        """
        known = [item["id"] for item in self.core["professions"]]
        if self.state["profession"] not in known:
            self.state.values["profession"] = self.first_profession
        had = self.pack["profession"]["id"] if self.pack else ""
        while had != self.state["profession"]:
            had = self.state["profession"]
            self.pack = json.loads(await page.fetch_text(self.folder + self.state["profession"] + ".json"))
            if self.later:
                await self.later.load_details()
            then()
        self.missing = []
        self.make_catalog()
        values = self.state.values
        if self.catalog.role(values["role"]) is None:
            self.missing.append(values["role"])
            values["role"] = self.pack["profession"]["default_role"]
        if values["seniority"] not in self.catalog.seniorities:
            values["seniority"] = ""
        if values["weakness"] and self.catalog.weakness(values["weakness"]) is None:
            self.missing.append(values["weakness"])
            values["weakness"] = ""
        values["corrections"] = {name: level for name, level in values["corrections"].items() if self.catalog.competency(name) and level in ("core", "mentioned", "absent")}
        page.set_options("wg-role", [(role["id"], role["short"]) for role in self.catalog.roles], values["role"])

    def make_catalog(self):
        if self.later:
            self.later.make_catalog()
        else:
            self.catalog = self.load_catalog()
            self.work = Work(self.catalog)
        self.drawing.forget()

    def load_catalog(self):
        return load_catalog(self.core, self.pack)

    async def _load_late(self):
        """What is not needed for role, weakness and verdict comes when the page is usable already."""
        await load_modules(self.folder + "late.json")
        from .late.later import Later

        later = Later(self)
        await later.load()
        self.later = later
        self.make_catalog()
        self.drawing.take_up(later.quick_panels, later.panels)
        later.arrive()
        self.fill_controls()
        self.refresh()
        page.set_attribute("wg", "data-complete", "true")

    # --- hearing --------------------------------------------------------------------------------------------------

    def _listen(self):
        page.listen("wg", "input", self._safely(self.on_input))
        page.listen("wg", "change", self._safely(self.on_change))
        page.listen("wg", "click", self._safely(self.on_click))
        page.listen("wg", "keydown", self._safely(self.on_key))
        page.listen_window("pagehide", lambda event: self._leave())
        page.listen_window("pointerdown", lambda event: self.drawing.hold(True))
        page.listen_window("pointerup", lambda event: self.drawing.hold(False))
        page.listen_window("pointercancel", lambda event: self.drawing.hold(False))

    def _safely(self, handler):
        """The handler, telling the visitor where it fails: what was typed stands in the page in any case."""

        def hear(control, event):
            try:
                handler(control, event)
            except Exception as error:
                self.tell(error)

        return hear

    def start(self, work):
        """Let something that has to wait for the browser go on by itself; where it fails the visitor is told."""
        asyncio.create_task(self._guarded(work))

    async def _guarded(self, work):
        try:
            await work
        except Exception as error:
            self.tell(error)

    def tell(self, error, message="failed_rule"):
        """Say in words that something of ours failed."""
        page.say("wg-trouble", self.catalog.say(message, reason=type(error).__name__ + ": " + str(error)))
        page.set_hidden("wg-trouble", False)

    def on_input(self, control, event):
        """Typing: what is cheap follows every key, the rest when the typing rests.

        What stands in the control is taken in only then: a pasted posting may come as hundreds of events, one for each of its lines.
        """
        if control.tagName != "TEXTAREA" and page.attribute(control, "view") != "find" and control.type != "text":
            return
        name = str(control.id)
        if name not in self._typed:
            self._typed[name] = control
            page.set_attribute("wg", "data-settled", "no")
        if page.attribute(control, "set") in ("fields", "whole"):
            self._following.ask()
        self._resting.ask()

    def _take_in(self):
        """Bring what was typed since the last time into the state; whatever reads the state after an event does this first."""
        typed, self._typed = self._typed, {}
        for name in sorted(typed):
            control = typed[name]
            if page.attribute(control, "view"):
                self.view[page.attribute(control, "view")] = control.value
            else:
                self._safely(self._hear)(control, control.value)

    def _leave(self):
        self._take_in()
        self.keep()

    def on_change(self, control, event):
        if control.tagName == "TEXTAREA":
            return
        self._take_in()
        if page.attribute(control, "view"):
            self.view[page.attribute(control, "view")] = control.value
        elif page.attribute(control, "set"):
            name = page.attribute(control, "set")
            self._hear(control, controls.whole_number(control.value, self.state[name]) if control.hasAttribute("data-number") else control.value)
            if name == "profession":
                self.start(self._change_profession())
                return
        else:
            return
        self.refresh()

    def _hear(self, control, value):
        name = page.attribute(control, "set")
        part = page.attribute(control, "part") or None
        special = self._handler("input_" + name)
        if special:
            special(value, part)
        else:
            self.state.set(name, value, int(part) if name == "others" else part)

    def input_own_words(self, value, part):
        if self.state["weakness"]:
            self.state.change([("weakness", "", None)])
        self.view["tried_from"] = ""
        self.state.set("own_words", value)
        page.check_only("weakness", "")

    async def _change_profession(self):
        await self.load_pack()
        self.fill_controls()
        self.refresh()

    def on_click(self, control, event):
        self._take_in()
        act = page.attribute(control, "act")
        handler = self._handler("do_" + act.replace("-", "_")) if act else None
        if handler:
            handler(page.attribute(control, "value") or str(getattr(control, "value", "") or ""), page.attribute(control, "part"))

    def _handler(self, name):
        return getattr(self, name, None) or self.later and self.later.handler(name)

    def on_key(self, control, event):
        """Arrow keys, Home and End move between tabs; what acts as a button inside a text is pressed like one."""
        if control.tagName == "MARK" and event.key in ("Enter", " "):
            event.preventDefault()
            self.on_click(control, event)
        if control.getAttribute("role") != "tab":
            return
        names = TABS[page.attribute(control, "part")]
        place = names.index(page.attribute(control, "value"))
        moves = {"ArrowRight": (place + 1) % len(names), "ArrowLeft": (place - 1) % len(names), "Home": 0, "End": len(names) - 1}
        if event.key in moves:
            event.preventDefault()
            self.do_tab(names[moves[event.key]], page.attribute(control, "part"))
            page.focus("wg-tab-" + names[moves[event.key]])

    def do_tab(self, value, part):
        self.view[part] = value
        for name in TABS[part]:
            page.set_attribute("wg-tab-" + name, "aria-selected", "true" if name == value else "false")
            page.set_attribute("wg-tab-" + name, "tabindex", "0" if name == value else "-1")
            page.set_hidden("wg-tp-" + name, name != value)
        page.set_attribute("wg", "data-" + part, value)
        self.refresh()

    def do_open(self, value, part):
        """A fold is being opened: what it holds is drawn once it stands open, which is after this click."""
        self._opening.ask()

    def do_choose(self, value, part):
        self.view["tried_from"] = ""
        self.choose(value)

    def do_try(self, value, part):
        self.view["tried_from"] = self.view["tried_from"] or self.state["weakness"] or self.first_heard()
        self.choose(value)

    def choose(self, value):
        self.state.set("weakness", value)
        page.check_only("weakness", value)
        self.refresh()

    def first_heard(self):
        return self.later.first_heard() if self.later else ""

    def do_look(self, value, part):
        """See the verdict in another role or at another level; undo takes it back."""
        self.state.set(part, value)
        self.fill_controls()
        self.refresh()

    def do_undo(self, value, part):
        self._step(self.state.undo)

    def do_redo(self, value, part):
        self._step(self.state.redo)

    def _step(self, step):
        before = self.state["profession"]
        if step():
            self.view["tried_from"] = ""
            self.fill_controls()
            if self.state["profession"] != before:
                self.start(self._change_profession())
            else:
                self.refresh()

    # --- showing --------------------------------------------------------------------------------------------------

    def fill_controls(self):
        controls.fill(self.state)

    def refresh_quick(self):
        """What must follow every key: the spoken text and its time."""
        self._take_in()
        self.drawing.draw_quick()
        self.tidying.ask()

    def refresh(self):
        """Show what follows from the state: region by region, with pauses."""
        self._take_in()
        self._resting.cancel()
        self._following.cancel()
        page.set_attribute("wg", "data-settled", "no")
        page.set_disabled("wg-undo", not self.state.can_undo())
        page.set_disabled("wg-redo", not self.state.can_redo())
        self.drawing.begin(self.work.preparing(self.state.values))

    def is_typing(self):
        return bool(self._typed)

    def drawn(self):
        """Everything stands: keep it, sum it up, and say what had to be left out."""
        page.check_only("weakness", self.state["weakness"])
        self.keep()
        if self.later:
            try:
                self.later.after_drawing()
            except Exception as error:
                self.tell(error)
        if self.work.trouble:
            self.tell(self.work.trouble)
            self.work.trouble = None
        if self.work.shortened:
            page.say("wg-trouble", self.catalog.say("late_shortened", count=self.work.shortened))
            page.set_hidden("wg-trouble", False)
            self.work.shortened = 0
        page.set_attribute("wg", "data-settled", "yes")
        self.tidying.ask()

    def keep(self):
        """Keep the draft on this device, where there is anything to keep and anywhere to keep it."""
        # A draft that was emptied is kept empty: a word that was taken out must not come back.
        if not self.drafts.works or not says_anything(self.state.values) and not self.drafts.name and not self.drafts.is_listed():
            return
        record = {"values": self.state.values, "version": self.catalog.version, "verdict": self._verdict()}
        if self.drafts.keep(record, page.today()):
            page.say("wg-kept", self.catalog.say("saved"))
        else:
            page.say("wg-kept", "")
            page.set_hidden("wg-storage", False)

    def _verdict(self):
        try:
            fit = self.work.fit(self.state.values) if self.state["weakness"] else None
        except Exception:
            return ""
        return fit.verdict if fit else ""
