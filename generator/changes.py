"""What changed in the content, for readers: a page and an Atom feed, both from content/changelog.yml."""

from xml.etree import ElementTree

_ATOM = "http://www.w3.org/2005/Atom"


def newest_first(guide):
    """The entries of the changelog, the newest in front."""
    return sorted(guide.linked.shared["changelog"], key=lambda change: (change["day"], change["id"]), reverse=True)


def feed(guide, site_url):
    """The changes as an Atom feed whose links lead to the page at ``site_url``."""
    ElementTree.register_namespace("", _ATOM)
    page = site_url + "changes/"
    changes = newest_first(guide)
    root = ElementTree.Element(f"{{{_ATOM}}}feed")
    _add(root, "title", "Weakness Answer Guide: changes")
    _add(root, "id", page)
    _add(root, "link", href=page)
    _add(root, "link", href=site_url + "changes.xml", rel="self")
    _add(root, "updated", _moment(changes[0]["day"]) if changes else "1970-01-01T00:00:00Z")
    _add(_add(root, "author"), "name", "The contributors")
    for change in changes:
        entry = _add(root, "entry")
        _add(entry, "title", change["title"])
        _add(entry, "id", page + "#" + change["id"])
        _add(entry, "link", href=page + "#" + change["id"])
        _add(entry, "updated", _moment(change["day"]))
        _add(entry, "summary", change["text"])
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _add(parent, name, text=None, **attributes):
    element = ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    element.text = text
    return element


def _moment(day):
    return day.isoformat() + "T00:00:00Z"
