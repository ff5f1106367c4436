"""Panel 4 and the spoken text: suggestions per element, the answer with its open places and marked words, the time each part takes."""

from ...html import NOTHING, Html, button, escape, fold, icon, join, tag

WINDOW = (45, 60)
_SCALE = 90  # seconds that the time bar shows
_TOLD = ("composition_left_out", "composition_too_long", "composition_too_short", "composition_cut", "composition_add", "composition_plain_words",
         "composition_glossed", "composition_said_as_i", "composition_no_link")


def suggestions(catalog, element, offers):
    """Buttons that put a suggestion into the field, where it stays marked as ours until changed."""
    if not offers:
        return NOTHING
    items = [tag("li", button(join(slots(text)), "take", text, element, cls="wg-suggestion", id="wg-s-" + element + "-" + str(index))) for index, text in enumerate(offers[:5])]
    return fold(catalog.say("late_suggestions"), tag("ul", items), id="wg-d-s-" + element)


def slots(text):
    """``text`` in pieces, every {prompt} marked as what only the visitor can know."""
    made = []
    for number, piece in enumerate(text.replace("}", "{").split("{")):
        made.append(tag("em", piece, cls="wg-slot") if number % 2 else piece)
    return made


def source(catalog, kind):
    """Whose words stand in a field."""
    return tag("span", catalog.say("late_source_" + kind), cls="wg-whose wg-whose--" + kind) if kind in ("suggestion", "mixed") else NOTHING


def spoken(catalog, answer, findings):
    """The composed text by element, with every place that is still to be filled and every word that a finding is about."""
    if answer is None or not answer.text:
        return tag("p", catalog.say("spoken_empty"), cls="wg-quiet")
    layers = [(place.start, place.end, '<mark class="wg-open">', "</mark>") for place in answer.open_placeholders] + finding_marks(findings, len(answer.text))
    made = []
    position = 0
    for part in answer.parts:
        made.append(escape(answer.text[position:part.start]))
        cls = "wg-part wg-part--" + part.element + (" wg-part--ours" if part.source in ("suggestion", "mixed") else "") + (" wg-part--open" if part.source == "open" else "")
        made.append('<span class="' + cls + '">' + marked(answer.text, part.start, part.end, layers) + "</span>")
        position = part.end
    made.append(escape(answer.text[position:]))
    return tag("p", Html("".join(made)), dir="auto", id="wg-speech", cls="wg-speech")


def below(catalog, answer, kinds):
    """What is still open or still ours, and the composer's advice, in words."""
    if answer is None:
        return NOTHING
    lines = []
    count = len(answer.open_placeholders)
    if count:
        lines.append(catalog.say("late_open_place" if count == 1 else "late_open_places", count=count))
    ours = len([kind for kind in kinds if kind in ("suggestion", "mixed")])
    if ours:
        lines.append(catalog.say("late_ours_one" if ours == 1 else "late_ours", count=ours))
    # What is missing or thin is the check's to say; here stands what the composer did, and what the length wants.
    told = [advice for advice in answer.advice if advice.id in _TOLD][:2]
    return join(lines and tag("p", icon("open"), " ".join(lines), cls="wg-open-count"), told and tag("ul", [tag("li", advice.message) for advice in told], cls="wg-advice"))


def finding_marks(findings, length):
    """Layers for ``marked``: the words of each finding, numbered as in the list; a finding about the whole text marks nothing."""
    spans = []
    for number, finding in enumerate(findings):
        if 0 <= finding.start < finding.end and finding.end - finding.start < length - 1:
            over = [span for span in spans if span[0] < finding.end and finding.start < span[1]]
            if over:
                over[0][3].append(str(number + 1))  # the worse finding keeps its exact words, the other joins it by number
            else:
                spans.append((finding.start, finding.end, finding.severity, [str(number + 1)]))
    return [(start, end, '<mark class="wg-found wg-found--' + severity + '" data-number="' + " ".join(numbers) + '">', "</mark>") for start, end, severity, numbers in spans]


def marked(text, start, end, layers):
    """``text[start:end]`` as markup with marks round its spans; a span is cut to the stretch, one that begins inside another waits for its end.

    >>> marked("a bit late", 0, 10, [(0, 5, "<mark>", "</mark>")])
    '<mark>a bit</mark> late'
    """
    made = []
    position = start
    for first, last, opened, closed in sorted(layers):
        first, last = max(first, position), min(last, end)
        if first >= last:
            continue
        made.append(escape(text[position:first]) + opened + escape(text[first:last]) + closed)
        position = last
    made.append(escape(text[position:end]))
    return "".join(made)


def time_bar(catalog, answer, pace):
    """Seconds by element against the window, as a drawing with its figures in words."""
    if answer is None or not answer.text:
        return NOTHING
    seconds = int(answer.seconds + 0.5)
    bars, words = [], []
    x = 0.0
    for part in answer.parts:
        width = min(part.seconds, _SCALE - x)
        if width > 0:
            bars.append(tag("rect", x=_tenth(x), y="5", width=_tenth(max(width - 0.4, 0.2)), height="10", cls="wg-bar wg-bar--" + part.element))
        words.append(catalog.element(part.element)["name"] + " " + str(int(part.seconds + 0.5)) + " s")
        x += max(width, 0)
    window = tag("rect", x=str(WINDOW[0]), y="0.5", width=str(WINDOW[1] - WINDOW[0]), height="19", cls="wg-window")
    place = "in" if WINDOW[0] <= seconds <= WINDOW[1] else "short" if seconds < WINDOW[0] else "long"
    return join(
        tag("svg", window, bars, viewBox="0 0 90 20", preserveAspectRatio="none", cls="wg-timebar", role="img", aria_label=", ".join(words)),
        tag("p", tag("strong", str(seconds) + " s"), " ", catalog.say("late_time_" + place), tag("span", " · ", catalog.say("late_time_pace", pace=pace), cls="wg-quiet"), cls="wg-time wg-time--" + place),
    )


def _tenth(value):
    tenths = int(value * 10 + 0.5)
    return str(tenths // 10) + "." + str(tenths % 10)
