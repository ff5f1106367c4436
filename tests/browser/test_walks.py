"""Random walks through the page: from no state does going back, going forward or reloading lose a typed word."""

import random

import pytest

from tests.browser.visitor import at_rest, ready, wait_for
from tests.browser.words import CLICHE, FIELDS, OWN_WORDS, PRODUCT_POSTING

pytestmark = pytest.mark.browser

TYPED = {
    "wg-posting": [PRODUCT_POSTING, "You will own the documentation of every model."], "wg-own": [OWN_WORDS, "I put off writing documentation", "ich schiebe auf: “später” & <morgen>"],
    "wg-pasted": [CLICHE], "wg-draft-name": ["Thursday", "für Montag"], "wg-other-0": [PRODUCT_POSTING], "wg-other-2": ["You publish papers on new methods."],
    "wg-g-review": ["document more"], "wg-g-put_off": ["writing the model card"], "wg-g-confirm": ["Dana"],
} | {f"wg-f-{element}": [words, words.split(".")[0], "אני דוחה"] for element, words in FIELDS.items()}

_ALL = """Object.fromEntries([...document.querySelectorAll('#wg [data-set]')].filter((one) => one.type !== 'file' && !['wg-whole', 'wg-add-demand'].includes(one.id))
  .map((one) => [one.id, one.value]).concat([['weakness', (document.querySelector('.wg-card :checked') || {}).value || '']]))"""


def everything(visitor):
    """What stands in every control, and which weakness is chosen."""
    return visitor.evaluate(_ALL)


def type_somewhere(visitor, chance):
    control = chance.choice(sorted(TYPED))
    words = chance.choice(TYPED[control])
    visitor.evaluate("document.querySelectorAll('#wg-guide, #wg-more-jobs').forEach((fold) => { fold.open = true })")
    visitor.evaluate(f"document.querySelector('#wg-tab-{'check' if control == 'wg-pasted' else 'build'}').click()")
    if control == "wg-draft-name":
        visitor.evaluate("document.querySelector('#wg-tab-take').click()")
    before = everything(visitor)
    visitor.fill("#" + control, words)
    after = everything(visitor)
    assert after[control] == words
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= {control, "weakness"}, "typing here changes nothing there"


def press_somewhere(visitor, chance):
    """Press something that is no way of forgetting; typed words elsewhere stay."""
    acts = ["try", "choose", "look", "correct", "take", "frame", "vary", "overrule", "present", "tab", "meaning"]
    before = everything(visitor)
    act, number = chance.choice(acts), chance.randrange(50)
    pressed = visitor.evaluate(
        f"(() => {{ const found = [...document.querySelectorAll('#wg [data-act={act}]')]; const one = found[{number} % (found.length || 1)]; if (!one) return ''; one.click(); return one.dataset.part || 'none' }})()")
    at_rest(visitor)
    after = everything(visitor)
    allowed = {"weakness", "wg-role", "wg-seniority"} | ({f"wg-f-{pressed}"} if act in ("take", "frame") else set())
    assert {name for name in before if before[name] != after[name]} <= allowed, act


def undo_and_redo(visitor, chance):
    at_rest(visitor)
    before = everything(visitor)
    if visitor.evaluate("document.querySelector('#wg-undo').disabled"):
        return
    visitor.click("#wg-undo")
    at_rest(visitor)
    visitor.click("#wg-redo")
    at_rest(visitor)
    assert everything(visitor) == before


def reload(visitor, home):
    visitor.reload()


def leave_and_come_back(visitor, home):
    visitor.go(home)
    visitor.back()


def back_and_forward(visitor, home):
    visitor.go(home)
    visitor.back()
    ready(visitor)
    visitor.forward()
    visitor.back()


def begin_another_and_return(visitor, home):
    """A second draft, written in and undone to its beginning: the first is untouched."""
    at_rest(visitor)
    visitor.evaluate("document.querySelector('#wg-tab-take').click()")
    wait_for(visitor, "document.querySelector('#wg-drafts li')", "the drafts")
    visitor.click("#wg-new-draft")
    wait_for(visitor, "!document.querySelector('.wg-card :checked') && ![...document.querySelectorAll('#wg textarea')].some((one) => one.value)", "an empty draft")
    visitor.evaluate("document.querySelector('#wg-tab-build').click()")
    visitor.fill("#wg-f-action", "something else")
    at_rest(visitor)
    while not visitor.evaluate("document.querySelector('#wg-undo').disabled"):
        visitor.click("#wg-undo")
        at_rest(visitor)
    assert visitor.evaluate("document.querySelector('#wg-f-action').value") == "", "undo stops where the draft began"
    visitor.click("#wg-open-1")
    wait_for(visitor, "!document.querySelector('#wg-open-1')", "the first draft")
    at_rest(visitor)


WAYS = (reload, leave_and_come_back, back_and_forward, begin_another_and_return)
_LOADED_ANEW = (reload, begin_another_and_return)
"""What Firefox's driver can follow: it takes a page that comes back from memory for one that is still on its way, and clicks no more."""


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(2, 8))])
def test_no_way_back_loses_a_typed_word(seed, engine_of_the_day, arrive, site_address):
    chance = random.Random(seed)
    visitor = arrive(engine_of_the_day)
    ready(visitor)
    type_somewhere(visitor, chance)
    ways = _LOADED_ANEW if engine_of_the_day == "firefox" else WAYS
    for way in chance.sample(ways, len(ways)):
        for _ in range(3):
            chance.choice([type_somewhere, type_somewhere, press_somewhere, undo_and_redo])(visitor, chance)
        type_somewhere(visitor, chance)  # and on at once, before anything has come to rest
        before = everything(visitor)
        way(visitor, site_address)
        ready(visitor)
        wait_for(visitor, f"document.querySelector('#wg-f-weakness').value === {before['wg-f-weakness']!r}", "the words to be back")
        at_rest(visitor)
        assert everything(visitor) == before, way.__name__
    assert visitor.errors == []
