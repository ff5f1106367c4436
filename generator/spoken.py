"""The answers of ``jd``, ``fit``, ``compose`` and ``review`` as a person reads them in a terminal."""

from .interchange import catalog_for


def posting(answer, text, content):
    """What a posting asks for, core first, each with the words that say so."""
    catalog = catalog_for("", content)
    lines = [f"{answer['profession'] or 'profession not clear'}, {answer['seniority'] or 'seniority not clear'}, "
             f"{' and '.join(answer['contexts']) or 'kind of organisation not clear'}"]
    for level in ("core", "mentioned"):
        for competency, demand in answer["demands"].items():
            if demand["level"] == level:
                record = catalog.competency(competency)
                lines += ["", f"{record['name'] if record else competency} ({level}, {demand['kind'].replace('_', ' ')})"]
                lines += [f"  “{' '.join(text[start:end].split())}”" for start, end in demand["evidence"]]
    if not answer["demands"]:
        lines += ["", "Nothing in it was read as a demand."]
    return "\n".join(lines + _notes(answer["notes"]))


def fit(answer, given, content):
    """The verdict, the chain of reasons, what would flip it, and what else could be named."""
    catalog = catalog_for(given.get("profession", ""), content)
    weakness = catalog.weakness(answer["weakness"]) if answer["weakness"] else None
    named = weakness["title"] if weakness else given.get("weakness_text", "")
    # Where nothing is judged, the words are not repeated either: they may be somebody's health.
    lines = [f"{named}: {catalog.say('verdict_' + answer['verdict'])}"] if answer["verdict"] else ["No verdict."]
    for reason in answer["reasons"]:
        lines += ["", f"- {reason['message']}"]
        if reason["quote"]:
            lines.append(f"  “{' '.join(reason['quote'].split())}” ({reason['origin']})")
    for title, key in (("What would change it", "flips"), ("Equally honest, and safer here", "alternatives")):
        if answer[key]:
            lines += ["", title + ":"] + [f"- {item['message']}" for item in answer[key]]
    for title, key in (("To carry it all the same", "carry"), ("Not assessed", "not_assessed")):
        if answer[key]:
            lines += ["", title + ":"] + [f"- {message}" for message in answer[key]]
    return "\n".join(lines)


def composed(answer):
    """The answer, its length, and what is still open."""
    lines = [answer["text"], "", f"{answer['words']} words, {round(answer['seconds'])} seconds"]
    if answer["open_placeholders"]:
        lines += ["", "Still open:"] + [f"- {place['prompt']}" for place in answer["open_placeholders"]]
    if answer["advice"]:
        lines += [""] + [f"- {advice['message']}" for advice in answer["advice"]]
    return "\n".join(lines)


def reviewed(answer, text, content):
    """Which elements are there, then the findings, worst first."""
    catalog = catalog_for("", content)
    lines = [f"{answer['words']} words, {round(answer['seconds'])} seconds", ""]
    for element, present in answer["elements"].items():
        record = catalog.element(element)
        lines.append(f"{'yes' if present else 'no ':3}  {record['name'] if record else element}")
    for finding in answer["findings"]:
        lines += ["", f"{finding['severity']} {finding['rule']}: {finding['message']}"]
        if finding["start"] >= 0:
            lines.append(f"  “{' '.join(text[finding['start']:finding['end']].split())}”")
        lines += [f"  fix: {finding['fix']}", f"  why: {finding['why']}"]
    if not answer["findings"]:
        lines += ["", "Nothing to mend."]
    return "\n".join(lines)


def _notes(notes):
    return ["", "Notes:"] + [f"- {note['message']}" for note in notes] if notes else []
