"""One weakness against several jobs: all roles of the profession, and postings pasted for comparison."""

from ...html import NOTHING, button, join, short, tag
from ...views.weakness import badge


def roles(catalog, found, current):
    """A table of the profession's roles with verdict and deciding reason."""
    if not found or not found[0][1].verdict:
        return tag("p", catalog.say("verdict_none"), cls="wg-quiet")
    rows = []
    for role, fit in found:
        look = button(catalog.say("verdict_look"), "look", role["id"], "role", hidden_words=role["short"], id="wg-cmp-" + role["id"]) if role["id"] != current else catalog.say("late_compare_here")
        rows.append(tag("tr", tag("th", role["short"], scope="row"), tag("td", badge(catalog, fit.verdict)), tag("td", short(fit.reasons[0].message, 120)), tag("td", look)))
    head = tag("tr", [tag("th", catalog.say(name), scope="col") for name in ("late_compare_job", "late_compare_verdict", "late_compare_because", "late_compare_look")])
    return tag("div", tag("table", tag("thead", head), tag("tbody", rows), cls="wg-compare"), cls="wg-scroll", tabindex="0", role="region", aria_label=catalog.say("late_compare_job"))


def other(catalog, found):
    """The verdict for one pasted posting."""
    if found is None:
        return NOTHING
    job, fit = found
    if not fit.verdict:
        return NOTHING
    role = catalog.role(job.role_matches[0].role) if job.role_matches else None
    return join(tag("p", badge(catalog, fit.verdict), " ", role and tag("span", catalog.say("late_nearest", role=role["short"]), cls="wg-quiet")),
                tag("p", fit.reasons[0].message), fit.reasons[0].quote and tag("q", " ".join(fit.reasons[0].quote.split())))
