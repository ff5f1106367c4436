"""The day by which facts are judged. The commit's, so that the same commit always gives the same site and the same check."""

import datetime
import os
import subprocess
from functools import lru_cache

from generator.bundle import ROOT


@lru_cache(maxsize=1)
def commit_day():
    """The day of the commit that is checked out; ``SOURCE_DATE_EPOCH`` outranks it; today where there is neither.

    >>> commit_day() <= datetime.date.today()
    True
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "") or _git_epoch()
    if epoch.strip().isdigit():
        return datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc).date()
    return datetime.date.today()


def _git_epoch():
    try:
        done = subprocess.run(["git", "-C", str(ROOT), "show", "-s", "--format=%ct", "HEAD"], capture_output=True, text=True)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""
