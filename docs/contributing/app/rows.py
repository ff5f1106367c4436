"""The form's controls as they stand on the page: rows that come in, choices that hang on the profession, facets that hang on a competency."""

from widget import page

from . import dom, fields_view
from .collecting import is_ticked, rows_of

_MOST = 200  # rows of one list that are laid out again


def do_add(desk, name):
    number = _there(name)
    _add(desk, name, number + 1)
    fill_choices(desk)
    dom.go_to(fields_view.identifier(name + "." + str(number)))


def lay_out(desk, values):
    """As many rows of every list as ``values`` (control → text) speak of; their choices are still to be filled."""
    for field in desk.fields:
        wanted = rows_of(values, field["name"])
        if field["list"] and not is_ticked(field) and wanted <= _MOST:
            _add(desk, field["name"], wanted)


def _add(desk, name, wanted):
    field = _field_at(desk.fields, name)
    for number in range(_there(name), wanted):
        dom.append(fields_view.identifier(name) + "-rows", fields_view.row(field, name, number, desk.say))


def _there(name):
    """How many rows of a list stand on the page."""
    number = 0
    while dom.is_there(fields_view.identifier(name + "." + str(number)) + "-row") or dom.is_there(fields_view.identifier(name + "." + str(number))):
        number += 1
    return number


def _field_at(fields, name):
    """The table's line for a control."""
    found = None
    for step in name.split("."):
        if not step.isdigit():
            found = [field for field in fields if field["name"] == step][0]
            fields = found["fields"]
    return found


# --- choices ----------------------------------------------------------------------------------------------------------

def fill_choices(desk):
    """Everything that ids of the profession's pack can be chosen in."""
    catalog = desk.catalog
    named = {"competency": [(item["id"], item["name"]) for item in catalog.competencies], "family": [(item["id"], item["name"]) for item in catalog.families],
             "context": [(item["id"], item["name"]) for item in catalog.contexts], "role": [(item["id"], item["short"]) for item in catalog.roles],
             "weakness": [(item["id"], item["title"]) for item in catalog.weaknesses]}
    for kind in named:
        for control in dom.selects_of(kind):
            page.set_options(control, [("", "–")] + named[kind], _value_at(desk, control))
    _fill_ticks(desk, desk.fields, "", named)


def _value_at(desk, control):
    for name in desk.values:
        if fields_view.identifier(name) == control:
            return desk.values[name]
    return ""


def _fill_ticks(desk, fields, prefix, named):
    for field in fields:
        name = prefix + field["name"]
        if field["list"] and field["ref"]:
            options = _facets_beside(desk, prefix) if field["ref"] == "facet" else [(item, item) for item in desk.lists["sources"]] if field["ref"] == "source" else named[field["ref"]]
            page.show(fields_view.identifier(name), fields_view.ticks(name, options, desk.values.get(name) or ()))
        elif field["type"] == "record":
            for row in range(_there(name)) if field["list"] else ("",):
                _fill_ticks(desk, field["fields"], name + "." + (str(row) + "." if field["list"] else ""), named)


def offer_facets(desk, changed):
    """The facets of a competency that was chosen anew in the control ``changed``, none ticked."""
    prefix = changed[:-len("competency")]
    facets = prefix + "facets"
    if changed.endswith("competency") and dom.is_there(fields_view.identifier(facets)):
        desk.values[facets] = []
        page.show(fields_view.identifier(facets), fields_view.ticks(facets, _facets_beside(desk, prefix)))


def _facets_beside(desk, prefix):
    competency = desk.catalog.competency(desk.values.get(prefix + "competency") or "")
    return [(facet["id"], facet["name"]) for facet in competency["facets"]] if competency else []
