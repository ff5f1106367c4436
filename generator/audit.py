"""``make audit``: asks the advisory databases whether anything that builds or tests the guide is known to be unsafe.

pip-audit is asked for each lock file of Python, npm for its own. What could not be asked is said as such: silence is not the same as nothing found.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from generator.bundle import ROOT


class Answer(NamedTuple):
    """What one database said. ``what``: which packages it was asked about; ``found``: a sentence for each advisory; ``unasked``: why it could not be asked about all, or ``""``."""

    what: str
    found: list
    unasked: str


def told_by_pip_audit(what, output):
    """The answer in pip-audit's JSON; anything else means that nothing was answered.

    >>> told_by_pip_audit("site", '{"dependencies": [{"name": "a", "version": "1", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2"]}]}]}')
    Answer(what='site', found=['a 1: PYSEC-1, mended in 2'], unasked='')
    """
    packages = _json(output).get("dependencies", [])
    skipped = [package["name"] for package in packages if "skip_reason" in package]
    found = [f"{package['name']} {package['version']}: {advisory['id']}, mended in {', '.join(advisory['fix_versions']) or 'no version yet'}" for package in packages for advisory in package.get("vulns", [])]
    if not packages or len(skipped) == len(packages):
        return Answer(what, found, "the advisory database could not be reached")
    return Answer(what, found, "the advisory database knows nothing of " + ", ".join(skipped) if skipped else "")


def told_by_npm(what, output):
    """The answer in npm's JSON.

    >>> told_by_npm("npm", '{"vulnerabilities": {"a": {"name": "a", "severity": "high", "range": "<2"}}, "metadata": {}}')
    Answer(what='npm', found=['a <2: high'], unasked='')
    """
    answer = _json(output)
    if "vulnerabilities" not in answer:
        return Answer(what, [], "the advisory database could not be reached")
    return Answer(what, [f"{found['name']} {found['range']}: {found['severity']}" for found in answer["vulnerabilities"].values()], "")


def ask():
    """Ask about every lock file; one answer each."""
    pip_audit = str(Path(sys.executable).with_name("pip-audit"))
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        yield told_by_pip_audit("requirements/" + lock.name, _run([pip_audit, "--requirement", str(lock), "--require-hashes", "--disable-pip", "--format", "json", "--progress-spinner", "off"]))
    yield told_by_npm("package-lock.json", _run([shutil.which("npm") or str(Path(sys.executable).with_name("npm")), "audit", "--json"]))


def report(answers, say=print, on_code_host=False):
    """Say each answer in words; returns the exit code: 1 where an advisory was found, else 0."""
    unsafe = False
    for answer in answers:
        for sentence in answer.found:
            unsafe = True
            say(f"{answer.what}: {sentence}")
        if answer.unasked:
            say(f"{'::warning::' if on_code_host else ''}{answer.what}: NOT AUDITED, {answer.unasked}")
        elif not answer.found:
            say(f"{answer.what}: no advisory")
    return int(unsafe)


def _run(command):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600).stdout


def _json(output):
    try:
        found = json.loads(output)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


if __name__ == "__main__":
    sys.exit(report(ask(), on_code_host=bool(os.environ.get("GITHUB_ACTIONS"))))
