"""What all tests share: one built site for every worker of a run."""

import fcntl

import pytest

from generator.build import build
from generator.bundle import ROOT


@pytest.fixture(scope="session")
def built_site():
    """The finished site, built at most once for all workers of a run."""
    cache = ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    with open(cache / "build.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        build()
    return ROOT / "site"
