"""Drafts kept on this device: each under a key of its own, and a list of them. Nothing is kept anywhere else.

Works on a store with ``read_kept``, ``keep`` and ``forget`` (``page`` in the browser), so that its rules can be tested without one.
"""

import json

_LIST = "weakness-answer-guide.drafts"
_DRAFT = "weakness-answer-guide.draft."
_OPEN = "weakness-answer-guide.open"


class Drafts:
    """The drafts of this device. ``current`` and ``name``: the one that is open; ``works``: whether this browser keeps anything."""

    def __init__(self, store):
        self._store = store
        self.works = store.read_kept(_LIST) is not None
        self.current = ""
        self.name = ""

    def listed(self):
        """The drafts as ``{"id", "name", "at"}``, in the order in which they were begun; whatever is unreadable is left out."""
        found = _json(self._store.read_kept(_LIST))
        if not isinstance(found, list):
            return []
        return [entry for entry in found if isinstance(entry, dict) and isinstance(entry.get("id"), str) and isinstance(entry.get("name"), str)]

    def open_last(self):
        """Open the draft that was used last; its record, or ``None`` where there is none (then a new one is begun)."""
        wanted = self._store.read_kept(_OPEN) or ""
        known = [entry["id"] for entry in self.listed()]
        if wanted not in known:
            wanted = known[-1] if known else ""
        record = self.read(wanted) if wanted else None
        if record is None:
            self.begin()
        else:
            self._open(wanted)
        return record

    def read(self, identifier):
        """The record of a draft as it was kept, or ``None``."""
        found = _json(self._store.read_kept(_DRAFT + identifier))
        return found if isinstance(found, dict) else None

    def begin(self, name=""):
        """Begin another draft; it is listed once something is kept in it. Returns its id."""
        taken = [entry["id"] for entry in self.listed()] + [self.current]
        number = 1
        while str(number) in taken:
            number += 1
        self.name = name
        self.current = str(number)
        return self.current

    def keep(self, record, day=""):
        """Keep the open draft; whether that worked. The first time it is put on the list too."""
        if not self.works:
            return False
        self.works = self._store.keep(_DRAFT + self.current, json.dumps(record))
        drafts = self.listed()
        if self.works and self.current not in [entry["id"] for entry in drafts]:
            drafts.append({"id": self.current, "name": self.name, "at": day})
            self._store.keep(_LIST, json.dumps(drafts))
            self._store.keep(_OPEN, self.current)
        return self.works

    def open(self, identifier):
        """Open another draft; its record, or ``None`` where it is gone."""
        record = self.read(identifier)
        if record is not None:
            self._open(identifier)
        return record

    def is_listed(self):
        """Whether the open draft has been kept before."""
        return self.current in [entry["id"] for entry in self.listed()]

    def rename(self, identifier, name):
        """Give a draft another name; the open one takes it along when it is first listed."""
        drafts = self.listed()
        for entry in drafts:
            if entry["id"] == identifier:
                entry["name"] = name
        if identifier == self.current:
            self.name = name
        if drafts:
            self._store.keep(_LIST, json.dumps(drafts))

    def delete(self, identifier):
        """Take a draft away; returns what ``restore`` needs to bring it back."""
        gone = ([entry for entry in self.listed() if entry["id"] == identifier], self.read(identifier))
        self._store.keep(_LIST, json.dumps([entry for entry in self.listed() if entry["id"] != identifier]))
        self._store.forget(_DRAFT + identifier)
        return gone

    def restore(self, gone):
        """Bring back what ``delete`` took."""
        entries, record = gone
        for entry in entries:
            self._store.keep(_DRAFT + entry["id"], json.dumps(record))
            self._store.keep(_LIST, json.dumps(self.listed() + [entry]))

    def forget_all(self):
        """Leave nothing of ours on this device."""
        for entry in self.listed():
            self._store.forget(_DRAFT + entry["id"])
        self._store.forget(_DRAFT + self.current)
        self._store.forget(_LIST)
        self._store.forget(_OPEN)

    def is_ours(self, key):
        """Whether a key of the device's store holds the open draft: another tab has just written to it."""
        return key == _DRAFT + self.current

    def _open(self, identifier):
        self.current = identifier
        self.name = "".join([entry["name"] for entry in self.listed() if entry["id"] == identifier])
        self._store.keep(_OPEN, identifier)


def _json(text):
    if not text:
        return None
    try:
        return json.loads(text)
    except ValueError:
        return None
