"""Every page that is made from content: a pure function from the guide's data to ``{path: Page}``."""

from . import chapters, fit_rule_pages, form_pages, generator_page, home_page, knowledge_pages, profession_pages, reference_pages
from .generator_page import later
from .guide import Guide, Page

__all__ = ["Guide", "Page", "later", "navigation", "problems_page", "render_pages"]

_MAKERS = (home_page.pages, chapters.pages, generator_page.pages, profession_pages.pages, knowledge_pages.pages, fit_rule_pages.pages, reference_pages.pages, form_pages.pages)


def render_pages(guide):
    """All generated pages of the site, by path below ``docs/``."""
    made = {}
    for maker in _MAKERS:
        for path, page in maker(guide):
            if path in made:
                raise ValueError(f"two pages want the path {path}")
            made[path] = page
    return made


def navigation(guide):
    """The site's navigation in MkDocs' form: the chapters in their reading order, then what is made from content."""
    return [
        {"Home": "index.md"},
        {"Generator": "generator/index.md"},
        {"Guide": [{title: path} for title, path in chapters.CHAPTERS]},
        {"Professions": [_profession(pack) for pack in guide.packs]},
        {"Rules": [
            {"What the checker hears": ["rules/index.md", *({rule["name"]: f"rules/{rule['id'].replace('_', '-')}.md"} for rule in guide.linked.shared["rules"])]},
            {"How a verdict is reached": [fit_rule_pages.TOP + "index.md", *({rule["name"]: fit_rule_pages.path(rule)} for rule in guide.linked.shared["fit"]["rules"])]},
        ]},
        {"Reference": [{"Facts and sources": "sources.md"}, {"What jobs ask for": "reference/competencies.md"}, {"Kinds of organisation": "reference/contexts.md"}, *({title: path} for title, path in reference_pages.PAGES), {"What changed": "changes.md"}]},
        {"Contributing": ["contributing/index.md", *({guide.say("static_form_title_" + kind): path} for kind, path in form_pages.PAGES.items()), {"How the house is built": "contributing/architecture.md"}, {"Which test is where": "contributing/tests.md"}, {"What is promised, and how to see it": "contributing/trust.md"}]},
    ]


def _profession(pack):
    top = f"professions/{pack.profession['id']}/"
    return {pack.profession["title"]: [
        top + "index.md",
        {"Roles": [{role["short"]: f"{top}roles/{role['id']}.md"} for role in pack.roles]},
        {"Weaknesses": [{weakness["title"]: f"{top}weaknesses/{weakness['id']}.md"} for weakness in pack.weaknesses]},
    ]}


def problems_page(report):
    """The one page shown while the content has problems, so that whoever edits it sees them where they look."""
    lines = "\n".join("    " + line for line in report.splitlines())
    return "---\ntitle: The content has problems\nhide: [navigation, toc]\n---\n\n# The content has problems\n\nMend these and save; this page follows.\n\n" + lines + "\n"
