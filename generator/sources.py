"""What a build reads: when none of it changed, what was made from it still holds."""

import hashlib

from generator.bundle import ROOT
from generator.calendar_day import commit_day
from generator.place import here

_SOURCES = ("content", "docs", "generator", "site_rules", "mkdocs.yml", "package-lock.json", "requirements")


def sources_digest():
    """A hash of everything a build reads: files, place, and the day facts are judged by."""
    digest = hashlib.sha256(repr((here(), commit_day(ROOT))).encode())
    for source in _SOURCES:
        top = ROOT / source
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
