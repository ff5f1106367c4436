"""What a visitor does with the check: findings looked up, repaired or overruled; a pasted answer taken apart into the fields."""

from site_rules.repairs import apply_repair, propose_repair
from site_rules.review import take_apart

from .. import page
from ..state import ELEMENTS
from .views.review import key_of
from .writing import into_fields

# Where a finding is mended: the element that lacks what the rule asks for.
_MENDED_IN = {
    "no_weakness_named": "weakness", "vague_weakness": "weakness", "generic_weakness": "weakness", "disguised_strength": "weakness", "cliche": "weakness",
    "trivial_weakness": "weakness", "no_context": "context", "no_cost": "context", "vague_action": "action", "undated_action": "action",
    "no_current_state": "current_state", "unmeasured_progress": "current_state", "no_forward_link": "forward",
}


def _found(desk, key):
    """The finding that a key names, or ``None`` where the text has moved on."""
    for finding in desk.work.standing(desk.state.values, desk.view["mode"]):
        if key_of(finding) == key:
            return finding
    return None


# --- repairs ----------------------------------------------------------------------------------------------------------

def do_propose(desk, value, part):
    """Show a repair of a finding, before and after; without a key, put it aside."""
    finding = _found(desk, value)
    text = desk.work.checked_text(desk.state.values, desk.view["mode"])
    desk.view["proposed"] = (value, propose_repair(desk.catalog, text, finding)) if finding else None
    desk.refresh()
    desk.drawing.draw_region("wg-findings")
    page.focus("wg-proposal" if finding else "wg-findings")


def do_repair(desk, value, part):
    """Put the shown repair into the text, as one step that undo takes back; into none that has changed since."""
    repair, desk.view["proposed"] = desk.view["proposed"][1], None
    text = desk.state["pasted"] if desk.view["mode"] == "check" else desk.work.checked_text(desk.state.values, desk.view["mode"])
    if text[repair.start:repair.end] == repair.before:
        put = _into_pasted if desk.view["mode"] == "check" else _into_answer
        put(desk, repair, apply_repair(text, repair))
    desk.refresh()


def _into_pasted(desk, repair, new):
    desk.state.change([("pasted", new, None)])
    page.set_value("wg-pasted", new)
    first = new.find("{", repair.start) if repair.open else -1
    page.focus("wg-pasted", first, new.find("}", first) + 1)


def _into_answer(desk, repair, new):
    desk.state.change(_added(desk, repair) or into_fields(desk, new))
    desk.fill_controls()
    _select_open(desk, repair.open)


def _added(desk, repair):
    """A sentence that an element lacks belongs in that element's field, wherever the text would take it."""
    element = _MENDED_IN.get(repair.rule)
    if repair.kind != "add" or not element:
        return None
    told = desk.state["fields"][element].strip()
    return [("fields", told + (" " if told else "") + repair.after.lstrip(" ."), element), ("edited", None, element)]


def _select_open(desk, prompts):
    """Go to the first of these open places in the fields, or back to the check where all is said."""
    for prompt in prompts[:1]:
        for element in ELEMENTS:
            place = desk.state["fields"][element].find("{" + prompt + "}")
            if place >= 0:
                page.focus("wg-f-" + element, place, place + len(prompt) + 2)
                return
    page.focus("wg-tab-review")


# --- findings ---------------------------------------------------------------------------------------------------------

def do_find(desk, value, part):
    """Go to the words of a finding: in the pasted text, or in the field that it is about, its suggestions unfolded."""
    finding = _found(desk, value)
    if finding is None:
        return
    if desk.view["mode"] == "check":
        page.focus("wg-pasted", finding.start, finding.end)
        return
    answer = desk.work.answer(desk.state.values)
    element = _MENDED_IN.get(finding.rule, "")
    words = answer.text[finding.start:finding.end] if 0 <= finding.start < finding.end else ""
    if not element:
        inside = [each.element for each in answer.parts if each.start <= finding.start < each.end]
        element = inside[0] if inside else ELEMENTS[0]
    page.unfold("wg-d-s-" + element)
    desk.drawing.draw_region("wg-s-" + element)
    place = desk.state["fields"][element].find(words) if words else -1
    page.focus("wg-f-" + element, place, place + len(words))


def do_more_findings(desk, value, part):
    desk.view["all_findings"] = True
    desk.refresh()


def do_overrule(desk, value, part):
    desk.state.set("overruled", desk.state["overruled"] + [value])
    desk.refresh()


def do_overrule_none(desk, value, part):
    desk.state.set("overruled", [])
    desk.refresh()


def do_present(desk, value, part):
    others = [element for element in desk.state["present"] if element != part]
    desk.state.set("present", others + [part] if value else others)
    desk.refresh()


# --- a pasted answer --------------------------------------------------------------------------------------------------

def do_take_apart(desk, value, part):
    """Put the pasted answer's sentences into the five fields, to go on with them there."""
    fields = {element: "" for element in ELEMENTS}
    for found in take_apart(desk.catalog, desk.state["pasted"]):
        fields[found.element] = (fields[found.element] + " " + found.text).strip()
    desk.state.change([("fields", fields, None), ("taken", {}, None), ("stories", [], None), ("edited", {}, None)])
    desk.view["apart"] = True
    page.set_hidden("wg-apart", False)
    desk.fill_controls()
    desk.do_tab("build", "mode")
    desk.drawing.draw_region("wg-apart")
    page.focus("wg-h-apart")


def do_close_apart(desk, value, part):
    desk.view["apart"] = False
    page.set_hidden("wg-apart", True)
    desk.refresh()
    page.focus("wg-f-weakness")
