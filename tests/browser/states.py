"""The states of the generator that pictures and checks go through, and how a visitor brings each about."""

from tests.browser.visitor import at_rest, see, wait_for, wait_to_see
from tests.browser.words import CLICHE, FIELDS, OWN_WORDS, PRODUCT_POSTING


def _posting(visitor):
    visitor.fill("#wg-posting", PRODUCT_POSTING)
    wait_for(visitor, "document.querySelector('#wg-marked')", "the posting to be marked")


def _risk(visitor):
    _posting(visitor)
    visitor.fill("#wg-own", OWN_WORDS)
    wait_to_see(visitor, "#wg-verdict", "Deal-breaker risk")


def _meaning(visitor):
    _risk(visitor)
    at_rest(visitor)
    visitor.click("#wg-marked .wg-mark--strained")
    wait_for(visitor, "document.querySelector('#wg-meaning .wg-reason')", "what the mark means")


def _folds(visitor):
    _risk(visitor)
    visitor.evaluate("document.querySelectorAll('#wg-p-fit details, #wg-guide').forEach((fold) => { if (!fold.open) fold.querySelector('summary').click() })")
    visitor.fill("#wg-g-put_off", "writing the model card")
    visitor.fill("#wg-g-confirm", "Dana")
    wait_for(visitor, "document.querySelector('#wg-compare table') && document.querySelector('#wg-guided li')", "the folds to fill")


def _answer(visitor):
    visitor.select("#wg-role", "research-lab")
    visitor.click("#wg-c-stakeholder-communication")
    for element, words in FIELDS.items():
        visitor.fill(f"#wg-f-{element}", words)
    wait_to_see(visitor, "#wg-text", "Dana")


def _editing(visitor):
    _answer(visitor)
    at_rest(visitor)
    visitor.click("#wg-edit")


def _example(visitor):
    visitor.click("[data-act=example]")
    wait_for(visitor, "document.querySelector('#wg-speech')", "the example's answer")


def _story(visitor):
    visitor.click("#wg-c-over-optimization")
    wait_for(visitor, "document.querySelector('#wg-d-s-context')", "the suggestions")
    visitor.evaluate("document.querySelector('#wg-d-t-context').click()")
    wait_for(visitor, "document.querySelector('#wg-s-context-0')", "the suggestions")
    visitor.evaluate("document.querySelector('#wg-s-context-0').click()")
    wait_for(visitor, "document.querySelector('.wg-ask')", "the visitor's own story to be asked for")


def _check(visitor):
    visitor.click("#wg-tab-check")
    visitor.fill("#wg-pasted", CLICHE)
    wait_to_see(visitor, "#wg-findings", "perfectionist")


def _repair(visitor):
    _check(visitor)
    at_rest(visitor)
    visitor.evaluate("document.querySelector('[data-act=propose]').click()")
    wait_for(visitor, "document.querySelector('#wg-proposal')", "a repair")


def _apart(visitor):
    _check(visitor)
    at_rest(visitor)
    visitor.click("#wg-take-apart")
    wait_for(visitor, "document.querySelector('#wg-apart .wg-gaps')", "before and after")


def _rehearse(visitor):
    _answer(visitor)
    visitor.click("#wg-tab-rehearse")
    wait_for(visitor, "document.querySelector('.wg-prompter') && document.querySelector('.wg-questions')", "the prompter")


def _take(visitor):
    _answer(visitor)
    visitor.click("#wg-tab-take")
    wait_for(visitor, "document.querySelector('.wg-drafts')", "the drafts")


def _bare(visitor):
    visitor.fill("#wg-own", "communication")
    wait_for(visitor, "document.querySelector('#wg-heard').textContent", "a question back")


STATES = {"empty": lambda visitor: None, "example": _example, "posting": _posting, "bare": _bare, "risk": _risk, "meaning": _meaning, "folds": _folds, "story": _story, "answer": _answer, "editing": _editing,
          "check": _check, "repair": _repair, "apart": _apart, "rehearse": _rehearse, "take": _take}
"""Name of a state -> what a visitor does to get there from an empty page."""


def bring_about(visitor, state):
    """Do what leads to ``state``, and wait until the page has settled."""
    STATES[state](visitor)
    at_rest(visitor)
    assert "rules failed" not in see(visitor, "#wg-trouble")
