"""Panel 2 as it stands from the start: the catalogue's cards with their verdict for this job."""

from ..html import Html, escape, icon, join, tag

ORDER = ("safe", "manageable", "deal_breaker_risk")


def cards(catalog, verdicts, show="", sort="", find="", brief=False):
    """One card a weakness; ``verdicts`` are (verdict, weakness id) pairs, best first. Sorted by fit, by ``name`` or by ``family``.

    A card is a radio button: one choice, one tab stop, arrow keys. Which one is chosen is the control's own business.
    ``brief``: without the sentence about each.
    """
    wanted = find.lower().split()
    shown = []
    for place, (verdict, identifier) in enumerate(verdicts):
        weakness = catalog.weakness(identifier)
        if (not show or verdict == show) and _is_found(weakness, wanted):
            shown.append((_sort_key(weakness, sort), place, verdict, weakness))
    if not shown:
        return tag("p", catalog.say("cards_none"), cls="wg-quiet")
    made = []
    family = ""
    for _, _, verdict, weakness in sorted(shown, key=lambda item: item[:2]):
        if sort == "family" and weakness["family"] != family:
            family = weakness["family"]
            made.append(tag("p", catalog.family(family)["name"], cls="wg-family"))
        made.append(_card(catalog, verdict, weakness, brief))
    return join(made)


def _sort_key(weakness, sort):
    return weakness["title"] if sort == "name" else weakness["family"] if sort == "family" else ""


def _is_found(weakness, wanted):
    if not wanted:
        return True
    text = (weakness["title"] + " " + (weakness.get("summary") or "")).lower()
    return all([word in text for word in wanted])


def _card(catalog, verdict, weakness, brief):
    # Written by hand rather than with tag(): thirty of these stand in the list, and it is made anew for every other job.
    identifier = escape(weakness["id"])
    return Html(
        '<label class="wg-card"><input type="radio" name="weakness" data-act="choose" id="wg-c-' + identifier + '" value="' + identifier + '">'
        '<span class="wg-card-title">' + escape(weakness["title"]) + "</span>" + badge(catalog, verdict).markup
        + ("" if brief else '<span class="wg-card-summary">' + escape(weakness.get("summary") or "") + "</span>") + "</label>")


def badge(catalog, verdict):
    """A verdict in colour, shape and words."""
    return tag("span", icon(verdict), catalog.say("verdict_" + verdict), cls="wg-badge wg-badge--" + verdict)
