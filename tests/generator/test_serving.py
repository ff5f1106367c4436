"""`weakness-guide serve` follows every edit, and a mistake in the content is a page to read, whichever page somebody is looking at."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from generator import mkdocs_hook
from generator.bundle import ROOT

WEAKNESS = "content/professions/machine-learning-engineer/weaknesses/delegation.yml"
PAGE = "professions/machine-learning-engineer/weaknesses/delegation/"


def test_the_page_for_missing_addresses_tells_the_problems(monkeypatch):
    theirs = (ROOT / "docs" / "overrides" / "404.html").read_text(encoding="utf-8")
    monkeypatch.setattr(mkdocs_hook, "_problems", "content/a.yml:1:1: <b> is wrong")
    told = mkdocs_hook.on_post_template(theirs, "404.html", None)
    assert "The content has problems" in told and "content/a.yml:1:1: &lt;b&gt; is wrong" in told and "no page here" not in told and "You may have wanted" not in told
    assert mkdocs_hook.on_post_template(theirs, "sitemap.xml", None) == theirs
    monkeypatch.setattr(mkdocs_hook, "_problems", "")
    assert mkdocs_hook.on_post_template(theirs, "404.html", None) == theirs


def text_at(address):
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.read().decode()
    except OSError:
        return ""


def wait_for(address, words, seconds=240):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if words in (text := text_at(address)):
            return text
        time.sleep(1)
    raise AssertionError(f"{address} never said “{words}”")


@pytest.mark.slow
def test_an_edit_shows_and_a_mistake_is_read_where_it_was_made(tmp_path):
    tree = tmp_path / "guide"
    shutil.copytree(ROOT, tree, symlinks=True, ignore=shutil.ignore_patterns(".git", ".venv", "node_modules", "site", ".cache", "__pycache__"))
    (tree / "node_modules").symlink_to((ROOT / "node_modules").resolve())
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([sys.executable, "-m", "generator", "serve", "--port", str(port)], cwd=tree, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    address = f"http://127.0.0.1:{port}/{PAGE}"
    try:
        wait_for(address, "wg-lead")
        file = tree / WEAKNESS
        before = file.read_text(encoding="utf-8")
        changed = before.replace("title: ", "title: Now and then ", 1)
        file.write_text(changed, encoding="utf-8")
        wait_for(address, "Now and then ")
        file.write_text(changed.replace("family: ", "famly: ", 1), encoding="utf-8")
        told = wait_for(address, "The content has problems")
        assert "no field is called “famly”; did you mean “family”?" in told and server.poll() is None
        file.write_text(before, encoding="utf-8")
        assert "Now and then " not in wait_for(address, "wg-lead")
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()
