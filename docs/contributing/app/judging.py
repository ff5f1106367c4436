"""What the guide's rules say about an entry that is still being written."""

from site_rules.catalog import load_catalog
from site_rules.contributing.cases import at_odds
from site_rules.fit import check_role_fit
from site_rules.phrases import compile_phrase

_GOES_TO = {"weakness": "weaknesses", "role": "roles"}


def with_entry(core, pack, kind, identifier, record):
    """A catalogue that has the new entry among the pack's own, as far as it can be judged."""
    entry = dict(record)
    entry["id"] = identifier
    for key in ("cues", "posting_words"):
        if key in entry:
            entry[key] = [phrase for phrase in [_compiled(phrase) for phrase in entry[key]] if phrase]
    catalog = load_catalog(core, pack)
    for key in ("strains", "demands"):
        if key in entry:
            entry[key] = [item for item in entry[key] if catalog.competency(item["competency"]) and (item.get("weight") or item.get("level"))]
    if "seniority_shifts" in entry:
        entry["seniority_shifts"] = [item for item in entry["seniority_shifts"] if catalog.competency(item["competency"]) and item["level"] and item["seniority"]]
    if "seniority" in entry:
        entry["seniority"] = entry["seniority"] or "mid"
        entry["contexts"] = [context for context in entry["contexts"] if catalog.context(context)]
    part = _GOES_TO[kind]
    joined = dict(pack)
    joined[part] = [item for item in pack[part] if item["id"] != identifier] + [entry]
    return load_catalog(core, joined)


def rows_for_weakness(catalog, identifier):
    """``(role, verdict, because)`` for each role, in the order of the pack; none while nothing is strained."""
    if not catalog.weakness(identifier)["strains"]:
        return []
    return [(role,) + _verdict(check_role_fit(catalog, identifier, role=role["id"])) for role in catalog.roles]


def rows_for_role(catalog, identifier):
    """``(weakness, verdict, because)`` for each weakness of the pack; none while nothing is asked for."""
    if not catalog.role(identifier)["demands"]:
        return []
    return [(weakness,) + _verdict(check_role_fit(catalog, weakness["id"], role=identifier)) for weakness in catalog.weaknesses]


def cases_at_odds(catalog, kind, identifier, cases):
    """Findings for the cases that come with the entry and that the rules judge otherwise."""
    found = []
    for index, case in enumerate(cases):
        weakness, role = (identifier, case.get("role")) if kind == "weakness" else (case.get("weakness"), identifier)
        if case.get("verdict") and role and catalog.role(role) and weakness and catalog.weakness(weakness) and catalog.weakness(weakness)["strains"]:
            finding = at_odds(("cases", index), case["verdict"], check_role_fit(catalog, weakness, role=role, seniority=case.get("seniority") or None))
            if finding:
                found.append(finding)
    return found


def _verdict(fit):
    return fit.verdict, fit.reasons[0].message if fit.reasons else ""


def _compiled(phrase):
    try:
        return compile_phrase(phrase)
    except ValueError:
        return ""
