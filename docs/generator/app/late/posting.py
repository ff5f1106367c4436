"""What a visitor does with the posting as it was read: look up what a marked line means, set right what it asks for."""

from .. import page
from . import browser


def do_meaning(desk, value, part):
    """Show what a marked line of the posting means for the weakness, beside the line."""
    desk.view["meaning"] = int(value)
    desk.drawing.draw_region("wg-meaning")
    browser.open_beside("wg-meaning", "wg-m-" + value)


def do_close_meaning(desk, value, part):
    browser.close("wg-meaning")


def meaning_closed(desk):
    """Wherever the card was closed from, the way goes on at the line that it was about."""
    mark, desk.view["meaning"] = desk.view["meaning"], -1
    if mark >= 0 and page.nothing_has_focus():
        page.focus("wg-m-" + str(mark))


def do_correct(desk, value, part):
    desk.state.set("corrections", value or None, part)
    desk.refresh()


def input_demand(desk, value, part):
    if value:
        desk.state.set("corrections", "core", value)
