"""A form at work: hears what is written, checks it as the build would, shows the page it makes, and gives the finished YAML."""

import asyncio
import json

from site_rules.catalog import load_catalog
from site_rules.contributing import Finding, find_in_entry
from site_rules.contributing.finding import name_of
from site_rules.contributing.ids import instead, is_kebab
from site_rules.contributing.known import KnownInPage
from site_rules.contributing.texts import hidden
from site_rules.contributing.walk import leaves
from site_rules.contributing.writer import entry_text, list_item_text
from site_rules.fit import check_role_fit
from widget import page
from widget.arriving import put_down
from widget.html import button, join, tag
from widget.keeping import Drafts
from widget.late import browser
from widget.views.fit import verdict as fit_view

from . import dom, fields_view, judging, preview, sending
from .collecting import collect, control_of, id_from, rows_of

_KEPT = "weakness-answer-guide.form."
_REST = 300  # milliseconds without a key after which everything follows
_UNWRITTEN = ("missing-field", "too-few", "empty-value", "one-job")
"""Faults of a form that is not finished yet: counted, and told under the fields only when somebody asks what is missing."""


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
        kept = self._kept()
        wanted = _from_fragment(page.fragment())
        known = [profession["id"] for profession in self.core["professions"]]
        asked_for = wanted.get("profession") or kept.get("profession")
        await self.turn_to(asked_for if asked_for in known else page.value("wf-profession"))
        self._put(kept)
        for name in ("weakness", "role", "seniority"):
            if self.kind == "cases" and wanted.get(name):
                self.values[name] = wanted[name]
                page.set_value(fields_view.identifier(name), wanted[name])
        for event in ("input", "change"):
            page.listen("wg", event, self.hear)
        page.listen("wg", "click", self.press)
        dom.enable("wf-all")
        self._offer_generator()
        for way in ("wf-file", "wf-issue"):
            page.set_hidden(way, not self.repository())
        page.set_hidden("wf-no-repository", bool(self.repository()))
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
        self._fill_choices()

    # --- what is heard ----------------------------------------------------------------------------------------------------

    def hear(self, control, event):
        act, name = page.attribute(control, "set"), page.attribute(control, "part")
        if act == "field":
            if self.values.get(name, "") == control.value:
                return
            self.values[name] = control.value
            self._after(name)
        elif act == "tick":
            self.values[name] = dom.ticked(fields_view.identifier(name))
        elif act == "identifier":
            self.identifier, self.is_own_id = control.value, bool(control.value)
        elif act == "profession" and str(event.type) == "change":
            asyncio.create_task(self._change_profession(control.value))
            return
        page.set_attribute("wg", "data-settled", "no")
        self._resting.ask()

    def press(self, control, event):
        act = page.attribute(control, "act")
        if act:
            getattr(self, "do_" + act.replace("-", "_"))(page.attribute(control, "value"))

    def do_add(self, name):
        self._add_rows(name, self._rows_there(name) + 1)
        dom.go_to(fields_view.identifier(name + "." + str(self._rows_there(name) - 1)))

    def do_go(self, control):
        dom.go_to(fields_view.identifier(control))

    def do_missing(self, _):
        self.asked = True
        self.refresh()
        if self.findings:
            self.do_go(control_of(self.findings[0].path, self.places))

    def do_copy(self, _):
        asyncio.create_task(self._copy(self.yaml(), "wf-said"))

    def do_copy_sent(self, _):
        asyncio.create_task(self._copy(self.yaml(), "wf-sent"))

    def do_download(self, _):
        browser.download(self.file_name(), self.yaml_file(), "application/yaml")

    def do_forget(self, _):
        page.forget(_KEPT + self.kind)
        page.drop_fragment()
        dom.reload()

    def do_from_generator(self, _):
        """Take over what the visitor chose and pasted in the generator; only ever on their word."""
        draft = self._draft() or {}
        posting = draft.get("posting") or ""
        asyncio.create_task(self._take(draft, posting))

    def do_new_file(self, _):
        self._show_way(sending.new_file(self.repository(), page.attribute_of("wg", "data-branch"), self.path(), self.yaml_file(), page.encode))

    def do_edit_file(self, _):
        self._show_way(sending.edit_file(self.repository(), page.attribute_of("wg", "data-branch"), self.path()))

    def do_issue(self, _):
        if self.kind == "cases":
            fields = [(name, self.data.get(name) or "") for name in ("weakness", "role", "verdict", "because", "posting")]
            self._show_way(sending.issue(self.repository(), "verdict.yml", "Verdict: " + self.identifier, fields, page.encode))
        else:
            fields = [("profession", self.profession), ("yaml", self.yaml())]
            self._show_way(sending.issue(self.repository(), self.kind + ".yml", self.data.get("title") or self.identifier, fields, page.encode))

    def do_close(self, _):
        dom.set_link("wf-go", "")
        dom.close_dialogue("wf-send")

    # --- what follows -----------------------------------------------------------------------------------------------------

    def refresh(self):
        self._resting.cancel()
        self.data, self.places = collect(self.fields, self.values)
        if self.kind == "cases":
            self.identifier = self.data.get("id") or ""
        elif not self.is_own_id:
            self.identifier = id_from(self.data.get("title") or "")
            page.set_value("wf-identifier", self.identifier)
        try:
            self._check()
            self._show_page()
        except Exception as error:  # what was written stays, whatever a rule stumbles over
            page.say("wg-trouble", self.say("form_trouble", reason=str(error)))
            page.set_hidden("wg-trouble", False)
        self._keep()
        page.set_attribute("wg", "data-settled", "yes")

    def _check(self):
        self.findings = self._own_findings() + find_in_entry(self.kind, self.fields, self.data, self.known, self.identifier)
        for leaf in leaves(self.fields, self.data):
            if hidden(leaf.text):
                self.findings.append(Finding("control-character", leaf.path, "value", "", f"{name_of(leaf.path)}: an escape that stands for the invisible character U+{ord(hidden(leaf.text)):04X}", ""))
        self.rows = []
        if self.kind != "cases":
            record = preview.complete(self.fields, self.data)
            self.record, name = record, self.identifier or "new"
            self.joined = judging.with_entry(self.core, self.pack, self.kind, name, record)
            self.rows = judging.rows_for_weakness(self.joined, name) if self.kind == "weakness" else judging.rows_for_role(self.joined, name)
            self.findings += judging.cases_at_odds(self.joined, self.kind, name, self.data.get("cases") or [])
            if not self.data.get("cases"):
                self.findings.append(Finding("no-case", ("cases",), "value", "", f"no case of this pack is about the {self.kind} “{self.identifier}”", ""))
        written = [finding for finding in self.findings if self.asked or finding.code not in _UNWRITTEN + ("no-case",)]
        messages = {}
        for finding in written:
            messages.setdefault(control_of(finding.path, self.places), []).append(finding.message)
        for control in self.told:
            if control not in messages:
                dom.set_problem(fields_view.identifier(control) + "-problem", fields_view.identifier(control), "")
        for control in messages:
            dom.set_problem(fields_view.identifier(control) + "-problem", fields_view.identifier(control), " · ".join(messages[control]))
        self.told = list(messages)
        page.show("wf-findings", self._findings_view(written))

    def _own_findings(self):
        """What is wrong with the id, which is a file name and so in no field."""
        found = []
        if self.kind == "cases":
            return found
        if self.identifier and not is_kebab(self.identifier):
            found.append(Finding("bad-id", ("identifier",), "value", "", f"the name “{self.identifier}” of the file is not an id", ""))
        retired = self.known.retired(self.kind, self.identifier)
        if retired is not None:
            found.append(Finding("retired-id", ("identifier",), "value", "", f"the id “{self.identifier}” was retired", instead(retired)))
        if self.identifier in [item["id"] for item in self.pack["weaknesses" if self.kind == "weakness" else "roles"]]:
            found.append(Finding("duplicate-id", ("identifier",), "value", "", f"{self.path()} exists already", ""))
        return found

    def _findings_view(self, written):
        missing = len(self.findings) - len(written)
        if not self.findings:
            return tag("p", self.say("form_all_well"), cls="wg-status wg-status--note")
        rows = []
        for finding in written:
            check = self.lists["checks"].get(finding.code) or {"fix": "", "why": ""}
            control = control_of(finding.path, self.places)
            rows.append(tag("li", button(finding.code, "go", control, hidden_words=control), " ", finding.message,
                            tag("p", tag("b", self.say("form_fix")), " ", finding.fix or check["fix"], cls="wg-small"),
                            tag("p", tag("b", self.say("form_why")), " ", check["why"], cls="wg-small")))
        return join(
            tag("p", self.say("form_missing", count=missing), " ", button(self.say("form_show_missing"), "missing", id="wf-show-missing")) if missing else None,
            tag("ul", rows, cls="wf-findings") if rows else None)

    def _show_page(self):
        if self.kind == "cases":
            page.show("wf-preview", self._case_view())
        else:
            view = preview.weakness if self.kind == "weakness" else preview.role
            same = [self.say("form_one_verdict")] if self.rows and len([1 for _, count in preview.counted(self.rows) if count]) == 1 else []
            page.show("wf-preview", join(tag("ul", [tag("li", line) for line in same], cls="wg-notes") if same else None, view(self.joined, self.record, self.rows)))
        page.say("wf-path", self.path())
        page.say("wf-yaml", self.yaml_file() if self.kind != "cases" else self.yaml())

    def _case_view(self):
        """What the rules say today, beside what the case says."""
        weakness, role, posting = self.data.get("weakness"), self.data.get("role"), self.data.get("posting")
        if posting and not self.reader:
            asyncio.create_task(self._read_postings())
            return tag("p", self.say("form_reading"), cls="wg-quiet")
        if not weakness or not (role or posting):
            return tag("p", self.say("form_case_waiting"), cls="wg-quiet")
        job = None
        if posting:
            from site_rules.reading import read_job_description
            job = read_job_description(posting, self.catalog)
        fit = check_role_fit(self.catalog, weakness, role=role or None, seniority=self.data.get("seniority") or None, job=job)
        said = self.data.get("verdict")
        note = None
        if said and fit.verdict:
            note = tag("p", self.say("form_case_agrees" if said == fit.verdict else "form_case_differs"), cls="wg-status wg-status--note")
        return join(tag("h3", self.say("form_rules_say")), fit_view(self.catalog, fit), note)

    # --- the result ---------------------------------------------------------------------------------------------------------

    def yaml(self):
        """The entry as YAML, without the line that names its schema: what is copied into an issue or behind other cases."""
        return list_item_text(self.fields, self.data) if self.kind == "cases" else entry_text(self.fields, self.data)

    def yaml_file(self):
        """The whole file."""
        return page.attribute_of("wg", "data-schema-line") + "\n" + self.yaml()

    def path(self):
        folder = "content/professions/" + self.profession + "/"
        if self.kind == "cases":
            return folder + "cases.yml"
        return folder + ("weaknesses/" if self.kind == "weakness" else "roles/") + (self.identifier or "new") + ".yml"

    def file_name(self):
        return self.path().split("/")[-1]

    def repository(self):
        return page.attribute_of("wg", "data-repository")

    def say(self, message, **values):
        return self.catalog.say(message, **values)

    def _show_way(self, way):
        host = way.address.split("//")[1].split("/")[0]
        page.say("wf-send-where", self.say("form_send_where", host=host, address=way.address.split("?")[0]))
        page.say("wf-send-how", self.say("form_send_whole" if way.is_whole else "form_send_paste"))
        page.say("wf-send-text", way.carried)
        page.set_hidden("wf-send-text", not way.carried)
        page.set_hidden("wf-send-copy", way.is_whole)
        page.say("wf-sent", "")
        dom.set_link("wf-go", way.address)
        dom.open_dialogue("wf-send")

    async def _copy(self, text, said):
        if await browser.copy(text):
            page.say(said, self.say("form_copied"))
        else:
            page.select_text("wf-yaml")
            page.say(said, self.say("form_not_copied"))

    # --- choices and rows -----------------------------------------------------------------------------------------------------

    def _fill_choices(self):
        catalog = self.catalog
        named = {"competency": [(item["id"], item["name"]) for item in catalog.competencies], "family": [(item["id"], item["name"]) for item in catalog.families],
                 "context": [(item["id"], item["name"]) for item in catalog.contexts], "role": [(item["id"], item["short"]) for item in catalog.roles],
                 "weakness": [(item["id"], item["title"]) for item in catalog.weaknesses]}
        for kind in named:
            for control in dom.selects_of(kind):
                page.set_options(control, [("", "–")] + named[kind], self._value_at(control))
        self._fill_ticks(self.fields, "", named)

    def _fill_ticks(self, fields, prefix, named):
        for field in fields:
            name = prefix + field["name"]
            if field["list"] and field["ref"]:
                options = self._facets_beside(prefix) if field["ref"] == "facet" else [(item, item) for item in self.lists["sources"]] if field["ref"] == "source" else named[field["ref"]]
                page.show(fields_view.identifier(name), fields_view.ticks(name, options, self.values.get(name) or ()))
            elif field["type"] == "record":
                for row in range(self._rows_there(name)) if field["list"] else ("",):
                    self._fill_ticks(field["fields"], name + "." + (str(row) + "." if field["list"] else ""), named)

    def _facets_beside(self, prefix):
        competency = self.catalog.competency(self.values.get(prefix + "competency") or "")
        return [(facet["id"], facet["name"]) for facet in competency["facets"]] if competency else []

    def _after(self, name):
        """What hangs on a control that has changed: the facets of a competency, the name of a case."""
        if name.endswith("competency"):
            facets = name[:-len("competency")] + "facets"
            if dom.is_there(fields_view.identifier(facets)):
                self.values[facets] = []
                page.show(fields_view.identifier(facets), fields_view.ticks(facets, self._facets_beside(name[:-len("competency")])))
        if self.kind == "cases" and name in ("weakness", "role", "posting", "seniority") and not self.is_own_id:
            parts = [self.values.get("weakness") or "", "at", self.values.get("role") or "posting", self.values.get("seniority") or ""]
            self.values["id"] = "-".join([part for part in parts if part])[:60].strip("-") if len([part for part in parts if part]) > 2 else ""
            page.set_value("wf-id", self.values["id"])
        if self.kind == "cases" and name == "id":
            self.is_own_id = bool(self.values["id"])

    def _rows_there(self, name):
        number = 0
        while dom.is_there(fields_view.identifier(name + "." + str(number)) + "-row") or dom.is_there(fields_view.identifier(name + "." + str(number))):
            number += 1
        return number

    def _add_rows(self, name, wanted):
        field = _field_at(self.fields, name)
        for number in range(self._rows_there(name), wanted):
            dom.append(fields_view.identifier(name) + "-rows", fields_view.row(field, name, number, self.say))
        self._fill_choices()

    def _value_at(self, control):
        for name in self.values:
            if fields_view.identifier(name) == control:
                return self.values[name]
        return ""

    # --- what is kept ---------------------------------------------------------------------------------------------------------

    def _kept(self):
        try:
            found = json.loads(page.read_kept(_KEPT + self.kind) or "{}")
        except ValueError:
            found = {}
        return found if isinstance(found, dict) and isinstance(found.get("values"), dict) else {"values": {}}

    def _put(self, kept):
        """Lay what was kept back into the fields; what no field has is let go."""
        values = kept["values"]
        for field in self.fields:
            if field["list"] and field["type"] == "record" or field["list"] and not field["ref"] and not field["choices"]:
                wanted = rows_of(values, field["name"])
                if wanted <= 200:
                    self._add_rows(field["name"], wanted)
        for name in values:
            if isinstance(values[name], list) or dom.is_there(fields_view.identifier(name)) and isinstance(values[name], str):
                self.values[name] = values[name]
                if isinstance(values[name], str):
                    page.set_value(fields_view.identifier(name), values[name])
        self._fill_choices()
        if isinstance(kept.get("identifier"), str) and kept["identifier"]:
            self.identifier, self.is_own_id = kept["identifier"], True
            page.set_value("wf-identifier", self.identifier)

    def _keep(self):
        if not [name for name in self.values if self.values[name]]:
            return
        record = {"values": self.values, "profession": self.profession, "identifier": self.identifier if self.is_own_id else ""}
        page.set_hidden("wg-storage", page.keep(_KEPT + self.kind, json.dumps(record)))

    async def _change_profession(self, profession):
        await self.turn_to(profession)
        self.refresh()

    # --- from the generator -----------------------------------------------------------------------------------------------------

    def _draft(self):
        """The draft that is open in the generator on this device, unchanged; ``None`` without one."""
        drafts = Drafts(page)
        listed = drafts.listed()
        record = drafts.read(page.read_kept("weakness-answer-guide.open") or (listed[-1]["id"] if listed else "")) if listed else None
        values = record.get("values") if record else None
        return values if isinstance(values, dict) else None

    def _offer_generator(self):
        if self.kind == "cases":
            page.set_hidden("wf-generator", self._draft() is None)

    async def _take(self, draft, posting):
        if draft.get("profession") in [profession["id"] for profession in self.core["professions"]]:
            await self.turn_to(draft["profession"])
        for name, text in (("weakness", draft.get("weakness")), ("role", "" if posting else draft.get("role")), ("posting", posting), ("seniority", draft.get("seniority"))):
            if isinstance(text, str):
                self.values[name] = text
                page.set_value(fields_view.identifier(name), text)
                self._after(name)
        self.refresh()

    async def _read_postings(self):
        """Fetch what reading a posting needs; only a case with a posting does."""
        sources = json.loads(await page.fetch_text(self.folder + "late.json"))
        put_down({path: sources[path] for path in sources if path.startswith("site_rules/")})
        self.reader = json.loads(await page.fetch_text(self.folder + "reading.json"))
        self.catalog.add_reading(self.reader)
        self.refresh()


def _field_at(fields, name):
    """The table's line for a control."""
    found = None
    for step in name.split("."):
        if not step.isdigit():
            found = [field for field in fields if field["name"] == step][0]
            fields = found["fields"]
    return found


def _from_fragment(fragment):
    """What a link chose beforehand, as the generator's own links do."""
    pairs = [part.partition("=") for part in fragment.split("&")]
    return {name: value for name, _, value in pairs if name in ("profession", "weakness", "role", "seniority")}
