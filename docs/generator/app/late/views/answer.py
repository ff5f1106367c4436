"""Panel 4 and the spoken text: suggestions per element, the answer with its open places and marked words, the time each part takes."""

from ...html import NOTHING, Html, button, escape, fold, icon, join, tag

WINDOW = (45, 60)
_SCALE = 90  # seconds that the time bar shows
_TOLD = ("composition_left_out", "composition_too_long", "composition_too_short", "composition_cut", "composition_add", "composition_plain_words",
         "composition_glossed", "composition_said_as_i", "composition_no_link")


def suggestions(catalog, element, offers, kind="", is_story=False):
    """What helps with one field: what belongs in it, and the catalogue's suggestions, each of which stays marked as ours until changed.

    ``offers``: the suggestions, none where there are none, ``None`` as long as nobody has opened their fold.
    ``kind``: whose words stand in the field (``state.whose``); ``is_story``: whether they tell what happened to somebody else.
    """
    record = catalog.element(element)
    frame = button(catalog.say("late_frame"), "frame", record["prompt"], element, cls="wg-small-button", id="wg-fr-" + element, hidden_words=record["name"])
    ask = None
    if is_story and kind in ("suggestion", "mixed"):
        ask = tag("div", tag("p", catalog.say("late_story_ask")), tag("p", slots(record["prompt"]), cls="wg-frame"), frame, cls="wg-ask")
    why = fold(catalog.say("late_belongs"), tag("p", record["explanation"]), tag("p", record["hint"], cls="wg-quiet"), not ask and join(tag("p", slots(record["prompt"]), cls="wg-frame"), frame), id="wg-d-w-" + element)
    offered = None
    if offers != []:
        # By an id the focus is found again once the fold is drawn with what it holds.
        offered = tag("details", tag("summary", catalog.say("late_suggestions"), id="wg-d-t-" + element), offers and _offered(catalog, element, offers), id="wg-d-s-" + element, data_act="open")
    return join(ask, tag("div", why, offered, cls="wg-helps"))


def _offered(catalog, element, offers):
    items = [tag("li", button(join(slots(offer.text)), "take", offer.text, element, cls="wg-suggestion", id="wg-s-" + element + "-" + str(index))) for index, offer in enumerate(offers[:5])]
    note = [offer for offer in offers if offer.own_story] and tag("p", catalog.say("late_story_note"), cls="wg-quiet")
    return join(note, tag("ul", items))


def slots(text):
    """``text`` in pieces, every {prompt} marked as what only the visitor can know."""
    made = []
    for number, piece in enumerate(text.replace("}", "{").split("{")):
        made.append(tag("em", piece, cls="wg-slot") if number % 2 else piece)
    return made


def source(catalog, kind, is_story=False):
    """Whose words stand in a field, where they are not the visitor's; another person's story is called that."""
    if kind not in ("suggestion", "mixed"):
        return NOTHING
    return tag("span", catalog.say("late_source_" + ("story_" if is_story else "") + kind), cls="wg-whose wg-whose--" + kind)


def sketch(catalog):
    """The shape of an answer, before there is one: five sentences with everything left open."""
    parts = [tag("span", slots(element["prompt"]), cls="wg-part wg-part--" + element["id"]) for element in catalog.elements]
    return tag("p", [join(part, " ") for part in parts], cls="wg-speech wg-sketch")


def spoken(catalog, answer, findings, identifier="wg-speech"):
    """The composed text by element, with every place that is still to be filled and every word that a finding is about.

    What is still ours is written lighter than what is the visitor's. An open place leads to the field that it belongs to.
    """
    if answer is None or not answer.text:
        return sketch(catalog)
    opened = [(place.start, place.end, _opened(catalog, place), "</mark>") for place in answer.open_placeholders]
    layers = opened + _around(opened, finding_marks(findings, len(answer.text)))
    made = []
    position = 0
    for part in answer.parts:
        made.append(escape(answer.text[position:part.start]))
        cls = "wg-part wg-part--" + part.element + (" wg-part--ours" if part.source in ("suggestion", "mixed") else "") + (" wg-part--open" if part.source == "open" else "")
        made.append('<span class="' + cls + '">' + marked(answer.text, part.start, part.end, layers) + "</span>")
        position = part.end
    made.append(escape(answer.text[position:]))
    # Braces are copied along but not shown: the mark says already that a place is open.
    whole = "".join(made).replace("{", '<i class="wg-brace">{</i>').replace("}", '<i class="wg-brace">}</i>')
    return tag("p", Html(whole), dir="auto", id=identifier, cls="wg-speech")


