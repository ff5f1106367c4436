"""One linked catalog from all the content: for the rules, for the pages, for the page's JSON.

Linking is forgiving: an entry that cannot be used is left out and its problem told by ``weakness-guide check``, so that half-written
content can be worked on. Nothing is published without that check.
"""

import datetime
import hashlib
import json
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from site_rules.catalog import load_catalog
from site_rules.phrases import compile_phrase, filed
from site_rules.review.echo import marks_of

from .fields import SENIORITIES, Case, FitRules, Form, Phrase, Role, Weakness
from .hearing import by_word, hearing_of, ideas_of
from .library import CONTENT, read_library
from .shape import complete, split, without_pages_only

WEIGHTS = Path(__file__).resolve().parent / "models"
"""Trained weights, one readable JSON file for each part of the catalog that has some: reading.json, answers.json, hearing.json."""

DEFAULT_PROFESSION = "machine-learning-engineer"
_RECOGNITION = ("id", "title", "says", "family", "strains", "cues", "fatal_by_nature", "cliche")


CUE = next(mark for mark in Phrase.__metadata__ if isinstance(mark, Form))


class Pack(NamedTuple):
    """One profession, everything filled in: ``profession`` a record, ``roles``, ``weaknesses`` and ``cases`` lists of records by id.

    ``files``: ``(kind, id)`` → path of the YAML file that a record came from.
    """

    profession: dict
    roles: list
    weaknesses: list
    cases: list
    files: dict


class Linked(NamedTuple):
    """All content, linked. ``shared``: kind name → records (or the one mapping of an open kind); ``shared_weaknesses``: records;
    ``packs``: Pack list; ``version``: a hash of everything the rules read; ``left_out``: paths of entries that could not be used."""

    shared: dict
    shared_weaknesses: list
    packs: list
    version: str
    left_out: list

    def pack(self, profession):
        """The pack of a profession; ``KeyError`` where there is none."""
        for pack in self.packs:
            if pack.profession["id"] == profession:
                return pack
        raise KeyError(profession)


def load(profession=DEFAULT_PROFESSION, content=CONTENT):
    """The catalog that the rules work on, straight from ``content/``, the very data that a browser gets.

    Raises ``KeyError`` for a profession that has no pack.

    >>> load().weakness("over-optimization")["family"]
    'finishing'
    """
    data = catalog_data(link(read_library(content)))
    return load_catalog(data["core"], data["packs"][profession], data["reading"], data["answers"])


def link(library):
    """Join all entries of a library into ``Linked``."""
    left_out = []
    shared = _shared(library, left_out)
    shared_weaknesses = _records(library.of("shared-weakness"), left_out)
    packs = [_pack(library, profession, left_out) for profession in library.professions()]
    linked = Linked(shared, shared_weaknesses, packs, "", left_out)
    return linked._replace(version=_version(linked))


def catalog_data(linked):
    """The JSON of the catalog as plain data: ``{"core": …, "reading": …, "answers": …, "packs": {profession: …}}``.

    Phrases are compiled, pages' fields left out, every part carries the version.
    """
    core, reading, answers = ({"version": linked.version} for _ in range(3))
    parts = {"core": core, "reading": reading, "answers": answers}
    for kind in _kinds_of_shared():
        part, key = kind.goes_to
        if part in parts and kind.name in linked.shared:
            parts[part][key] = _for_rules(kind, linked.shared[kind.name])
    # What stands in the page before any script runs is in its markup already; the forms have theirs apart (generator/forms.py).
    core["messages"] = {record["id"]: record["text"] for record in core["messages"] if not record["id"].startswith(("static_", "form_"))}
    core["seniorities"] = list(SENIORITIES)
    answers["sources"] = [_only(record, ("id", "title", "publisher", "edition", "url")) for record in answers["sources"]]
    core["professions"] = [_profession_for_core(pack.profession) for pack in linked.packs]
    reading["shared_weaknesses"] = [_only(_compiled("shared-weakness", record), _RECOGNITION) for record in linked.shared_weaknesses]
    reading["competencies"] = _take_cues(core["competencies"])
    reading["contexts"] = _take_cues(core["contexts"])
    reading["professions"] = [_only(_compiled("profession", pack.profession), ("id", "posting_professions", "title_cues")) for pack in linked.packs]
    core["fit"], reading["fit"] = split(FitRules, core["fit"])
    heard = hearing_of(linked, _weights("hearing").get("words"))
    reading["hearing"] = by_word(heard, [record["id"] for record in linked.shared_weaknesses])
    reading["hearing"]["cues"] = filed([cue for record in reading["shared_weaknesses"] for cue in record["cues"]])
    reading["hearing"]["ideas"] = ideas_of(linked.shared["fit"].get("recognition") or {})
    reading["weights"] = _weights("reading")
    answers["weights"] = _weights("answers")
    return {"core": core, "reading": reading, "answers": answers,
            "packs": {pack.profession["id"]: _pack_data(pack, linked, heard) for pack in linked.packs}}


