"""``weakness-guide export DIR``: the whole site as a plain tree of Markdown, data and assets with one ``mkdocs.yml``.

A builder that runs no hooks (Zensical) makes the same site of it; see generator/mkdocs_hook.py for the other writer.
"""

import shutil
from pathlib import Path

import yaml

from generator import site
from generator.bundle import ROOT
from generator.place import here

_LEFT_BEHIND = shutil.ignore_patterns("app", "__pycache__", "*.py")


class ContentProblems(Exception):
    """The content cannot be published as it is; the text says where and why."""


def export(target, environment=None):
    """Write the tree into the folder ``target``, which is emptied first; returns the path of its ``mkdocs.yml``.

    Raises ContentProblems where the content does not pass its check, FileExistsError where ``target`` holds something else
    than an earlier export.
    """
    target = Path(target)
    rendered = site.render()
    if rendered.problems:
        raise ContentProblems(rendered.problems)
    _empty(target)
    docs = target / "docs"
    shutil.copytree(ROOT / "docs", docs, ignore=_LEFT_BEHIND)
    shutil.move(docs / "overrides", target / "overrides")
    for path, content in rendered.files.items():
        _write(docs / path, content if isinstance(content, bytes) else content.encode("utf-8"))
    for path, source in rendered.copies.items():
        _write(docs / path, source.read_bytes())
    settings = target / "mkdocs.yml"
    settings.write_text(yaml.dump(_settings(rendered, here(environment)), sort_keys=False, allow_unicode=True), encoding="utf-8")
    return settings


def _settings(rendered, place):
    """The site's own mkdocs.yml with what the hook would have done to it written out."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    for key in ("hooks", "exclude_docs", "validation"):
        settings.pop(key, None)
    settings |= {"site_name": place.name, "site_url": place.url, "docs_dir": "docs", "nav": rendered.nav}
    settings["theme"]["custom_dir"] = "overrides"
    settings.pop("edit_uri", None)
    if place.repo_url:
        settings |= {"repo_url": place.repo_url, "repo_name": place.repo_name, "edit_uri": place.edit_uri}
    return settings


def _empty(target):
    if target.exists() and any(target.iterdir()):
        if not (target / "mkdocs.yml").exists():
            raise FileExistsError(f"{target} holds something that is not an earlier export; name another folder")
        shutil.rmtree(target)
    target.mkdir(parents=True, exist_ok=True)


def _write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
