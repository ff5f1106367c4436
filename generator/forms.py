"""What the forms on the site need besides the catalogue: the field table, the words of the checks, and the lists that ids are held against.

Fetched on their pages only.
"""

from .catalog import plain
from .checks.run import CHECKS
from .table import fields_of_kind

FORMS = ("weakness", "role", "cases")
"""The kinds of entry that have a form."""


def form_data(linked):
    """The forms' data as it is fetched: ``{"version", "fields", "checks", "messages", …}``, see ``site_rules.contributing.known``."""
    style = linked.shared.get("style") or {}
    return plain({
        "version": linked.version,
        "fields": {kind: fields_of_kind(kind) for kind in FORMS},
        "checks": {check.code: {"why": check.why, "fix": check.fix} for check in CHECKS},
        "messages": {record["id"]: record["text"] for record in linked.shared["messages"] if record["id"].startswith("form_")},
        "sources": [record["id"] for record in linked.shared["sources"]],
        "shared_weaknesses": [record["id"] for record in linked.shared_weaknesses],
        "retired": [{key: record[key] for key in ("kind", "id", "replaced_by")} for record in linked.shared["retired"]],
        "cliches": style.get("cliches", []), "american": style.get("american", [])})