def in_two(pack):
    """A pack's data as the page fetches it: ``(pack, details)``, what the first verdicts need and what comes after."""
    early, late = ({"version": pack["version"]} for _ in range(2))
    early["profession"], late["echoes"], late["hearing"] = pack["profession"], pack["echoes"], pack["hearing"]
    for part, model in (("roles", Role), ("weaknesses", Weakness)):
        halves = [split(model, record) for record in pack[part]]
        early[part] = [half[0] for half in halves]
        late[part] = [{"id": record["id"], **half[1]} for record, half in zip(pack[part], halves, strict=True)]
    return early, late


# --- linking --------------------------------------------------------------------------------------------------------

def _kinds_of_shared():
    from .fields import KINDS
    return [kind for kind in KINDS if "professions/" not in kind.pattern and kind.name != "shared-weakness"]


def _shared(library, left_out):
    shared = {}
    for kind in _kinds_of_shared():
        if not kind.goes_to[0]:
            continue
        entries = library.of(kind.name)
        if not kind.is_list:
            shared[kind.name] = _single(kind, entries, left_out)
        else:
            shared[kind.name] = _records(entries, left_out)
    return shared


def _single(kind, entries, left_out):
    """The one record of a file that is no list, every slot filled; ``{}`` where there is none."""
    data = entries[0].data if entries else None
    if not isinstance(data, dict) or not _has_usable_types(kind.model, data):
        left_out += [entry.document.path for entry in entries]
        return {}
    return complete(kind.model, data)


def _records(entries, left_out, base=None):
    """The entries as records with an id, every slot filled; ``base``: id → record whose keys stand in where an entry has none."""
    records = []
    for entry in entries:
        written = entry.data
        if not isinstance(written, dict) or not entry.id:
            left_out.append(entry.document.path)
            continue
        written = {**(base or {}).get(entry.id, {}), **written}
        if not _has_usable_types(entry.kind.model, written):
            left_out.append(entry.document.path)
            continue
        record = complete(entry.kind.model, written)
        records.append({"id": entry.id, **{key: value for key, value in record.items() if key != "id"}})
    return records


_HARMLESS = ("missing", "extra_forbidden", "too_short", "string_too_short", "string_too_long", "literal_error", "greater_than_equal", "less_than_equal")


def _has_usable_types(model, written):
    """Whether every value has the type that its readers expect; what is missing, unknown or too short is the check's matter alone."""
    try:
        model.model_validate(written)
    except ValidationError as found:
        return all(error["type"] in _HARMLESS and (error["type"] != "literal_error" or isinstance(error["input"], str))
                   for error in found.errors(include_url=False))
    return True


def _pack(library, profession, left_out):
    base = {entry.id: entry.data for entry in library.of("shared-weakness") if isinstance(entry.data, dict)}
    own = _records(library.of("profession", profession), left_out)
    if not own:
        from .fields import Profession
        own = [{"id": profession, **complete(Profession, {})}]
    files = {(entry.kind.name, entry.id): entry.document.path for entry in library.entries if entry.profession == profession}
    return Pack(own[0], _records(library.of("role", profession), left_out),
                _records(library.of("weakness", profession), left_out, base),
                _records(library.of("cases", profession), left_out) + _brought_cases(library, profession), files)


