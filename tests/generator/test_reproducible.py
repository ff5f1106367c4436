"""The same commit gives the same bytes, wherever and whenever it is built, and building asks no network for anything."""

import hashlib
import os
import shutil
import subprocess
import sys

import pytest

from generator.build import build
from generator.bundle import NODE_MODULES, ROOT

NOWHERE = "http://127.0.0.1:9"
"""A proxy that refuses: where the system cannot shut the network off, whoever asks for it fails at once."""


def hashes(folder):
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


def git(*command, cwd=ROOT):
    return subprocess.run(["git", *command], cwd=cwd, capture_output=True, check=True).stdout


@pytest.fixture
def clone(tmp_path):
    """A clone elsewhere, with the files as they stand here, and with nothing kept from earlier builds."""
    folder = tmp_path / "elsewhere" / "clone"
    git("clone", "--quiet", "--no-checkout", str(ROOT), str(folder))
    for name in git("ls-files", "-z", "--cached", "--others", "--exclude-standard").decode().split("\0"):
        if name and (ROOT / name).is_file() and not name.startswith(("node_modules", ".venv")):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    (folder / "node_modules").symlink_to(NODE_MODULES.resolve())
    return folder


def without_network(command):
    """The command in a network of its own, with nobody in it, where the system lets us; as it is elsewhere."""
    alone = ["unshare", "--map-root-user", "--net"]
    possible = shutil.which("unshare") and subprocess.run([*alone, "true"], capture_output=True).returncode == 0
    return [*alone, *command] if possible else command


def test_a_clone_elsewhere_later_and_offline_builds_the_same_site_byte_for_byte(built_site, clone):
    environment = os.environ | {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7", "http_proxy": NOWHERE, "https_proxy": NOWHERE, "HTTP_PROXY": NOWHERE, "HTTPS_PROXY": NOWHERE}
    done = subprocess.run(without_network([sys.executable, "-m", "generator", "build"]), cwd=clone, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    ours, theirs = hashes(built_site), hashes(clone / "site")
    assert len(ours) > 300
    assert {name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name)} == set()


def test_building_an_unchanged_site_writes_nothing(built_site):
    before = {path: path.stat().st_mtime_ns for path in built_site.rglob("*")}
    assert build(built_site) is False
    assert before == {path: path.stat().st_mtime_ns for path in built_site.rglob("*")}
