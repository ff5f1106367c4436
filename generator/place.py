"""Where this copy of the guide lives: name, address, repository. One place, filled from the environment.

A fork changes no file: on a code host's runner the repository's own name gives its address and its edit links;
``SITE_NAME``, ``SITE_URL`` and ``REPO_URL`` say it elsewhere. Without any of them the site has no edit links, because a
link to somebody else's repository would be worse than none.
"""

import os
from collections import namedtuple

Place = namedtuple("Place", ("name", "url", "repo_url", "repo_name", "branch", "edit_uri", "prefills"))
"""name and url of the site (url ends in a slash); repo_url, repo_name and edit_uri are '' where no repository is known; branch: what edits go to;
prefills: whether the repository's site opens new files and issues with text from an address, as GitHub's do."""

DEFAULT_NAME = "Weakness Answer Guide"
DEFAULT_URL = "http://127.0.0.1:8000/"


def here(environment=None):
    """The place that ``environment`` (the process's own by default) describes.

    >>> here({}).repo_url
    ''
    >>> fork = here({"GITHUB_REPOSITORY": "ada/guide", "GITHUB_SERVER_URL": "https://github.com"})
    >>> fork.url, fork.repo_url
    ('https://ada.github.io/guide/', 'https://github.com/ada/guide')
    >>> here({"SITE_URL": "https://example.org/sub"}).url
    'https://example.org/sub/'
    """
    environment = os.environ if environment is None else environment
    repository = environment.get("GITHUB_REPOSITORY", "")
    repo_url = environment.get("REPO_URL", "").rstrip("/")
    if not repo_url and repository:
        repo_url = environment.get("GITHUB_SERVER_URL", "https://github.com") + "/" + repository
    url = environment.get("SITE_URL", "") or _pages_address(repository) or DEFAULT_URL
    branch = environment.get("REPO_BRANCH", "main")
    return Place(
        name=environment.get("SITE_NAME", "") or DEFAULT_NAME,
        url=url if url.endswith("/") else url + "/",
        repo_url=repo_url,
        repo_name="/".join(repo_url.split("/")[-2:]) if repo_url else "",
        branch=branch,
        edit_uri="edit/" + branch + "/docs/" if repo_url else "",
        prefills=bool(repo_url) and (bool(repository) or "github" in repo_url.split("/")[2]),
    )


def _pages_address(repository):
    if not repository:
        return ""
    owner, name = repository.split("/", 1)
    host = owner.lower() + ".github.io"
    return "https://" + host + "/" + ("" if name.lower() == host else name + "/")
