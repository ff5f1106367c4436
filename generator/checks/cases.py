"""Checks of worked cases: each names one job, the rules agree with it, pairs do contrast, and nothing in a pack goes without one."""

from site_rules.contributing.cases import at_odds
from site_rules.fit import check_role_fit, quick_verdict
from site_rules.fit.asked import take_seat
from site_rules.reading import read_job_description

from ..catalog import brought_cases, catalog_data, link, load_catalog
from .record import Check

ONE_JOB = Check(
    "one-job", "a case with no job, or with two",
    "A verdict is about one weakness and one job.",
    "Give either role or posting.",
    "weakness: testing\nverdict: safe", "weakness: testing\nrole: research-lab\nverdict: safe")
CONTRAST = Check(
    "no-contrast", "a contrast group that does not contrast",
    "The page shows the group side by side: one weakness, two jobs, two verdicts.",
    "Give the group two cases of the same weakness with different verdicts, or take contrast out.",
    "", "")
NO_CASE = Check(
    "no-case", "a role or weakness without a worked case",
    "Without a case nobody notices when a rule begins to judge it wrongly.",
    "Add a case to the pack's cases.yml, or under cases in the entry's own file.",
    "", "")
AT_ODDS = Check(
    "case-at-odds", "a worked case whose verdict the rules do not give",
    "A case is what somebody who hires would say; where the rules say something else, one of the two is wrong.",
    "Read the reason: either the weakness strains something else than its file says, or the role asks for something else, or a rule is wrong. Mend that, or the case.",
    "verdict: safe", "verdict: manageable")

CHECKS = (ONE_JOB, AT_ODDS, CONTRAST, NO_CASE)


def check_library(library, known):
    """What the cases of each pack leave out."""
    for profession in library.professions():
        cases = [entry for entry in library.of("cases", profession) if isinstance(entry.data, dict)]
        yield from _contrasts([entry for entry in cases if str(entry.data.get("weakness")) in known.options("weakness", profession)])
        told_of = [entry.data for entry in cases] + [case for entry in library.entries if entry.profession == profession for _, case in brought_cases(entry)]
        if not told_of:
            continue  # a pack that is only begun
        for kind in ("role", "weakness"):
            told = {str(case.get(kind)) for case in told_of if case.get(kind) or kind != "role" or not case.get("posting")}
            if not told <= set(known.options(kind, profession)):
                continue  # a case names nothing that exists; what is without one shows once that is mended
            for entry in library.of(kind, profession):
                if entry.id not in told:
                    yield NO_CASE(entry.document.path, entry.place(), f"no case of this pack is about the {kind} “{entry.id}”")


def check_verdicts(library, faulty):
    """Cases with which the rules disagree. ``faulty``: paths of files with problems; what rests on one of them is not judged yet."""
    if any(not library.of(kind) or any(entry.document.path in faulty for entry in library.of(kind)) for kind in ("fit", "competencies", "contexts", "messages")):
        return
    data = None
    for profession in library.professions():
        files = {(entry.kind.name, entry.id): entry.document.path for entry in library.entries if entry.profession == profession or entry.kind.name == "shared-weakness"}
        catalog = None
        for entry, path, case in _cases(library, profession):
            needed = {entry.document.path, *(files.get(key, "") for key in (
                ("weakness", case.get("weakness")), ("shared-weakness", case.get("weakness")), ("role", case.get("role"))))}
            if needed & faulty:
                continue
            data = data or catalog_data(link(library))
            catalog = catalog or load_catalog(data["core"], data["packs"][profession], data["reading"])
            job = read_job_description(case["posting"], catalog) if case.get("posting") else None
            role, seniority = case.get("role") or None, case.get("seniority") or None
            if quick_verdict(catalog, catalog.weakness(case["weakness"]), take_seat(catalog, role, seniority, None, job)) != case["verdict"]:
                found = at_odds(path, case["verdict"], check_role_fit(catalog, case["weakness"], role=role, seniority=seniority, job=job))
                yield AT_ODDS(entry.document.path, entry.place(*found.path), found.message)


def _cases(library, profession):
    """``(entry, path in it, case)`` for every worked case of a pack, wherever it stands."""
    for entry in library.entries:
        if entry.profession == profession:
            if entry.kind.name == "cases" and isinstance(entry.data, dict):
                yield entry, (), entry.data
            for path, case in brought_cases(entry):
                yield entry, path, case


def _contrasts(cases):
    groups = {}
    for entry in cases:
        group = entry.data.get("contrast")
        if isinstance(group, str) and group:
            groups.setdefault(group, []).append(entry)
    for group, entries in groups.items():
        first = entries[0]
        verdicts = {str(entry.data.get("verdict")) for entry in entries}
        weaknesses = {str(entry.data.get("weakness")) for entry in entries}
        if len(entries) < 2 or len(verdicts) < 2:
            yield CONTRAST(first.document.path, first.place("contrast"), f"all cases of “{group}” have the same verdict" if len(entries) > 1
                           else f"“{group}” has only this case")
        elif len(weaknesses) > 1:
            yield CONTRAST(first.document.path, first.place("contrast"), f"the cases of “{group}” are about different weaknesses")
