"""Checks of facts: every figure is read again in time, and its dates can be true."""

import datetime

from .record import Check

STALE = Check(
    "stale-fact", "a fact whose day of review has passed",
    "Figures change; the guide promises that each was read again in time.",
    "Read it at its source, correct it if need be, then set verified to today and review_by to the next date.",
    "review_by: 2024-01-01", "review_by: 2028-01-01")
IN_FUTURE = Check(
    "verified-in-future", "a fact that was read on a day to come",
    "Nobody can have read it yet.",
    "Set verified to the day on which you read it.",
    "verified: 2099-01-01", "verified: 2026-11-23")
REVIEW_FIRST = Check(
    "review-before-reading", "a fact due for review before it was read",
    "One of the two dates is a slip.",
    "Set review_by to a day after verified.",
    "verified: 2026-11-23\nreview_by: 2026-01-01", "verified: 2026-11-23\nreview_by: 2028-11-23")

CHECKS = (STALE, IN_FUTURE, REVIEW_FIRST)


def check_entry(entry, known):
    """The dates of one source."""
    if entry.kind.name != "sources" or not isinstance(entry.data, dict):
        return
    verified, review_by = (_day(entry.data.get(key)) for key in ("verified", "review_by"))
    at = entry.document.path
    tomorrow = known.calendar + datetime.timedelta(days=1)  # somewhere it is tomorrow already
    if verified and verified > tomorrow:
        yield IN_FUTURE(at, entry.place("verified"), f"verified on {verified}, and it is {known.calendar}")
    if verified and review_by and review_by <= verified:
        yield REVIEW_FIRST(at, entry.place("review_by"), f"due on {review_by}, but read on {verified}")
    elif review_by and review_by < known.today:
        yield STALE(at, entry.place("review_by"), f"was due on {review_by}, and it is {known.today}")


def _day(value):
    return value if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime) else None
