"""The home page: one whole answer taken apart, one weakness with two verdicts, and where to go. All of it from content."""

from site_rules import speaking_seconds

from generator.emblems import pattern, voice

from .guide import Page
from .profession_pages import PACE, VERDICT_ORDER


def pages(guide):
    pack = guide.packs[0]
    catalog = guide.catalogs[pack.profession["id"]]
    sample = _sample(catalog, pack)
    yield "index.md", Page(guide.render(
        "home.md.j2", sample=sample, voice=voice(sample["parts"]), contrast=_contrast(guide, pack), rule_count=len(catalog.rules),
        packs=[{"profession": item.profession, "roles": len(item.roles), "weaknesses": len(item.weaknesses), "pattern": _pattern(guide, item)} for item in guide.packs]))


def _pattern(guide, pack):
    """The profession's matrix without words, the safest weakness first."""
    judged = guide.fits(pack)
    rows = [[judged[weakness["id"], role["id"]].verdict for role in pack.roles] for weakness in pack.weaknesses]
    return pattern(sorted(rows, key=lambda row: (sum(map(VERDICT_ORDER.get, row)), row)))


def _sample(catalog, pack):
    """The first sample of the profession's default weakness, by element."""
    weakness = next(item for item in pack.weaknesses if item["id"] == pack.profession["default_weakness"])
    sample = weakness["samples"][0]
    parts = [{"element": element["id"], "name": element["name"], "text": sample["parts"][element["id"]], "seconds": round(speaking_seconds(sample["parts"][element["id"]], PACE))} for element in catalog.elements]
    return {"role": catalog.role(sample["role"]), "parts": parts, "seconds": sum(part["seconds"] for part in parts)}


def _contrast(guide, pack):
    """The weakness over which the roles are most divided, shown on one that forgives it and one that does not; ``None`` where none divides them."""
    judged, best = guide.fits(pack), None
    for weakness in pack.weaknesses:
        fits = [(role, judged[weakness["id"], role["id"]]) for role in pack.roles]
        risky = [pair for pair in fits if pair[1].verdict == "deal_breaker_risk"]
        fine = [pair for pair in fits if pair[1].verdict != "deal_breaker_risk"]
        balance = min(len(risky), len(fine))
        if balance and (best is None or balance > best[0]):
            best = (balance, weakness, risky[0], sorted(fine, key=lambda pair: pair[1].verdict != "safe")[0])
    if best is None:
        return None
    sides = [{"role": role, "verdict": fit.verdict, "because": fit.reasons[0].message} for role, fit in best[2:]]
    return {"says": best[1]["says"][0], "sides": sides}
