"""Pages about what the guide goes by: review rules, sources, competencies and kinds of organisation."""

from generator.bundle import ROOT
from generator.calendar_day import commit_day

from .guide import Page


def pages(guide):
    shared = guide.linked.shared
    sources = {source["id"]: source for source in shared["sources"]}
    yield "rules/index.md", Page(guide.render("rules.md.j2", rules=shared["rules"]), "content/rules.yml")
    for rule in shared["rules"]:
        yield f"rules/{rule['id'].replace('_', '-')}.md", Page(guide.render("rule.md.j2", rule=rule, source=sources.get(rule["source"])), "content/rules.yml")
    today = commit_day(ROOT) or max(source["verified"] for source in shared["sources"])
    due = [{**source, "due": source["review_by"] < today} for source in shared["sources"]]
    yield "sources.md", Page(guide.render("sources.md.j2", sources=due), "content/sources.yml")
    yield "reference/competencies.md", Page(guide.render("competencies.md.j2", competencies=shared["competencies"]), "content/competencies.yml")
    yield "reference/contexts.md", Page(guide.render("contexts.md.j2", contexts=shared["contexts"]), "content/contexts.yml")
