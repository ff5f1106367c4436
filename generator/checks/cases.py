"""Checks of worked cases: each names one job, pairs do contrast, and nothing in a pack goes without one."""

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
    "Add a case to the pack's cases.yml.",
    "", "")

CHECKS = (ONE_JOB, CONTRAST, NO_CASE)


def check_entry(entry, known):
    """One case names one job."""
    if entry.kind.name != "cases" or not isinstance(entry.data, dict):
        return
    has_role, has_posting = (bool(entry.data.get(key)) for key in ("role", "posting"))
    if has_role == has_posting:
        yield ONE_JOB(entry.document.path, entry.place(), "has both a role and a posting" if has_role else "has neither a role nor a posting")


def check_library(library, known):
    """What the cases of each pack leave out."""
    for profession in library.professions():
        cases = [entry for entry in library.of("cases", profession) if isinstance(entry.data, dict)]
        yield from _contrasts([entry for entry in cases if str(entry.data.get("weakness")) in known.options("weakness", profession)])
        if not cases:
            continue  # a pack that is only begun
        for kind in ("role", "weakness"):
            told = {str(entry.data.get(kind)) for entry in cases if entry.data.get(kind) or kind != "role" or not entry.data.get("posting")}
            if not told <= set(known.options(kind, profession)):
                continue  # a case names nothing that exists; what is without one shows once that is mended
            for entry in library.of(kind, profession):
                if entry.id not in told:
                    yield NO_CASE(entry.document.path, entry.place(), f"no case of this pack is about the {kind} “{entry.id}”")


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
