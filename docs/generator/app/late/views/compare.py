"""One weakness against several jobs, side by side: the advert above, up to three more, all roles of the profession."""

from ...html import button, join, one_line, short, tag
from ...views.weakness import badge


def jobs(catalog, here, others, roles, current):
    """A table of jobs with verdict and deciding reason.

    ``here``: the Role Fit Check against the advert pasted above, or ``None``; ``others``: (number, Job, Fit) of the adverts to compare;
    ``roles``: (role, Fit) of every role, from its profile alone; ``current``: the chosen role's id.
    """
    if not roles or not roles[0][1].verdict:
        return tag("p", catalog.say("verdict_none"), cls="wg-quiet")
    rows = []
    if here:
        rows.append(_row(catalog, catalog.say("late_compare_above"), catalog.say("late_compare_here"), here))
    for number, job, fit in others:
        role = catalog.role(job.role_matches[0].role) if job.role_matches else None
        rows.append(_row(catalog, catalog.say("late_compare_posting", number=number), role and catalog.say("late_nearest", role=role["short"]), fit))
    for role, fit in roles:
        is_here = role["id"] == current and not here
        # With an advert above, the profile alone is not what a look would show.
        name = role["short"] if here or is_here else button(role["short"], "look", role["id"], "role", id="wg-cmp-" + role["id"])
        rows.append(_row(catalog, name, is_here and catalog.say("late_compare_here"), fit))
    head = tag("tr", [tag("th", catalog.say(name), scope="col") for name in ("late_compare_job", "late_compare_verdict", "late_compare_because")])
    return tag("div", tag("table", tag("thead", head), tag("tbody", rows), cls="wg-compare"), cls="wg-scroll", id="wg-compared", data_scrolls=True, tabindex="0", role="region", aria_label=catalog.say("late_compare_job"))


def _row(catalog, name, note, fit):
    """What decides, in few words: for one weakness the reasons of many jobs begin alike."""
    reason = fit.reasons[0]
    competency = catalog.competency(reason.competency)
    because = join(competency["name"] if competency else reason.competency, tag("small", catalog.say("chain_" + reason.level), cls="wg-quiet"))
    quote = reason.quote and reason.origin == "posting" and tag("q", short(one_line(reason.quote), 60))
    return tag("tr", tag("th", name, note and tag("small", note, cls="wg-quiet"), scope="row"), tag("td", badge(catalog, fit.verdict)), tag("td", because, quote))
