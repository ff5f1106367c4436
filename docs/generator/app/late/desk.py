"""The late half of the workspace: what is heard and shown for posting, own words, answer, check, rehearsal and taking along."""

import asyncio
import json

from site_rules.composition import cue_lines
from site_rules.reading import warming
from site_rules.repairs import apply_repair, propose_repair
from site_rules.review import take_apart

from .. import page
from ..html import NOTHING, Html
from ..state import ELEMENTS, checked, copy, empty, says_anything
from . import browser
from .editing import changed_parts
from .files import LONGEST, changed_since, draft_file, link_text, markdown, read_draft_file
from .questions import invited
from .rehearsal import LEVELS, Run, measured_pace
from .views import answer as answer_view
from .views import apart as apart_view
from .views import compare as compare_view
from .views import heard as heard_view
from .views import meaning as meaning_view
from .views import reading as reading_view
from .views import rehearse as rehearse_view
from .views import review as review_view
from .views import take as take_view
from .work import LateWork

from ..views import fit as fit_view
from ..workspace import Panel

_TICK = 200  # milliseconds between two looks at the clock while rehearsing
_TIDIED = 12  # steps of preparing the reading between two clearings of memory
_QUIET = 900  # milliseconds without a change before anything is announced


def _job(desk):
    return desk.work.job_key(desk.state.values)


def _named(desk):
    return desk.work.weakness_key(desk.state.values)


def _judged(desk):
    """What the verdict depends on."""
    return (_job(desk), _named(desk), desk.view["mode"], desk.state["pasted"] if desk.view["mode"] == "check" else "")


def _answered(desk):
    return desk.work.answer_key(desk.state.values)


def _checking(desk):
    """What the check depends on."""
    values = desk.state.values
    text = values["pasted"] if desk.view["mode"] == "check" else _answered(desk)
    return (desk.view["mode"], text, _job(desk), list(values["overruled"]), list(values["present"]), desk.view["all_findings"], desk.view["proposed"])


def _side(name, key):
    """A region behind a tab depends on nothing while the tab is closed."""
    return lambda desk: (desk.view["side"] == name, key(desk) if desk.view["side"] == name else None)


def _when_open(identifier, key):
    """A region in a fold depends on nothing while the fold is closed."""
    return lambda desk: (key(desk) if page.element(identifier).open else None)


