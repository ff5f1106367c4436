"""Panel 7: the drafts of this device, and the card that is printed."""

from ...html import NOTHING, button, join, tag
from .rehearse import cue


def drafts(catalog, listed, current, gone):
    """The drafts kept here, the open one first among equals; ``gone``: whether one was just deleted and can come back."""
    rows = []
    for entry in listed:
        name = entry["name"].strip() or catalog.say("late_draft_unnamed", day=entry.get("at") or "")
        is_open = entry["id"] == current
        rows.append(tag(
            "li", tag("span", name, is_open and tag("small", " ", catalog.say("late_draft_open"), cls="wg-quiet")),
            not is_open and button(catalog.say("late_draft_switch"), "open-draft", entry["id"], hidden_words=name, id="wg-open-" + entry["id"]),
            button(catalog.say("late_draft_duplicate"), "duplicate-draft", entry["id"], hidden_words=name, id="wg-dup-" + entry["id"]),
            button(catalog.say("late_draft_delete"), "delete-draft", entry["id"], hidden_words=name, id="wg-del-" + entry["id"])))
    return join(
        tag("ul", rows, cls="wg-drafts") if rows else tag("p", catalog.say("late_draft_none"), cls="wg-quiet"),
        gone and tag("p", catalog.say("late_draft_gone"), " ", button(catalog.say("late_draft_bring_back"), "restore-draft", id="wg-restore")))


def card(catalog, answer, cues, fit, role, weakness, questions, pace):
    """The cue card: one page, nothing that is not needed in the waiting room."""
    if answer is None or not answer.text:
        return NOTHING
    lines = [tag("li", cue(catalog, element, words), cls="wg-part--" + element) for element, words in cues]
    ours = len([part for part in answer.parts if part.source in ("suggestion", "mixed")])
    return join(
        tag("p", role["title"], weakness and join(" · ", weakness["title"]), fit and fit.verdict and join(" · ", catalog.say("verdict_" + fit.verdict)), cls="wg-card-top"),
        tag("ol", lines, cls="wg-card-cues"),
        tag("p", answer.text, cls="wg-card-text", dir="auto"),
        tag("p", catalog.say("spoken_time", seconds=int(answer.seconds + 0.5), pace=pace), ours > 0 and " · " + catalog.say("late_ours_one" if ours == 1 else "late_ours", count=ours), cls="wg-card-top"),
        questions and join(tag("p", tag("b", catalog.say("late_questions_gap"))), tag("ul", [tag("li", question.question) for question in questions[:4]])),
    )
