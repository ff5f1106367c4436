"""Pictures of every state, for people to look at: ``make screenshots`` (= ``python -m tests.browser.screenshots [state …]``).

States × light and dark × 375, 768 and 1440 px in Chromium, and the chief ones in Firefox and WebKitGTK, into ``screenshots/``,
which git ignores. The one picture that the README shows is drawn anew with ``--readme``.
"""

import functools
import http.server
import sys
import threading

from playwright.sync_api import sync_playwright

from generator.build import build
from generator.bundle import ROOT
from tests.browser.browsers import available, launch
from tests.browser.conftest import SUB_PATH, _Handler
from tests.browser.states import STATES, bring_about
from tests.browser.visitor import PlaywrightVisitor, WebKitVisitor, ready, webkit_driver

FOLDER = ROOT / "screenshots"
README = ROOT / "docs" / "assets" / "screenshots" / "generator.png"
WIDTHS = {375: 800, 768: 1024, 1440: 900}
ELSEWHERE = ("answer", "risk", "rehearse")


def serve():
    """The built site on this machine; its address."""
    build()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(ROOT / "site")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}{SUB_PATH}generator/"


def shoot(browser, address, state, width, scheme, path, whole=True):
    """One picture of one state by one fresh visitor."""
    context = browser.new_context(viewport={"width": width, "height": WIDTHS[width]}, color_scheme=scheme, reduced_motion="reduce")
    visitor = PlaywrightVisitor(context.new_page())
    visitor.open(address)
    ready(visitor)
    bring_about(visitor, state)
    visitor.evaluate("document.activeElement.blur(), scrollTo(0, 0)")
    visitor.page.screenshot(path=path, full_page=whole)
    context.close()
    print(path.relative_to(ROOT), flush=True)


def main(arguments):
    FOLDER.mkdir(exist_ok=True)
    address = serve()
    available()
    with sync_playwright() as playwright:
        chromium = launch(playwright, "chromium")
        if "--readme" in arguments:
            _readme(chromium, address)
            return 0
        for state in [name for name in STATES if name in arguments or not arguments]:
            for width in WIDTHS:
                for scheme in ("light", "dark"):
                    shoot(chromium, address, state, width, scheme, FOLDER / f"{state}-{width}-{scheme}.png", whole=width < 1440)
        chromium.close()
        if "firefox" in available():
            firefox = launch(playwright, "firefox")
            for state in ELSEWHERE:
                shoot(firefox, address, state, 1440, "light", FOLDER / f"{state}-1440-light-firefox.png", whole=False)
            firefox.close()
    if "webkit" in available():
        with webkit_driver() as driver:
            for state in ELSEWHERE:
                visitor = WebKitVisitor(driver)
                visitor.arrive(address, 1440, 900)
                ready(visitor)
                bring_about(visitor, state)
                visitor.screenshot(FOLDER / f"{state}-1440-light-webkit.png")
                print(f"screenshots/{state}-1440-light-webkit.png", flush=True)
    return 0


def _readme(browser, address):
    """The picture in the README: one whole desk, few colours, small."""
    README.parent.mkdir(parents=True, exist_ok=True)
    shoot(browser, address, "answer", 1440, "light", README, whole=False)
    try:
        from PIL import Image
    except ImportError:
        print("Pillow is not here, so the picture stays as the browser made it; `pip install pillow` and run it again to have it smaller.")
        return
    Image.open(README).convert("RGB").quantize(96, dither=Image.Dither.NONE).save(README, optimize=True)
    print(f"{README.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
