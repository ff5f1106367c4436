"""The browsers of this machine, and how to start each: Chromium and Firefox with Playwright, WebKitGTK with Selenium."""

import json
import shutil
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

CHROMIUM_ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
_CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FIREFOXES = ("firefox-esr", "firefox")


@lru_cache
def available():
    """Name -> place of every browser the tests can drive: ``chromium``, ``firefox``, ``webkit`` (WebKitGTK through
    its driver, or Playwright's own build).
    """
    found = {}
    for name, own in _playwrights_own().items():
        if Path(own).exists():
            found[name] = own
    for name, commands in (("chromium", _CHROMIUMS), ("firefox", _FIREFOXES)):
        for command in commands:
            if name not in found and shutil.which(command):
                found[name] = shutil.which(command)
    if "webkit" not in found and shutil.which("WebKitWebDriver") and shutil.which("Xvfb"):
        found["webkit"] = shutil.which("WebKitWebDriver")
    return found


_ASK = """
import json
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(json.dumps({name: getattr(playwright, name).executable_path for name in ("chromium", "firefox", "webkit")}))
"""


@lru_cache
def _playwrights_own():
    # In a process of its own, because Playwright allows only one of its loops at a time.
    answer = subprocess.run([sys.executable, "-c", _ASK], capture_output=True, text=True, check=True)
    return json.loads(answer.stdout)


def launch(playwright, name):
    """Start Playwright's ``name`` (chromium or firefox) headless, whichever build this machine has.

    Firefox from a system package speaks WebDriver BiDi, so it is started by its channel.
    """
    place = available()[name]
    if name == "chromium":
        return playwright.chromium.launch(executable_path=place, args=CHROMIUM_ARGUMENTS)
    if place == _playwrights_own().get(name):
        return getattr(playwright, name).launch()
    return playwright.firefox.launch(channel="moz-firefox", executable_path=place)
