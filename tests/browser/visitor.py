"""A visitor who does the same things in every browser: Chromium and Firefox through Playwright, WebKitGTK through its own driver."""

import json
import os
import subprocess
import time
from contextlib import contextmanager

from playwright.sync_api import Error

from tests.browser.browsers import available

_PATIENCE = 40  # seconds; a loaded two-core machine needs them


class PlaywrightVisitor:
    """A visitor in a Playwright page. ``requests``: addresses that the page asked for, the service worker's own copying apart; ``errors``: what
    its scripts raised."""

    def __init__(self, page):
        self.page = page
        self.requests, self.errors = [], []
        page.on("request", self._note)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _note(self, request):
        if not request.url.startswith("blob:") and not request.url.endswith("/sw.js"):
            self.requests.append(request.url)

    def open(self, address):
        if self.page.url.split("#")[0] == address.split("#")[0]:
            self.page.goto("about:blank")  # a fragment alone would not load the page anew
        self.page.goto(address)

    def reload(self):
        self.page.reload()

    def go(self, address):
        """Follow a link to another page, so that there is a way back."""
        self.page.goto(address)

    def back(self):
        self._travel("back")

    def forward(self):
        self._travel("forward")

    def _travel(self, direction):
        # Asked of the page itself: a page that comes back from memory is never loaded, which Firefox's driver waits for in vain.
        here = self.page.url
        self.page.evaluate(f"setTimeout(() => history.{direction}())")
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            try:
                if self.page.evaluate("location.href") != here:
                    return
            except Error:  # between two pages
                pass
            time.sleep(0.05)
        raise AssertionError(f"waited in vain for the way {direction}")

    def fill(self, selector, text):
        self.page.fill(selector, text)

    def click(self, selector):
        self.page.click(selector)

    def select(self, selector, value):
        self.page.select_option(selector, value)

    def press(self, key):
        self.page.keyboard.press(key)

    def type(self, text):
        """Type into whatever has the focus."""
        self.page.keyboard.type(text)

    def evaluate(self, script):
        return self.page.evaluate(script)

    def screenshot(self, path):
        self.page.screenshot(path=path, full_page=True)


class WebKitVisitor:
    """A visitor in WebKitGTK. It cannot list requests, so it asks the page's own resource timing; nor page errors, so it collects them in the page."""

    def __init__(self, driver):
        self.driver = driver

    def arrive(self, address, width, height):
        """Come for the first time: whatever an earlier visitor left is forgotten."""
        self.driver.set_window_size(width, height)
        self.driver.get(address.rsplit("/", 2)[0] + "/assets/favicon.svg")
        self.driver.execute_script("localStorage.clear()")
        self.open(address)

    def open(self, address):
        self.driver.get("about:blank")  # a fragment alone would not load the page
        self.driver.get(address)

    def reload(self):
        self.driver.refresh()

    def go(self, address):
        self.driver.get(address)

    def back(self):
        self.driver.back()

    def forward(self):
        self.driver.forward()

    def fill(self, selector, text):
        self.driver.execute_script(
            "const control = document.querySelector(arguments[0]); control.focus(); control.value = arguments[1];"
            "control.dispatchEvent(new Event('input', {bubbles: true})); control.dispatchEvent(new Event('change', {bubbles: true}));", selector, text)

    def click(self, selector):
        wait_for(self, "!document.querySelector(" + json.dumps(selector) + ").disabled", selector + " to be there for clicking")
        self.driver.execute_script("document.querySelector(arguments[0]).click()", selector)

    def select(self, selector, value):
        self.driver.execute_script(
            "const control = document.querySelector(arguments[0]); control.value = arguments[1]; control.dispatchEvent(new Event('change', {bubbles: true}));", selector, value)

    def press(self, key):
        from selenium.webdriver import ActionChains
        from selenium.webdriver.common.keys import Keys

        names = {"ArrowDown": "ARROW_DOWN", "ArrowUp": "ARROW_UP", "ArrowLeft": "ARROW_LEFT", "ArrowRight": "ARROW_RIGHT", "Space": "SPACE"}
        actions = ActionChains(self.driver, duration=1)
        if key.startswith("Shift+"):
            actions.key_down(Keys.SHIFT).send_keys(getattr(Keys, key[6:].upper())).key_up(Keys.SHIFT).perform()
        else:
            actions.send_keys(getattr(Keys, names.get(key, key.upper()))).perform()

    def type(self, text):
        self.driver.switch_to.active_element.send_keys(text)

    def evaluate(self, script):
        return self.driver.execute_script("return (" + script + ")" + ("()" if script.lstrip().startswith(("()", "async", "function")) else ""))

    def screenshot(self, path):
        self.driver.save_screenshot(str(path))

    @property
    def requests(self):
        found = self.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
        return [address for address in found if not address.endswith("/sw.js")]  # the service worker's own copying

    @property
    def errors(self):
        return self.evaluate("[document.querySelector('#wg-trouble')].filter((note) => note && !note.hidden).map((note) => note.textContent)")


