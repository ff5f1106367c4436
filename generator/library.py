"""All of ``content/`` as read: which files there are, of which kind, and the entries in them. Nothing is judged here.

An entry keeps the document it came from, so that whoever judges can name the line.
"""

from pathlib import Path
from typing import NamedTuple

from .fields import kind_of
from .reader import read_file

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"


class Entry(NamedTuple):
    """One weakness, role, source … as its file states it.

    ``kind``: of ``fields.KINDS``; ``id``; ``profession``: of the pack it belongs to, ``""`` for shared content; ``data``: as written,
    not judged, ``None`` where the file cannot be read; ``document`` and ``path``: where it stands.
    """

    kind: object
    id: str
    profession: str
    data: object
    document: object
    path: tuple

    def value(self, path):
        """What stands at ``path`` in this entry, ``None`` where nothing does."""
        value = self.data
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def place(self, *path):
        """Where a value of this entry stands."""
        return self.document.place(self.path + path)

    def key_place(self, *path):
        """Where a key of this entry stands."""
        return self.document.key_place(self.path + path)


class Library(NamedTuple):
    """Everything that was read. ``documents``: path → Document; ``entries``: in the order of the files; ``strays``: YAML files that
    no kind claims."""

    root: Path
    documents: dict
    entries: list
    strays: list

    def of(self, kind, profession=None):
        """The entries of a kind (by its name), of one pack where ``profession`` is given."""
        return [entry for entry in self.entries
                if entry.kind.name == kind and (profession is None or entry.profession == profession)]

    def professions(self):
        """The ids of all packs, in the order of their folders."""
        found = []
        for entry in self.entries:
            if entry.profession and entry.profession not in found:
                found.append(entry.profession)
        return found


def read_library(content=CONTENT):
    """Read every content file under ``content``; what editors hide there is let be. Files that cannot be read are there, with their problems."""
    content = Path(content)
    documents, entries, strays = {}, [], []
    for file in sorted(content.rglob("*")):
        inside = file.relative_to(content).as_posix()
        if file.is_dir() and not file.is_symlink() or file.name.startswith(".") and file.suffix not in (".yml", ".yaml"):
            continue
        kind = None if file.name.startswith(".") else kind_of(inside)
        name = f"{content.name}/{inside}"
        if kind is None:
            strays.append(name)
            continue
        document = documents[name] = read_file(file, name)
        entries += _entries(kind, inside, document)
    return Library(content, documents, entries, strays)


def _entries(kind, inside, document):
    parts = inside.split("/")
    profession = parts[1] if parts[0] == "professions" else ""
    if not kind.is_list:
        # A file that cannot be read is an entry all the same: others may name it without being wrong.
        entry_id = parts[1] if kind.id_from == "folder" else parts[-1].rpartition(".")[0]
        return [Entry(kind, entry_id, profession, document.data, document, ())]
    if not isinstance(document.data, list):
        return []
    return [Entry(kind, _id(data), profession, data, document, (index,)) for index, data in enumerate(document.data)]


def _id(data):
    found = data.get("id") if isinstance(data, dict) else None
    return found if isinstance(found, str) else ""
