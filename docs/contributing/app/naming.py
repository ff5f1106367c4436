"""What the entry is called: the name of its file, or a case's id. Suggested until the contributor gives one, and held against the names there are."""

from site_rules.contributing import Finding
from site_rules.contributing.ids import instead, is_kebab
from widget import page

from .collecting import case_id_from, id_from
from .file import path


def suggest(desk):
    """Bring the name up to date with the entry."""
    if desk.kind == "cases":
        desk.identifier = desk.data.get("id") or ""
    elif not desk.is_own_id:
        desk.identifier = id_from(desk.data.get("title") or "")
        page.set_value("wf-identifier", desk.identifier)


def suggest_for_case(desk, changed):
    """A case's id, made of what it is about, once the control ``changed`` holds something else."""
    if changed == "id":
        desk.is_own_id = bool(desk.values["id"])
    elif changed in ("weakness", "role", "posting", "seniority") and not desk.is_own_id:
        desk.values["id"] = case_id_from(desk.values)
        page.set_value("wf-id", desk.values["id"])


def faults(desk):
    """What is wrong with the name of the file, which stands in no field; a case's id does, and is checked there."""
    if desk.kind == "cases":
        return []
    found, name = [], desk.identifier
    if name and not is_kebab(name):
        found.append(Finding("bad-id", ("identifier",), "value", "", f"the name “{name}” of the file is not an id", ""))
    retired = desk.known.retired(desk.kind, name)
    if retired is not None:
        found.append(Finding("retired-id", ("identifier",), "value", "", f"the id “{name}” was retired", instead(retired)))
    if name in [item["id"] for item in desk.pack["weaknesses" if desk.kind == "weakness" else "roles"]]:
        found.append(Finding("duplicate-id", ("identifier",), "value", "", f"{path(desk)} exists already", ""))
    return found
