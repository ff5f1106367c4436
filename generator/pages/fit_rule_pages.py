"""A page for each rule of the Role Fit Check: when it applies, what it says, and worked cases in which it decides."""

from site_rules import check_role_fit, read_job_description
from site_rules.catalog import fill

from . import structured
from .guide import Page

TOP = "rules/fit/"
_SHOWN = 3
_PLACES = {
    "because": "{what the weakness does to it.}", "competency": "{what the job asks for}", "demand": "{why this job needs it.}", "nature": "{why it breaks trust.}", "tool": "{the tool}", "role": "{the role}",
}


def path(rule):
    """Where a rule's page lies.

    >>> path({"id": "named_duty"})
    'rules/fit/named-duty.md'
    """
    return f"{TOP}{rule['id'].replace('_', '-')}.md"


def pages(guide):
    rules = guide.linked.shared["fit"]["rules"]
    sources = {source["id"]: source for source in guide.linked.shared["sources"]}
    decided = _decided(guide)
    yield TOP + "index.md", Page(guide.render("fit_rules.md.j2", rules=rules), "content/fit.yml")
    for rule in rules:
        text = guide.render(
            "fit_rule.md.j2", rule=rule, source=sources.get(rule["source"]), cases=_spread(decided.get(rule["id"], [])), pairs=_pairs(guide).get(rule["id"], 0),
            sentence=fill(guide.messages[rule["message"]], _PLACES))
        yield path(rule), Page(structured.with_data(text, structured.article(rule["name"], rule["hears"])), "content/fit.yml")


def _decided(guide):
    """Rule id -> the worked cases whose verdict it gives, in the order of the packs."""
    found = {}
    for pack in guide.packs:
        catalog = guide.catalogs[pack.profession["id"]]
        for case in pack.cases:
            reason = _reason(guide, pack, catalog, case)
            found.setdefault(reason.rule, []).append({
                "case": case, "profession": pack.profession, "weakness": catalog.weakness(case["weakness"]), "listed": any(item["id"] == case["weakness"] for item in pack.weaknesses),
                "role": catalog.role(case["role"]) if case["role"] else None, "quote": reason.quote})
    return found


def _reason(guide, pack, catalog, case):
    """What decides a worked case; most are pairs that the profession's pages have judged already."""
    pair = (case["weakness"], case["role"])
    if not case["posting"] and not case["seniority"] and pair in guide.fits(pack):
        return guide.fits(pack)[pair].reasons[0]
    job = read_job_description(case["posting"], catalog) if case["posting"] else None
    return check_role_fit(catalog, case["weakness"], role=case["role"] or None, seniority=case["seniority"] or None, job=job).reasons[0]


def _spread(cases):
    """A few of the cases, of as many professions as there are."""
    first = {item["profession"]["id"]: item for item in reversed(cases)}
    chosen = [item for item in cases if first[item["profession"]["id"]] is item]
    return (chosen + [item for item in cases if item not in chosen])[:_SHOWN]


def _pairs(guide):
    """Rule id -> how many pairs of a weakness and a role it decides, over all professions."""
    return guide.keep("fit-rule-pairs", lambda: _counted(fit.reasons[0].rule for pack in guide.packs for fit in guide.fits(pack).values() if fit.reasons))


def _counted(names):
    counts = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return counts
