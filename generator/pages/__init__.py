"""Every page that is made from content: a pure function from the guide's data to ``{path: Page}``."""

from . import generator_page
from .guide import Guide, Page

__all__ = ["Guide", "Page", "navigation", "problems_page", "render_pages"]

_MAKERS = (generator_page.pages,)


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
    """The site's navigation in MkDocs' form: hand-written pages by name, generated ones from what there is."""
    return [
        {"Home": "index.md"},
        {"Generator": "generator/index.md"},
    ]


def problems_page(report):
    """The one page shown while the content has problems, so that whoever edits it sees them where they look."""
    lines = "\n".join("    " + line for line in report.splitlines())
    return "---\ntitle: The content has problems\nhide: [navigation, toc]\n---\n\n# The content has problems\n\nMend these and save; this page follows.\n\n" + lines + "\n"