def brought_cases(entry):
    """The worked cases in the file of a weakness or a role: ``(path, what a case of cases.yml would say)`` for each that is one."""
    cases = entry.data.get("cases") if entry.kind.name in ("weakness", "role") and isinstance(entry.data, dict) else None
    for index, case in enumerate(cases if isinstance(cases, list) else []):
        if isinstance(case, dict) and all(isinstance(value, str) for value in case.values()):
            yield ("cases", index), {**case, entry.kind.name: entry.id}


def _brought_cases(library, profession):
    """Those of a pack as records, each with an id made of what it is about."""
    records = []
    for kind in ("weakness", "role"):
        for entry in library.of(kind, profession):
            for (_, index), case in brought_cases(entry):
                about = "-".join(filter(None, (case.get("weakness"), "at", case.get("role") or f"posting-{index + 1}", case.get("seniority"))))
                records.append({"id": f"{about}-in-its-{kind}", **{key: value for key, value in complete(Case, case).items() if key != "id"}})
    return records


def _version(linked):
    """Twelve hexadecimal digits that change whenever anything that is published changes."""
    everything = {"shared": linked.shared, "weaknesses": linked.shared_weaknesses,
                  "packs": [[pack.profession, pack.roles, pack.weaknesses, pack.cases] for pack in linked.packs],
                  "weights": [_weights("reading"), _weights("answers")]}
    text = json.dumps(everything, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]


# --- JSON -----------------------------------------------------------------------------------------------------------

def _for_rules(kind, records):
    if not kind.is_list:
        return plain(without_pages_only(kind.model, complete(kind.model, records, _compile))) if records else {}
    return [plain(without_pages_only(kind.model, complete(kind.model, record, _compile))) for record in records]


def _compiled(kind_name, record):
    from .fields import KINDS
    kind = next(kind for kind in KINDS if kind.name == kind_name)
    slim = without_pages_only(kind.model, complete(kind.model, record, _compile))
    return plain({"id": record["id"], **slim})


def _compile(form, text):
    if isinstance(form, Form) and form.name == "phrase":
        try:
            return compile_phrase(text)
        except ValueError:
            return ""
    return text


def _pack_data(pack, linked, heard):
    weaknesses = [_without_blank(_compiled("weakness", weakness), "cues") for weakness in pack.weaknesses]
    return {"version": linked.version, "hearing": _own_hearing(linked, weaknesses, heard),
            "profession": _compiled("profession", pack.profession),
            "roles": [_without_blank(_compiled("role", role), "posting_words") for role in pack.roles],
            "weaknesses": weaknesses,
            "echoes": [marks_of(" ".join(sample["parts"].values())) for weakness in pack.weaknesses for sample in weakness["samples"]]}


def _own_hearing(linked, weaknesses, heard):
    """What tells of a pack's weaknesses beyond what the shared weaknesses of the same ids are heard by."""
    shared = {record["id"]: {_compile(CUE, cue) for cue in record["cues"]} for record in linked.shared_weaknesses}
    hearing = by_word(heard, [weakness["id"] for weakness in weaknesses if weakness["id"] not in shared])
    cues = [(weakness["id"], cue) for weakness in weaknesses for cue in weakness["cues"]]
    # What is passed over keeps its place, with nothing to file it under.
    hearing["cues"] = filed([" " if cue in shared.get(name, ()) else cue for name, cue in cues])
    hearing["cues"].pop("", None)
    return hearing


def _without_blank(record, key):
    """The record without the phrases that did not compile (the check names them)."""
    record[key] = [phrase for phrase in record[key] if phrase]
    return record


def _profession_for_core(profession):
    kept = _only(profession, ("id", "title", "short", "posting_professions", "default_role", "default_weakness", "default_seniority"))
    return {**plain(kept), "pack": profession["id"] + ".json"}


def _take_cues(records):
    """Move the cues of these records into a list of their own, for the part that is loaded late."""
    return [{"id": record["id"], "cues": record.pop("cues")} for record in records]


def _weights(name):
    file = WEIGHTS / f"{name}.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def _only(record, keys):
    return {key: plain(record[key]) for key in keys if key in record}


def plain(value):
    """The value as JSON can hold it: dates become ISO text.

    >>> plain({"verified": datetime.date(2026, 11, 23)})
    {'verified': '2026-11-23'}
    """
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value
