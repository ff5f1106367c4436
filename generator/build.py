"""``weakness-guide build`` and ``serve``: MkDocs over the rendered site, and the finishing step."""

import datetime
import hashlib
import os
import socket
import subprocess
import sys
from pathlib import Path

from generator.bundle import ROOT
from generator.calendar_day import commit_day
from generator.finish import finish
from generator.sources import sources_digest

_STAMPS = ROOT / ".cache" / "built"
"""For each folder that was built into, what it was built from."""


class BuildFailed(Exception):
    """MkDocs or the content's check refused; the text is theirs."""


def build(target=ROOT / "site", strict=True, at=lambda words: None):
    """Build and finish the site into the folder ``target``; returns whether anything had to be built.

    A site whose sources did not change since it was built there is left as it is. ``at`` is told what is being done. Raises BuildFailed.
    """
    target = Path(target).resolve()
    stamp, state = _STAMPS / hashlib.sha256(str(target).encode()).hexdigest()[:16], sources_digest()
    if target.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == state:
        return False
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(ROOT / "mkdocs.yml"), "--site-dir", str(target)] + (["--strict"] if strict else [])
    at("Checking the content and rendering the pages …")
    done = subprocess.run(command, cwd=ROOT, env=_environment(), capture_output=True, text=True)
    if done.returncode:
        raise BuildFailed((done.stdout + done.stderr).strip())
    at("Finishing: search index, security policy, offline copy …")
    finish(target)
    _STAMPS.mkdir(parents=True, exist_ok=True)
    stamp.write_text(state, encoding="utf-8")
    return True


def serve(port=8000):
    """Serve the guide on this machine with live reload until stopped; content errors show as a page.

    Raises BuildFailed where something else listens on ``port`` already.
    """
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", port)) == 0:
            raise BuildFailed(f"something else is served on 127.0.0.1:{port} already.\nfix: stop it, or name another port: weakness-guide serve --port {port + 1} (make serve PORT={port + 1}).")
    command = [sys.executable, "-m", "mkdocs", "serve", "--dirty", "--config-file", str(ROOT / "mkdocs.yml"), "--dev-addr", f"127.0.0.1:{port}"]
    return subprocess.call(command, cwd=ROOT, env=_environment())


def _environment():
    """MkDocs dates its sitemap by this; the commit's day makes two builds of one commit the same."""
    day = commit_day(ROOT)
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or (str(int(_noon(day))) if day else "")
    # Material tells of the end of its life at every start; its makers' variable keeps the build's output to what matters.
    return {**os.environ, **({"SOURCE_DATE_EPOCH": epoch} if epoch else {}), "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}


def _noon(day):
    return datetime.datetime.combine(day, datetime.time(12), datetime.UTC).timestamp()
