"""The regions that stand from the start: what each shows, and what that depends on. ``late.regions`` has the others."""

from collections import namedtuple

from .views import fit as fit_view
from .views import job as job_view
from .views import weakness as weakness_view

Panel = namedtuple("Panel", ("region", "key", "make"))
"""A region, what it depends on, and how it is made: two functions of the workspace."""

PANELS = (
    Panel("wg-about", lambda desk: (desk.state["role"],), lambda desk: job_view.about(desk.catalog, desk.catalog.role(desk.state["role"]))),
    Panel("wg-verdict", lambda desk: (desk.work.job_key(desk.state.values), desk.work.weakness_key(desk.state.values), desk.view["tried_from"]),
          lambda desk: fit_view.verdict(desk.catalog, desk.work.fit(desk.state.values), desk.view["tried_from"], bool(desk.state["posting"].strip()))),
    Panel("wg-verdict-more", lambda desk: (desk.work.job_key(desk.state.values), desk.work.weakness_key(desk.state.values)),
          lambda desk: fit_view.more(desk.catalog, desk.work.fit(desk.state.values))),
    Panel("wg-cards", lambda desk: (desk.work.job_key(desk.state.values), desk.view["show"], desk.view["sort"], desk.view["find"]),
          lambda desk: weakness_view.cards(desk.catalog, desk.work.verdicts(desk.state.values), desk.view["show"], desk.view["sort"], desk.view["find"])),
)
