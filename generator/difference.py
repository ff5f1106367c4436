"""``weakness-guide diff BASE``: which verdicts and which composed answers change between two versions of the content.

Both are judged by today's rules, so that what is shown comes from the change in content alone.
"""

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple

from site_rules import compose_answer, fit
from site_rules.catalog import load_catalog
from site_rules.composition import suggest
from site_rules.records import Draft, DraftPart

from .catalog import catalog_data, link
from .library import CONTENT, ROOT, read_library


class Flip(NamedTuple):
    """A pair whose verdict differs; ``before`` or ``after`` is ``""`` where the pair is not there. ``case``: the worked case that covers it, or ``""``."""

    profession: str
    weakness: str
    role: str
    before: str
    after: str
    case: str


class Retold(NamedTuple):
    """A composed answer whose wording differs."""

    profession: str
    weakness: str
    role: str
    before: str
    after: str


class Difference(NamedTuple):
    """Everything that differs. ``flips``: Flip list; ``retold``: Retold list."""

    flips: list
    retold: list


class NoSuchVersion(Exception):
    """Git knows no such version, or it holds no content."""


def compare(base, content=CONTENT):
    """The Difference between the content at the git revision ``base`` and the folder ``content``.

    Raises NoSuchVersion.
    """
    with tempfile.TemporaryDirectory() as folder:
        _unpack(base, Path(folder))
        before = _judged(Path(folder) / "content")
    after = _judged(content)
    flips = [Flip(*pair, before.verdicts.get(pair, ""), after.verdicts.get(pair, ""), after.cases.get(pair, ""))
             for pair in sorted({*before.verdicts, *after.verdicts}) if before.verdicts.get(pair) != after.verdicts.get(pair)]
    retold = [Retold(*pair, before.answers[pair], after.answers[pair])
              for pair in sorted({*before.answers} & {*after.answers}) if before.answers[pair] != after.answers[pair]]
    return Difference(flips, retold)


def as_table(difference):
    """The difference as Markdown, for a terminal and for a pull request alike."""
    lines = []
    if difference.flips:
        lines += [f"{len(difference.flips)} verdicts change:", "", "| profession | weakness | role | before | after | worked case |", "| --- | --- | --- | --- | --- | --- |"]
        lines += ["| " + " | ".join(cell or "–" for cell in flip) + " |" for flip in difference.flips]
    else:
        lines.append("No verdict changes.")
    if difference.retold:
        lines += ["", f"{len(difference.retold)} composed answers change:", ""]
        for item in difference.retold:
            lines += [f"{item.profession}: {item.weakness}, {item.role}", "- before: " + item.before, "- after: " + item.after, ""]
    return "\n".join(lines).rstrip()


def changed_files(base, content=CONTENT):
    """The files under ``content`` that differ from the git revision ``base`` or are new, as messages name them; ``None`` where one is gone or moved,
    because what named it may be anywhere.

    Raises NoSuchVersion.
    """
    content = Path(content).resolve()
    shown = _git(content, base, "diff", "--name-status", "--no-renames", "-z", "--relative", base, "--", ".").split("\0")
    added = _git(content, base, "ls-files", "--others", "--exclude-standard", "-z", "--", ".").split("\0")
    if "D" in shown[::2]:
        return None
    return sorted({f"{content.name}/{path}" for path in [*shown[1::2], *added] if path})


def _git(folder, base, *arguments):
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True)
    except OSError as error:
        raise NoSuchVersion(f"git cannot be run: {error.strerror}\nfix: name the files to check instead, or leave --changed out.") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NoSuchVersion(f"git knows nothing to compare with at “{base}”: {said[0] if said else ''}\nfix: name a commit, branch or tag, such as main or HEAD~1.")
    return done.stdout.decode("utf-8", "replace")


class _Judged(NamedTuple):
    verdicts: dict
    answers: dict
    cases: dict


def _judged(content):
    """All verdicts, one composed answer for each weakness, and the worked cases, by (profession, weakness, role)."""
    linked = link(read_library(content))
    data = catalog_data(linked)
    verdicts, answers, cases = {}, {}, {}
    for pack in linked.packs:
        name = pack.profession["id"]
        catalog = load_catalog(data["core"], data["packs"][name], data["reading"], data["answers"])
        for case in pack.cases:
            if case["role"]:
                cases.setdefault((name, case["weakness"], case["role"]), case["id"])
        for role in pack.roles:
            for weakness, verdict in fit.verdicts(catalog, role=role["id"]):
                verdicts[name, weakness, role["id"]] = verdict
        for weakness in pack.weaknesses:
            role = pack.roles[0]["id"]
            answers[name, weakness["id"], role] = _composed(catalog, weakness["id"], role)
    return _Judged(verdicts, answers, cases)


def _composed(catalog, weakness, role):
    parts = []
    for element in catalog.elements:
        offered = suggest(catalog, weakness, role, element["id"])
        parts.append(DraftPart(element["id"], offered[0].text if offered else "", "suggestion"))
    return compose_answer(catalog, Draft(
        weakness=weakness, role=role, seniority=None, parts=parts, register="plain", variant=0, spelling="british", seconds=60, words_per_minute=140, job=None)).text


def _unpack(base, folder):
    done = subprocess.run(["git", "archive", base, "content"], cwd=ROOT, capture_output=True)
    if done.returncode:
        raise NoSuchVersion(f"git knows no content at “{base}”: {done.stderr.decode('utf-8', 'replace').strip()}\nfix: name a commit, branch or tag that has a content folder, such as main or HEAD~1.")
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")
