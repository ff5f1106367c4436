"""Pages about what the guide goes by: review rules, sources, competencies and kinds of organisation."""

from generator import changes
from generator.bundle import ROOT
from generator.calendar_day import commit_day

from . import structured
from .guide import Page


def pages(guide):
    shared = guide.linked.shared
    sources = {source["id"]: source for source in shared["sources"]}
    yield "rules/index.md", Page(guide.render("rules.md.j2", rules=shared["rules"]), "content/rules.yml")
    for rule in shared["rules"]:
        yield f"rules/{rule['id'].replace('_', '-')}.md", Page(structured.with_data(guide.render("rule.md.j2", rule=rule, source=sources.get(rule["source"])), structured.article(rule["name"], rule["hears"])), "content/rules.yml")
    today = commit_day(ROOT) or max(source["verified"] for source in shared["sources"])
    due = [{**source, "due": source["review_by"] < today} for source in shared["sources"]]
    yield "sources.md", Page(guide.render("sources.md.j2", sources=due), "content/sources.yml")
    yield "reference/competencies.md", Page(guide.render("competencies.md.j2", competencies=shared["competencies"]), "content/competencies.yml")
    yield "reference/contexts.md", Page(guide.render("contexts.md.j2", contexts=shared["contexts"]), "content/contexts.yml")
    yield "changes.md", Page(guide.render("changes.md.j2", changes=changes.newest_first(guide)), "content/changelog.yml")
    yield from _moved(guide)


def _moved(guide):
    """A page at the old address of every renamed weakness and role, in every pack that has the new one."""
    for retired in guide.linked.shared["retired"]:
        for pack in guide.packs:
            for kind, folder, records in (("weakness", "weaknesses", pack.weaknesses), ("role", "roles", pack.roles)):
                target = next((record for record in records if record["id"] == retired["replaced_by"]), None)
                if retired["kind"] == kind and target:
                    top = f"professions/{pack.profession['id']}/{folder}/"
                    yield f"{top}{retired['id']}.md", Page(guide.render("moved.md.j2", title=target["title"], address=f"../{target['id']}/"), listed=False)