def see(visitor, selector):
    """The words in the first element of ``selector``, ``""`` where there is none or it is hidden."""
    return visitor.evaluate("(document.querySelector(" + json.dumps(selector) + ") || {innerText: ''}).innerText")


def wait_for(visitor, script, what):
    """Wait until ``script`` (an expression) is true in the page; fails saying ``what`` was waited for."""
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if visitor.evaluate("Boolean(" + script + ")"):
            return
        time.sleep(0.05)
    raise AssertionError("waited in vain for " + what)


def wait_to_see(visitor, selector, words):
    """Wait until the element of ``selector`` says ``words``."""
    wait_for(visitor, "((document.querySelector(" + json.dumps(selector) + ") || {}).innerText || '').includes(" + json.dumps(words) + ")", f"{selector} to say “{words}”")


def ready(visitor):
    """Wait until the generator answers, all its parts loaded."""
    try:
        wait_for(visitor, "document.querySelector('#wg').hasAttribute('data-complete')", "the generator to be ready")
    except AssertionError as error:
        raise AssertionError(f"{error}; it says: {see(visitor, '#wg-status')} {see(visitor, '#wg-trouble')} {visitor.errors}") from None


def at_rest(visitor):
    """Wait until everything that the last change leads to stands in the page."""
    wait_for(visitor, "document.querySelector('#wg').dataset.settled === 'yes'", "the page to settle")


@contextmanager
def webkit_driver():
    """WebKitGTK's MiniBrowser under its driver, on a screen of its own."""
    from selenium import webdriver
    from selenium.webdriver.webkitgtk.options import Options
    from selenium.webdriver.webkitgtk.service import Service

    display = _free_display()
    screen = subprocess.Popen(["Xvfb", display, "-screen", "0", "2600x1000x24"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.environ["DISPLAY"] = display
    if os.geteuid() == 0:
        os.environ["WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"] = "1"
    try:
        options = Options()
        options.binary_location = _mini_browser()
        options.add_argument("--automation")
        driver = webdriver.WebKitGTK(options=options, service=Service(executable_path=available()["webkit"]))
        try:
            driver.set_window_size(1440, 900)
            yield driver
        finally:
            driver.quit()
    finally:
        screen.terminate()


def _free_display():
    for number in range(99, 199):
        if not os.path.exists(f"/tmp/.X11-unix/X{number}") and not os.path.exists(f"/tmp/.X{number}-lock"):
            return f":{number}"
    raise RuntimeError("no display number is free for Xvfb")


def _mini_browser():
    import glob

    found = sorted(glob.glob("/usr/lib/*/webkit2gtk-4*/MiniBrowser") + glob.glob("/usr/libexec/webkit2gtk-4*/MiniBrowser"))
    if not found:
        raise RuntimeError("WebKitGTK's MiniBrowser is not on this machine")
    return found[0]
