"""Pictures of every state, for people to look at: ``make screenshots`` (= ``python -m tests.browser.screenshots [state …]``).

States × light and dark × 375, 768 and 1440 px in Chromium, and the chief ones in Firefox and WebKitGTK, into ``screenshots/``,
which git ignores. The one picture that the README shows is drawn anew with ``--readme``.
"""

import functools
import http.server
import struct
import sys
import threading
import zlib
from collections import Counter

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
    visitor.evaluate("(() => { document.activeElement.blur(); scrollTo(0, 0); document.querySelectorAll('.wg-column').forEach((column) => { column.scrollTop = 0 }) })()")
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
    """The picture in the README: one whole desk, in a palette, small."""
    README.parent.mkdir(parents=True, exist_ok=True)
    shoot(browser, address, "answer", 1440, "light", README, whole=False)
    README.write_bytes(in_a_palette(README.read_bytes()))
    print(f"{README.stat().st_size // 1024} KiB")


def in_a_palette(png):
    """The same picture in at most 64 colours: a screenshot is flat, so that nobody sees the difference, and a quarter of the bytes.

    Takes and gives a PNG of 8 bits a channel without interlacing, which is what browsers make.
    """
    width, height, _, kind = struct.unpack(">IIBB", png[16:26])
    depth = {2: 3, 6: 4}[kind]
    rows = _rows(png, width * depth, height, depth)
    coarse = [[(row[x] & 0xF8, row[x + 1] & 0xF8, row[x + 2] & 0xF8) for x in range(0, width * depth, depth)] for row in rows]
    counts = Counter(colour for row in coarse for colour in row)
    palette = [colour for colour, _ in counts.most_common(64)]
    nearest = {colour: min(range(len(palette)), key=lambda place: sum((one - other) ** 2 for one, other in zip(colour, palette[place], strict=True))) for colour in counts}
    # A colour of the palette stands for all that fell to it, so it takes their true mean where it is the commonest: white stays white.
    exact = Counter()
    for row, coarse_row in zip(rows, coarse, strict=True):
        exact.update(zip(coarse_row, zip(row[0::depth], row[1::depth], row[2::depth], strict=True), strict=True))
    true = {}
    for (colour, full), _ in exact.most_common():
        true.setdefault(colour, full)
    body = b"".join(b"\0" + bytes(nearest[colour] for colour in row) for row in coarse)
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    colours = bytes(channel for colour in palette for channel in true[colour])
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in ((b"IHDR", header), (b"PLTE", colours), (b"IDAT", zlib.compress(body, 9)), (b"IEND", b"")))


def _chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _rows(png, stride, height, depth):
    """The bytes of each row, PNG's filters undone."""
    packed, place = b"", 8
    while place < len(png):
        length, name = struct.unpack(">I4s", png[place:place + 8])
        if name == b"IDAT":
            packed += png[place + 8:place + 8 + length]
        place += length + 12
    raw, rows, above = zlib.decompress(packed), [], bytearray(stride)
    for number in range(height):
        start = number * (stride + 1)
        method, row = raw[start], bytearray(raw[start + 1:start + 1 + stride])
        for index in range(stride):
            left = row[index - depth] if index >= depth else 0
            up = above[index]
            corner = above[index - depth] if index >= depth else 0
            if method == 1:
                row[index] = (row[index] + left) & 255
            elif method == 2:
                row[index] = (row[index] + up) & 255
            elif method == 3:
                row[index] = (row[index] + (left + up) // 2) & 255
            elif method == 4:
                guess = left + up - corner
                pick = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]
                row[index] = (row[index] + pick) & 255
        rows.append(bytes(row))
        above = row
    return rows


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
