"""Panel 1, once a posting is there: what it asks for, to be corrected; the nearest profile; the posting marked in its own text."""

from ...html import NOTHING, Html, button, escape, fold, join, one_line, short, tag

KINDS = ("duty", "requirement", "soft_line", "visitor")


def reading(catalog, job, corrections, role):
    """The posting as read: notes, the nearest profile, demands to correct, and the text with its marks."""
    if job is None:
        return NOTHING
    return join(_notes(job), _nearest(catalog, job, role), _read_as(catalog, job), _demands(catalog, job, corrections), _marked(catalog, job))


def _notes(job):
    return job.notes and tag("ul", [tag("li", note.message) for note in job.notes], cls="wg-notes")


def _nearest(catalog, job, role):
    found = catalog.role(job.role_matches[0].role) if job.role_matches else None
    if found is None:
        return None
    shared = [_name(catalog, item) for item in job.role_matches[0].because][:3]
    because = shared and catalog.say("late_nearest_because", shared=", ".join(shared))
    if role is not None and found["id"] == role["id"]:
        return tag("p", catalog.say("late_nearest_same", role=found["short"]), " ", because, cls="wg-nearest wg-quiet")
    return tag("p", tag("strong", catalog.say("late_nearest", role=found["title"])), " ", because, " ",
               button(catalog.say("late_use_role"), "look", found["id"], "role", id="wg-use-role"), cls="wg-nearest")


def _name(catalog, item):
    known = catalog.competency(item) or catalog.context(item)
    return known["name"].lower() if known else "“" + item + "”"


def _read_as(catalog, job):
    said = []
    for identifier in job.contexts[:2]:
        context = catalog.context(identifier)
        if context and identifier != "other":
            said.append(context["name"])
    if job.seniority in catalog.seniorities:
        said.append(catalog.say("seniority_" + job.seniority).lower())
    return said and tag("p", catalog.say("late_read_as"), " ", tag("strong", ", ".join(said)), cls="wg-small")


def _demands(catalog, job, corrections):
    if not job.demands:
        return join(tag("p", catalog.say("late_posting_nothing"), cls="wg-quiet"), _add(catalog, job))
    rows = []
    for level in ("core", "mentioned", "absent"):
        found = [demand for demand in job.demands if demand.level == level]
        if found:
            heading = catalog.say("late_read_" + level, count=len(found))
            listed = tag("ul", [_demand(catalog, job, demand, corrections) for demand in found], cls="wg-demands wg-demands--" + level)
            rows.append(join(tag("h3", heading), listed) if level == "core" else fold(heading, listed, id="wg-read-" + level))
    return join(rows, _add(catalog, job))


def _demand(catalog, job, demand, corrections):
    name = catalog.competency(demand.competency)["name"]
    if demand.competency in corrections:
        actions = [("", "late_take_back")]
    elif demand.level == "core":
        actions = [("mentioned", "late_not_core")]
    else:
        actions = [("core", "late_is_core")]
    quote = demand.evidence and tag("q", short(one_line(job.text[demand.evidence[0].start:demand.evidence[0].end]), 110))
    kind = "late_kind_corrected" if demand.competency in corrections else "late_kind_" + demand.kind
    buttons = [button(catalog.say(message), "correct", level, demand.competency, hidden_words=name, id="wg-d-" + demand.competency) for level, message in actions]
    return tag("li", tag("strong", name), tag("small", catalog.say(kind), cls="wg-quiet"), buttons, quote)


def _add(catalog, job):
    """A demand that was overlooked; the visitor knows more than the advert says."""
    known = [demand.competency for demand in job.demands]
    options = [tag("option", competency["name"], value=competency["id"]) for competency in catalog.competencies if competency["id"] not in known]
    return tag("p", tag("label", catalog.say("late_add_demand"), " ", tag("select", tag("option", catalog.say("late_add_choose"), value=""), options, id="wg-add-demand", data_set="demand"), cls="wg-inline"))


def _marked(catalog, job):
    """The posting's own text, each piece of evidence marked; where two overlap the first counts."""
    marks = []
    for demand in job.demands:
        if demand.level != "absent":
            for evidence in demand.evidence:
                marks.append((evidence.start, 0 if demand.level == "core" else 1, evidence.end, demand.level, demand.competency))
    marks.sort()
    made = []
    position = 0
    for start, _, end, level, competency in marks:
        if start < position or end <= start:
            continue
        made.append(escape(job.text[position:start]))
        label = catalog.competency(competency)["name"] + ", " + catalog.say("late_key_" + level)
        made.append('<mark class="wg-mark wg-mark--' + level + '" title="' + escape(label) + '">' + escape(job.text[start:end]) + '<span class="wg-visually-hidden"> (' + escape(label) + ")</span></mark>")
        position = end
    made.append(escape(job.text[position:]))
    key = tag("p", tag("mark", catalog.say("late_key_core"), cls="wg-mark wg-mark--core"), " ", tag("mark", catalog.say("late_key_mentioned"), cls="wg-mark wg-mark--mentioned"), cls="wg-small")
    return fold(catalog.say("late_posting_marked"), key, tag("div", Html("".join(made)), cls="wg-posting-text", dir="auto", tabindex="0", role="region", aria_label=catalog.say("late_posting_marked")), id="wg-marked", open=True)
