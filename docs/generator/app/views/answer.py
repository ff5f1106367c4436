"""Panel 4 and the spoken text: suggestions per element, the answer with its open places, and the time each part takes."""

from ..html import Html, escape, join, tag

WINDOW = (45, 60)
_SCALE = 90  # seconds that the time bar shows


def suggestions(catalog, element, offers):
    """Buttons that put a suggestion into the field, where it stays marked as ours until changed."""
    if not offers:
        return Html("")
    buttons = [tag("li", tag("button", text, type="button", cls="wg-suggestion", id="wg-s-" + element + "-" + str(index), data_act="take", data_part=element, data_value=text)) for index, text in enumerate(offers)]
    return tag("details", tag("summary", catalog.say("suggestions")), tag("ul", buttons), id="wg-d-s-" + element)


def source(catalog, kind):
    """Whose words stand in a field."""
    if not kind:
        return Html("")
    return tag("span", catalog.say("source_" + kind), cls="wg-whose wg-whose--" + kind)


def spoken(catalog, answer):
    """The composed text by element, with every place that is still to be filled."""
    if answer is None or not answer.text:
        return tag("p", catalog.say("spoken_empty"), cls="wg-quiet")
    made = []
    position = 0
    for part in answer.parts:
        made.append(escape(answer.text[position:part.start]))
        made.append('<span class="wg-part wg-part--' + part.element + (" wg-part--ours" if part.source == "suggestion" else "") + '">' + _with_places(answer, part.start, part.end) + "</span>")
        position = part.end
    made.append(escape(answer.text[position:]))
    count = len(answer.open_placeholders)
    open_places = None
    if count:
        message = catalog.say("open_place") if count == 1 else catalog.say("open_places", count=count)
        open_places = tag("p", message, cls="wg-open-count")
    advice = answer.advice and tag("ul", [tag("li", item.message) for item in answer.advice], cls="wg-notes")
    return join(tag("p", Html("".join(made)), dir="auto", id="wg-speech"), open_places, advice)


def _with_places(answer, start, end):
    made = []
    position = start
    for place in answer.open_placeholders:
        if place.start < position or place.end > end:
            continue
        made.append(escape(answer.text[position:place.start]))
        made.append('<mark class="wg-open">' + escape(answer.text[place.start:place.end]) + "</mark>")
        position = place.end
    made.append(escape(answer.text[position:end]))
    return "".join(made)


def time_bar(catalog, answer, pace):
    """Seconds by element against the window, as a drawing with its figures in words."""
    if answer is None or not answer.text:
        return Html("")
    seconds = int(answer.seconds + 0.5)
    bars = []
    x = 0.0
    for part in answer.parts:
        width = part.seconds * 100.0 / _SCALE
        bars.append(tag("rect", x=_number(x), y="4", width=_number(width), height="12", cls="wg-bar wg-bar--" + part.element))
        x += width
    low, high = WINDOW[0] * 100.0 / _SCALE, WINDOW[1] * 100.0 / _SCALE
    window = tag("rect", x=_number(low), y="1", width=_number(high - low), height="18", cls="wg-window")
    inside = WINDOW[0] <= seconds <= WINDOW[1]
    return join(
        tag("svg", window, bars, viewBox="0 0 100 20", preserveAspectRatio="none", cls="wg-timebar", aria_hidden="true", focusable="false"),
        tag("p", tag("strong", catalog.say("spoken_time", seconds=seconds, pace=pace)), " · ", catalog.say("spoken_window"), cls="wg-time wg-time--" + ("in" if inside else "out")),
    )


def _number(value):
    tenths = int(value * 10 + 0.5)
    return str(tenths // 10) + "." + str(tenths % 10)
