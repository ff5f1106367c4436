"""Worked cases: each names one job, and the rules give the verdict that it says."""

from .finding import Finding


def find_in_case(kind, data):
    """Cases with no job or with two: an entry that is a case, or the cases that a weakness or a role brings along."""
    if kind == "cases":
        return _one_job(data, ())
    if kind == "weakness" and isinstance(data.get("cases"), list):
        return [found for index, case in enumerate(data["cases"]) if isinstance(case, dict) for found in _one_job(case, ("cases", index))]
    return []


def _one_job(case, path):
    has_role, has_posting = bool(case.get("role")), bool(case.get("posting"))
    if has_role != has_posting:
        return []
    return [Finding("one-job", path, "value", "", "has both a role and a posting" if has_role else "has neither a role nor a posting", "")]


def at_odds(path, said, fit):
    """The finding for a case whose ``said`` verdict the rules no longer give, or ``None``. ``fit``: what they give, with its reasons."""
    if fit.verdict == said:
        return None
    because = f": {fit.reasons[0].message}" if fit.reasons else ""
    return Finding("case-at-odds", path + ("verdict",), "value", "", f"the case says {said}, and the rules give {fit.verdict or 'no verdict'}{because}", "")
