"""The day by which facts are judged: the commit's, so that the same commit always gives the same result, or the calendar's."""

import datetime
import os
import subprocess


def commit_day(root):
    """The day of the last commit in ``root``; of ``SOURCE_DATE_EPOCH`` where that is set; ``None`` outside git."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    try:
        answer = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True, timeout=20)
    except (OSError, subprocess.SubprocessError):
        return None
    stamp = answer.stdout.strip()
    if answer.returncode or not stamp.isdigit():
        return None
    return datetime.datetime.fromtimestamp(int(stamp), datetime.UTC).date()


def newest_reading(library):
    """The latest day on which any fact was read: the day to judge by where there is no git.

    A day long past where nothing was ever read, so that nothing is due.
    """
    days = [entry.data["verified"] for entry in library.of("sources")
            if isinstance(entry.data, dict) and isinstance(entry.data.get("verified"), datetime.date)]
    return max(days, default=datetime.date(1970, 1, 1))
