"""From what stands in the controls to an entry, and back to the control that a finding is about.

A control is named by its path with dots, ``situations.0.cost``. Rows that are left empty do not count, so that a place in the entry
and the row on the page may have different numbers.
"""


def collect(fields, values):
    """The entry that ``values`` (control → text, or a list of ids) make: ``(data, places)``; ``places``: path in the entry → control.

    >>> fields = [{"name": "says", "list": True, "type": "text", "ref": "", "choices": []}]
    >>> collect(fields, {"says.0": " ", "says.1": "I wait"})
    ({'says': ['I wait']}, {('says', 0): 'says.1'})
    """
    data, places = {}, {}
    for field in fields:
        name = field["name"]
        found = _field(field, values, name, (name,), places)
        if found is not None:
            data[name] = found
    return data, places


def control_of(path, places):
    """The control that a path of the entry is about; the first row where a list has none yet."""
    for length in range(len(path), 0, -1):
        if path[:length] in places:
            return ".".join([places[path[:length]]] + [str(step) for step in path[length:]])
    return ".".join([str(step) for step in path])


def is_ticked(field):
    """Whether a list is ticked off rather than written: its entries come from a closed list."""
    return field["list"] and field["type"] == "text" and bool(field["choices"] or field["ref"])


def rows_of(values, name):
    """How many rows of a list ``values`` speak of."""
    most = 0
    for control in values:
        if control.startswith(name + "."):
            number = control[len(name) + 1:].split(".")[0]
            if number.isdigit():
                most = max(most, int(number) + 1)
    return most


def _field(field, values, control, path, places):
    if is_ticked(field):
        return values.get(control) or None
    if not field["list"]:
        return _one(field, values, control, path, places)
    found = []
    for row in range(rows_of(values, control)):
        here = control + "." + str(row)
        value = _one(field, values, here, path + (len(found),), places)
        if value is not None:
            places[path + (len(found),)] = here
            found.append(value)
    return found or None


def _one(field, values, control, path, places):
    if field["type"] == "record":
        found = {}
        for inner in field["fields"]:
            value = _field(inner, values, control + "." + inner["name"], path + (inner["name"],), places)
            if value is not None:
                found[inner["name"]] = value
        return found or None
    text = values.get(control) or ""
    return text if text.strip() else None


def id_from(title):
    """The file name that a title suggests.

    >>> id_from("Over-optimising past business value!")
    'over-optimising-past-business-value'
    """
    signs = [sign if "a" <= sign <= "z" or "0" <= sign <= "9" else "-" for sign in title.lower()]
    name = "-".join([part for part in "".join(signs).split("-") if part])
    while name and not "a" <= name[0] <= "z":
        name = name[1:]
    return name[:60].rstrip("-")


def case_id_from(values):
    """The id that a case's weakness, job and seniority suggest.

    >>> case_id_from({"weakness": "delegation", "role": "ml-lead"}), case_id_from({})
    ('delegation-at-ml-lead', '')
    """
    parts = [part for part in (values.get("weakness"), "at", values.get("role") or "posting", values.get("seniority")) if part]
    return "-".join(parts)[:60].strip("-") if len(parts) > 2 else ""
