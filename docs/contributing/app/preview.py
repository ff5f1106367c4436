"""How the entry's page would look: the headings and texts of the built page, in its order, without what only the builder can add."""

from widget.html import Html, escape, join, tag
from widget.views.weakness import badge

_LEVELS = ("core", "useful", "peripheral")


def complete(fields, data):
    """``data`` with every field there, empty where it says nothing."""
    filled = {}
    for field in fields:
        value = data.get(field["name"])
        if field["type"] == "record":
            if field["list"]:
                value = [complete(field["fields"], item) for item in value or []]
            else:
                value = complete(field["fields"], value or {})
        filled[field["name"]] = value if value is not None else [] if field["list"] else ""
    return filled


def weakness(catalog, record, rows):
    """``rows``: ``(role, verdict, because)`` for each role of the profession."""
    say = catalog.say
    return join(
        tag("h3", record["title"] or "…"), tag("p", record["summary"], cls="wg-lead"),
        _section(say("form_page_who"), verdict_table(catalog, say("form_role"), [(role["short"], verdict, because) for role, verdict, because in rows])),
        _section(say("form_page_sounds"), [tag("blockquote", tag("p", _ended(line))) for line in record["says"]]),
        _section(say("form_page_credible"), tag("p", record["why_credible"]) if record["why_credible"] else None),
        _section(say("form_page_strains"), _list([join(tag("strong", _name(catalog, strain["competency"])), ". ", strain["because"]) for strain in record["strains"]])),
        _section(say("form_page_costs"), _list([sentence(item["happened"]) + " " + sentence(item["cost"]) for item in record["situations"]])),
        _section(say("form_page_actions"), _list([join(sentence(item["does"]), " ", tag("em", sentence(item["named"])), " ", sentence(item["seen_by"])) for item in record["actions"]])),
        _section(say("form_page_progress"), _list([slots(item["shows"]) for item in record["progress"]] + [_ended(line) for line in record["residues"]])),
        _section(say("form_page_answers"), [join(tag("h5", _role(catalog, sample["role"])), tag("blockquote", tag("p", " ".join([sample["parts"][element["id"]] for element in catalog.elements])), cls="wg-sample"))
                                            for sample in record["samples"]]),
        _section(say("form_page_weak"), [tag("blockquote", tag("p", record["weak_answer"]["text"])), tag("p", record["weak_answer"]["repair"])] if record["weak_answer"]["text"] else None),
        _section(say("form_page_follow_ups"), [tag("dl", [join(tag("dt", item["question"]), tag("dd", item["needs"])) for item in record["follow_ups"]])] if record["follow_ups"] else None),
        _section(say("form_page_not"), _list([join(tag("strong", _title(catalog, item["weakness"])), ": ", item["because"]) for item in record["not_to_confuse_with"]])))


def role(catalog, record, rows):
    """``rows``: ``(weakness, verdict, because)`` for each weakness of the profession."""
    say = catalog.say
    demands = [join(tag("h5", say("form_level_" + level)), _list([join(tag("strong", _name(catalog, demand["competency"])), ". ", demand["because"], " ", tag("q", demand["posting_line"]))
                                                                  for demand in record["demands"] if demand["level"] == level])) for level in _LEVELS]
    return join(
        tag("h3", record["title"] or "…"), tag("p", record["summary"], cls="wg-lead"),
        _section(say("form_page_demands"), demands if record["demands"] else None),
        _section(say("form_page_fit"), verdict_table(catalog, say("form_weakness"), [(weakness["title"], verdict, because) for weakness, verdict, because in rows])),
        _section(say("form_page_seniority"), _list([join(tag("strong", shift["seniority"]), ": ", _name(catalog, shift["competency"]), ". ", shift["because"]) for shift in record["seniority_shifts"]])),
        _section(say("form_page_forward"), _list([tag("q", sentence(item["says"])) for item in record["forward_connections"]])),
        _section(say("form_page_interviewers"), tag("p", record["interviewers"]) if record["interviewers"] else None))


def verdict_table(catalog, first, rows):
    """Who gets which verdict, and why; ``rows``: ``(name, verdict, because)``."""
    if not rows:
        return None
    say = catalog.say
    head = tag("tr", [tag("th", words, scope="col") for words in (first, say("form_verdict"), say("form_because"))])
    body = [tag("tr", tag("th", name, scope="row"), tag("td", badge(catalog, verdict)), tag("td", because)) for name, verdict, because in rows]
    return tag("div", tag("table", tag("thead", head), tag("tbody", body), cls="wg-roles"), cls="wg-scroll", tabindex="0", role="region", aria_label=say("form_verdicts"))


def counted(rows):
    """How many verdicts of each kind, as ``(verdict, count)`` pairs, best first."""
    return [(verdict, len([row for row in rows if row[1] == verdict])) for verdict in ("safe", "manageable", "deal_breaker_risk")]


def sentence(clause):
    """A clause as a sentence: capital letter, full stop."""
    clause = clause.strip()
    return clause[:1].upper() + clause[1:] + ("" if clause.endswith((".", "?", "!")) else ".") if clause else ""


def slots(clause):
    """A clause whose {prompts} show as what the visitor alone can know."""
    pieces = sentence(clause).replace("}", "{").split("{")
    return Html("".join(['<em class="wg-slot">' + escape(piece) + "</em>" if index % 2 else escape(piece) for index, piece in enumerate(pieces)]))


def _ended(line):
    return line + "." if line else ""


def _section(heading, content):
    return join(tag("h4", heading), content) if content else None


def _list(items):
    return tag("ul", [tag("li", item) for item in items]) if items else None


def _name(catalog, competency):
    record = catalog.competency(competency)
    return record["name"] if record else competency


def _title(catalog, weakness):
    record = catalog.weakness(weakness)
    return record["title"] if record else weakness


def _role(catalog, identifier):
    record = catalog.role(identifier)
    return record["title"] if record else identifier
