"""The file that an entry makes: its text, and its place in the repository."""

from site_rules.contributing.writer import entry_text, list_item_text
from widget import page


def yaml(desk):
    """The entry as YAML, without the line that names its schema: what is copied into an issue or behind other cases."""
    return list_item_text(desk.fields, desk.data) if desk.kind == "cases" else entry_text(desk.fields, desk.data)


def whole(desk):
    """The whole file."""
    return page.attribute_of("wg", "data-schema-line") + "\n" + yaml(desk)


def path(desk):
    folder = "content/professions/" + desk.profession + "/"
    if desk.kind == "cases":
        return folder + "cases.yml"
    return folder + ("weaknesses/" if desk.kind == "weakness" else "roles/") + (desk.identifier or "new") + ".yml"
