"""What a visitor takes along: Markdown to read, a draft to come back with, a link that carries everything in its fragment."""

import json

from ..state import ELEMENTS, copy

TEXTS = ("posting", "own_words", "pasted")
LONGEST = 1000000


def markdown(catalog, answer, fit, role, weakness, cues, pace):
    """The answer as a document: spoken text, cue lines, verdict with its reasons; no mark-up of the visitor's can break it."""
    lines = ["# " + catalog.say("late_file_title"), "", _plain(answer.text), ""]
    lines += ["*" + catalog.say("spoken_time", seconds=int(answer.seconds + 0.5), pace=pace) + "*", ""]
    ours = [catalog.element(part.element)["name"] for part in answer.parts if part.source in ("suggestion", "mixed")]
    if ours:
        lines += [catalog.say("late_file_ours", elements=", ".join(ours)), ""]
    if cues:
        lines += ["## " + catalog.say("late_card_cues"), ""] + ["- " + _plain(cue) for cue in cues] + [""]
    if fit and fit.verdict:
        named = (weakness["title"] + ", " if weakness else "") + role["title"]
        lines += ["## " + catalog.say("late_file_fit"), "", "**" + catalog.say("verdict_" + fit.verdict) + "**: " + named, ""]
        lines += ["- " + _plain(reason.message) for reason in fit.reasons[:3]] + [""]
    return "\n".join(lines + [catalog.say("late_file_made", version=catalog.version), ""])


def _plain(text):
    for sign in ("\\", "`", "*", "_", "#", "<", "[", "|"):
        text = text.replace(sign, "\\" + sign)
    return " ".join(text.split())


def draft_file(values, version):
    """The draft as a file of its own, to be opened here again."""
    return json.dumps({"weakness-answer-guide": 1, "version": version, "values": values})


def read_draft_file(text):
    """What ``draft_file`` wrote: (values, version), unchecked. Raises ValueError with a message's id for any other text."""
    try:
        found = json.loads(text)
    except ValueError:
        raise ValueError("draft_not_ours")
    if not isinstance(found, dict) or "values" not in found:
        raise ValueError("draft_not_ours")
    return found["values"], found.get("version") if isinstance(found.get("version"), str) else ""


def link_text(values, with_texts):
    """The draft for a link; without texts only choices go along, nothing that anybody wrote or pasted."""
    shared = copy(values)
    if not with_texts:
        for name in TEXTS:
            shared[name] = ""
        for name in ("taken", "edited"):
            shared[name] = {}
        for part in shared["guide"]:
            shared["guide"][part] = ""
        for element in ELEMENTS:
            shared["fields"][element] = ""
        shared["others"] = ["", "", ""]
    return json.dumps(shared)


def changed_since(catalog, record, verdict, missing):
    """Sentences on what another version of the catalogue changes for a kept draft; none for the same version.

    ``verdict`` is today's; ``missing`` the ids that are no longer there.
    """
    old = record.get("version") or ""
    if old == catalog.version:
        return []
    lines = [catalog.say("late_version_other", old=old or "?", new=catalog.version)]
    lines += [catalog.say("late_version_gone", name=name.replace("-", " ")) for name in missing]
    was = record.get("verdict")
    if was in ("safe", "manageable", "deal_breaker_risk") and verdict and was != verdict:
        lines.append(catalog.say("late_version_verdict", was=catalog.say("verdict_" + was).lower(), now=catalog.say("verdict_" + verdict).lower()))
    if len(lines) == 1:
        lines.append(catalog.say("late_version_same"))
    return lines
