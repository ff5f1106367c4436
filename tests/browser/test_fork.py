"""A fork is alive at once: built under another name and address, from its own environment and with no file changed, it passes the visitors' tests."""

import os
import shutil
import subprocess
import sys

import pytest

from generator.bundle import ROOT

FORK = {"GITHUB_REPOSITORY": "ada/guide", "GITHUB_SERVER_URL": "https://github.com", "SITE_NAME": "Ada's Answers", "SITE_URL": "https://ada.example.org/answers/in/here"}
VISITORS = ("tests/browser/test_way.py", "tests/browser/test_forms.py", "tests/browser/test_search.py")
LEFT_OUT = "not firefox and not webkit and not axe and not budget"
"""What does not depend on name and address is asked of the guide itself."""


@pytest.fixture(scope="module")
def fork(tmp_path_factory):
    """The tree as a fork checks it out, with the packages that are installed here."""
    folder = tmp_path_factory.mktemp("fork")
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file() and not (ROOT / name).is_symlink():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    (folder / "node_modules").symlink_to((ROOT / "node_modules").resolve())
    return folder


def run(fork, *arguments):
    return subprocess.run([sys.executable, "-m", *arguments], cwd=fork, capture_output=True, text=True, env={**os.environ, **FORK, "GITHUB_ACTIONS": ""})


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.xdist_group("chromium")
def test_a_fork_passes_the_visitors_tests_and_leads_to_itself(fork):
    done = run(fork, "pytest", "-q", "-p", "no:cacheprovider", "-m", "not slow", "-k", LEFT_OUT, *VISITORS)
    assert done.returncode == 0, done.stdout[-4000:]
    home, weakness = ((fork / "site" / path).read_text(encoding="utf-8") for path in (
        "index.html", "professions/machine-learning-engineer/weaknesses/over-optimization/index.html"))
    assert "Ada&#39;s Answers" in home or "Ada's Answers" in home
    assert '<link rel="canonical" href="https://ada.example.org/answers/in/here/' in home
    assert 'href="https://github.com/ada/guide/edit/main/content/professions/machine-learning-engineer/weaknesses/over-optimization.yml"' in weakness
    assert 'data-repository="https://github.com/ada/guide"' in (fork / "site/contributing/propose-role/index.html").read_text(encoding="utf-8")
