"""The entry checked as the build would, and told: under the fields, and in a list with what mends it and why."""

from site_rules.contributing import Finding, find_in_entry
from site_rules.contributing.finding import name_of
from site_rules.contributing.texts import hidden
from site_rules.contributing.walk import leaves
from widget import page
from widget.html import button, join, tag

from . import dom, fields_view, judging, naming
from .collecting import control_of

_UNWRITTEN = ("missing-field", "too-few", "empty-value", "one-job", "no-case")
"""Faults of a form that is not finished yet: counted, and told under the fields only when somebody asks what is missing."""


def do_go(desk, control):
    dom.go_to(fields_view.identifier(control))


def do_missing(desk, _):
    desk.asked = True
    desk.refresh()
    if desk.findings:
        do_go(desk, control_of(desk.findings[0].path, desk.places))


def check(desk):
    """Find everything that is wrong, and tell what the contributor should know by now."""
    desk.findings = naming.faults(desk) + find_in_entry(desk.kind, desk.fields, desk.data, desk.known, desk.identifier) + _invisible(desk) + _cases(desk)
    told = [finding for finding in desk.findings if desk.asked or finding.code not in _UNWRITTEN]
    _tell_under_fields(desk, told)
    page.show("wf-findings", _list_of(desk, told))


def _invisible(desk):
    return [
        Finding("control-character", leaf.path, "value", "", f"{name_of(leaf.path)}: an escape that stands for the invisible character U+{ord(hidden(leaf.text)):04X}", "")
        for leaf in leaves(desk.fields, desk.data) if hidden(leaf.text)]


def _cases(desk):
    """What the cases say that come with the entry, held against the rules; that there are none."""
    if desk.kind == "cases":
        return []
    cases = desk.data.get("cases")
    if not cases:
        return [Finding("no-case", ("cases",), "value", "", f"no case of this pack is about the {desk.kind} “{desk.identifier}”", "")]
    return judging.cases_at_odds(desk.joined, desk.kind, desk.name(), cases)


def _tell_under_fields(desk, findings):
    messages = {}
    for finding in findings:
        messages.setdefault(control_of(finding.path, desk.places), []).append(finding.message)
    for control in [control for control in desk.told if control not in messages] + list(messages):
        key = fields_view.identifier(control)
        dom.set_problem(key + "-problem", key, " · ".join(messages.get(control, ())))
    desk.told = list(messages)


def _list_of(desk, findings):
    if not desk.findings:
        return tag("p", desk.say("form_all_well"), cls="wg-status wg-status--note")
    missing = len(desk.findings) - len(findings)
    return join(
        tag("p", desk.say("form_missing", count=missing), " ", button(desk.say("form_show_missing"), "missing", id="wf-show-missing")) if missing else None,
        tag("ul", [_item(desk, finding) for finding in findings], cls="wf-findings") if findings else None)


def _item(desk, finding):
    check = desk.lists["checks"].get(finding.code) or {"fix": "", "why": ""}
    control = control_of(finding.path, desk.places)
    return tag("li", button(finding.code, "go", control, hidden_words=control), " ", finding.message,
               tag("p", tag("b", desk.say("form_fix")), " ", finding.fix or check["fix"], cls="wg-small"),
               tag("p", tag("b", desk.say("form_why")), " ", check["why"], cls="wg-small"))
