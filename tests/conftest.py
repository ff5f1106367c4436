"""What all tests share: one built site for every worker of a run."""

import fcntl
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import build
from generator.bundle import ROOT
from generator.export import export


def pytest_collection_modifyitems(items):
    """What is dear to prepare is prepared in one worker: the other builder's site for all that look at it, what a file needs for that file."""
    for item in items:
        if not item.get_closest_marker("xdist_group"):
            name = "zensical" if "zensical_site" in getattr(item, "fixturenames", ()) else item.path.name
            item.add_marker(pytest.mark.xdist_group(name))


@pytest.fixture(scope="session")
def built_site():
    """The finished site, built at most once for all workers of a run."""
    cache = ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    with open(cache / "build.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        build()
    return ROOT / "site"


@pytest.fixture(scope="session")
def zensical_site(tmp_path_factory):
    """The exported tree, built by Zensical."""
    folder = tmp_path_factory.mktemp("export")
    settings = export(folder / "tree")
    done = subprocess.run([str(Path(sys.executable).with_name("zensical")), "build", "-f", str(settings)], cwd=settings.parent, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return settings.parent / "site"
