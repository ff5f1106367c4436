"""Panel 1: what the chosen job turns on, and the posting marked in its own text."""

from ..html import Html, escape, join, tag


def about(catalog, role):
    """What a role profile makes core, in a line.

    The first thing to know about a job is the handful of demands it turns on, not the whole list.
    """
    if role is None:
        return Html("")
    core = [catalog.competency(demand["competency"])["name"] for demand in role["demands"] if demand["level"] == "core"]
    return join(
        tag("p", role["summary"], cls="wg-about"),
        tag("p", tag("strong", catalog.say("role_about_core")), cls="wg-small"),
        tag("ul", [tag("li", name) for name in core], cls="wg-tags"),
    )


def reading(catalog, job, corrections, role):
    """The posting as read: its demands to correct, the nearest profile, notes, and the text with its marks."""
    if job is None:
        return Html("")
    return join(_notes(job), _nearest(catalog, job, role), _demands(catalog, job, corrections), _marked(catalog, job))


def _notes(job):
    if not job.notes:
        return None
    return tag("ul", [tag("li", note.message) for note in job.notes], cls="wg-notes")


def _nearest(catalog, job, role):
    if not job.role_matches:
        return None
    nearest = job.role_matches[0]
    found = catalog.role(nearest.role)
    if role is not None and found["id"] == role["id"]:
        return None
    shared = ", ".join([_name(catalog, item) for item in nearest.because])
    return tag(
        "p", catalog.say("posting_nearest", role=found["title"]), shared and " (" + catalog.say("posting_nearest_because", shared=shared) + ") ",
        tag("button", catalog.say("posting_use_role"), type="button", cls="wg-plain", id="wg-use-role", data_act="use-role", data_value=found["id"]), cls="wg-nearest")


def _name(catalog, item):
    competency = catalog.competency(item)
    return competency["name"].lower() if competency else item


def _demands(catalog, job, corrections):
    if not job.demands:
        return tag("p", catalog.say("posting_nothing"), cls="wg-quiet")
    rows = []
    for level in ("core", "mentioned"):
        found = [demand for demand in job.demands if demand.level == level]
        if found:
            rows.append(tag("h3", catalog.say("posting_read_" + level), cls="wg-small"))
            rows.append(tag("ul", [_demand(catalog, job, demand, corrections) for demand in found], cls="wg-demands wg-demands--" + level))
    return join(rows)


def _demand(catalog, job, demand, corrections):
    name = catalog.competency(demand.competency)["name"]
    corrected = demand.competency in corrections
    if corrected:
        action, label = "", catalog.say("posting_take_back")
    elif demand.level == "core":
        action, label = "mentioned", catalog.say("posting_not_core")
    else:
        action, label = "core", catalog.say("posting_is_core")
    quote = None
    if demand.evidence:
        first = demand.evidence[0]
        quote = tag("q", _one_line(job.text[first.start:first.end]))
    return tag(
        "li", tag("strong", name), " ", quote, corrected and tag("em", " ", catalog.say("posting_corrected")), " ",
        tag("button", label, tag("span", ": " + name, cls="wg-visually-hidden"), type="button", cls="wg-plain", id="wg-d-" + demand.competency, data_act="correct", data_part=demand.competency, data_value=action))


def _one_line(text):
    return " ".join(text.split())


def _marked(catalog, job):
    """The posting's own text, each piece of evidence marked; overlapping marks are joined, the stronger level wins."""
    marks = []
    for demand in job.demands:
        for evidence in demand.evidence:
            marks.append((evidence.start, evidence.end, demand.level, demand.competency))
    marks.sort()
    made = []
    position = 0
    for start, end, level, competency in marks:
        if start < position or end <= start:
            continue
        made.append(escape(job.text[position:start]))
        label = catalog.competency(competency)["name"] + ", " + catalog.say("posting_key_" + level)
        made.append('<mark class="wg-mark wg-mark--' + level + '" title="' + escape(label) + '">' + escape(job.text[start:end]) + '<span class="wg-visually-hidden"> (' + escape(label) + ")</span></mark>")
        position = end
    made.append(escape(job.text[position:]))
    return tag("details", tag("summary", catalog.say("posting_own_text")), tag("div", Html("".join(made)), cls="wg-posting-text", dir="auto"), id="wg-marked", open=True)
