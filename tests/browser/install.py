"""Find the browsers that the tests need, or install them: ``python -m tests.browser.install``.

In this order: Playwright's own builds where they can be downloaded, else the system's packages, else whatever
Chrome, Chromium or Firefox is already there. Says what it found; exits with 1 and a plain message when it found none.
"""

import os
import shutil
import subprocess
import sys

from tests.browser.browsers import available

PLAYWRIGHTS_OWN = ["chromium", "firefox", "webkit"]
DEBIAN = ["chromium", "firefox-esr", "webkit2gtk-driver", "xvfb", "espeak-ng"]


def _run(command):
    print("  $", " ".join(command), flush=True)
    try:
        return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _from_playwright():
    return _run([sys.executable, "-m", "playwright", "install", *PLAYWRIGHTS_OWN])


def _from_system_packages():
    if not shutil.which("apt-get"):
        return False
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    return _run([*as_root, "apt-get", "update", "-qq"]) and _run([*as_root, "apt-get", "install", "-y", "-qq", *DEBIAN])


def main():
    wanted = {"chromium", "firefox", "webkit"}
    for what, install in (("already here", lambda: True), ("Playwright's own builds", _from_playwright), ("the system's packages", _from_system_packages)):
        print(f"Browsers: looking for {what}", flush=True)
        install()
        available.cache_clear()
        if wanted <= set(available()):
            break
    for name, where in sorted(available().items()):
        print(f"  {name}: {where}")
    if not available():
        print("No browser was found and none could be installed.\n"
              "fix: install Chromium, Chrome or Firefox by your system's own means and run `make test` again.\n"
              "why: the tests do what a visitor does, in a real browser.", file=sys.stderr)
        return 1
    for missing in sorted(wanted - set(available())):
        print(f"  {missing}: not here; its tests are skipped and say so")
    return 0


if __name__ == "__main__":
    sys.exit(main())
