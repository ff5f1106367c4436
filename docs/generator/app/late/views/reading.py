"""Panel 1, once a posting is there: what it asks for, to be corrected; the nearest profile; the posting marked in its own text."""

from ...html import NOTHING, Html, button, escape, fold, join, one_line, short, tag

KINDS = ("duty", "requirement", "soft_line", "visitor")


def reading(catalog, job, corrections, role, fit=None):
    """The posting as read: the text with its marks, notes, demands to correct, the nearest profile.

    ``fit``: what the marks mean for the chosen weakness, or ``None``; the lines that it strains carry a sign of their own.
    """
    if job is None:
        return NOTHING
    return join(_marked(catalog, job, fit), _notes(job), _demands(catalog, job, corrections), _read_as(catalog, job), _nearest(catalog, job, role))


def _notes(job):
    return job.notes and tag("ul", [tag("li", note.message) for note in job.notes], cls="wg-notes")


def _nearest(catalog, job, role):
    found = catalog.role(job.role_matches[0].role) if job.role_matches else None
    if found is None:
        return None
    # Of what both share, the demands can be told in a sentence; a phrase that matched is kept by its stems.
    shared = [catalog.competency(item)["name"].lower() for item in job.role_matches[0].because if catalog.competency(item)][:3]
    because = shared and catalog.say("late_nearest_because", shared=_listed(catalog, shared))
    if role is not None and found["id"] == role["id"]:
        return tag("p", catalog.say("late_nearest_same", role=found["short"]), " ", because, cls="wg-nearest wg-quiet")
    return tag("p", tag("strong", catalog.say("late_nearest", role=found["title"])), " ", because, " ",
               button(catalog.say("late_use_role"), "look", found["id"], "role", id="wg-use-role"), cls="wg-nearest")


def _listed(catalog, names):
    return names[0] if len(names) == 1 else catalog.say("late_and", first=", ".join(names[:-1]), last=names[-1])


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
    return tag("li", tag("strong", name), buttons, tag("p", tag("small", catalog.say(kind), cls="wg-quiet"), " ", quote))


def _add(catalog, job):
    """A demand that was overlooked; the visitor knows more than the advert says."""
    known = [demand.competency for demand in job.demands]
    options = [tag("option", competency["name"], value=competency["id"]) for competency in catalog.competencies if competency["id"] not in known]
    return tag("p", tag("label", catalog.say("late_add_demand"), " ", tag("select", tag("option", catalog.say("late_add_choose"), value=""), options, id="wg-add-demand", data_set="demand"), cls="wg-inline"))


def stretches(job):
    """The stretches of a posting that justify its demands, in order: (start, end, demands); what overlaps is one stretch.

    The demands of a stretch come core first, then in the order of the reading.
    """
    found = []
    for place, demand in enumerate(job.demands):
        if demand.level != "absent":
            for evidence in demand.evidence:
                if evidence.start < evidence.end:
                    found.append((evidence.start, evidence.end, 0 if demand.level == "core" else 1, place))
    found.sort()
    made = []
    for start, end, rank, place in found:
        if made and start < made[-1][1]:
            made[-1][1] = max(end, made[-1][1])
            made[-1][2].append((rank, place))
        else:
            made.append([start, end, [(rank, place)]])
    return [(start, end, [job.demands[place] for _, place in sorted(set(ranked))]) for start, end, ranked in made]


def _marked(catalog, job, fit):
    """The posting's own text; each piece of evidence is marked and leads to what it means for the weakness."""
    strained = [reason.competency for reason in fit.reasons] if fit else []
    made = []
    position = 0
    found = stretches(job)
    for start, end, demands in found:
        level = demands[0].level
        touched = [demand for demand in demands if demand.competency in strained]
        label = "; ".join([catalog.competency(demand.competency)["name"] + ", " + catalog.say("late_key_" + demand.level) for demand in demands])
        if touched:
            label += "; " + catalog.say("late_key_strained")
        made.append(escape(job.text[position:start]))
        made.append(
            '<mark class="wg-mark wg-mark--' + level + (" wg-mark--strained" if touched else "") + '" id="wg-m-' + str(start) + '" role="button" tabindex="0" aria-haspopup="dialog" data-act="meaning" data-value="'
            + str(start) + '">' + escape(job.text[start:end]) + '<span class="wg-visually-hidden"> (' + escape(label) + ")</span></mark>")
        position = end
    made.append(escape(job.text[position:]))
    keys = [tag("span", catalog.say("late_key_" + level), cls="wg-mark wg-mark--" + level) for level in ("core", "mentioned")]
    if strained:
        keys.append(tag("span", catalog.say("late_key_strained"), cls="wg-mark wg-mark--strained"))
    return join(
        tag("p", keys, tag("span", catalog.say("late_key_hint")) if found else None, cls="wg-keys"),
        tag("div", Html("".join(made)), cls="wg-posting-text", id="wg-marked", dir="auto", role="region", aria_label=catalog.say("late_posting_marked"), data_scrolls=True, tabindex=None if found else "0"))
