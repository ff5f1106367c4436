"""Panel 2: own words as they were understood, and the catalogue's cards with their verdict for this job."""

from ..html import Html, icon, join, tag

ORDER = ("safe", "manageable", "deal_breaker_risk")


def heard(catalog, recognised, chosen):
    """What own words sound like, offered and never imposed."""
    if recognised is None:
        return Html("")
    if recognised.notes:
        notes = tag("ul", [tag("li", note.message) for note in recognised.notes], cls="wg-notes")
    else:
        notes = None
    if not recognised.weaknesses and not recognised.notes:
        return tag("p", catalog.say("heard_nothing"), cls="wg-quiet")
    options = []
    for match in recognised.weaknesses[:3]:
        weakness = catalog.weakness(match.weakness)
        options.append(tag("button", weakness["title"], type="button", cls="wg-chip", id="wg-t-" + weakness["id"], data_act="choose", data_value=weakness["id"], aria_pressed="true" if weakness["id"] == chosen else "false"))
    return join(notes, options and tag("p", tag("span", catalog.say("heard_as") + " ", cls="wg-small"), options, cls="wg-heard"))


def cards(catalog, verdicts, chosen, show):
    """One card a weakness, best fit first; ``verdicts`` are (verdict, weakness id) pairs."""
    shown = [pair for pair in verdicts if not show or pair[0] == show]
    if not shown:
        return tag("p", catalog.say("cards_none", verdict=catalog.say("verdict_" + show).lower()), cls="wg-quiet")
    return join([_card(catalog, verdict, catalog.weakness(weakness), chosen) for verdict, weakness in shown])


def _card(catalog, verdict, weakness, chosen):
    picked = weakness["id"] == chosen
    return tag(
        "button", tag("span", weakness["title"], cls="wg-card-title"), badge(catalog, verdict), tag("span", weakness["summary"], cls="wg-card-summary"),
        type="button", cls="wg-card", id="wg-c-" + weakness["id"], data_act="choose", data_value=weakness["id"], aria_pressed="true" if picked else "false")


def badge(catalog, verdict):
    """A verdict in colour, shape and words."""
    return tag("span", icon(verdict), catalog.say("verdict_" + verdict), cls="wg-badge wg-badge--" + verdict)