def _around(opened, layers):
    """``layers`` cut where they would cover an open place: a mark inside a mark could not be pressed.

    >>> _around([(2, 5, "<a>", "</a>")], [(0, 9, "<b>", "</b>"), (3, 4, "<i>", "</i>")])
    [(0, 2, '<b>', '</b>'), (5, 9, '<b>', '</b>')]
    """
    made = []
    for start, end, before, after in layers:
        for first, last, _, _ in sorted(opened):
            if first < end and start < last:
                made.append((start, first, before, after))
                start = last
        made.append((start, end, before, after))
    return [layer for layer in made if layer[0] < layer[1]]


def _opened(catalog, place):
    name = catalog.element(place.element)["name"]
    return ('<mark class="wg-open" role="button" tabindex="0" data-act="fill" data-value="' + escape(place.prompt) + '" data-part="' + escape(place.element)
            + '" title="' + escape(catalog.say("late_fill", element=name)) + '">')


def below(catalog, answer, kinds, stories):
    """What is still open or still ours, and the composer's advice, in words.

    ``kinds``: whose words stand in each field; ``stories``: the elements that tell what happened to somebody else.
    """
    if answer is None:
        return NOTHING
    lines = []
    count = len(answer.open_placeholders)
    if count:
        lines.append(catalog.say("late_open_place" if count == 1 else "late_open_places", count=count))
    ours = len([kind for kind in kinds if kind in ("suggestion", "mixed")])
    if ours:
        lines.append(catalog.say("late_ours_one" if ours == 1 else "late_ours", count=ours) + " " + catalog.say("late_ours_lighter"))
    if stories:
        lines.append(catalog.say("late_story_still", element=catalog.element(stories[0])["name"]))
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
    """The answer as a voice: a stroke a second in its element's colour, as tall as the word said then is long, against the window; and the figures in words."""
    if answer is None or not answer.text:
        return _scale(None)
    seconds = int(answer.seconds + 0.5)
    strokes, words = [], []
    x = 0.0
    for part in answer.parts:
        strokes.append(tag("path", d=_strokes(part.text.split(), int(x + 0.5), min(int(x + part.seconds + 0.5), _SCALE)), cls="wg-voice wg-voice--" + part.element))
        words.append(catalog.element(part.element)["name"] + " " + str(int(part.seconds + 0.5)) + " s")
        x += part.seconds
    place = "in" if WINDOW[0] <= seconds <= WINDOW[1] else "short" if seconds < WINDOW[0] else "long"
    return join(
        _scale(strokes, ", ".join(words)),
        tag("p", tag("strong", str(seconds) + " s"), " ", catalog.say("late_time_" + place), tag("span", " · ", catalog.say("late_time_pace", pace=pace), cls="wg-quiet"), cls="wg-time wg-time--" + place),
    )


def _strokes(words, start, end):
    """One stroke for each second from ``start`` to ``end``: the path's commands.

    >>> _strokes(["I", "rush"], 0, 2)
    'M0.5 8v4M1.5 5v10'
    """
    made = []
    for second in range(start, end):
        word = words[(second - start) * len(words) // (end - start)] if words else ""
        made.append("M" + str(second) + _UP_AND_DOWN[min(len(word), 8)])
    return "".join(made)


_UP_AND_DOWN = [".5 " + str(9 - length) + "v" + str(2 + 2 * length) for length in range(9)]
"""How a stroke goes for a word of so many letters."""


def _scale(strokes, words=""):
    """The quiet line that the voice is drawn on, with the window of 45 to 60 seconds and its figures."""
    window = tag("rect", x=str(WINDOW[0]), y="0", width=str(WINDOW[1] - WINDOW[0]), height="20", cls="wg-window")
    drawn = tag("svg", window, tag("path", d="M0 10H90", cls="wg-silence"), strokes, viewBox="0 0 90 20", preserveAspectRatio="none", cls="wg-timebar",
                role="img" if words else None, aria_label=words or None, aria_hidden=None if words else "true")
    return join(drawn, tag("p", tag("span", WINDOW[0]), tag("span", str(WINDOW[1]) + " s"), cls="wg-scale", aria_hidden="true"))
