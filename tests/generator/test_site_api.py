"""The documented examples of the JSON API run against the built site and give what the page says they give."""

import functools
import http.server
import json
import re
import subprocess
import threading

import pytest

from generator import api
from generator.bundle import NODE, ROOT

PAGE = (ROOT / "generator" / "templates" / "api.md.j2").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def site(built_site):
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *said):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(built_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def documented():
    """The functions of the page's Python blocks."""
    names = {}
    for code in re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL):
        exec(code, names)  # our own documentation
    return names


@pytest.fixture(scope="module")
def shown(built_site):
    """The page's words as a reader has them."""
    html = (built_site / "reference" / "api" / "index.html").read_text(encoding="utf-8").split("<article", 1)[1].split("</article>", 1)[0]
    return " ".join(re.sub(r"<[^>]+>", "", html.replace("&quot;", '"').replace("&#39;", "'")).split())


def test_the_roles_that_forgive_are_those_on_the_page(documented, site, shown):
    profession, weakness = re.search(r'forgiving_roles\("https://example.org/guide/", "([\w-]+)", "([\w-]+)"\)', shown).groups()
    roles = documented["forgiving_roles"](site, profession, weakness)
    assert roles
    assert f"gives {', '.join(roles)}." in shown


def test_the_reason_is_the_one_on_the_page(documented, site, shown):
    weakness, role = re.search(r"For ([\w-]+) and ([\w-]+) it is:", shown).groups()
    assert documented["reasons"](site, "machine-learning-engineer", weakness, role)[0] in shown


def test_the_facts_due_are_as_many_as_the_page_says(documented, site, shown):
    day, count = re.search(r'due\("https://example.org/guide/", "([\d-]+)"\) names (\d+) of', shown).groups()
    assert len(documented["due"](site, day)) == int(count) > 0
    assert documented["due"](site, "2026-01-01") == []


def test_the_script_for_pages_runs_in_node(site, shown, tmp_path):
    code = re.search(r"```javascript\n(.*?)```", PAGE, re.DOTALL)[1]
    (tmp_path / "example.mjs").write_text(code + f'console.log(JSON.stringify(await rulesOf("{site}", "blocker")));\n', encoding="utf-8")
    names = json.loads(subprocess.run([NODE, str(tmp_path / "example.mjs")], capture_output=True, text=True, check=True).stdout)
    assert len(names) > 3
    assert f"gives {', '.join(names).lower()}." in shown


def test_the_page_lists_every_file_of_the_first_profession_and_of_all(built_site, shown):
    for path in (built_site / api.BASE).rglob("*.json"):
        name = path.relative_to(built_site).as_posix()
        if "/professions/" not in name or "machine-learning-engineer" in name:
            assert name in shown, name
