"""Rehearsing: three, two, one; the clock paces; the pace is measured and kept; a recording stays in the page."""

import pytest

from tests.browser.states import bring_about
from tests.browser.visitor import at_rest, ready, see, wait_for, wait_to_see

pytestmark = pytest.mark.browser


def rehearsing(arrive, engine):
    visitor = arrive(engine)
    ready(visitor)
    bring_about(visitor, "rehearse")
    return visitor


def in_a_hurry(visitor, seconds):
    """Let the page's clock run on by so many seconds; nobody has to wait for a whole answer."""
    visitor.evaluate(f"(() => {{ const now = performance.now.bind(performance); const from = now(); performance.now = () => now() + {seconds * 1000}; }})()")


def test_a_run_counts_down_paces_and_measures(engine_of_the_day, arrive):
    visitor = rehearsing(arrive, engine_of_the_day)
    assert visitor.evaluate("document.querySelectorAll('.wg-line').length") == 5
    visitor.click("#wg-rehearse")
    wait_for(visitor, "'321'.includes(document.querySelector('#wg-clock').textContent || 'x')", "the countdown")
    in_a_hurry(visitor, 3 + 7)
    wait_to_see(visitor, "#wg-clock", "Where it showed")
    in_a_hurry(visitor, 38)
    visitor.click("#wg-rehearse")
    wait_to_see(visitor, "#wg-measured", "words a minute")
    assert visitor.evaluate("document.querySelector('#wg-level').value") == "cues", "the next run has less help"
    visitor.click("#wg-use-pace")
    at_rest(visitor)
    pace = int(visitor.evaluate("document.querySelector('#wg-pace').value"))
    assert 100 < pace < 200 and pace != 140
    visitor.reload()
    ready(visitor)
    assert int(visitor.evaluate("document.querySelector('#wg-pace').value")) == pace


def test_a_run_outlives_the_words_it_is_of(engine_of_the_day, arrive):
    """Somebody begins another draft while the clock runs."""
    visitor = rehearsing(arrive, engine_of_the_day)
    visitor.click("#wg-rehearse")
    visitor.click("#wg-tab-take")
    visitor.click("#wg-new-draft")
    wait_for(visitor, "!document.querySelector('#wg-f-weakness').value", "an empty draft")
    visitor.click("#wg-tab-rehearse")
    at_rest(visitor)
    in_a_hurry(visitor, 3 + 48)
    wait_to_see(visitor, "#wg-clock", "s · ")
    visitor.click("#wg-rehearse")
    wait_to_see(visitor, "#wg-measured", "words a minute")
    assert visitor.errors == [] and see(visitor, "#wg-trouble") == ""


def test_help_is_taken_away_step_by_step(engine_of_the_day, arrive):
    visitor = rehearsing(arrive, engine_of_the_day)
    seen = []
    for level in ("text", "cues", "elements", "nothing"):
        visitor.select("#wg-level", level)
        at_rest(visitor)
        seen.append(len(see(visitor, "#wg-prompter")))
    assert seen == sorted(seen, reverse=True) and seen[-1] > 0
    assert not visitor.evaluate("document.querySelector('#wg-p-spoken').checkVisibility()"), "the text itself is out of sight"


def test_questions_open_with_what_a_reply_needs(engine_of_the_day, arrive):
    visitor = rehearsing(arrive, engine_of_the_day)
    assert visitor.evaluate("document.querySelectorAll('.wg-questions details').length") >= 6
    visitor.click(".wg-questions summary")
    assert visitor.evaluate("document.querySelector('.wg-questions details').open && document.querySelector('.wg-questions details p').textContent.length > 30")


_VOICES = """
globalThis.said = []; globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };
const voices = new class extends EventTarget {
  known = [{localService: false, lang: 'en-GB', name: 'elsewhere'}, {localService: true, lang: 'de-DE', name: 'German'}]; speaking = false;
  getVoices() { return this.known }
  speak(words) { this.speaking = true; said.push([words.text, words.voice.name, words.rate]) }
  cancel() { this.speaking = false; said.push('quiet') }
};
Object.defineProperty(globalThis, 'speechSynthesis', {value: voices, configurable: true});
"""


@pytest.mark.parametrize("engine", [pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in ("chromium", "firefox")])
def test_only_a_voice_of_this_device_reads_the_answer_aloud(engine, arrive):
    """A voice from elsewhere would send the text away, so it is not offered; one that comes late is."""
    visitor = arrive(engine, path="assets/favicon.svg")
    visitor.page.add_init_script(_VOICES)
    visitor.open(visitor.page.url.replace("assets/favicon.svg", "generator/"))
    ready(visitor)
    bring_about(visitor, "rehearse")
    assert not visitor.page.is_visible("#wg-listen"), "neither a voice from elsewhere nor one of another language"
    visitor.evaluate("(() => { speechSynthesis.known.push({localService: true, lang: 'en_GB', name: 'ours'}); speechSynthesis.dispatchEvent(new Event('voiceschanged')) })()")
    wait_for(visitor, "!document.querySelector('#wg-listen').hidden", "the offer to read aloud")
    asked = len(visitor.requests)
    visitor.click("#wg-listen")
    text, voice, rate = visitor.evaluate("said.at(-1)")
    assert voice == "ours" and text == visitor.evaluate("document.querySelector('#wg-speech').textContent") and 0.5 < rate < 1.5
    visitor.click("#wg-listen")
    assert visitor.evaluate("said.at(-1)") == "quiet", "pressed again, it is quiet"
    assert visitor.requests[asked:] == [] and visitor.errors == []


@pytest.mark.xdist_group("chromium")
def test_a_recording_is_played_in_the_page_and_goes_nowhere(started, site_address, playwright_session):
    from tests.browser.browsers import CHROMIUM_ARGUMENTS, available
    from tests.browser.visitor import PlaywrightVisitor

    if "chromium" not in available():
        pytest.skip("chromium is not on this machine")
    microphone = playwright_session.chromium.launch(executable_path=available()["chromium"], args=[*CHROMIUM_ARGUMENTS, "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"])
    visitor = PlaywrightVisitor(microphone.new_page())
    visitor.open(site_address + "generator/")
    ready(visitor)
    bring_about(visitor, "rehearse")
    asked = len(visitor.requests)
    visitor.click("#wg-record")
    visitor.click("#wg-rehearse")
    visitor.page.wait_for_timeout(4500)
    visitor.click("#wg-rehearse")
    wait_for(visitor, "!document.querySelector('#wg-player').hidden", "the recording")
    assert visitor.evaluate("document.querySelector('#wg-player').src").startswith("blob:")
    assert visitor.evaluate("new Promise((heard) => { const player = document.querySelector('#wg-player'); player.oncanplay = () => heard(true); player.onerror = () => heard(false); player.load() })")
    assert visitor.requests[asked:] == []
    microphone.close()
