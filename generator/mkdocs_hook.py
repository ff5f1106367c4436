"""The one module that knows MkDocs: it adds what the builder renders to the site, and nothing else.

Rendering itself is a pure function (``generator.site.render``); ``weakness-guide export`` writes the same for other builders.
"""

import hashlib
import html
import logging
import re
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.utils import clean_directory

from generator import site
from generator.bundle import ROOT
from generator.place import here

log = logging.getLogger("mkdocs.plugins.weakness-guide")
_serving = False
_problems = ""
_around = ""
"""While serving: a hash of what every page shows round its own text."""
_KEPT = ROOT / ".cache" / "served"


def on_startup(command, dirty):
    global _serving
    _serving = command == "serve"
    if dirty:  # MkDocs's word for building only what changed; on_files sees to it that nothing stale is left, so its warning would mislead
        logging.getLogger("mkdocs.commands.build").addFilter(lambda record: "'dirty' build" not in record.getMessage())


def on_config(config):
    place = here()
    config.site_name = place.name
    config.site_url = place.url if not _serving else config.site_url
    config.repo_url = place.repo_url or None
    config.repo_name = place.repo_name or None
    config.edit_uri = place.edit_uri or None
    return config


def on_files(files, config):
    global _problems, _around
    # While serving, modules that changed on disk would still be the old ones in this process.
    rendered = site.render_in_fresh_process() if _serving else site.render()
    _problems = rendered.problems
    if rendered.problems:
        if not _serving:
            raise Abort("\n" + rendered.problems)
        log.error("Content has problems; the pages show them until they are mended.\n%s", rendered.problems)
    if _serving:
        around = _around_pages(config, rendered)
        if rendered.problems or around != _around:
            clean_directory(config.site_dir)
        _around = around
    for path, content in rendered.files.items():
        file = File.generated(config, path, abs_src_path=_kept(path, content)) if _serving else File.generated(config, path, content=content)
        edit = rendered.edits.get(path)
        if edit:
            file.edit_uri = "../" + edit
        if path in rendered.unlisted:
            file.inclusion = InclusionLevel.NOT_IN_NAV
        _replace(files, file)
    for path, source in rendered.copies.items():
        _replace(files, File.generated(config, path, abs_src_path=str(source)))
    config.nav = rendered.nav
    return files


def on_post_template(output_content, template_name, config):
    """While the content has problems, every address answers with them: whoever edits is looking at the page of what they edit."""
    if template_name != "404.html" or not _problems:
        return output_content
    told = f"<h1>The content has problems</h1><p>Mend these and save; this page follows.</p><pre><code>{html.escape(_problems)}</code></pre>"
    return re.sub(r"<h1>.*?</h1>(\s*<p\b.*?</p>)*", lambda found: told, output_content, count=1, flags=re.DOTALL)


def on_serve(server, config, builder):
    for watched in ("content", "generator", "site_rules", "docs"):
        server.watch(str(ROOT / watched), builder)
    return server


def _kept(path, content):
    """A file with this content; its time is new only where the content is, which is how MkDocs knows what to build again."""
    file, data = _KEPT / path, content.encode() if isinstance(content, str) else content
    if not file.exists() or file.read_bytes() != data:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return str(file)


def _around_pages(config, rendered):
    digest = hashlib.sha256(repr((rendered.nav, sorted(rendered.edits.items()))).encode())
    for file in [Path(config.config_file_path), *sorted((Path(config.docs_dir) / "overrides").rglob("*.html"))]:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _replace(files, file):
    existing = files.get_file_from_path(file.src_uri)
    if existing:
        files.remove(existing)
    files.append(file)
