"""Rehearsing aloud: the run with its clock, what is recorded of it, the pace it was spoken at, and a voice that reads the answer out."""

from .. import page
from . import browser
from .rehearsal import LEVELS, Run, measured_pace

_TICK = 200  # milliseconds between two looks at the clock while rehearsing


class Rehearsing:
    """What is kept from press to press: the run under way and the answer it is of, the last recording, the pace that was measured last."""

    def __init__(self, desk):
        self.run = self.answer = None
        self.recording = None
        self.pace = None
        self.ticking = page.Rest(_TICK, lambda: _tick(desk))


def offer(desk):
    """Show what this browser can do: record, read aloud on the device."""
    page.set_hidden("wg-record-row", not browser.can_record())
    _find_voice()
    browser.when_voices_come(_find_voice)


def _find_voice():
    page.set_hidden("wg-listen", browser.local_voice("en") is None)


def do_rehearse(desk, value, part):
    """Begin, or stop and measure."""
    if desk.later.rehearsing.run:
        _stop(desk)
    else:
        _begin(desk)


def _begin(desk):
    answer = desk.work.answer(desk.state.values)
    if answer is None:
        page.say("wg-clock", desk.catalog.say("late_rehearse_empty"))
        return
    browser.be_quiet()
    if browser.can_record() and page.is_checked("wg-record"):
        desk.start(_record(desk))
    here = desk.later.rehearsing
    here.run, here.answer = Run(answer.parts, page.now()), answer
    page.say("wg-rehearse-words", desk.catalog.say("late_rehearse_stop"))
    page.set_attribute("wg-tp-rehearse", "data-running", "true")
    page.say("wg-measured", "")
    page.set_hidden("wg-use-pace", True)
    _tick(desk)


async def _record(desk):
    here = desk.later.rehearsing
    here.recording = here.recording or browser.Recording("wg-player")
    if not await here.recording.begin():
        page.say("wg-measured", desk.catalog.say("late_record_refused"))


def _tick(desk):
    here = desk.later.rehearsing
    if not here.run:
        return
    kind, number, share = here.run.at(page.now())
    if kind == "count":
        page.say("wg-clock", str(number))
    else:
        seconds = int(here.run.spoken(page.now()))
        element = desk.catalog.element(here.answer.parts[number].element)["name"]
        page.say("wg-clock", desk.catalog.say("late_rehearse_over", seconds=seconds) if kind == "over" else str(seconds) + " s · " + element)
        page.set_attribute("wg-tp-rehearse", "data-part", str(number))
        page.set_style("wg-track", "--wg-done", str(share / 10.0) + "%")
    here.ticking.ask()


def _stop(desk):
    here = desk.later.rehearsing
    seconds = here.run.spoken(page.now())
    here.run = None
    if here.recording:
        here.recording.end()
    page.say("wg-rehearse-words", desk.catalog.say("late_rehearse_start"))
    page.set_attribute("wg-tp-rehearse", "data-running", "false")
    page.set_attribute("wg-tp-rehearse", "data-part", "")
    page.say("wg-clock", "")
    here.pace = measured_pace(here.answer.seconds, desk.state["pace"], seconds)
    if here.pace is None:
        page.say("wg-measured", desk.catalog.say("late_measured_nothing"))
        return
    page.say("wg-measured", desk.catalog.say("late_measured", seconds=int(seconds + 0.5), pace=here.pace))
    page.set_hidden("wg-use-pace", here.pace == desk.state["pace"])
    _less_help(desk)


def _less_help(desk):
    """After a run that was said whole, the next one has less on the screen."""
    place = LEVELS.index(desk.view["level"])
    if page.is_checked("wg-fade") and place + 1 < len(LEVELS):
        desk.view["level"] = LEVELS[place + 1]
        page.set_value("wg-level", desk.view["level"])
        desk.refresh()


def do_use_pace(desk, value, part):
    desk.state.set("pace", desk.later.rehearsing.pace)
    page.set_hidden("wg-use-pace", True)
    desk.fill_controls()
    desk.refresh()


def do_listen(desk, value, part):
    voice, answer = browser.local_voice("en"), desk.work.answer(desk.state.values)
    if voice and answer:
        browser.speak(answer.text.replace("{", "").replace("}", ""), voice, desk.state["pace"] / 160.0)