class Desk:
    """Handlers and regions that the workspace takes up once the late part is there."""

    def __init__(self, desk):
        self.desk = desk
        self.parts = {}
        self.run = None
        self.recording = None
        self.gone = None
        self._ticking = page.Rest(_TICK, self._tick)
        self._announcing = page.Rest(_QUIET, self._announce)
        self._announced = ""
        desk.view.update({"level": "text", "meaning": -1, "apart": False, "proposed": None})
        self.quick_panels = tuple([Panel("wg-o-" + element, self._source_key(element), self._source(element)) for element in ELEMENTS]) + (
            Panel("wg-text", lambda d: (_answered(d), _checking(d) if d.view["mode"] == "build" else 0, self._settled()), self._spoken),
            Panel("wg-time", lambda d: _answered(d), lambda d: answer_view.time_bar(d.catalog, d.work.answer(d.state.values), d.state["pace"])))
        self.panels = self._panels()

    @property
    def state(self):
        return self.desk.state

    @property
    def view(self):
        return self.desk.view

    @property
    def work(self):
        return self.desk.work

    def say(self, message, **values):
        return self.desk.catalog.say(message, **values)

    # --- arriving -------------------------------------------------------------------------------------------------

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
        """Say what a restored draft, a link or a refusal needs saying, and show what this browser can do."""
        for region in self.parts["page"]:
            page.show(region, Html(self.parts["page"][region]))
        kind, told = self.desk.came_with
        if kind == "restored":
            values = self.state.values
            fit = self.work.fit(values) if values["weakness"] else None
            self._notice([self.say("late_restored")] + changed_since(self.desk.catalog, told, fit.verdict if fit else "", self.desk.missing))
        elif kind == "link":
            self._notice([self.say("late_link_opened")])
        elif kind == "refused":
            self._notice([self.say(told if told.startswith("late_") else "late_" + told)])
        page.set_disabled("wg-take-example", False)
        page.set_hidden("wg-record-row", not browser.can_record())
        self._find_voice()
        browser.when_voices_come(self._find_voice)
        browser.when_closed("wg-meaning", self._meaning_closed)
        page.listen_window("storage", self.on_storage)
        self.desk.start(self._warm_up())

    def _find_voice(self):
        page.set_hidden("wg-listen", browser.local_voice("en") is None)

    async def _warm_up(self):
        """Prepare the reading of postings in idle moments, so that the first one pasted is read as quickly as any."""
        for number, _ in enumerate(warming(self.desk.catalog)):
            if number % _TIDIED == 0:
                self.desk.tidying.data_comes()
            await asyncio.sleep(0.1)
        self.desk.tidying.data_came()

    def on_storage(self, event):
        """Another tab has written to the draft that is open here: this one goes on as a draft of its own, so that neither loses a word."""
        if event.key and self.desk.drafts.is_ours(str(event.key)) and event.newValue:
            self.desk.drafts.begin(self.say("late_draft_second_tab"))
            self._notice([self.say("late_two_tabs")])
            self.desk.keep()

    def _notice(self, lines):
        lines = [line for line in lines if line]
        page.say("wg-notice-words", " ".join(lines))
        page.set_hidden("wg-notice", not lines)

    def do_dismiss(self, value, part):
        page.set_hidden("wg-notice", True)
        page.focus("wg-tab-build")

    # --- regions --------------------------------------------------------------------------------------------------

    def _panels(self):
        def values(d):
            return d.state.values

        return (
            Panel("wg-verdict", lambda d: (_judged(d), d.view["tried_from"]), self._verdict),
            Panel("wg-verdict-more", _judged, lambda d: fit_view.more(d.catalog, self._fit(d))),
            Panel("wg-reading", _judged, lambda d: reading_view.reading(d.catalog, d.work.job(values(d)), d.state["corrections"], d.catalog.role(d.state["role"]), self._fit(d))),
            Panel("wg-meaning", lambda d: (d.view["meaning"], _judged(d) if d.view["meaning"] >= 0 else None), self._meaning),
            Panel("wg-apart", lambda d: (d.view["apart"], _checking(d) if d.view["apart"] else None), self._apart),
            Panel("wg-heard", lambda d: (d.work.heard_key(values(d)), d.state["weakness"]), lambda d: heard_view.heard(d.catalog, d.work.recognised(values(d)), d.state["weakness"])),
            Panel("wg-guided", _when_open("wg-guide", lambda d: (_job(d), sorted(d.state["guide"].items()))), self._guided),
        ) + tuple([Panel("wg-s-" + element, self._help_key(element), self._help(element)) for element in ELEMENTS]) + (
            Panel("wg-below", lambda d: (_answered(d), d.state["pace"]), self._below),
            Panel("wg-findings", _side("review", _checking), self._findings),
            Panel("wg-signals", _side("review", _checking), lambda d: review_view.signals(d.catalog, d.work.review(values(d), d.view["mode"]), d.state["present"])),
            Panel("wg-pasted-read", lambda d: (d.view["mode"], d.state["pasted"], _checking(d)), self._pasted),
            Panel("wg-compare", _when_open("wg-more-jobs", lambda d: (_named(d), _job(d), list(d.state["others"]))), self._compared),
            Panel("wg-prompter", _side("rehearse", lambda d: (_answered(d), d.view["level"])), self._prompter),
            Panel("wg-questions", _side("rehearse", lambda d: (_checking(d), _named(d))), self._questions),
            Panel("wg-drafts", _side("take", lambda d: (d.drafts.listed(), d.drafts.current, self.gone is None)),
                  lambda d: take_view.drafts(d.catalog, d.drafts.listed(), d.drafts.current, self.gone is not None)),
            Panel("wg-print", _side("take", lambda d: (_answered(d), _checking(d), _named(d))), self._card),
        )

    def _source_key(self, element):
        return lambda d: (d.work.kind(d.state.values, element), d.work.is_story(d.state.values, element))

    def _source(self, element):
        return lambda d: answer_view.source(d.catalog, *self._source_key(element)(d))

    def _help_key(self, element):
        return lambda d: (_job(d), d.work.named(d.state.values), d.state["length"], self._source_key(element)(d))

    def _help(self, element):
        return lambda d: answer_view.suggestions(d.catalog, element, d.work.offers(d.state.values, element), *self._source_key(element)(d))

    def _settled(self):
        """Whether the check has caught up with the text; until then no words are marked, for they may have moved."""
        return self._reviewed_text()

    def _reviewed_text(self):
        known = self.work._last.get("review")
        return known[0][0] if known else ""

    def _spoken(self, d):
        answer = d.work.answer(d.state.values)
        current = answer is not None and d.view["mode"] == "build" and self._reviewed_text() == answer.text
        standing = d.work.standing(d.state.values, "build")[:review_view.AT_A_TIME] if current else []
        return answer_view.spoken(d.catalog, answer, standing)

    def _guided(self, d):
        values = d.state.values
        return heard_view.guided(d.catalog, d.work.guided(values), d.work.verdicts(values), values["guide"]["confirm"])

    def _below(self, d):
        values = d.state.values
        return answer_view.below(d.catalog, d.work.answer(values), [d.work.kind(values, element) for element in ELEMENTS], [element for element in ELEMENTS if d.work.is_story(values, element)])

    def _findings(self, d):
        values, mode = d.state.values, d.view["mode"]
        return review_view.findings(d.catalog, d.work.review(values, mode), d.work.standing(values, mode), d.view["all_findings"], self._proposed(d))

    def _proposed(self, d):
        """The repair that was asked for, as long as the text is the one that it was made for."""
        proposed = d.view["proposed"]
        if proposed and self.work.checked_text(d.state.values, d.view["mode"])[proposed[1].start:proposed[1].end] != proposed[1].before:
            return None
        return proposed

    def _heard_as(self, d):
        """The pasted text: its review, the findings that stand, and its sentences by element."""
        review = d.work.pasted_review(d.state.values)
        standing = [finding for finding in review.findings if finding.rule not in d.state["overruled"]] if review else []
        return review, standing, take_apart(d.catalog, review.text) if review else []

    def _pasted(self, d):
        if d.view["mode"] != "check":
            return NOTHING
        review, standing, parts = self._heard_as(d)
        return review_view.pasted(d.catalog, review, apart_view.heard_as(review, standing, parts) if review else NOTHING)

    def _apart(self, d):
        if not d.view["apart"]:
            return NOTHING
        values = d.state.values
        after = d.work.review(values, "build")
        heard = [heard.id for heard in after.elements if heard.present] if after else []
        # An open frame may sound like the element; nobody has told it yet.
        missing = [element for element in ELEMENTS if element not in values["present"] and (element not in heard or not values["fields"][element].strip())]
        return apart_view.apart(d.catalog, *self._heard_as(d), d.work.answer(values), missing)

    def _fit(self, d):
        """The Role Fit Check of the chosen or described weakness; without one, of what a pasted answer names."""
        values = d.state.values
        if d.work.weakness(values) is None and d.view["mode"] == "check":
            review = d.work.review(values, "check")
            return review.fit if review else None
        return d.work.fit(values)

    def _verdict(self, d):
        return fit_view.verdict(d.catalog, self._fit(d), d.view["tried_from"], bool(d.state["posting"].strip()))

    def _meaning(self, d):
        values, fit = d.state.values, self._fit(d)
        return meaning_view.meaning(d.catalog, d.work.job(values), d.view["meaning"], values["corrections"], fit, d.catalog.weakness(fit.weakness) if fit and fit.weakness else None)

    def _compared(self, d):
        values = d.state.values
        others = [(number + 1,) + found for number, found in enumerate([d.work.other(values, number) for number in range(3)]) if found]
        return compare_view.jobs(d.catalog, d.work.fit(values) if d.work.job(values) else None, others, d.work.elsewhere(values), values["role"])

    def _cues(self, d):
        answer = d.work.answer(d.state.values)
        return cue_lines(answer) if answer else []

    def _prompter(self, d):
        return rehearse_view.prompter(d.catalog, d.work.answer(d.state.values), self._cues(d), d.view["level"])

    def _invited(self, d):
        named = d.work.named(d.state.values)
        return invited(d.catalog, d.work.standing(d.state.values, d.view["mode"]), d.catalog.weakness(named) if named else None)

    def _questions(self, d):
        return rehearse_view.questions(d.catalog, self._invited(d))

    def _card(self, d):
        values = d.state.values
        named = d.work.named(values)
        return take_view.card(d.catalog, d.work.answer(values), self._cues(d), d.work.fit(values), d.catalog.role(values["role"]),
                              d.catalog.weakness(named) if named else None, self._invited(d), values["pace"])

    def after_drawing(self):
        """Once everything stands: the words that findings mark, the summary for small screens, and a word for screen readers."""
        for panel in self.quick_panels + self.panels:
            if panel.region in ("wg-text", "wg-drafts"):  # what keeping and checking have changed since they were drawn
                self.desk.draw(panel)
        values, view = self.state.values, self.view
        page.set_value("wg-draft-name", self.desk.drafts.name)
        answer = self.work.answer(values)
        if page.element("wg-whole").hidden is False and answer:
            page.set_value("wg-whole", answer.text)
        fit = self._fit(self.desk)
        verdict = self.say("verdict_" + fit.verdict) if fit and fit.verdict else self.say("late_sum_no_verdict")
        standing = [finding for finding in self.work.standing(values, view["mode"]) if finding.severity != "advice"]
        seconds = str(int(answer.seconds + 0.5)) + " s" if answer else "0 s"
        page.say("wg-sum-verdict", verdict)
        page.set_attribute("wg-sum-verdict", "data-verdict", fit.verdict if fit else "")
        page.say("wg-sum-time", seconds)
        page.say("wg-sum-check", self.say("late_sum_check", count=len(standing)))
        page.set_hidden("wg-example", says_anything(values))
        page.set_disabled("wg-copy", answer is None)
        page.set_disabled("wg-vary", answer is None)
        page.set_disabled("wg-edit", answer is None)
        self._to_announce = verdict + ". " + self.say("late_sum_check", count=len(standing)) + "." if self.work.review(values, view["mode"]) else verdict + "."
        self._announcing.ask()

    def _announce(self):
        if self._to_announce != self._announced:
            self._announced = self._to_announce
            page.say("wg-announce", self._announced)

    def first_heard(self):
        return self.work.named(self.state.values)

    # --- posting --------------------------------------------------------------------------------------------------

    def do_meaning(self, value, part):
        """Show what a marked line of the posting means for the weakness, beside the line."""
        self.view["meaning"] = int(value)
        self.desk.draw(self._panel("wg-meaning"))
        browser.open_beside("wg-meaning", "wg-m-" + value)

    def do_close_meaning(self, value, part):
        browser.close("wg-meaning")

    def _meaning_closed(self):
        """Wherever the card was closed from, the way goes on at the line that it was about."""
        mark, self.view["meaning"] = self.view["meaning"], -1
        if mark >= 0 and page.nothing_has_focus():
            page.focus("wg-m-" + str(mark))

    def _panel(self, region):
        return [panel for panel in self.panels if panel.region == region][0]

    def do_correct(self, value, part):
        self.state.set("corrections", value or None, part)
        self.desk.refresh()

    def input_demand(self, value, part):
        if value:
            self.state.set("corrections", "core", value)

    # --- answer ---------------------------------------------------------------------------------------------------

    def do_take(self, value, part):
        """Put a suggestion into its field, ready to be made one's own."""
        story = any([offer.own_story for offer in self.work.offers(self.state.values, part) if offer.text == value])
        self._put(part, value, value, story)

    def do_frame(self, value, part):
        """Put an element's bare frame into its field: everything in it is the visitor's to say."""
        self._put(part, value, None, False)

    def _put(self, element, text, taken, story):
        """Fill a field as one step; its first open place is selected, or all of another person's story, ready to be written over."""
        stories = [other for other in self.state["stories"] if other != element] + ([element] if story else [])
        self.state.change([("fields", text, element), ("taken", taken, element), ("stories", stories, None)])
        page.set_value("wg-f-" + element, text)
        self.desk.refresh()
        first = text.find("{")
        page.focus("wg-f-" + element, 0 if story else first, len(text) if story else text.find("}") + 1)

    def do_fill(self, value, part):
        """From an open place in the spoken text to the same place in its field, or to the field's end where the composer opened it."""
        text = self.state["fields"][part]
        place = text.find("{" + value + "}")
        page.focus("wg-f-" + part, *((place, place + len(value) + 2) if place >= 0 else (len(text), len(text))))

    def do_vary(self, value, part):
        self.state.set("variant", self.state["variant"] + 1)
        self.desk.refresh()

    def do_edit(self, value, part):
        """Edit the text itself, or go back to reading it."""
        editing = page.element("wg-whole").hidden
        answer = self.work.answer(self.state.values)
        if editing and answer:
            page.set_value("wg-whole", answer.text)
        page.set_hidden("wg-whole-row", not editing)
        page.set_hidden("wg-whole", not editing)
        page.set_hidden("wg-text", editing)
        page.say("wg-edit-words", self.say("late_edit_done" if editing else "late_edit"))
        page.focus("wg-whole" if editing else "wg-edit")

    def input_whole(self, value, part):
        """The text was changed: each change becomes the field of its element, and is said as it was written."""
        answer = self.work.answer(self.state.values)
        if answer is None:
            return
        self.state.change(self._into_fields(value), typing="whole")
        for element in ELEMENTS:
            page.set_value("wg-f-" + element, self.state["fields"][element])

    def _into_fields(self, text):
        """What has to change so that the answer reads ``text``: the touched elements' fields, and what is said word for word."""
        values, answer = self.state.values, self.work.answer(self.state.values)
        touched = changed_parts(answer.parts, answer.text, text)
        trial = copy(values)
        for element, words in touched:
            trial["fields"][element] = words
        composed = {part.element: part.text for part in self.work.composed(trial).parts}
        changes = []
        for element, words in touched:
            other = words and element in composed and composed[element] != words
            changes += [("fields", words, element), ("edited", [composed[element], words] if other else None, element)]
        return changes

    # --- check ----------------------------------------------------------------------------------------------------

    def _found(self, key):
        """The finding that a key names, or ``None`` where the text has moved on."""
        for finding in self.work.standing(self.state.values, self.view["mode"]):
            if review_view.key_of(finding) == key:
                return finding
        return None

    def do_propose(self, value, part):
        """Show a repair of a finding, before and after; without a key, put it aside."""
        finding = self._found(value)
        text = self.work.checked_text(self.state.values, self.view["mode"])
        self.view["proposed"] = (value, propose_repair(self.desk.catalog, text, finding)) if finding else None
        self.desk.refresh()
        self.desk.draw(self._panel("wg-findings"))
        page.focus("wg-proposal" if finding else "wg-findings")

    def do_repair(self, value, part):
        """Put the shown repair into the text, as one step that undo takes back."""
        repair = self.view["proposed"][1]
        text = self.state["pasted"] if self.view["mode"] == "check" else self.work.checked_text(self.state.values, self.view["mode"])
        self.view["proposed"] = None
        if text[repair.start:repair.end] != repair.before:
            self.desk.refresh()
            return
        new = apply_repair(text, repair)
        if self.view["mode"] == "check":
            self.state.change([("pasted", new, None)])
            page.set_value("wg-pasted", new)
            first = new.find("{", repair.start) if repair.open else -1
            page.focus("wg-pasted", first, new.find("}", first) + 1)
        else:
            self.state.change(self._added(repair) or self._into_fields(new))
            self.desk.fill_controls()
            self._select_open(repair.open)
        self.desk.refresh()

    def _added(self, repair):
        """A sentence that an element lacks belongs in that element's field, wherever the text would take it."""
        element = _MENDED_IN.get(repair.rule)
        if repair.kind != "add" or not element:
            return None
        told = self.state["fields"][element].strip()
        return [("fields", told + (" " if told else "") + repair.after.lstrip(" ."), element), ("edited", None, element)]

    def _select_open(self, prompts):
        """Go to the first of these open places in the fields, or back to the check where all is said."""
        for prompt in prompts[:1]:
            for element in ELEMENTS:
                place = self.state["fields"][element].find("{" + prompt + "}")
                if place >= 0:
                    page.focus("wg-f-" + element, place, place + len(prompt) + 2)
                    return
        page.focus("wg-tab-review")

    def do_find(self, value, part):
        """Go to the words of a finding: in the pasted text, or in the field that it is about, its suggestions unfolded."""
        finding = self._found(value)
        if finding is None:
            return
        if self.view["mode"] == "check":
            page.focus("wg-pasted", finding.start, finding.end)
            return
        answer = self.work.answer(self.state.values)
        element = _MENDED_IN.get(finding.rule, "")
        words = answer.text[finding.start:finding.end] if 0 <= finding.start < finding.end else ""
        if not element:
            inside = [each.element for each in answer.parts if each.start <= finding.start < each.end]
            element = inside[0] if inside else ELEMENTS[0]
        page.unfold("wg-d-s-" + element)
        place = self.state["fields"][element].find(words) if words else -1
        page.focus("wg-f-" + element, place, place + len(words))

    def do_more_findings(self, value, part):
        self.view["all_findings"] = True
        self.desk.refresh()

    def do_overrule(self, value, part):
        self.state.set("overruled", self.state["overruled"] + [value])
        self.desk.refresh()

    def do_overrule_none(self, value, part):
        self.state.set("overruled", [])
        self.desk.refresh()

    def do_present(self, value, part):
        others = [element for element in self.state["present"] if element != part]
        self.state.set("present", others + [part] if value else others)
        self.desk.refresh()

    def do_take_apart(self, value, part):
        """Put the pasted answer's sentences into the five fields, to go on with them there."""
        fields = {element: "" for element in ELEMENTS}
        for found in take_apart(self.desk.catalog, self.state["pasted"]):
            fields[found.element] = (fields[found.element] + " " + found.text).strip()
        self.state.change([("fields", fields, None), ("taken", {}, None), ("stories", [], None), ("edited", {}, None)])
        self.view["apart"] = True
        page.set_hidden("wg-apart", False)
        self.desk.fill_controls()
        self.desk.do_tab("build", "mode")
        self.desk.draw(self._panel("wg-apart"))
        page.focus("wg-h-apart")

    def do_close_apart(self, value, part):
        self.view["apart"] = False
        page.set_hidden("wg-apart", True)
        self.desk.refresh()
        page.focus("wg-f-weakness")

    # --- rehearse -------------------------------------------------------------------------------------------------

    def do_rehearse(self, value, part):
        """Begin, or stop and measure."""
        if self.run:
            self._stop()
            return
        answer = self.work.answer(self.state.values)
        if answer is None:
            page.say("wg-clock", self.say("late_rehearse_empty"))
            return
        browser.be_quiet()
        if browser.can_record() and page.is_checked("wg-record"):
            self.desk.start(self._record())
        self.run = Run(answer.parts, page.now())
        page.say("wg-rehearse-words", self.say("late_rehearse_stop"))
        page.set_attribute("wg-tp-rehearse", "data-running", "true")
        page.say("wg-measured", "")
        page.set_hidden("wg-use-pace", True)
        self._tick()

    async def _record(self):
        self.recording = self.recording or browser.Recording("wg-player")
        if not await self.recording.begin():
            page.say("wg-measured", self.say("late_record_refused"))

    def _tick(self):
        if not self.run:
            return
        kind, number, share = self.run.at(page.now())
        if kind == "count":
            page.say("wg-clock", str(number))
        else:
            seconds = int(self.run.spoken(page.now()))
            element = self.desk.catalog.element(self.work.answer(self.state.values).parts[number].element)["name"]
            page.say("wg-clock", self.say("late_rehearse_over", seconds=seconds) if kind == "over" else str(seconds) + " s · " + element)
            page.set_attribute("wg-tp-rehearse", "data-part", str(number))
            page.set_style("wg-track", "--wg-done", str(share / 10.0) + "%")
        self._ticking.ask()

    def _stop(self):
        seconds = self.run.spoken(page.now())
        answer = self.work.answer(self.state.values)
        self.run = None
        if self.recording:
            self.recording.end()
        page.say("wg-rehearse-words", self.say("late_rehearse_start"))
        page.set_attribute("wg-tp-rehearse", "data-running", "false")
        page.set_attribute("wg-tp-rehearse", "data-part", "")
        page.say("wg-clock", "")
        self.measured = measured_pace(answer.seconds, self.state["pace"], seconds)
        if self.measured is None:
            page.say("wg-measured", self.say("late_measured_nothing"))
            return
        page.say("wg-measured", self.say("late_measured", seconds=int(seconds + 0.5), pace=self.measured))
        page.set_hidden("wg-use-pace", self.measured == self.state["pace"])
        self._less_help()

    def _less_help(self):
        """After a run that was said whole, the next one has less on the screen."""
        place = LEVELS.index(self.view["level"])
        if page.is_checked("wg-fade") and place + 1 < len(LEVELS):
            self.view["level"] = LEVELS[place + 1]
            page.set_value("wg-level", self.view["level"])
            self.desk.refresh()

    def do_use_pace(self, value, part):
        self.state.set("pace", self.measured)
        page.set_hidden("wg-use-pace", True)
        self.desk.fill_controls()
        self.desk.refresh()

    def do_listen(self, value, part):
        voice, answer = browser.local_voice("en"), self.work.answer(self.state.values)
        if voice and answer:
            browser.speak(answer.text.replace("{", "").replace("}", ""), voice, self.state["pace"] / 160.0)

    # --- take along -----------------------------------------------------------------------------------------------

    def do_copy(self, value, part):
        answer = self.work.answer(self.state.values)
        if answer is not None:
            self.desk.start(self._copy(answer.text, "wg-said", self._copied(answer)))

    def _copied(self, answer):
        count, ours = len(answer.open_placeholders), len([part for part in answer.parts if part.source in ("suggestion", "mixed")])
        return " ".join([self.say("late_copied")] + ([self.say("late_copied_open", count=count)] if count else []) + ([self.say("late_ours_one" if ours == 1 else "late_ours", count=ours)] if ours else []))

    async def _copy(self, text, region, words):
        if await browser.copy(text):
            page.say(region, words)
        elif region == "wg-said":
            browser_region = "wg-text"
            page.select_text(browser_region)
            page.say(region, self.say("late_copy_failed"))
        else:
            page.set_hidden("wg-link-row", False)
            page.set_value("wg-link", text)
            page.focus("wg-link", 0, len(text))
            page.say(region, self.say("late_copy_failed"))

    def do_markdown(self, value, part):
        values, catalog = self.state.values, self.desk.catalog
        answer = self.work.answer(values)
        if answer is None:
            page.say("wg-taken", self.say("late_nothing_yet"))
            return
        named = self.work.named(values)
        text = markdown(catalog, answer, self.work.fit(values), catalog.role(values["role"]), catalog.weakness(named) if named else None,
                        [words for _, words in self._cues(self.desk)], values["pace"])
        browser.download("weakness-answer.md", text, "text/markdown")
        page.say("wg-taken", self.say("late_file_saved", name="weakness-answer.md"))

    def do_json(self, value, part):
        browser.download("weakness-answer.json", draft_file(self.state.values, self.desk.catalog.version), "application/json")
        page.say("wg-taken", self.say("late_file_saved", name="weakness-answer.json"))

    def input_upload(self, value, part):
        self.desk.start(self._upload())

    async def _upload(self):
        try:
            text = await browser.chosen_file("wg-upload", LONGEST)
            if text is None:
                return
            found, version = read_draft_file(page.tidy_json(text))
            values = checked(found)
        except ValueError as error:
            page.say("wg-taken", self.say("late_" + str(error)))
            return
        self.desk.drafts.begin(self.say("late_draft_uploaded"))
        await self._show_draft(values, {"version": version})
        page.say("wg-taken", self.say("late_file_opened"))

    async def _show_draft(self, values, record):
        self.state.begin(values)
        await self.desk.load_pack()
        self.desk.fill_controls()
        self.desk.refresh()
        fit = self.work.fit(self.state.values) if self.state["weakness"] else None
        self._notice(changed_since(self.desk.catalog, record, fit.verdict if fit else "", self.desk.missing))

    def do_print(self, value, part):
        page.show("wg-print", self._card(self.desk))
        browser.print_page()

    def do_link(self, value, part):
        link = page.address() + "#draft=" + page.encode(link_text(self.state.values, not page.is_checked("wg-link-bare")))
        self.desk.start(self._copy(link, "wg-taken", self.say("late_link_copied", count=len(link))))

    def do_new_draft(self, value, part):
        self.desk.keep()
        self.desk.drafts.begin()
        self.desk.start(self._show_draft(empty(self.state["profession"], self.state["role"], self.state["seniority"]), {"version": self.desk.catalog.version}))

    def do_open_draft(self, value, part):
        self.desk.keep()
        record = self.desk.drafts.open(value)
        if record:
            self._open_record(record)

    def _open_record(self, record):
        try:
            values = checked(record.get("values"))
        except ValueError as error:
            page.say("wg-taken", self.say("late_" + str(error)))
            return
        self.desk.start(self._show_draft(values, record))

    def do_duplicate_draft(self, value, part):
        self.desk.keep()
        record = self.desk.drafts.read(value)
        if record:
            names = [entry["name"] for entry in self.desk.drafts.listed() if entry["id"] == value]
            self.desk.drafts.begin(self.say("late_draft_copy", name=names[0] if names else "").strip())
            self._open_record(record)

    def do_delete_draft(self, value, part):
        """Take a draft away; it can be brought back until the page is left."""
        self.gone = self.desk.drafts.delete(value)
        if value == self.desk.drafts.current:
            self.desk.drafts.begin()
            self.state.replace(empty(self.state["profession"], self.state["role"], self.state["seniority"]))
            self.desk.fill_controls()
        self.desk.refresh()

    def do_restore_draft(self, value, part):
        self.desk.drafts.restore(self.gone)
        self.gone = None
        self.desk.refresh()

    def input_draft_name(self, value, part):
        """The name is kept as it is typed, like everything else."""
        self.desk.drafts.rename(self.desk.drafts.current, value[:80])

    def do_forget(self, value, part):
        """Leave nothing on this device. What is on the screen can still be brought back by undo, until the page is left."""
        self.desk.drafts.forget_all()
        if self.recording:
            self.recording.forget()
        self.gone = None
        self.state.replace(empty(self.state["profession"], self.state["role"], self.state["seniority"]))
        self.desk.drafts.begin()
        self.desk.fill_controls()
        self.desk.refresh()
        page.say("wg-kept", "")
        page.say("wg-taken", self.say("late_forgotten"))

    # --- the example ----------------------------------------------------------------------------------------------

    def do_example(self, value, part):
        """A worked example to play with: a posting, a weakness, the catalogue's suggestions in the fields, every word marked as ours."""
        catalog = self.desk.catalog
        values = empty(self.state["profession"], self.state["role"], self.state["seniority"])
        values["posting"] = self.say("late_example_posting")
        values["weakness"] = catalog.profession["default_weakness"]
        self.state.replace(values)
        for element in ELEMENTS:
            offers = self.work.offers(self.state.values, element)
            if offers:
                self.state.values["fields"][element] = self.state.values["taken"][element] = offers[0].text
                self.state.values["stories"] += [element] if offers[0].own_story else []
        self.desk.fill_controls()
        self.desk.refresh()
        self._notice([self.say("late_example_is")])


# Where a finding is mended: the element that lacks what the rule asks for.
_MENDED_IN = {
    "no_weakness_named": "weakness", "vague_weakness": "weakness", "generic_weakness": "weakness", "disguised_strength": "weakness", "cliche": "weakness",
    "trivial_weakness": "weakness", "no_context": "context", "no_cost": "context", "vague_action": "action", "undated_action": "action",
    "no_current_state": "current_state", "unmeasured_progress": "current_state", "no_forward_link": "forward",
}
