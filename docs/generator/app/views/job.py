"""Panel 1 as it stands from the start: what the chosen job turns on."""

from ..html import NOTHING, join, tag


def about(catalog, role):
    """What a role profile makes core.

    The first thing to know about a job is the handful of demands it turns on, not the whole list.
    """
    if role is None:
        return NOTHING
    core = [catalog.competency(demand["competency"])["name"] for demand in role["demands"] if demand["level"] == "core"]
    return join(
        tag("p", role["summary"], cls="wg-about"),
        tag("p", catalog.say("role_about_core"), cls="wg-small"),
        tag("ul", [tag("li", name) for name in core], cls="wg-tags"),
    )
