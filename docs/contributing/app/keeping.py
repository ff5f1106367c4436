"""What was written, kept on this device until it is forgotten."""

import json

from widget import page

from . import dom, fields_view, rows

_KEPT = "weakness-answer-guide.form."


def kept(kind):
    """What was kept of a form, ``{"values": {}}`` where there is nothing to be read."""
    try:
        found = json.loads(page.read_kept(_KEPT + kind) or "{}")
    except ValueError:
        found = {}
    return found if isinstance(found, dict) and isinstance(found.get("values"), dict) else {"values": {}}


def put_back(desk, record):
    """Lay what was kept back into the fields; what no field has is let go."""
    rows.lay_out(desk, record["values"])
    for name, value in record["values"].items():
        control = fields_view.identifier(name)
        if isinstance(value, list):
            desk.values[name] = value
        elif isinstance(value, str) and dom.is_there(control):
            desk.values[name] = value
            page.set_value(control, value)
    rows.fill_choices(desk)
    if isinstance(record.get("identifier"), str) and record["identifier"]:
        desk.identifier, desk.is_own_id = record["identifier"], True
        page.set_value("wf-identifier", desk.identifier)


def keep(desk):
    if not [name for name in desk.values if desk.values[name]]:
        return
    record = {"values": desk.values, "profession": desk.profession, "identifier": desk.identifier if desk.is_own_id else ""}
    page.set_hidden("wg-storage", page.keep(_KEPT + desk.kind, json.dumps(record)))


def do_forget(desk, _):
    page.forget(_KEPT + desk.kind)
    page.drop_fragment()
    dom.reload()
