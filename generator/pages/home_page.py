"""The home page: one whole answer taken apart, one weakness with two verdicts, and where to go. All of it from content."""

from site_rules import check_role_fit, speaking_seconds

from .guide import Page
from .profession_pages import PACE

# The mission's own example: fatal where the job turns on it, manageable where it does not.
CONTRAST = ("stakeholder-communication", ("product-company", "research-lab"))
ANSWER = ("over-optimization", 0)


def pages(guide):
    pack = guide.linked.packs[0]
    catalog = guide.catalogs[pack.profession["id"]]
    yield "index.md", Page(guide.render("home.md.j2", sample=_sample(catalog, pack), contrast=_contrast(catalog), packs=guide.linked.packs, rule_count=len(catalog.rules)))


def _sample(catalog, pack):
    weakness_id, index = ANSWER
    weakness = next(item for item in pack.weaknesses if item["id"] == weakness_id)
    sample = weakness["samples"][index]
    parts = [{"element": element["id"], "name": element["name"], "text": sample["parts"][element["id"]], "seconds": round(speaking_seconds(sample["parts"][element["id"]], PACE))} for element in catalog.elements]
    return {"role": catalog.role(sample["role"]), "parts": parts, "seconds": sum(part["seconds"] for part in parts)}


def _contrast(catalog):
    weakness_id, roles = CONTRAST
    fits = [(catalog.role(role), check_role_fit(catalog, weakness_id, role=role)) for role in roles]
    return {"says": catalog.weakness(weakness_id)["says"][0], "sides": [{"role": role, "verdict": fit.verdict, "because": fit.reasons[0].message} for role, fit in fits]}
