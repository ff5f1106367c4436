"""Editing the spoken text itself: which element a change belongs to, and the change laid over what the composer makes.

The text stays tied to the five fields. What somebody writes into the text becomes the field of that element, and is spoken word for word
until the field itself is changed again.
"""

from site_rules.records import Answer, Part, Placeholder


def laid_over(answer, edited, seconds_of):
    """``answer`` with the visitor's own wording where there is one for exactly what the composer would say.

    ``edited``: element -> [composed words, own words]; ``seconds_of`` times a text.
    """
    if not [part for part in answer.parts if _own(part, edited) is not None]:
        return answer
    text, parts, places, shift = "", [], [], 0
    position = 0
    for part in answer.parts:
        text += answer.text[position:part.start]
        own = _own(part, edited)
        words = part.text if own is None else own
        shift = len(text) - part.start
        if own is None:
            places += [_moved(place, shift) for place in answer.open_placeholders if part.start <= place.start < part.end]
        else:
            places += _open_in(own, part.element, len(text))
        start = len(text)
        text += words
        seconds = part.seconds if own is None else seconds_of(words)
        parts.append(Part(element=part.element, text=words, start=start, end=len(text), seconds=seconds, source=part.source if own is None else "visitor"))
        position = part.end
    text += answer.text[position:]
    return Answer(text=text, parts=parts, open_placeholders=places, advice=answer.advice, seconds=seconds_of(text), words=len(text.split()))


def _own(part, edited):
    pair = edited.get(part.element)
    return pair[1] if pair and pair[0] == part.text else None


def _open_in(words, element, start):
    """The open places in somebody's own wording, which stands at ``start``."""
    found = []
    position = words.find("{")
    while position >= 0:
        end = words.find("}", position) + 1
        if not end:
            break
        found.append(Placeholder(element=element, start=start + position, end=start + end, prompt=words[position + 1:end - 1]))
        position = words.find("{", end)
    return found


def _moved(place, shift):
    return type(place)(element=place.element, start=place.start + shift, end=place.end + shift, prompt=place.prompt)


def changed_parts(parts, old, new):
    """What an edit from ``old`` to ``new`` makes of the parts that it touches: (element, new words) pairs.

    Parts have ``element``, ``start`` and ``end`` in ``old``. Only the stretch between the first and the last difference counts, so
    that typing in one sentence never touches another; what is typed between two parts belongs to the earlier one.

    >>> from site_rules.records import Part
    >>> parts = [Part("weakness", "I rush.", 0, 7, 2, ""), Part("context", "In May it hurt.", 8, 23, 4, "")]
    >>> changed_parts(parts, "I rush. In May it hurt.", "I rush reviews. In May it hurt.")
    [('weakness', 'I rush reviews.')]
    """
    if old == new or not parts:
        return []
    first = 0
    limit = min(len(old), len(new))
    while first < limit and old[first] == new[first]:
        first += 1
    tail = 0
    while tail < limit - first and old[len(old) - 1 - tail] == new[len(new) - 1 - tail]:
        tail += 1
    end, growth = len(old) - tail, len(new) - len(old)
    touched = [index for index in range(len(parts)) if _touches(parts, index, first, end)]
    one, last = parts[touched[0]], parts[touched[-1]]
    start = min(one.start, first)
    if one is last:
        return [(one.element, new[start:max(one.end, end) + growth].strip())]
    # Over a boundary: what was written goes to the first, the last keeps what is left of it, those between are gone.
    changed = [(one.element, new[start:end + growth].strip())]
    changed += [(parts[index].element, "") for index in touched[1:-1]]
    return changed + [(last.element, new[end + growth:max(last.end, end) + growth].strip())]


def _touches(parts, index, first, end):
    """Whether the stretch ``first:end`` begins, ends or lies in part ``index`` or the gap behind it."""
    start = parts[index].start if index else 0
    stop = parts[index + 1].start if index + 1 < len(parts) else 1 << 30
    return start <= first < stop or first < stop and start < end
