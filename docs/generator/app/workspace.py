"""The workspace: hears what the visitor does, changes the state, shows what follows from it."""

import asyncio
import json

from site_rules import load_catalog

from . import page
from .state import ELEMENTS, State, empty
from .views import answer as answer_view
from .views import fit as fit_view
from .views import job as job_view
from .views import review as review_view
from .views import weakness as weakness_view
from .work import Work

KEPT = "weakness-answer-guide"
_TYPING = 120  # milliseconds of rest after which the slower readings follow
_CONTROLS = (("profession", "wg-profession"), ("role", "wg-role"), ("seniority", "wg-seniority"), ("posting", "wg-posting"), ("own_words", "wg-own"), ("register", "wg-register"), ("length", "wg-length"), ("spelling", "wg-spelling"), ("pace", "wg-pace"), ("pasted", "wg-pasted"))


class Workspace:
    """One visitor's workspace over one profession's catalogue."""

    def __init__(self, core, folder):
        self.core = core
        self.folder = folder
        self.late = {}
        self.tab = "build"
        self.show = ""
        self.all_findings = False
        self.tried_from = ""
        self.timer = None
        self.keeps = True

    async def open(self, profession, role):
        """Load the profession's pack, restore what this device kept or what a link names, and show everything."""
        wanted = self._from_fragment()
        kept = page.read_kept(KEPT)
        self.keeps = kept is not None
        values = _restored(kept) or empty(profession, role)
        values.update(wanted)
        self.state = State(values)
        await self._load_pack()
        self._listen()
        self.fill_controls()
        self.refresh()
        page.say("wg-status", self.catalog.say("ready") if self.keeps else self.catalog.say("storage_none"))
        page.set_attribute("wg", "data-ready", "true")
        await self._load_late()

    async def _load_pack(self):
        profession = self.state["profession"]
        known = [item["id"] for item in self.core["professions"]]
        if profession not in known:
            profession = known[0]
        self.pack = json.loads(await page.fetch_text(self.folder + profession + ".json"))
        self._make_catalog()
        if self.state["profession"] != profession:
            self.state.set("profession", profession)
        if self.catalog.role(self.state["role"]) is None:
            self.state.set("role", self.pack["profession"]["default_role"])
        if self.state["weakness"] and self.catalog.weakness(self.state["weakness"]) is None:
            self.state.set("weakness", "")
        page.set_options("wg-role", [(role["id"], role["short"]) for role in self.catalog.roles], self.state["role"])

    def _make_catalog(self):
        self.catalog = load_catalog(self.core, self.pack, self.late.get("reading"), self.late.get("answers"))
        self.work = Work(self.catalog)

    async def _load_late(self):
        """What only the reading of postings and answers needs comes after the page is ready."""
        for name in ("reading", "answers"):
            self.late[name] = json.loads(await page.fetch_text(self.folder + name + ".json"))
            await asyncio.sleep(0)
        self._make_catalog()
        self.refresh()
        page.set_attribute("wg", "data-complete", "true")

    def _from_fragment(self):
        """Profession, role and weakness that a link from another page names."""
        wanted = {}
        for pair in page.fragment().split("&"):
            name, equals, value = pair.partition("=")
            if equals and name in ("profession", "role", "weakness", "seniority"):
                wanted[name] = page.decode(value)
        return wanted

    # --- hearing --------------------------------------------------------------------------------------------------

    def _listen(self):
        page.listen("wg", "input", self.on_input)
        page.listen("wg", "change", self.on_change)
        page.listen("wg", "click", self.on_click)

    def on_input(self, control):
        """Typing: the state at once, the page at once, keeping it a moment later."""
        name = page.attribute(control, "set")
        if page.has(control, "field"):
            element = page.attribute(control, "field")
            self.state.set("fields", control.value, element)
            self.state.set("sources", "visitor" if control.value.strip() else "", element)
        elif name and control.tagName == "TEXTAREA":
            if name == "own_words":
                self.state.set("weakness", "")
            self.state.set(name, control.value)
        else:
            return
        self.refresh_soon()

    def on_change(self, control):
        name = page.attribute(control, "set")
        if page.has(control, "view"):
            self.show = control.value
            self.refresh()
        elif name and control.tagName != "TEXTAREA":
            value = control.value
            if page.has(control, "number"):
                value = _whole_number(value, self.state[name])
            self.state.set(name, value)
            if name == "profession":
                asyncio.create_task(self._change_profession())
            else:
                self.refresh()

    async def _change_profession(self):
        await self._load_pack()
        self.fill_controls()
        self.refresh()

    def on_click(self, control):
        act = page.attribute(control, "act")
        handler = getattr(self, "do_" + act.replace("-", "_"), None) if act else None
        if handler:
            handler(page.attribute(control, "value"), page.attribute(control, "part"))

    def do_tab(self, value, part):
        self.tab = value
        for name in ("build", "check"):
            page.set_attribute("wg-tab-" + name, "aria-selected", "true" if name == value else "false")
            page.set_attribute("wg-tab-" + name, "tabindex", "0" if name == value else "-1")
        page.set_attribute("wg", "data-tab", value)
        page.set_hidden("wg-check-any", value != "check")
        self.refresh()

    def do_choose(self, value, part):
        self.tried_from = ""
        self._choose(value)

    def do_try(self, value, part):
        self.tried_from = self.tried_from or self.state["weakness"]
        self._choose(value)

    def _choose(self, value):
        self.state.set("weakness", value)
        self.refresh()

    def do_correct(self, value, part):
        self.state.set("corrections", value or None, part)
        self.refresh()

    def do_use_role(self, value, part):
        self.state.set("role", value)
        self.fill_controls()
        self.refresh()

    def do_take(self, value, part):
        self.state.set("fields", value, part)
        self.state.set("sources", "suggestion", part)
        self.fill_controls()
        self.refresh()
        page.element("wg-f-" + part).focus()

    def do_vary(self, value, part):
        self.state.set("variant", self.state["variant"] + 1)
        self.refresh()

    def do_undo(self, value, part):
        if self.state.undo():
            self.fill_controls()
            self.refresh()

    def do_redo(self, value, part):
        if self.state.redo():
            self.fill_controls()
            self.refresh()

    def do_more_findings(self, value, part):
        self.all_findings = True
        self.refresh()

    def do_overrule(self, value, part):
        self.state.set("overruled", self.state["overruled"] + [value])
        self.refresh()

    def do_overrule_none(self, value, part):
        self.state.set("overruled", [])
        self.refresh()

    def do_copy(self, value, part):
        answer = self.work.answer(self.state.values)
        if answer is not None:
            asyncio.create_task(self._copy(answer.text))

    async def _copy(self, text):
        if await page.copy(text):
            page.say("wg-said", self.catalog.say("copied"))
        else:
            page.select_text("wg-speech")
            page.say("wg-said", self.catalog.say("copy_failed"))

    # --- showing --------------------------------------------------------------------------------------------------

    def fill_controls(self):
        """Bring every form control to the state's values; used when they changed by anything but typing."""
        for name, control in _CONTROLS:
            page.set_value(control, str(self.state[name]))
        for element in ELEMENTS:
            page.set_value("wg-f-" + element, self.state["fields"][element])

    def refresh_soon(self):
        page.cancel(self.timer)
        self.timer = page.later(_TYPING, lambda *_: self.refresh())

    def refresh(self):
        """Show what follows from the state: panel by panel, each from its own result."""
        values, catalog, work = self.state.values, self.catalog, self.work
        role = work.role(values)
        job = work.job(values)
        page.show("wg-about", job_view.about(catalog, role))
        page.show("wg-reading", job_view.reading(catalog, job, values["corrections"], role))
        page.show("wg-heard", weakness_view.heard(catalog, work.recognised(values), values["weakness"]))
        page.show("wg-cards", weakness_view.cards(catalog, work.verdicts(values), values["weakness"], self.show))
        fit = work.fit(values)
        page.show("wg-verdict", fit_view.verdict(catalog, fit))
        page.show("wg-verdict-more", fit_view.more(catalog, fit, self.tried_from))
        for element in ELEMENTS:
            page.show("wg-s-" + element, answer_view.suggestions(catalog, element, work.offers(values, element)))
            page.show("wg-o-" + element, answer_view.source(catalog, values["sources"][element]))
        answer = work.answer(values)
        page.show("wg-text", answer_view.spoken(catalog, answer))
        page.show("wg-time", answer_view.time_bar(catalog, answer, values["pace"]))
        text = values["pasted"] if self.tab == "check" else (answer.text if answer else "")
        review = work.review(values, text)
        page.show("wg-findings", review_view.findings(catalog, review, values["overruled"], self.all_findings))
        page.show("wg-signals", review_view.signals(catalog, review))
        page.set_disabled("wg-undo", not self.state.can_undo())
        page.set_disabled("wg-redo", not self.state.can_redo())
        if self.keeps:
            self.keeps = page.keep(KEPT, json.dumps(values))


def _restored(text):
    """A draft as this device kept it, or ``None`` where it is not one of ours."""
    if not text:
        return None
    try:
        found = json.loads(text)
    except ValueError:
        return None
    fresh = empty()
    if not isinstance(found, dict) or found.get("format") != fresh["format"]:
        return None
    for key in fresh:
        if key in found and type(found[key]) is type(fresh[key]):
            fresh[key] = found[key]
    return fresh


def _whole_number(text, otherwise):
    try:
        return int(text)
    except ValueError:
        return otherwise
