"""The form's markup, made of the field table: label, help, example, the vocabulary to choose from. The builder and the page use the same."""

from widget.html import button, join, tag

from .collecting import is_ticked

_SHORT = ("title", "link", "kebab_id", "word_id")


def form(fields, say, prefix=""):
    """All fields of a kind of entry, one block each."""
    return join([block(field, say, prefix) for field in fields])


def block(field, say, prefix=""):
    """One field with its help. A list has as many rows as it wants at least, and a button for more."""
    name = prefix + field["name"]
    key = identifier(name)
    heading = join(words_of(field["name"]), None if field["required"] else tag("span", " ", say("form_optional"), cls="wf-optional"))
    help_ = tag("p", field["description"], cls="wg-hint", id=key + "-help")
    if is_ticked(field):
        return _group(key, heading, help_, tag("div", _ticks(field, name), id=key, cls="wf-ticks"), problem(name))
    if field["list"]:
        rows = tag("div", [row(field, name, number, say) for number in range(max(1, field["least"]))], id=key + "-rows")
        return _group(key, heading, help_, rows, problem(name), button(say("form_add"), "add", name, hidden_words=words_of(field["name"])))
    if field["type"] == "record":
        return _group(key, heading, help_, join([block(inner, say, name + ".") for inner in field["fields"]]), problem(name))
    return tag("div", tag("label", heading, for_=key), help_, control(field, name, key + "-help"), problem(name), cls="wg-field wf-field")


def row(field, name, number, say):
    """One entry of a list."""
    here = name + "." + str(number)
    if field["type"] == "record":
        inside = [block(inner, say, here + ".") for inner in field["fields"]]
        return tag("fieldset", tag("legend", words_of(field["name"]) + " " + str(number + 1)), join(inside), problem(here), cls="wf-row", id=identifier(here) + "-row")
    label = tag("label", words_of(field["name"]) + " " + str(number + 1), for_=identifier(here), cls="wg-visually-hidden")
    return tag("div", label, control(field, here, identifier(name) + "-help"), problem(here), cls="wg-field wf-line")


def control(field, name, help_id):
    """The control itself."""
    described = help_id + " " + identifier(name) + "-problem"
    if field["choices"] or field["ref"]:
        options = [tag("option", "–", value="")] + [tag("option", words_of(choice), value=choice) for choice in field["choices"]]
        return tag("select", options, id=identifier(name), data_set="field", data_part=name, data_ref=field["ref"] or None, autocomplete="off", aria_describedby=described)
    if field["form"] in _SHORT:
        return tag("input", id=identifier(name), data_set="field", data_part=name, type="text", placeholder=_example(field), autocomplete="off", aria_describedby=described)
    return tag("textarea", id=identifier(name), data_set="field", data_part=name, rows=1 if field["form"] not in ("posting", "spoken") else 3,
               placeholder=_example(field), dir="auto", autocomplete="off", aria_describedby=described)


def ticks(name, options, chosen=()):
    """A tick for each ``(id, words)``."""
    return join([tag("label", tag("input", type="checkbox", value=value, data_set="tick", data_part=name, id=identifier(name) + "-" + value, checked=value in chosen),
                     " ", words, cls="wg-tick") for value, words in options])


def problem(name):
    """Where the page says what is wrong with a control."""
    return tag("p", id=identifier(name) + "-problem", cls="wf-problem", hidden=True)


def identifier(name):
    """The element's id for a control: dots would have to be escaped in selectors."""
    return "wf-" + name.replace(".", "-")


def words_of(name):
    """A key as a heading.

    >>> words_of("why_credible")
    'Why credible'
    """
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


def _ticks(field, name):
    return ticks(name, [(choice, words_of(choice)) for choice in field["choices"]])


def _group(key, heading, *parts):
    return tag("fieldset", tag("legend", heading), parts, cls="wf-group", id=key + "-group")


def _example(field):
    example = field.get("example")
    if isinstance(example, list):
        example = example[0] if example else ""
    return example if isinstance(example, str) else None
