"""``_headers``: what a host that reads such a file tells browsers with every file.

Some hosts read no more than a hundred rules of it, so it must not grow with the pages: what holds for everything is said once, and a folder
whose files may all be kept alike is one rule. Hosts join what several rules say of a file, so no two rules name the same header for one file.
"""

from .naming import LASTING

NAME = "_headers"

_FOR_GOOD, _ASK_AGAIN = "public, max-age=31536000, immutable", "no-cache"


def headers(folder, policies):
    """The text of the file for the finished site in ``folder``, whose pages state ``policies``."""
    everywhere = [
        ("Content-Security-Policy", widest(policies) + "; frame-ancestors 'none'"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff")]
    return _rule("/*", everywhere) + "".join(_rule(address, [("Cache-Control", keeping)]) for address, keeping in _keeping(folder, folder))


def widest(policies):
    """The policy that permits what any of ``policies`` does.

    A browser permits only what the header and the page's own policy both permit, so a page stays held to its own. The header is there for what a page
    cannot say of itself, that nobody may frame it, and for files that say nothing.

    >>> widest(["img-src 'self'; script-src 'self' 'sha256-a'", "img-src 'self'; script-src 'self' 'sha256-b'; media-src blob:"])
    "img-src 'self'; script-src 'self' 'sha256-a' 'sha256-b'; media-src blob:"
    """
    permitted = {}
    for policy in sorted(set(policies)):
        for directive in policy.split("; "):
            name, *sources = directive.split(" ")
            permitted.setdefault(name, {}).update(dict.fromkeys(sources))
    return "; ".join(" ".join([name, *sources]) for name, sources in permitted.items())


def _keeping(folder, site):
    """Address → for how long it may be kept, for everything in ``folder``: what is named by its content for good, anything else is asked for again."""
    for found in sorted(folder.iterdir()):
        path = found.relative_to(site).as_posix()
        if found.is_file() and path != NAME:
            yield "/" + path.removesuffix("index.html"), _FOR_GOOD if LASTING.search(path) else _ASK_AGAIN
        elif found.is_dir():
            inside = list(_keeping(found, site))
            alike = {keeping for _, keeping in inside}
            yield from [(f"/{path}/*", *alike)] if len(alike) == 1 else inside


def _rule(address, fields):
    return "\n".join([address, *(f"  {name}: {value}" for name, value in fields), ""])
