"""Draw the committed pictures again: ``python -m tests.browser.images``. Icons from the logo, and the card that a shared link shows."""

from playwright.sync_api import sync_playwright

from generator.bundle import ROOT
from tests.browser.browsers import available, launch

ASSETS = ROOT / "docs" / "assets"
_BARS = (("#e8a07a", 6), ("#e9c46a", 15), ("#8fc7a3", 11), ("#86bcd6", 13), ("#b7a9dd", 7))
_CARD = """<body style="margin:0;width:1200px;height:630px;background:#17343a;color:#f7f5f0;font-family:Palatino,'URW Palladio L',P052,Georgia,serif">
<div style="padding:88px 96px"><p style="font:600 30px sans-serif;margin:0 0 48px;opacity:.85">Weakness Answer Guide</p>
<p style="font-size:92px;line-height:1.06;margin:0 0 56px;font-weight:600">“What is your<br>greatest weakness?”</p>
<div style="display:flex;gap:8px;height:44px;margin:0 0 28px">%s</div>
<p style="font:400 30px sans-serif;margin:0;opacity:.85">Five honest elements, 55 seconds, for the very job.</p></div></body>"""


def main():
    logo = (ASSETS / "favicon.svg").read_text(encoding="utf-8")
    bars = "".join(f'<div style="flex:{seconds};background:{colour};border-radius:6px"></div>' for colour, seconds in _BARS)
    pictures = [(f"icon-{size}.png", size, size, f'<body style="margin:0">{logo.replace("<svg ", f"<svg width={size} height={size} ", 1)}</body>') for size in (192, 512)]
    pictures.append(("social-card.png", 1200, 630, _CARD % bars))
    available()
    with sync_playwright() as playwright:
        browser = launch(playwright, "chromium")
        for name, width, height, markup in pictures:
            page = browser.new_page(viewport={"width": width, "height": height})
            page.set_content(markup)
            page.screenshot(path=ASSETS / name)
            page.close()
            print(f"docs/assets/{name}: {(ASSETS / name).stat().st_size} bytes")
        browser.close()


if __name__ == "__main__":
    main()
