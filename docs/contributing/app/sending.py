"""Where a finished entry can be taken on the repository's site: the addresses, and exactly what each of them carries.

Nothing is opened here. The page shows what would be sent, and a link that the visitor follows or does not.
"""

from collections import namedtuple

LONGEST = 7500
"""Signs of an address that code hosts still take; longer ones are answered with an error page."""

Way = namedtuple("Way", ("address", "carried", "is_whole"))
"""address: of the page that opens; carried: the text that goes with it; is_whole: whether that is everything, or the text has to be pasted there."""


def new_file(repository, branch, path, text, encode):
    """A new file at ``path``, with its text where an address can hold that."""
    beginning = repository + "/new/" + branch + "?filename=" + encode(path)
    whole = beginning + "&value=" + encode(text)
    if len(whole) <= LONGEST:
        return Way(whole, text, True)
    return Way(beginning, "", False)


def edit_file(repository, branch, path):
    """An existing file in its editor; the text has to be pasted."""
    return Way(repository + "/edit/" + branch + "/" + path, "", False)


def issue(repository, template, title, fields, encode):
    """An issue form, filled in. ``fields``: ``(id, text)`` pairs in the order of the form; the last one is left out where an address cannot hold it."""
    for kept in (fields, fields[:-1]):
        address = repository + "/issues/new?template=" + encode(template) + "&title=" + encode(title)
        address += "".join(["&" + name + "=" + encode(text) for name, text in kept if text])
        if len(address) <= LONGEST:
            return Way(address, "\n".join([title] + [name + ": " + text for name, text in kept if text]), len(kept) == len(fields))
    return Way(repository + "/issues/new?template=" + encode(template), "", False)
